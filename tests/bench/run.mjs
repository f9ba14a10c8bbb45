// Pages, proof, start and memory of the whole program. `run.mjs PEOPLE...` says with how many people; 1,000 when nothing is said.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json, program, startDemo, Visitor } from '../site.mjs';

const SECONDS = 8;
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const folder = await mkdtemp(join(tmpdir(), 'marrowline-bench-'));

async function becomes(site, role) {
  const link = site.link(role);
  const visitor = new Visitor(site.url);
  await visitor.get(link);
  await visitor.post(new URL(link).pathname, {});
  return visitor;
}

/** Requests per second and latency of one page, by wrk on the same machine. */
function load(site, visitor, path, connections) {
  const cookie = visitor ? ['-H', `Cookie: ${visitor.headers().cookie}`] : [];
  const out = execFileSync('wrk', ['-t1', `-c${connections}`, `-d${SECONDS}s`, '--latency', ...cookie, `${site.url}${path}`], { encoding: 'utf8' });
  const found = (pattern) => pattern.exec(out)?.[1] ?? '?';
  const bad = found(/Non-2xx or 3xx responses: (\d+)/);
  return `${found(/Requests\/sec:\s+([\d.]+)/)}/s, p50 ${found(/50%\s+(\S+)/)}, p99 ${found(/99%\s+(\S+)/)}${bad === '?' ? '' : `, ${bad} NOT 2xx`}`;
}

function people(count) {
  const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  const rows = Array.from({ length: count }, (_, number) =>
    [`B${number}`, `Given${number}`, `Family${number}`, '1990-03-04', '612 555 0100', 'unrelated-donor', day, 'left-hip', 'general'].join(','));
  return `record_number,given,family,birth_on,phone,role,harvested_on,sites,anaesthesia\n${rows.join('\n')}\n`;
}

try {
  const proof = json('protocol', 'check', '--json');
  console.log(`proof of the shipped protocol: ${proof.seconds} s, ${proof.states_checked} states`);
  for (const size of sizes.length ? sizes : [1000]) {
    const data = join(folder, String(size));
    await (await startDemo(data, { fresh: true })).kill('SIGTERM');
    const file = join(folder, 'people.csv');
    await writeFile(file, people(size));
    const importing = Date.now();
    execFileSync(program, ['import', '--data', data, file], { stdio: 'ignore', maxBuffer: 1 << 30 });
    console.log(`${size} people: imported in ${((Date.now() - importing) / 1000).toFixed(1)} s`);
    const starting = Date.now();
    const site = await startDemo(data);
    console.log(`${size} people: start to address ${Date.now() - starting} ms`);
    const memory = async () => /VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${site.pid}/status`, 'utf8'))?.[1];
    console.log(`${size} people: ${await memory()} kB resident at rest`);
    const person = await becomes(site, 'person');
    const nurse = await becomes(site, 'nurse');
    for (const connections of [1, 32]) {
      console.log(`${size} people, /health/live (no record), ${connections} connections: ${load(site, null, '/health/live', connections)}`);
      console.log(`${size} people, /today, ${connections} connections: ${load(site, person, '/today', connections)}`);
      console.log(`${size} people, /team, ${connections} connections: ${load(site, nurse, '/team', connections)}`);
    }
    console.log(`${size} people: ${await memory()} kB resident after the load`);
    await site.kill('SIGTERM');
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
