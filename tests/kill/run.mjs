// The program is killed in the middle of 1,000 check-ins, again and again. Nothing that was answered may be missing, nothing doubled.
import { mkdtemp, cp, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { becomes, enrol, hidden, json, startDemo } from '../site.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 20);
const CHECKINS = 1000;
const PEOPLE = 8;
const AT_ONCE = 64;

/** Runs so many at once until all are done or one fails. */
async function all(items, work) {
  let next = 0;
  const worker = async () => {
    while (next < items.length) await work(items[next++]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
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
