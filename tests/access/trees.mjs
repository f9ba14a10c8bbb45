// What a screen reader is given on the key screens, as text files beside this one. `node trees.mjs --update` writes them anew: whoever does
// that reads the difference as somebody who listens to it. Closes with "N passed, N failed".
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { become, DESK, launch, leads, open, PHONE } from '../journeys/browser.mjs';
import { startDemo } from '../site.mjs';

/** A Wednesday morning at the hospital: what a screen says does not depend on when the test is run. */
const NOW = '2026-06-10T15:30:00Z';
const update = process.argv.includes('--update');
const target = fileURLToPath(new URL('./snapshots/', import.meta.url));
const count = { passed: 0, failed: 0 };
const seen = new Set();

/** The tree without what is made by chance, and without what the minutes of the run decide. */
function steady(tree) {
  return tree
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/localhost:\d+/g, 'localhost:PORT')
    .replace(/\b[0-9a-f]{64}\b/g, 'HASH')
    .replace(/\b\d{1,2}:\d{2}\b/g, 'H:MM')
    .replace(/\b\d+ (min|minutes?)\b/g, 'N $1');
}

async function compare(name, tree) {
  seen.add(`${name}.yml`);
  const file = join(target, `${name}.yml`);
  const text = `${steady(tree)}\n`;
  if (update) await writeFile(file, text);
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known === text) {
    count.passed += 1;
    console.log(`ok    ${name}`);
    return;
  }
  count.failed += 1;
  const [was, is] = [known.split('\n'), text.split('\n')];
  const lines = [...was.filter((line) => !is.includes(line)).map((line) => `- ${line}`), ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`)];
  console.log(`FAIL  ${name}: a screen reader is given something else\n      ${(lines.length ? lines : ['the order is another']).join('\n      ')}`);
}

/** The whole page, with the bars around it. */
async function look(page, name) {
  await compare(name, await page.locator('body').ariaSnapshot());
}

const folder = await mkdtemp(join(tmpdir(), 'marrowline-trees-'));
const browser = await launch();
const site = await startDemo(join(folder, 'data'), { fresh: true, at: NOW });
const at = (path) => new URL(path, site.url).href;

/** A question by its style: the first of each kind that a check comes to. */
const kindOf = (page) => page.evaluate(() => {
  const main = document.querySelector('main');
  if (main.querySelector('[name=number]')) return 'number';
  if (main.querySelector('.scale')) return 'scale';
  if (main.querySelector('input[type=checkbox]')) return 'tick';
  if (main.querySelector('[name=none]')) return 'one-tap';
  if (main.querySelector('[name=answer][value=no]')) return 'yes-no';
  return 'choice';
});

/** One check, everything answered no but what `say` names by screen; looks at the first question of each kind when told. */
async function check(page, { say = {}, asked } = {}) {
  await page.goto(at('/check/new'));
  await leads(page, () => page.locator('button[name=sign][value=none]').click());
  for (let screens = 0; screens < 40 && !(await page.locator('.lv-head').count()); screens += 1) {
    const screen = new URL(page.url()).pathname.split('/').pop();
    const kind = await kindOf(page);
    if (asked && !asked.has(kind)) {
      asked.add(kind);
      await look(page, `question-${kind}`);
      const alone = page.getByRole('link', { name: 'Ask me one at a time' });
      if ((await alone.count()) && !asked.has('alone')) {
        asked.add('alone');
        const back = page.url();
        await leads(page, () => alone.click());
        await look(page, 'question-alone');
        await page.goto(back);
      }
    }
    const main = page.locator('main form button.main').first();
    if (say[screen]) {
      await say[screen](page);
      await leads(page, () => main.click());
    } else if (kind === 'tick' || kind === 'one-tap') {
      await leads(page, () => page.locator('[name=none]').click());
    } else {
      if (kind === 'number') await page.locator('[name=number]').fill('98.6');
      else if (kind === 'yes-no') await page.locator('[name=answer][value=no]').check();
      else await page.locator('[name=answer]').first().check({ force: true });
      await leads(page, () => main.click());
    }
  }
}

async function stranger() {
  const page = await open(browser, { size: PHONE });
  for (const [name, path] of [['gate-signed-out', '/check'], ['help', '/help'], ['red-signed-out', '/check/now']]) {
    await page.goto(at(path));
    await look(page, name);
  }
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  await page.goto(at('/medicines'));
  await page.locator('main a[href="/check"]').waitFor();
  await look(page, 'offline');
  await page.goto(at('/check'));
  await page.locator('button[name=sign][value=chest]').click();
  await page.locator('a.call-now').waitFor();
  await look(page, 'offline-red');
  await page.context().close();
}

async function person() {
  const page = await open(browser, { size: PHONE });
  await become(page, site.link('person'));
  for (const [name, path] of [['today', '/today'], ['gate', '/check/new'], ['medicines', '/medicines'], ['questions', '/questions'], ['card', '/card']]) {
    await page.goto(at(path));
    await look(page, name);
  }
  await page.goto(at('/medicines'));
  await leads(page, () => page.locator('form[action="/medicines/took"] button').first().click());
  await page.locator('form[action="/medicines/undo"]').first().waitFor();
  await look(page, 'medicines-taken');
  await check(page, { asked: new Set() });
  await look(page, 'result-green');
  for (const [level, fever] of [['yellow', '100.5'], ['orange', '102.5']]) {
    await check(page, { say: { temperature: (shown) => shown.locator('[name=number]').fill(fever) } });
    await look(page, `result-${level}`);
  }
  await page.goto(at('/check/new'));
  await leads(page, () => page.locator('button[name=sign][value=chest]').click());
  await look(page, 'result-red');
  await page.context().close();
}

async function team() {
  const nurse = await open(browser, { size: DESK });
  await become(nurse, site.link('nurse'));
  await nurse.goto(at('/team'));
  await look(nurse, 'worklist');
  const href = await nurse.locator('td.who a', { hasText: 'Maria Keller' }).first().getAttribute('href');
  await nurse.goto(at(href));
  await look(nurse, 'call-sheet');
  await nurse.goto(at(`${/\/team\/people\/[0-9a-f-]{36}/.exec(href)[0]}/list`));
  await look(nurse, 'list-editor');
  await nurse.context().close();
  const owner = await open(browser, { size: DESK });
  await become(owner, site.link('clinical-owner'));
  await owner.goto(at('/team/protocol'));
  await look(owner, 'protocol');
  await owner.context().close();
}

try {
  await mkdir(target, { recursive: true });
  for (const part of [team, stranger, person]) {
    try {
      await part();
    } catch (error) {
      count.failed += 1;
      console.log(`FAIL  the screens of ${part.name}\n      ${error.stack ?? error}`);
    }
  }
  for (const file of await readdir(target)) {
    if (seen.has(file)) continue;
    if (update) await rm(join(target, file));
    else {
      count.failed += 1;
      console.log(`FAIL  ${file}: no screen has this name any more`);
    }
  }
} finally {
  await browser.close();
  await site.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed ? 1 : 0;
