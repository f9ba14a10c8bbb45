// The phone without a network, in real Chromium: the network is cut, the server is killed, the browser is closed, answers are lost.
// Every promise is one fault. Closes with "N passed, N failed".
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { becomes, enrol, json, startDemo } from '../site.mjs';
import { launch, launchKept, PHONE } from '../journeys/browser.mjs';
import { promises as ofDoses } from './doses.mjs';
import { answerNo, openGate, openPhone, ready, Sender, signIn, until, waiting } from './phone.mjs';

const folder = await mkdtemp(join(tmpdir(), 'marrowline-offline-'));
const data = join(folder, 'data');
const count = { passed: 0, failed: 0 };
const only = process.argv[2];
let site = await startDemo(data, { fresh: true });
const port = new URL(site.url).port;
let nurse = await becomes(site.url, site.link('nurse'));
const browser = await launch();
let people = 0;

const CHEST = { chest_discomfort: 'yes' };
/** A danger sign is three events: answered, raised, reported. */
const DANGER = 3;

const events = () => json('verify', '--data', data, '--json').events;
const onList = async (name) => {
  await nurse.get('/team');
  return nurse.html.includes(name);
};
const phoneOf = (options) => openPhone(browser, site, nurse, (people += 1), options);
const senderOf = async () => new Sender(await enrol(site.url, nurse, (people += 1))).meet();
const redShown = (page) => page.locator('a.call-now[href="tel:911"]').waitFor();
const told = (page) => page.locator('[data-receipt=hospital]').waitFor();

const world = {
  browser, events, site: () => site, nurse: () => nurse, next: () => (people += 1), enrol: () => enrol(site.url, nurse, (people += 1)),
};

async function promise(name, work) {
  if (only && !name.includes(only)) return;
  try {
    await work();
    count.passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    count.failed += 1;
    console.log(`FAIL  ${name}\n${error.stack ?? error}`);
  }
}

const promises = [
  ['a danger sign tapped with the network cut is Red at once, says that nobody was told, and reaches the nurse once', async () => {
    const { context, page, name } = await phoneOf();
    await openGate(page, site);
    const before = events();
    await context.setOffline(true);
    await page.locator('button[name=sign][value=chest]').click();
    await redShown(page);
    assert.ok(await page.getByText('Your nurse has not been told yet. Call 911. Do not wait for this phone.').isVisible());
    assert.equal(await onList(name), false, 'nobody was told');
    await context.setOffline(false);
    await told(page);
    assert.ok(await page.getByText(/^The hospital has this/).isVisible());
    assert.equal(await onList(name), true);
    assert.equal(events() - before, DANGER, 'it is on record once');
    await context.close();
  }],
  ['a check begun online goes on where it was when the network goes, and the hospital has every screen once', async () => {
    const { context, page } = await phoneOf();
    await openGate(page, site);
    await page.locator('button[name=sign][value=none]').click();
    await page.waitForURL(/\/check\/[0-9a-f-]{36}\/\w/);
    await answerNo(page, { stopAt: 2 });
    await page.reload({ waitUntil: 'networkidle' });
    const check = /[0-9a-f-]{36}/.exec(page.url())[0];
    const before = events();
    await context.setOffline(true);
    const screens = await answerNo(page);
    assert.ok(await page.locator('.lv-head.green').isVisible(), 'nothing was wrong');
    assert.ok(await page.locator('[data-receipt=waiting]').isVisible(), 'it does not say that the hospital has it');
    assert.equal(await waiting(page), screens);
    await context.setOffline(false);
    await told(page);
    // One event for each screen, and the report.
    assert.equal(events() - before, screens + 1);
    await page.goto(`${site.url}/check/${check}`);
    assert.ok(await page.locator('.lv-head.green').isVisible(), 'the hospital gives the same level');
    await context.close();
  }],
  ['a page opened with no network is the gate, and what it answers survives closing the browser', async () => {
    const profile = join(folder, 'profile');
    const bound = await enrol(site.url, nurse, (people += 1));
    let context = await launchKept(profile, PHONE);
    await signIn(context, site, bound);
    let page = await context.newPage();
    await ready(page, site);
    await context.setOffline(true);
    await page.goto(`${site.url}/check`);
    await page.locator('button[name=sign][value=breath]').click();
    await redShown(page);
    assert.equal(await waiting(page), 1);
    const before = events();
    await context.close();
    context = await launchKept(profile, PHONE);
    page = await context.newPage();
    await page.goto(`${site.url}/help`);
    await until('nothing waits', async () => (await waiting(page)) === 0);
    assert.equal(await onList(`Person ${people}`), true);
    assert.equal(events() - before, DANGER);
    await context.close();
  }],
  ['two tabs that find the network again send each answer once', async () => {
    const { context, page } = await phoneOf();
    const other = await context.newPage();
    await openGate(page, site);
    await openGate(other, site);
    const before = events();
    await context.setOffline(true);
    for (const each of [page, other]) {
      await each.locator('button[name=sign][value=chest]').click();
      await redShown(each);
    }
    await context.setOffline(false);
    await Promise.all([told(page), told(other)]);
    assert.equal(await waiting(page), 0);
    assert.equal(events() - before, 2 * DANGER);
    await context.close();
  }],
  ['a phone whose clock is years off still tells the nurse when it was said', async () => {
    const { context, page, bound, name } = await phoneOf();
    await page.clock.setSystemTime(new Date('2034-02-03T04:05:06Z'));
    await openGate(page, site);
    await context.setOffline(true);
    await page.locator('button[name=sign][value=chest]').click();
    await redShown(page);
    await context.setOffline(false);
    await told(page);
    assert.equal(await onList(name), true);
    await nurse.get(`/team/people/${bound.person}`);
    assert.ok(!nurse.html.includes('2034'), 'no time of the wrong clock stands in the record');
    await context.close();
  }],
  ['a server that is killed and started again gets every answer once', async () => {
    const { context, page, name } = await phoneOf();
    await openGate(page, site);
    const before = events();
    await site.kill('SIGKILL');
    await page.locator('button[name=sign][value=weak-side]').click();
    await redShown(page);
    assert.ok(await page.getByText(/has not been told yet/).isVisible());
    site = await startDemo(data, { port });
    nurse = await becomes(site.url, site.link('nurse'));
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await told(page);
    assert.equal(await onList(name), true);
    assert.equal(events() - before, DANGER);
    await context.close();
  }],
  ['an answer whose receipt was lost is sent again and recorded once', async () => {
    const { context, page, name } = await phoneOf();
    await openGate(page, site);
    const before = events();
    let lost = 0;
    await page.route('**/sync', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await page.locator('button[name=sign][value=chest]').click();
    await redShown(page);
    assert.equal(lost, 1);
    assert.ok(await page.getByText(/has not been told yet/).isVisible(), 'nothing is promised that the phone does not know');
    assert.equal(events() - before, DANGER, 'the hospital had it already');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await told(page);
    assert.equal(events() - before, DANGER, 'and has it once');
    assert.equal(await onList(name), true);
    await context.close();
  }],
  ['a line that is cut, changed or made up is refused with a reason and takes no other with it', async () => {
    const phone = await senderOf();
    await phone.register();
    const before = events();
    const [first, last] = [phone.message(CHEST), phone.message(CHEST)];
    const good = await phone.line(first);
    const changed = { ...JSON.parse(await phone.line(phone.message(CHEST))) };
    changed.body = changed.body.replace('yes', 'no');
    const receipts = await phone.sync([
      good,
      good.slice(0, good.length / 2),
      JSON.stringify(changed),
      await phone.line({ ...phone.message(CHEST), protocol: '0'.repeat(64) }),
      await phone.line({ ...phone.message({ no_such_fact: 'yes' }) }),
      await phone.line({ ...phone.message(CHEST), level: 'green' }),
      'null',
      await phone.line(last),
    ]);
    assert.deepEqual(
      receipts.map(({ status, reason }) => reason ?? status),
      ['taken', 'malformed', 'signature', 'protocol', 'answers', 'malformed', 'malformed', 'taken'],
    );
    assert.equal(events() - before, 2 * DANGER);
  }],
  ['the same id with the same bytes is the same receipt, with other bytes it is kept for a nurse to look at', async () => {
    const phone = await senderOf();
    await phone.register();
    const message = phone.message(CHEST);
    const line = await phone.line(message);
    const [first] = await phone.sync([line]);
    const before = events();
    const [again] = await phone.sync([line]);
    assert.deepEqual(again, first);
    const [other] = await phone.sync([await phone.line({ ...message, answers: { breath_trouble: 'yes' } })]);
    assert.equal(other.status, 'conflict');
    assert.equal(events(), before, 'nothing more is on record');
    await nurse.get('/team/held');
    assert.ok(nurse.html.includes(`Person ${people}`) && nurse.html.includes('The same id was sent with other answers'));
  }],
  ['a signed answer arrives after the session has ended, and from a phone that was taken off a nurse looks at it', async () => {
    const phone = await senderOf();
    await phone.register();
    const [taken] = await phone.sync([await phone.line(phone.message(CHEST))], { session: false });
    assert.equal(taken.status, 'taken');
    assert.equal(taken.next, undefined, 'nobody is told about the record');
    const unsigned = JSON.stringify({ body: JSON.stringify(phone.message(CHEST)), signature: '' });
    const [refused] = await phone.sync([unsigned]);
    assert.equal(refused.reason, 'signature', 'with a key on record nothing goes without it');
    const stranger = await senderOf();
    const [theirs] = await stranger.sync([await stranger.line({ ...stranger.message(CHEST), person: phone.mine.person, device: phone.mine.device })]);
    assert.equal(theirs.reason, 'signature', 'nobody speaks for somebody else');
    const link = `/team/people/${phone.phone.person}/link`;
    await nurse.get(link);
    await nurse.post(`${link}/withdraw`, { device: phone.mine.device });
    const [held] = await phone.sync([await phone.line(phone.message({ breath_trouble: 'yes' }))], { session: false });
    assert.equal(held.status, 'held');
    await nurse.get('/team');
    assert.ok(nurse.html.includes('href="/team/held"'), 'the worklist leads to what waits');
    await nurse.get('/team/held');
    assert.ok(nurse.html.includes('From a phone that was taken off'));
    const rows = () => nurse.html.split('action="/team/held"').length - 1;
    for (let left = rows(); left > 0; left -= 1) {
      await nurse.post('/team/held', {});
      await nurse.get('/team/held');
      assert.equal(rows(), left - 1, 'looked at, it leaves the list');
    }
    await nurse.get('/team');
    assert.ok(!nurse.html.includes('href="/team/held"'), 'nothing waits, nothing is shown');
  }],
  ['an answer said hours before it arrived shows both times to the nurse', async () => {
    const phone = await senderOf();
    const said = new Date(Date.now() - 5 * 3600 * 1000);
    await phone.sync([await phone.line(phone.message(CHEST, { said_at: said.toISOString() }))]);
    await nurse.get(`/team/people/${phone.phone.person}`);
    const clock = (at) => at.toISOString().slice(0, 13);
    assert.ok(nurse.html.includes(clock(said)), 'when it was said');
    assert.match(nurse.html, /Received /, 'and when it arrived');
  }],
  ['the hospital never goes below what the phone showed, although the phone knew less of the person', async () => {
    const phone = await senderOf();
    const strict = { role: 'autologous-patient', day: 0, sites: ['unknown'], anaesthesia: 'unknown', modes: ['anticoagulant', 'immunosuppressed', 'low-platelets', 'minor', 'pregnant'] };
    const [receipt] = await phone.sync([await phone.line(phone.message({ pain_elsewhere: 'yes' }, { screen: 'areas', case: strict }))]);
    assert.equal(receipt.status, 'taken', JSON.stringify(receipt));
    assert.equal(await onList(`Person ${people}`), true, 'pain beside a breastbone nobody ruled out is Red');
  }],
  ['only after a plain choice are own pages kept, they say from when, and signing out wipes all but unsent answers', async () => {
    const { context, page } = await phoneOf();
    await context.setOffline(true);
    await page.goto(`${site.url}/medicines`);
    assert.ok(await page.getByRole('heading', { name: 'No signal' }).isVisible(), 'nothing was kept without a choice');
    await context.setOffline(false);
    await page.goto(`${site.url}/phone`);
    await page.getByRole('button', { name: 'Keep on this phone' }).click();
    await page.locator('[data-keep=on]').waitFor();
    await context.setOffline(true);
    await page.goto(`${site.url}/medicines`);
    await page.getByText(/This phone has no signal\. This page is from/).waitFor();
    await page.goto(`${site.url}/check`);
    await page.locator('button[name=sign][value=chest]').click();
    await redShown(page);
    await page.route('**/sync', (route) => route.abort());
    await context.setOffline(false);
    await page.goto(`${site.url}/settings`);
    await page.locator('form[action="/sign-out"] button').click();
    await page.waitForURL((url) => !url.pathname.startsWith('/settings'));
    assert.equal(await page.evaluate(() => caches.has('kept')), false);
    assert.equal(await waiting(page), 1, 'what was not sent is still there');
    await page.unroute('**/sync');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await until('nothing waits', async () => (await waiting(page)) === 0);
    await context.close();
  }],
  ['Help, the leaflet and the gate open with no network for somebody who never signed in', async () => {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.goto(`${site.url}/help`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    for (const path of ['/help', '/leaflet', '/check/now', '/check/now/chest', '/check/with-someone']) {
      await page.goto(`${site.url}${path}`);
      assert.ok(await page.locator('html[data-kept] main h1').first().isVisible(), path);
    }
    await page.goto(`${site.url}/help`);
    await page.getByText(/This phone has no signal/).waitFor();
    assert.ok(await page.locator('a[href="tel:911"]').first().isVisible());
    await page.goto(`${site.url}/check`);
    await page.locator('button[name=sign][value=chest]').click();
    await redShown(page);
    await context.close();
  }],
  ['everything that is kept without a choice is at most 250 KB on its way to the phone, in each language', async () => {
    const { context, page } = await phoneOf();
    const places = await page.evaluate(async () => {
      const names = await caches.keys();
      const found = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((request) => request.url)));
      return found.flat();
    });
    for (const language of ['en', 'es', 'ar']) {
      let bytes = 0;
      for (const place of places) {
        const body = Buffer.from(await (await fetch(place, { headers: { 'accept-language': language } })).arrayBuffer());
        bytes += /\.woff2$/.test(place) ? body.length : gzipSync(body, { level: 9 }).length;
      }
      console.log(`      ${language}: ${places.length} files, ${Math.round(bytes / 1000)} KB`);
      assert.ok(places.length > 10 && bytes <= 250_000, `${language}: ${bytes} bytes`);
    }
    await context.close();
  }],
];

try {
  for (const [name, work] of [...promises, ...ofDoses(world)]) await promise(name, work);
} finally {
  await browser.close();
  await site.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed ? 1 : 0;
