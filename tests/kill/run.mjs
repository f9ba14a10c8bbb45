// The program is killed in the middle of 1,000 check-ins, again and again. Nothing that was answered may be missing, nothing doubled.
import { mkdtemp, cp, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo, json, hidden, Visitor } from '../site.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 20);
const CHECKINS = 1000;
const PEOPLE = 8;
const AT_ONCE = 64;
const BIRTH = '1990-03-04';

/** Runs so many at once until all are done or one fails. */
async function all(items, work) {
  let next = 0;
  const worker = async () => {
    while (next < items.length) await work(items[next++]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function becomes(url, link) {
  const visitor = new Visitor(url);
  await visitor.get(link);
  await visitor.post(new URL(link).pathname, {});
  return visitor;
}

/** Enrols somebody and binds a phone; the session outlives the program. */
async function enrol(url, nurse, number) {
  await nurse.get('/team/people/new');
  const enrolled = await nurse.send('/team/people/new', [
    ...hidden(nurse.html, '/team/people/new'),
    ['given', `Person ${number}`], ['family', 'Example'], ['birth_on', BIRTH], ['phone', '612 555 0100'],
    ['role', 'unrelated-donor'], ['harvested_on', new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)],
    ['sites', 'left-hip'], ['anaesthesia', 'general'],
  ]);
  const id = /people\/([0-9a-f-]{36})/.exec(enrolled.headers.get('location') ?? '')?.[1];
  if (!id) throw new Error(`nobody was enrolled: ${enrolled.status} ${nurse.html.slice(0, 2000)}`);
  await nurse.get(`/team/people/${id}/link`);
  await nurse.post(`/team/people/${id}/link`, {});
  const link = /\/l\/[A-Za-z0-9_-]+/.exec(nurse.html)?.[0];
  if (!link) throw new Error('the sheet holds no link');
  const phone = new Visitor(url);
  await phone.get(link);
  const bound = await phone.post(link, { birth: BIRTH });
  if (bound.status !== 303) throw new Error(`the phone was not bound: ${bound.status}`);
  return phone;
}

const folder = await mkdtemp(join(tmpdir(), 'marrowline-kill-'));
const failures = [];
let killedInTheMiddle = 0;
try {
  const base = join(folder, 'base');
  const first = await startDemo(base, { fresh: true });
  const nurse = await becomes(first.url, first.link('nurse'));
  const phones = [];
  for (let number = 1; number <= PEOPLE; number += 1) phones.push(await enrol(first.url, nurse, number));
  await first.kill('SIGTERM');
  const before = json('verify', '--data', base, '--json').events;

  for (let round = 1; round <= ROUNDS; round += 1) {
    const data = join(folder, `round-${round}`);
    await cp(base, data, { recursive: true });
    const site = await startDemo(data);
    for (const phone of phones) {
      phone.url = site.url;
      await phone.get('/check/new');
      phone.token = hidden(phone.html).find(([name]) => name === '_form')?.[1] ?? '';
    }
    const sent = Array.from({ length: CHECKINS }, (_, number) => ({
      id: randomUUID(),
      phone: phones[number % PEOPLE],
      sign: number % 2 ? 'none' : 'chest',
      command: randomUUID(),
      answered: false,
    }));
    const send = (check) =>
      check.phone.send(`/check/${check.id}/gate`, [['_form', check.phone.token], ['_command', check.command], ['sign', check.sign]]);
    // Killed somewhere between the first answers and the last.
    const killAt = 50 + Math.floor(Math.random() * (CHECKINS - 200));
    let answers = 0;
    let ended;
    await all(sent, async (check) => {
      if (ended) return;
      try {
        const response = await send(check);
        if (response.status === 303) {
          check.answered = true;
          answers += 1;
        } else if (!ended) failures.push(`round ${round}: a check-in was answered ${response.status}`);
      } catch {
        // The program is gone: nobody was promised anything.
      }
      if (answers >= killAt && !ended) ended = site.kill('SIGKILL');
    });
    await ended;
    killedInTheMiddle += answers < CHECKINS ? 1 : 0;

    const again = await startDemo(data);
    for (const phone of phones) phone.url = again.url;
    await all(sent.filter((check) => check.answered), async (check) => {
      const response = await check.phone.get(`/check/${check.id}`);
      if (response.status !== 200 && response.status !== 303) {
        failures.push(`round ${round}: check ${check.id} had a receipt and is ${response.status} now`);
      }
    });
    for (const phone of phones) {
      await phone.get('/check/new');
      phone.token = hidden(phone.html).find(([name]) => name === '_form')?.[1] ?? '';
    }
    await all(sent, async (check) => {
      const response = await send(check);
      if (response.status !== 303) failures.push(`round ${round}: sent again, a check-in was answered ${response.status}`);
    });
    await again.kill('SIGTERM');
    const report = json('verify', '--data', data, '--json');
    // A danger sign is three events (answered, raised, reported), "none of these" is one.
    const expected = before + CHECKINS * 2;
    if (report.events !== expected) failures.push(`round ${round}: ${report.events} events, ${expected} expected`);
    if (report.problems.length > 0) failures.push(`round ${round}: ${JSON.stringify(report.problems)}`);
    console.log(`round ${round}: killed after ${answers} of ${CHECKINS} answers`);
    await rm(data, { recursive: true });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
if (killedInTheMiddle < Math.min(ROUNDS, 20)) failures.push(`only ${killedInTheMiddle} rounds were killed in the middle`);
failures.slice(0, 20).forEach((failure) => console.log(failure));
console.log(`${failures.length ? 0 : ROUNDS} passed, ${failures.length ? ROUNDS : 0} failed`);
process.exitCode = failures.length ? 1 : 0;
