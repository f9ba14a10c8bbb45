// The main journeys with Tab, Shift-Tab, Enter, Space and the arrows alone: where the focus is can always be seen, it is never caught, it
// goes in the order of the page, and the first stop leads past the bars. Closes with "N passed, N failed".
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { become, DESK, launch, open, PHONE } from '../journeys/browser.mjs';
import { PERSON, STRANGER, TEAM } from '../journeys/screens.mjs';
import { startDemo } from '../site.mjs';
import { choose, press, skips, tabTo, walkThrough, write } from './keys.mjs';

const count = { passed: 0, failed: 0 };
const only = process.argv[2];

async function promise(name, work) {
  if (only && !name.includes(only)) return;
  try {
    await work();
    count.passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    count.failed += 1;
    console.log(`FAIL  ${name}\n      ${error.stack ?? error}`);
  }
}

const folder = await mkdtemp(join(tmpdir(), 'marrowline-keyboard-'));
const browser = await launch();
const site = await startDemo(join(folder, 'data'), { fresh: true });
const at = (path) => new URL(path, site.url).href;

/** Every screen of a list, walked through there and back; the faults of all of them. */
async function everyScreen(page, screens) {
  const faults = [];
  for (const [name, path] of screens) {
    try {
      await page.goto(at(path));
      await walkThrough(page);
      await page.goto(at(path));
      await skips(page);
    } catch (error) {
      faults.push(`${name}: ${error.message}`);
    }
  }
  if (faults.length) throw new Error(faults.join('\n      '));
}

/** The quietest answer of a question, by keyboard. */
async function answer(page) {
  const none = page.locator('[name=none]');
  if (await none.count()) {
    await press(page, none);
    return;
  }
  if (await page.locator('[name=number]').count()) await write(page, page.locator('[name=number]'), '98.6');
  else if (await page.locator('[name=answer][value=no]').count()) await choose(page, page.locator('[name=answer][value=no]'));
  else await choose(page, page.locator('[name=answer][value="0"]'));
  await press(page, page.locator('main form button.main'));
}

async function check(page) {
  await page.goto(at('/check/new'));
  await press(page, page.locator('button[name=sign][value=none]'));
  for (let screens = 0; screens < 40 && !(await page.locator('.lv-head').count()); screens += 1) await answer(page);
  assert.ok(await page.locator('.lv-head').isVisible(), 'there is a result');
  await page.goto(at('/check/new'));
  await press(page, page.locator('button[name=sign][value=chest]'), 'Space');
  const call = page.locator('a.call-now[href="tel:911"]');
  await tabTo(page, call);
  const before = await page.evaluate(() => [...document.querySelectorAll('main a, main button')].indexOf(document.activeElement));
  assert.equal(before, 0, 'the first stop in a Red page is the call');
}

async function dose(page) {
  await page.goto(at('/medicines'));
  const took = page.locator('form[action="/medicines/took"] button').first();
  await press(page, took);
  if (page.url().includes('/took')) await press(page, page.locator('main form button'));
  const undo = page.locator('form[action="/medicines/undo"]').first();
  await press(page, undo.locator('button'));
  await undo.waitFor({ state: 'detached' });
}

async function question(page) {
  const text = 'May I go swimming on Saturday?';
  await page.goto(at('/questions'));
  await choose(page, page.locator('[name=kind][value=wants-call]'));
  await write(page, page.locator('textarea'), text);
  await tabTo(page, page.locator('main form button.main'));
  await page.keyboard.press('Enter');
  await page.locator('.thread').getByText(text).waitFor();
}

async function help(page) {
  await page.goto(at('/today'));
  await press(page, page.locator('nav.tabs a[href="/help"]'));
  await tabTo(page, page.locator('main a[href="tel:911"]'));
  await tabTo(page, page.locator('a.skip'), 'Shift+Tab');
}

async function call(page) {
  await page.goto(at('/team'));
  const row = page.locator('td.who a');
  await press(page, row);
  const outcome = page.locator('[name=outcome][value=reached-advice], [name=outcome]').last();
  await choose(page, outcome);
  await write(page, page.locator('.call-form textarea'), 'Feels well. Will call again on Monday.');
  const date = page.locator('.call-form input[type=date]');
  if (await date.count()) {
    await tabTo(page, date);
    // A date field has parts of its own, which the digits of the date go through.
    const [year, month, day] = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10).split('-');
    await page.keyboard.type(`${month}${day}${year}`);
    await tabTo(page, page.locator('.call-form input[type=time]'));
    await page.keyboard.type('1000AM');
  }
  await tabTo(page, page.locator('.call-form button.main'));
  await page.keyboard.press('Enter');
  await page.getByText('Feels well. Will call again on Monday.').first().waitFor();
}

async function list(page) {
  await page.goto(at('/team'));
  const person = /\/team\/people\/[0-9a-f-]{36}/.exec(await page.locator('td.who a').first().getAttribute('href'))[0];
  await page.goto(at(`${person}/list`));
  await tabTo(page, page.locator('main summary'));
  await page.keyboard.press('Space');
  await write(page, page.locator('[name="0-why"]'), 'For pain, if you need it');
  await write(page, page.locator('[name=reason]'), 'Said more plainly');
  await tabTo(page, page.locator('button[name=do][value=issue]'));
  await page.keyboard.press('Enter');
  await page.getByText('In use: List 2').waitFor();
}

try {
  const stranger = await open(browser, { size: PHONE });
  await promise('every screen of somebody who is not signed in', () => everyScreen(stranger, STRANGER));
  const phone = await open(browser, { size: PHONE });
  await become(phone, site.link('person'));
  await promise('every screen of a person', () => everyScreen(phone, PERSON));
  await promise('a person goes from the gate through the questions to a result, and from a danger sign to the call', () => check(phone));
  await promise('a person writes down a dose and takes it back', () => dose(phone));
  await promise('a person asks for a call', () => question(phone));
  await promise('a person finds help and gets back to the top', () => help(phone));
  const nurse = await open(browser, { size: DESK });
  await become(nurse, site.link('nurse'));
  await promise('every screen of a nurse', () => everyScreen(nurse, TEAM));
  await promise('a nurse goes from the worklist to the call sheet and records what came of the call', () => call(nurse));
  await promise('a nurse changes a list of medicines', () => list(nurse));
} finally {
  await browser.close();
  await site.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed ? 1 : 0;
