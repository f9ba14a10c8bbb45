// Doses and questions without a network: kept on the phone, counted once, and never a "yes" that does not count them.
import assert from 'node:assert/strict';
import { hidden } from '../site.mjs';
import { openPhone, Sender, until, waiting } from './phone.mjs';

const TOOK = 'form[action="/medicines/took"] button';

/** A list with one medicine that may be taken again after six hours. */
export async function issue(nurse, person, name = 'acetaminophen') {
  const path = `/team/people/${person}/list`;
  await nurse.get(path);
  const row = /name="(\d+)-name"/.exec(nurse.html)[1];
  const line = {
    name, strength: '500 mg', form: 'tablet', amount: '2 tablets', when: 'every 6 hours if needed', how: 'by mouth', why: 'For pain', max: '3 times', gap: '6',
  };
  const fields = hidden(nurse.html, path);
  await nurse.send(path, [...fields, ...Object.entries(line).map(([key, value]) => [`${row}-${key}`, value]), ['reason', 'Going home'], ['do', 'issue']]);
  await nurse.get(path);
  assert.match(nurse.html, /In use: List 1/);
}

const doses = async (nurse, person) => {
  await nurse.get(`/team/people/${person}?only=doses`);
  return nurse.html.match(/Dose: /g)?.length ?? 0;
};

/** The promises; `world` gives the browser, the running site and who is there. */
export function promises(world) {
  const withList = async () => {
    const phone = await openPhone(world.browser, world.site(), world.nurse(), world.next());
    await issue(world.nurse(), phone.bound.person);
    await phone.page.goto(`${world.site().url}/medicines`, { waitUntil: 'networkidle' });
    return phone;
  };
  return [
    ['a dose noted with the network cut is kept, takes back the yes, and is counted once when the network is there', async () => {
      const { context, page, bound } = await withList();
      assert.ok(await page.getByText('Yes. You can take 2 tablets.').isVisible());
      await context.setOffline(true);
      await page.locator(TOOK).click();
      await page.getByText(/^Saved on this phone, .* Not sent yet/).waitFor();
      assert.equal(await page.getByText('Yes. You can take 2 tablets.').count(), 0, 'no yes that does not count it');
      assert.ok(await page.locator('[data-uncounted]').isVisible());
      assert.equal(await waiting(page), 1);
      assert.equal(await doses(world.nurse(), bound.person), 0);
      await context.setOffline(false);
      await until('the page counts it', async () => (await page.getByText(/^Wait until/).count()) > 0);
      assert.equal(await waiting(page), 0);
      assert.equal(await doses(world.nurse(), bound.person), 1);
      await page.goto(`${world.site().url}/phone`);
      await page.locator('[data-sent] li[data-state=sent]').getByText(/The hospital has it/).waitFor();
      await context.close();
    }],
    ['a dose noted by mistake with the network cut is taken back there, and both are on record', async () => {
      const { context, page, bound } = await withList();
      const before = world.events();
      await page.goto(`${world.site().url}/phone`);
      await page.getByRole('button', { name: 'Keep on this phone' }).click();
      await page.locator('[data-keep=on]').waitFor();
      await context.setOffline(true);
      await page.goto(`${world.site().url}/medicines`);
      await page.getByText(/This answer is from/).first().waitFor();
      await page.locator(TOOK).click();
      await page.locator('[data-dose]').waitFor();
      await page.locator(TOOK).click();
      await page.getByText('You tapped this a moment ago. Did you take another one?').waitFor();
      await page.getByRole('button', { name: 'No, it was one' }).click();
      assert.equal(await waiting(page), 1, 'one tap too many is no dose');
      await page.getByRole('button', { name: 'Undo' }).click();
      await until('it is taken back', async () => (await waiting(page)) === 2 && (await page.locator('[data-dose]').count()) === 0);
      await context.setOffline(false);
      await until('nothing waits', async () => (await waiting(page)) === 0);
      assert.equal(world.events() - before, 2, 'the dose, and that it was none');
      await page.getByText('Yes. You can take 2 tablets.').waitFor();
      await context.close();
    }],
    ['a dose whose receipt was lost, and whose button was pressed again, is one dose', async () => {
      const { context, page, bound } = await withList();
      let lost = 0;
      await page.route('**/sync', async (route) => {
        if (lost > 0) return route.continue();
        lost += 1;
        await route.fetch();
        return route.abort();
      });
      await page.locator(TOOK).click();
      await page.locator('[data-dose]').waitFor();
      assert.equal(lost, 1);
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await until('nothing waits', async () => (await waiting(page)) === 0);
      assert.equal(await doses(world.nurse(), bound.person), 1);
      await context.close();
    }],
    ['a question written with no network on a phone that kept nothing reaches the nurse once, and says who has read it', async () => {
      const { context, page, bound } = await openPhone(world.browser, world.site(), world.nurse(), world.next());
      const text = 'May I take a bath tonight?';
      await context.setOffline(true);
      await page.goto(`${world.site().url}/questions`);
      await page.getByRole('button', { name: 'Send to my nurse' }).click();
      await page.getByText('Write your question.').waitFor();
      await page.locator('textarea').fill(text);
      await page.getByRole('button', { name: 'Send to my nurse' }).click();
      await page.getByText(/Saved on this phone, .* Not sent yet/).waitFor();
      assert.equal(await page.locator('textarea').inputValue(), '', 'the page is ready for another one');
      await page.goto(`${world.site().url}/today`);
      await page.locator('[data-sent] li[data-state=waiting]').getByText('A question').waitFor();
      const before = world.events();
      await context.setOffline(false);
      await until('nothing waits', async () => (await waiting(page)) === 0);
      assert.equal(world.events() - before, 2, 'the question, and that it waits for a nurse');
      await world.nurse().get(`/team/people/${bound.person}`);
      assert.ok(world.nurse().html.includes(text));
      await page.goto(`${world.site().url}/phone`, { waitUntil: 'networkidle' });
      await page.reload();
      const row = page.locator('[data-sent] li[data-state=sent]');
      await row.getByText(/The hospital has it, .*Ana Ruiz has read it\. Your care team answers by/).waitFor();
      await context.setOffline(true);
      await page.goto(`${world.site().url}/visits`);
      await row.getByText(/Ana Ruiz has read it/).waitFor();
      await context.close();
    }],
    ['a dose of a medicine that left the list, and one that waited for days, are recorded; from a phone that was taken off a nurse looks at it', async () => {
      const bound = await world.enrol();
      const phone = await new Sender(bound).meet();
      await phone.register();
      await issue(world.nurse(), bound.person);
      await bound.get('/medicines');
      const entry = /name="entry" value="([0-9a-f-]{36})"/.exec(bound.html)[1];
      const path = `/team/people/${bound.person}/list`;
      await world.nurse().get(path);
      await world.nurse().send(path, [...hidden(world.nurse().html, path), ...fieldsOf(world.nurse().html), ['0-stop', 'yes'], ['reason', 'No pain'], ['do', 'issue']]);
      await bound.get('/medicines');
      assert.ok(!bound.html.includes(`id="m-${entry}"`), 'it has left the list');
      const said = new Date(Date.now() - 4 * 86_400_000).toISOString();
      const dose = (what, more = {}) => phone.other(what, more);
      const took = { took: { entry, again: false } };
      const receipts = await phone.sync([
        await phone.line(dose(took)),
        await phone.line(dose(took, { said_at: said })),
        await phone.line(dose({ took: { entry: webId(), again: false } })),
        await phone.line(dose({ took: { entry, again: false, level: 1 } })),
        await phone.line(dose({ asked: { kind: 'question', about: entry, text: ' ' } })),
        await phone.line(dose({ asked: { kind: 'not-working', about: entry, text: '' } })),
      ], { session: false });
      assert.deepEqual(receipts.map(({ status, reason }) => reason ?? status), ['taken', 'taken', 'dose', 'malformed', 'question', 'taken']);
      assert.equal(await doses(world.nurse(), bound.person), 2);
      await bound.get('/medicines');
      assert.ok(bound.html.includes(`id="m-${entry}"`), 'its dose counts and is shown');
      const link = `/team/people/${bound.person}/link`;
      await world.nurse().get(link);
      await world.nurse().post(`${link}/withdraw`, { device: phone.mine.device });
      const [held] = await phone.sync([await phone.line(dose(took))], { session: false });
      assert.equal(held.status, 'held');
      await world.nurse().get('/team/held');
      assert.match(world.nurse().html, /Took Acetaminophen 500 mg at /);
      await world.nurse().post('/team/held', {});
    }],
  ];
}

const webId = () => globalThis.crypto.randomUUID();

/** Everything that is filled in on the page, so that a list can be sent as it stands. */
function fieldsOf(html) {
  const inputs = html.match(/<input [^>]*type="text"[^>]*>/g) ?? [];
  return inputs.map((input) => [/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? '']);
}
