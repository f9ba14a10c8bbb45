// Every screen through the accessibility tools: axe in each colour and width, pa11y, text spacing, targets, Lighthouse, and what the first page
// weighs. Closes with "N passed, N failed".
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import pa11y from 'pa11y';
import { faultsOf, launch, open, overflow, become, FLAGS, PHONE } from '../journeys/browser.mjs';
import { walk, walkPerson } from '../journeys/screens.mjs';
import { startDemo } from '../site.mjs';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const WIDTHS = [320, 390, 1280];
const COLOURS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }],
];
/** HTML and CSS of a first page, without the font. */
const FIRST_PAGE_BYTES_MAX = 14 * 1024;
const SCORE_MIN = 99;
const count = { passed: 0, failed: 0 };

const only = process.argv[2];

async function promise(name, work) {
  if (only && !name.includes(only)) return;
  const begun = Date.now();
  let faults;
  try {
    faults = [...new Set(await work())];
  } catch (error) {
    faults = [error.stack ?? String(error)];
  }
  count[faults.length ? 'failed' : 'passed'] += 1;
  const seconds = ((Date.now() - begun) / 1000).toFixed(0);
  console.log(`${faults.length ? 'FAIL ' : 'ok   '} ${name} (${seconds} s)${faults.map((fault) => `\n      ${fault}`).join('')}`);
}

/** Text as widely spaced as WCAG 1.4.12 says a reader may set it. */
function spaced(page) {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) {
      const style = element.style;
      style.setProperty('line-height', '1.5', 'important');
      style.setProperty('letter-spacing', '0.12em', 'important');
      style.setProperty('word-spacing', '0.16em', 'important');
      if (element.tagName === 'P') style.setProperty('margin-block-end', '2em', 'important');
    }
  });
}

/** Controls that are smaller than a thumb: 48 px for people, 44 px for the team; links inside a sentence are not meant. */
function small(page, least) {
  return page.evaluate((min) => {
    const controls = document.querySelectorAll('main a, main button, main input, main select, main summary, nav a, header a, header button');
    const found = [];
    for (const control of controls) {
      let box = control.getBoundingClientRect();
      const style = getComputedStyle(control);
      if (box.width === 0 || style.visibility === 'hidden' || box.right <= 0 || box.bottom <= 0) continue;
      const label = control.closest('label');
      if (label) box = label.getBoundingClientRect();
      const inSentence = control.tagName === 'A' && style.display === 'inline' && control.parentElement.textContent.trim() !== control.textContent.trim();
      if (inSentence || Math.round(box.height) >= min || control.type === 'hidden') continue;
      // A link may fill its cell with room of its own that is no part of its box: what counts is where a tap lands on it.
      control.scrollIntoView({ block: 'center' });
      box = control.getBoundingClientRect();
      const middle = box.left + box.width / 2;
      const lands = (y) => document.elementFromPoint(middle, y)?.closest('a, button, label') === control;
      let reach = 1;
      for (const step of [-1, 1]) {
        for (let away = 1; away < min && lands(box.top + box.height / 2 + step * away); away += 1) reach += 1;
      }
      if (reach < min - 1) {
        found.push(`${control.tagName.toLowerCase()} "${(control.textContent || control.name || '').trim().slice(0, 30)}" is ${Math.round(box.width)} by ${Math.round(box.height)} px`);
      }
    }
    return found;
  }, least);
}

/** Compressed bytes of a page and its style sheets. */
async function weight(page, url) {
  const response = await page.goto(url);
  let bytes = brotliCompressSync(Buffer.from(await response.body())).length;
  const sheets = await page.locator('link[rel=stylesheet]').evaluateAll((links) => links.map((link) => link.href));
  for (const sheet of sheets) {
    const text = await page.evaluate((address) => fetch(address).then((answer) => answer.text()), sheet);
    bytes += brotliCompressSync(Buffer.from(text)).length;
  }
  return bytes;
}

/** Scores of Lighthouse, 0 to 100, by category. */
async function scores(url, cookies) {
  const { default: lighthouse } = await import('lighthouse');
  const { default: puppeteer } = await import(createRequire(createRequire(import.meta.url).resolve('pa11y')).resolve('puppeteer'));
  const browser = await puppeteer.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const page = await browser.newPage();
    // In the jar and not as a header: what the page's own script sends is signed in too.
    for (const { name, value } of cookies) await page.setCookie({ name, value, url });
    const flags = { onlyCategories: ['performance', 'accessibility', 'best-practices'], disableStorageReset: true, logLevel: 'silent' };
    const { lhr } = await lighthouse(url, flags, undefined, page);
    const lost = Object.values(lhr.audits).filter((audit) => audit.score !== null && audit.score < 1 && audit.scoreDisplayMode === 'binary');
    return {
      ...Object.fromEntries(Object.entries(lhr.categories).map(([name, category]) => [name, Math.round(category.score * 100)])),
      lost: lost.map((audit) => audit.id),
    };
  } finally {
    await browser.close();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'marrowline-access-'));
const browser = await launch();
const site = await startDemo(join(folder, 'data'), { fresh: true });
const visited = [];
try {
  const faults = { axe: [], spacing: [], small: [] };
  await promise('every screen can be walked to', async () => {
    await walk(browser, site, async (page, name) => {
      const cookies = await page.context().cookies();
      visited.push({ name, url: page.url(), cookies, cookie: cookies.map((each) => `${each.name}=${each.value}`).join('; ') });
      const size = page.viewportSize();
      for (const [colour, media] of COLOURS) {
        await page.emulateMedia(media);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 844 });
          faults.axe.push(...(await faultsOf(page, `${name}, ${colour}, ${width} px`)));
        }
      }
      await page.emulateMedia({ colorScheme: null, forcedColors: null });
      await page.setViewportSize(PHONE);
      const team = new URL(page.url()).pathname.startsWith('/team');
      faults.small.push(...(await small(page, team ? 44 : 48)).map((fault) => `${name}: ${fault}`));
      await spaced(page);
      const wide = await overflow(page);
      if (wide > 0) faults.spacing.push(`${name}: ${wide} px too wide with wide text spacing`);
      await page.setViewportSize(size);
      await page.reload();
    });
    return visited.length < 40 ? [`only ${visited.length} screens were seen`] : [];
  });
  await promise(`axe finds nothing on ${visited.length} screens in ${COLOURS.length} colours and ${WIDTHS.length} widths`, () => faults.axe);
  await promise('no screen scrolls sideways with wide text spacing', () => faults.spacing);
  await promise('every control is large enough for a thumb', () => faults.small);
  for (const language of ['es', 'ar']) {
    await promise(`the person's screens in ${language}: axe finds nothing, nothing is too wide, every control is large enough`, async () => {
      const found = [];
      let screens = 0;
      await walkPerson(browser, site, async (page, name) => {
        if (new URL(page.url()).pathname.startsWith('/team')) return;
        screens += 1;
        const spoken = await page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).direction].join(' '));
        if (spoken !== (language === 'ar' ? 'ar rtl' : 'es ltr')) found.push(`${name} is in ${spoken}`);
        for (const width of [320, PHONE.width]) {
          await page.setViewportSize({ width, height: 844 });
          found.push(...(await faultsOf(page, `${name}, ${width} px`)));
          const wide = await overflow(page);
          if (wide > 0) found.push(`${name}: ${wide} px too wide at ${width} px`);
        }
        found.push(...(await small(page, 48)).map((fault) => `${name}: ${fault}`));
        await spaced(page);
        const wide = await overflow(page);
        if (wide > 0) found.push(`${name}: ${wide} px too wide with wide text spacing`);
        await page.reload();
      }, { language });
      return screens < 25 ? [`only ${screens} screens were seen`, ...found] : found;
    });
  }
  await promise('pa11y finds nothing on any screen', async () => {
    const found = [];
    for (const { name, url, cookie } of visited) {
      const result = await pa11y(url, {
        standard: 'WCAG2AA',
        runners: ['htmlcs'],
        headers: cookie ? { Cookie: cookie } : {},
        viewport: { width: 390, height: 844 },
        chromeLaunchConfig: { executablePath: CHROMIUM, args: FLAGS },
        timeout: 30_000,
      });
      found.push(...result.issues.map((issue) => `${name}: ${issue.message} ${issue.selector}`));
    }
    return found;
  });
  await promise('a first page weighs little', async () => {
    const page = await open(browser, { size: PHONE });
    await become(page, site.link('person'));
    const heavy = [];
    for (const path of ['/', '/help', '/check', '/today', '/medicines']) {
      const bytes = await weight(page, `${site.url}${path}`);
      console.log(`      ${path}: ${(bytes / 1024).toFixed(1)} KB of HTML and CSS, compressed`);
      if (bytes > FIRST_PAGE_BYTES_MAX) heavy.push(`${path} weighs ${bytes} bytes, ${FIRST_PAGE_BYTES_MAX} at most`);
    }
    await page.context().close();
    return heavy;
  });
  await promise('Lighthouse gives at least 99 for accessibility and best practices', async () => {
    const low = [];
    for (const name of ['help', 'gate-signed-out', 'today', 'worklist']) {
      const { url, cookies } = visited.find((screen) => screen.name === name);
      const found = await scores(url, cookies);
      console.log(`      ${name}: ${JSON.stringify(found)}`);
      for (const category of ['accessibility', 'best-practices']) {
        if (!(found[category] >= SCORE_MIN)) low.push(`${name}: ${category} ${found[category]} (${found.lost.join(', ')})`);
      }
    }
    return low;
  });
} finally {
  await browser.close();
  await site.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed ? 1 : 0;
