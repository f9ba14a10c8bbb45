// Pages, check-ins, proof, start and memory of the whole program, beside a bare axum page. `run.mjs PEOPLE...` says with how many people;
// 1,000 when nothing is said.
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { becomes, enrol, hidden, json, program, startDemo } from '../site.mjs';

const SECONDS = 8;
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const folder = await mkdtemp(join(tmpdir(), 'marrowline-bench-'));

/** Requests per second and latency, by wrk on the same machine. */
function load(address, connections, words) {
  const out = execFileSync('wrk', ['-t1', `-c${connections}`, `-d${SECONDS}s`, '--latency', ...words, address], { encoding: 'utf8' });
  const found = (pattern) => pattern.exec(out)?.[1] ?? '?';
  const bad = found(/Non-2xx or 3xx responses: (\d+)/);
  const late = found(/Socket errors: (.*)/);
  return `${found(/Requests\/sec:\s+([\d.]+)/)}/s, p50 ${found(/^\s+50%\s+(\S+)/m)}, p99 ${found(/^\s+99%\s+(\S+)/m)}${bad === '?' ? '' : `, ${bad} NOT 2xx`}${late === '?' ? '' : `, ${late}`}`;
}

const page = (visitor, path, connections) => load(`${visitor.url}${path}`, connections, ['-H', `Cookie: ${visitor.headers().cookie}`]);

/** A two-kilobyte page of axum and nothing else, built beside the program by `cargo build --release -p web --example bare`. */
async function bare(connections) {
  const peer = spawn(join(dirname(program), 'examples', 'bare'), { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [address] = await once(peer.stdout, 'data');
    return load(`${String(address).trim()}/`, connections, []);
  } finally {
    peer.kill();
  }
}

/** Answers to the gate of a check that 64 people have open on their phones, each answered when it is durable. */
async function checkIns(folder) {
  const site = await startDemo(join(folder, 'check-ins'), { fresh: true });
  const nurse = await becomes(site.url, site.link('nurse'));
  const phones = [];
  for (let number = 0; number < 64; number += 1) {
    const phone = await enrol(site.url, nurse, number);
    await phone.get('/check/new');
    const token = hidden(phone.html).find(([name]) => name === '_form')?.[1] ?? '';
    phones.push(`{ cookie = "${phone.headers().cookie}", token = "${token}", check = "${randomUUID()}" }`);
  }
  const script = join(folder, 'check-in.lua');
  await writeFile(script, `
    local phones = { ${phones.join(',\n')} }
    local at = 0
    math.randomseed(os.time())
    local function id()
      return (string.gsub("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx", "x", function() return string.format("%x", math.random(0, 15)) end))
    end
    request = function()
      at = at % #phones + 1
      local phone = phones[at]
      local headers = { Cookie = phone.cookie, Origin = "${site.url}", ["Content-Type"] = "application/x-www-form-urlencoded" }
      return wrk.format("POST", "/check/" .. phone.check .. "/gate", headers, "_form=" .. phone.token .. "&_command=" .. id() .. "&sign=none")
    end`);
  for (const connections of [1, 64]) {
    console.log(`check-in answers, ${connections} at once: ${load(site.url, connections, ['-s', script])}`);
  }
  await site.kill('SIGTERM');
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
  await checkIns(folder);
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
    const person = await becomes(site.url, site.link('person'));
    const nurse = await becomes(site.url, site.link('nurse'));
    for (const connections of [1, 32]) {
      console.log(`${size} people, a bare axum page, ${connections} connections: ${await bare(connections)}`);
      console.log(`${size} people, /today, ${connections} connections: ${page(person, '/today', connections)}`);
      console.log(`${size} people, /team, ${connections} connections: ${page(nurse, '/team', connections)}`);
    }
    console.log(`${size} people: ${await memory()} kB resident after the load`);
    await site.kill('SIGTERM');
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
