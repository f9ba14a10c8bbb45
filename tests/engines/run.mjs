// Two engines, one answer: the engine of the page (decide.js) beside `marrowline protocol decide`, and the next question beside the one
// that the server asks. `node run.mjs [RANDOM [SEED]]`. Prints the first difference; closes with "N passed, N failed".
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { decide, next, openLines } from '../../crates/web/assets/js/decide.js';
import { becomes, enrol, program, startDemo } from '../site.mjs';
import { number } from '../../crates/web/assets/js/read.js';
import { groups, random, seeded, sizeOf, statesOf } from './cases.mjs';

const RANDOM = Number(process.argv[2] ?? 20_000);
const SEED = Number(process.argv[3] ?? 20261125);
const WALKS = 60;
/** Lines that the other engine may be behind. */
const AHEAD = 4096;
/** A group with more states is drawn at random like everything else; the count says how many there are. */
const STATES_MAX = 300_000;

/** `marrowline protocol decide` as one process: lines in, lines out, in order. */
function otherEngine() {
  const child = spawn(program, ['protocol', 'decide'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    write: async (text) => child.stdin.write(text) || once(child.stdin, 'drain'),
    read: async () => JSON.parse((await lines.next()).value),
    end: () => child.stdin.end(),
  };
}

/** What is compared, in the shape of the command. */
function told(protocol, { answers, ...person }) {
  const decision = decide(protocol, person, answers);
  return {
    level: decision.level ?? 'none',
    finished: decision.finished,
    routes: decision.routes,
    rules: decision.fired.map((rule) => rule.id),
    items: decision.items,
    shortcuts: decision.shortcuts,
  };
}

/** Asks both engines; gives the number of cases and the first difference. */
async function compare(engine, protocol, cases) {
  let [count, difference] = [0, null];
  let batch = [];
  const settle = async () => {
    const text = batch.map((each) => `${JSON.stringify(each)}\n`).join('');
    const written = engine.write(text);
    for (const each of batch) {
      const { level, finished, routes, rules, items, shortcuts } = await engine.read();
      const theirs = { level, finished, routes, rules, items, shortcuts };
      const ours = told(protocol, each);
      if (!difference && JSON.stringify(ours) !== JSON.stringify(theirs)) difference = { case: each, page: ours, server: theirs };
    }
    await written;
    count += batch.length;
    batch = [];
  };
  for (const each of cases) {
    batch.push(each);
    if (batch.length === AHEAD) await settle();
    if (difference) break;
  }
  await settle();
  return { count, difference };
}

function* randoms(protocol, number, seed) {
  const chance = seeded(seed);
  for (let at = 0; at < number; at += 1) yield random(protocol, chance);
}

/** The same protocol with one wrong rule: the comparison has to find it. */
function planted(protocol) {
  const wrong = structuredClone(protocol);
  const rule = wrong.rules.find((each) => each.level === 'yellow' && each.enabled);
  rule.level = 'yellow-routine';
  return wrong;
}

/** Whole checks on a real phone: the server and the page have to ask the same question after every answer. */
async function walks(site, protocol, number) {
  const nurse = await becomes(site.url, site.link('nurse'));
  const phone = await enrol(site.url, nurse, 1);
  await phone.get('/offline/mine.json');
  const person = JSON.parse(phone.html).about.case;
  const chance = seeded(SEED);
  let questions = 0;
  for (let walk = 0; walk < number; walk += 1) {
    const check = randomUUID();
    let answers = Object.fromEntries(protocol.gate.buttons.flatMap((button) => button.none.map((fact) => [fact, 'no'])));
    let [screen, said] = ['gate', answers];
    for (;;) {
      const body = JSON.stringify({
        id: randomUUID(), person: null, device: null, check, screen, answers: said, case: person, protocol: protocol.hash,
        said_at: new Date().toISOString(),
      });
      await phone.ask('/sync', {
        method: 'POST',
        headers: { ...phone.headers(), origin: site.url, 'content-type': 'application/x-ndjson' },
        body: `${JSON.stringify({ sent_at: new Date().toISOString() })}\n${JSON.stringify({ body })}`,
      });
      const [receipt] = JSON.parse(phone.html).receipts;
      const question = next(protocol, person, answers);
      const expected = question ? `/check/${check}/${question.id}` : `/check/${check}`;
      if (receipt.next !== expected) return { count: questions, difference: { answers, page: expected, server: receipt } };
      if (!question) break;
      questions += 1;
      screen = question.id;
      said = Object.fromEntries(openLines(protocol, question, person, answers).map((line) => {
        if (!question.number) return [line.fact, chance() < 0.12 && walk % 3 ? 'yes' : 'no'];
        const [min, max] = [Number(question.number.min), Number(question.number.max)];
        return [line.fact, question.number.unit === 'celsius' ? 36.8 : Math.round(min + chance() * (max - min))];
      }));
      answers = { ...answers, ...said };
    }
  }
  return { count: questions, difference: null };
}

const folder = await mkdtemp(join(tmpdir(), 'marrowline-engines-'));
const site = await startDemo(join(folder, 'data'), { fresh: true });
const engine = otherEngine();
const total = { passed: 0, failed: 0 };

/** Numbers as they are typed on three kinds of keyboards, and what must be asked again. The server's own test holds the same rows. */
const TYPED = [
  ['38.2', 38.2], ['38,2', 38.2], ['101°', 101], ['7', 7], ['٣٨٫٢', 38.2], ['۳۸٫۲', 38.2], ['٣٨،٢', 38.2], ['١٠١°', 101], ['٧', 7],
  ['\u200f٣٨٫٢\u200f', 38.2], ['', null], ['hot', null], ['-3', null], ['3e9', null], ['.5', null], ['38.2.1', null], ['38 2', null],
  ['٣٨٬٢', null], ['٣٨٫', null], ['٫٥', null],
];

/** The first row that the page reads otherwise. */
function misread() {
  const row = TYPED.find(([typed, meant]) => number(typed) !== meant);
  return { count: TYPED.length, difference: row ? { row, page: number(row[0]) } : null };
}

/** One promise; `wanted` says whether a difference has to be found. */
async function promise(name, work, wanted = false) {
  const { count, difference } = await work();
  const holds = (difference !== null) === wanted && count > 0;
  total[holds ? 'passed' : 'failed'] += 1;
  console.log(`${holds ? 'ok   ' : 'FAIL '} ${name} (${count})`);
  if (!holds && difference) console.log(JSON.stringify(difference, null, 1));
}

try {
  const { protocol } = await (await fetch(`${site.url}/offline/kit.json`)).json();
  const all = groups(protocol);
  const walked = all.filter((facts) => sizeOf(protocol, facts) <= STATES_MAX);
  const large = all.filter((facts) => !walked.includes(facts));
  large.forEach((facts) => console.log(`too many states, drawn at random instead: ${facts.join(' ')} (${sizeOf(protocol, facts)})`));
  await promise('the page reads the digits of Arabic and Persian keyboards, and asks again what could mean two things', misread);
  await promise('a wrong rule in the page is found', () => compare(engine, planted(protocol), randoms(protocol, 20_000, 1)), true);
  await promise(`every state of ${walked.length} groups of facts gives one answer in both engines`, () =>
    compare(engine, protocol, (function* () {
      for (const facts of walked) yield* statesOf(protocol, facts);
    })()));
  await promise(`random answers give one answer in both engines, seed ${SEED}`, () => compare(engine, protocol, randoms(protocol, RANDOM, SEED)));
  await promise('the page and the server ask the same next question', () => walks(site, protocol, WALKS));
} finally {
  engine.end();
  await site.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
