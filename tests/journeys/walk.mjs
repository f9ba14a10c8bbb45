// The first whole walk: a person goes home, checks in, and a nurse calls.
import assert from 'node:assert/strict';
import { become, open, DESK, PHONE } from './browser.mjs';

/** Enrols somebody at the bedside and gives back the address of their page and of the link on the sheet. */
async function enrol(nurse, site, family) {
  await nurse.goto(`${site.url}/team/people/new`);
  const fields = { given: 'Rosa', family, birth_on: '1991-07-30', phone: '612 555 0143', address: '4 Oak Street', helper_name: 'Leo', helper_relation: 'brother', helper_phone: '612 555 0144' };
  for (const [name, value] of Object.entries(fields)) await nurse.locator(`[name=${name}]`).fill(value);
  await nurse.locator('[name=role][value=unrelated-donor]').check();
  const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  await nurse.locator('[name=harvested_on]').fill(day);
  await nurse.locator('[name=sites][value=left-hip]').check();
  await nurse.locator('[name=sites][value=right-hip]').check();
  await nurse.locator('[name=anaesthesia][value=general]').check();
  await nurse.locator('main form button.main').click();
  // Whoever has the first name and the birth date of somebody who is here is asked about, once.
  if (await nurse.locator('#same-title').count()) await nurse.locator('main form button.main').click();
  await nurse.waitForURL(/\/team\/people\/[0-9a-f-]{36}/);
  const person = /\/team\/people\/[0-9a-f-]{36}/.exec(nurse.url())[0];
  await nurse.goto(`${site.url}${person}/link`);
  await nurse.locator(`form[action="${person}/link"] button`).click();
  assert.ok(await nurse.locator('svg.qr').isVisible(), 'the sheet shows a code to scan');
  const link = (await nurse.locator('bdi.address').textContent()).trim();
  return { person, link };
}

/** Opens the link on the sheet and types the birth date. */
async function scan(phone, link) {
  await phone.goto(link);
  if (await phone.locator('[name=birth]').count()) {
    await phone.locator('[name=birth]').fill('1991-07-30');
  } else {
    for (const [part, value] of [['month', '7'], ['day', '30'], ['year', '1991']]) {
      await phone.locator(`[name=birth-${part}]`).fill(value);
    }
  }
  await phone.locator('main form button.main').click();
  await phone.waitForURL(/\/today$/);
}

async function issueList(nurse, site, person) {
  await nurse.goto(`${site.url}${person}/list`);
  const line = {
    name: 'acetaminophen', strength: '500 mg', form: 'tablet', amount: '2 tablets', when: 'every 6 hours if needed',
    how: 'by mouth', why: 'For pain', max: '3 times', gap: '6',
  };
  for (const [name, value] of Object.entries(line)) await nurse.locator(`[name="0-${name}"]`).fill(value);
  await nurse.locator('button[name=do][value=issue]').click();
  await nurse.getByText('In use: List 1').waitFor();
}

async function takeDose(phone, site) {
  await phone.goto(`${site.url}/medicines`);
  await phone.getByText('Yes. You can take 2 tablets.').waitFor();
  await phone.getByRole('button', { name: /^I took 2 tablets/ }).click();
  await phone.getByText(/^Wait until/).first().waitFor();
}

async function redCheck(phone, site) {
  await phone.goto(`${site.url}/check`);
  const start = phone.locator('a[href="/check/new"]');
  if (await start.count()) await start.first().click();
  await phone.locator('button[name=sign][value=chest]').click();
  await phone.getByRole('heading', { level: 1, name: /Call\s911/ }).waitFor();
  const call = phone.locator('a[href="tel:911"]').first();
  assert.ok(await call.isVisible(), 'the first thing to do is a button that dials');
  assert.ok(await phone.getByText(/The hospital has this/).isVisible(), 'the receipt is on the page');
}

/** Says it in their own words: the number stands there, what was heard is asked, and no answer is made of it. */
async function ownWords(phone, site) {
  await phone.goto(`${site.url}/today`);
  await phone.locator('a[href="/check/say"]').click();
  assert.ok(await phone.locator('a[href="tel:911"]').first().isVisible(), 'the number stands beside the box');
  await phone.locator('textarea[name=words]').fill('No chest pain.\nMy leg is swollen <b>a lot</b>');
  await phone.locator('main form button.main').click();
  await phone.waitForURL(/\/chest$/);
  assert.ok(await phone.getByText('You wrote: “No chest pain. My leg is swollen <b>a lot</b>”').isVisible(), 'the words stand above the question');
  assert.ok(await phone.locator('a[href="tel:911"]').first().isVisible(), 'a danger sign was spoken of');
  assert.equal(await phone.locator('input[type=radio]:checked').count(), 0, 'words answer nothing');
  await phone.locator('input[value=no]').check();
  await phone.locator('main form button.main').click();
  await phone.waitForURL(/\/gate$/);
  await phone.locator('button[name=sign][value=none]').click();
  await phone.waitForURL(/\/danger-now$/);
}

async function nurseCalls(nurse, site, person, name) {
  await nurse.goto(`${site.url}/team`);
  const row = nurse.locator('tbody#now tr', { hasText: name });
  await row.first().waitFor();
  await row.first().locator('td.who a').click();
  await nurse.waitForURL(new RegExp(person));
  await nurse.goto(`${site.url}/team`);
  assert.equal(await nurse.locator('tbody#now tr', { hasText: name }).count(), 1, 'looking closes nothing');
  await nurse.goto(`${site.url}${person}`);
  await nurse.locator('.call-form button.main').click();
  assert.ok(await nurse.locator('.faults').isVisible(), 'an outcome is required');
  await nurse.locator('[name=outcome][value=reached-sent-to-emergency]').check();
  await nurse.locator('.call-form textarea').fill('Ambulance is with her.');
  const date = nurse.locator('.call-form input[name=next_date], .call-form input[name=date], .call-form input[name=next-date]').first();
  const time = nurse.locator('.call-form input[name=next_time], .call-form input[name=time], .call-form input[name=next-time]').first();
  await date.fill(new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10));
  await time.fill('10:00');
  await nurse.locator('.call-form button.main').click();
  await nurse.goto(`${site.url}/team`);
  assert.equal(await nurse.locator('tbody#now tr', { hasText: name }).count(), 0, 'an outcome closes the item');
}

/** The walk with or without JavaScript; every step is a promise of its own. */
export function steps(browser, site, script) {
  const how = script ? 'with JavaScript' : 'without JavaScript';
  const family = script ? 'Walker' : 'Noscript';
  let nurse;
  let phone;
  let person;
  let link;
  return [
    [`a nurse enrols somebody at the bedside ${how}`, async () => {
      nurse = await open(browser, { size: DESK, script });
      await become(nurse, site.link('nurse'));
      ({ person, link } = await enrol(nurse, site, family));
    }],
    [`the link on the sheet binds a phone by the birth date ${how}`, async () => {
      phone = await open(browser, { size: PHONE, script });
      await scan(phone, link);
      const stranger = await open(browser, { script });
      await stranger.goto(link);
      assert.equal(await stranger.locator('main form').count(), 0, 'a used link asks for nothing');
    }],
    [`the nurse issues a list ${how}`, () => issueList(nurse, site, person)],
    [`the person takes a dose and the answer is a clock time ${how}`, () => takeDose(phone, site)],
    [`somebody says it in their own words and is asked about it ${how}`, () => ownWords(phone, site)],
    [`a danger sign is Red in one tap ${how}`, () => redCheck(phone, site)],
    [`the nurse sees it, calls, and only the outcome closes it ${how}`, () => nurseCalls(nurse, site, person, family)],
    [`the person reads who has read it ${how}`, async () => {
      await phone.reload();
      assert.match(await phone.locator('main').innerText(), /Ana Ruiz/);
    }],
  ];
}
