// Every screen that can be walked to, by visitor; tests and pictures go through the same list.
import { become, open, DESK, PHONE, leads } from './browser.mjs';

/** Screens as [name, path]. */
export const STRANGER = [
  ['front', '/'], ['help', '/help'], ['gate-signed-out', '/check'], ['red-signed-out', '/check/now'], ['say-signed-out', '/check/say'], ['leaflet-signed-out', '/leaflet'],
  ['sign-in', '/sign-in'], ['team-sign-in', '/team/sign-in'], ['not-found', '/no-such-page'],
];
export const PERSON = [
  ['today', '/today'], ['gate', '/check/new'], ['say', '/check/say'], ['medicines', '/medicines'], ['medicine-add', '/medicines/add'], ['card', '/card'],
  ['visits', '/visits'], ['help-signed-in', '/help'], ['leaflet', '/leaflet'], ['questions', '/questions'], ['settings', '/settings'],
  ['pin', '/pin'], ['phone', '/phone'], ['offline', '/offline'],
];
export const TEAM = [
  ['worklist', '/team'], ['people', '/team/people'], ['enrol', '/team/people/new'], ['protocol', '/team/protocol'],
  ['center', '/team/settings'], ['me', '/team/me'], ['held', '/team/held'],
];
const OWNER = [
  ['protocol-changes', '/team/protocol/changes'], ['protocol-replay', '/team/protocol/replay?days=365'],
  ['protocol-draft', '/team/protocol/draft'], ['protocol-print', '/team/protocol/print'],
];
const OF_A_PERSON = [['person', ''], ['list-editor', '/list'], ['allergies', '/allergies'], ['visits-team', '/visits'], ['details', '/details'], ['link', '/link']];

/** Goes through some screens as [name, path] and calls `look(page, name)` on each. */
const visitor = (site, look) => async (page, screens) => {
  for (const [name, path] of screens) {
    await page.goto(new URL(path, site.url).href);
    await look(page, name);
  }
};

/** Goes through every screen and calls `look(page, name)` on each. */
export async function walk(browser, site, look, options = {}) {
  await walkPerson(browser, site, look, options);
  await walkTeam(browser, site, look, options);
}

/** Goes through the screens of a person, signed out and signed in. */
export async function walkPerson(browser, site, look, options = {}) {
  const visit = visitor(site, look);
  const stranger = await open(browser, { size: PHONE, ...options });
  await visit(stranger, STRANGER);
  await stranger.context().close();

  const phone = await open(browser, { size: PHONE, ...options });
  await become(phone, site.link('person'));
  await visit(phone, PERSON);
  await checkScreens(phone, site, look);
  await phone.context().close();
}

async function walkTeam(browser, site, look, options) {
  const visit = visitor(site, look);
  const nurse = await open(browser, { size: DESK, ...options });
  await become(nurse, site.link('nurse'));
  await visit(nurse, TEAM);
  await nurse.goto(`${site.url}/team`);
  const person = await nurse.locator('td.who a').first().getAttribute('href');
  const path = /\/team\/people\/[0-9a-f-]{36}/.exec(person)[0];
  await visit(nurse, OF_A_PERSON.map(([name, end]) => [name, `${path}${end}`]));
  await nurse.context().close();

  const owner = await open(browser, { size: DESK, ...options });
  await become(owner, site.link('clinical-owner'));
  await visit(owner, OWNER);
  await owner.context().close();

  const administrator = await open(browser, { size: DESK, ...options });
  await become(administrator, site.link('administrator'));
  await visit(administrator, [['staff', '/team/staff'], ['settings-edit', '/team/settings']]);
  await administrator.context().close();
}

/** One check from the gate to the end, everything answered no, then one that is Red. */
async function checkScreens(phone, site, look) {
  await phone.goto(`${site.url}/check/new`);
  await leads(phone, () => phone.locator('button[name=sign][value=none]').click());
  for (let number = 1; number <= 40; number += 1) {
    if (!(await phone.locator('main form').count()) || /\/check\/[0-9a-f-]{36}$/.test(phone.url())) break;
    const screen = new URL(phone.url()).pathname.split('/').pop();
    await look(phone, `question-${screen}`);
    await leads(phone, () => answer(phone));
  }
  await look(phone, 'result');
  await phone.goto(`${site.url}/check/new`);
  await leads(phone, () => phone.locator('button[name=sign][value=chest]').click());
  await look(phone, 'red');
}

/** The quietest answer of a screen. */
async function answer(phone) {
  const temperature = phone.locator('input[inputmode=decimal]');
  const none = phone.locator('[name=none]');
  if (await temperature.count()) {
    await temperature.first().fill('98.6');
  } else if (await none.count()) {
    await none.first().click();
    return;
  } else if (await phone.locator('input[type=radio][value=no]').count()) {
    await phone.locator('input[type=radio][value=no]').first().check();
  } else if (await phone.locator('input[type=radio]').count()) {
    await phone.locator('input[type=radio]').first().check();
  } else if (await phone.locator('input[type=text], input[type=number]').count()) {
    await phone.locator('input[type=text], input[type=number]').first().fill('2');
  }
  await phone.locator('main form button.main').first().click();
}
