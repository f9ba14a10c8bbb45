// A running demo and visitors that read its pages, for the tests that look at the whole program from outside.
import { spawn, execFileSync } from 'node:child_process';
import { request } from 'node:http';
import { createInterface } from 'node:readline';

export const program = process.env.MARROWLINE_PROGRAM ?? new URL('../target/release/marrowline', import.meta.url).pathname;

/** Starts a demo, on a free port unless one is named, at a time of its own when `at` is one, and waits until it says where it is. */
export async function startDemo(data, { fresh = false, port = 0, at } = {}) {
  const words = ['demo', '--port', String(port), '--data', data, '--json', ...(fresh ? ['--fresh'] : []), ...(at ? ['--at', at] : [])];
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  let text = '';
  const greeting = await new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      text += `${line}\n`;
      try {
        resolve(JSON.parse(text));
      } catch {
        // The greeting may stand on several lines.
      }
    });
    ended.then(({ code, signal }) => reject(new Error(`the demo ended before it said where it is (${code ?? signal}): ${text}`)));
  });
  return {
    pid: child.pid,
    url: greeting.url,
    links: greeting.links,
    link: (role) => greeting.links.find((link) => link.role === role)?.url,
    kill: async (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** What `marrowline` prints as JSON. */
export function json(...words) {
  return JSON.parse(execFileSync(program, words, { encoding: 'utf8' }));
}

/** Somebody without JavaScript: keeps cookies, reads pages, sends the forms that stand on them. */
export class Visitor {
  /** `from` is the address on this machine that the visitor calls from: tries are counted by address. */
  constructor(url, from) {
    this.url = url;
    this.from = from;
    this.cookies = new Map();
    this.html = '';
  }

  headers() {
    return { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  keep(response) {
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  async get(path) {
    return this.ask(path, { headers: this.headers() });
  }

  async ask(path, asked) {
    const address = new URL(path, this.url);
    const response = await (this.from ? fetchFrom(this.from, address, asked) : fetch(address, { ...asked, redirect: 'manual' }));
    this.keep(response);
    this.html = await response.text();
    return response;
  }

  /** Sends fields with the hidden fields of the form that has this action on the page before. */
  async post(path, fields) {
    return this.send(path, [...hidden(this.html, path), ...Object.entries(fields)]);
  }

  async send(path, fields) {
    return this.ask(path, {
      method: 'POST',
      headers: { ...this.headers(), origin: new URL(this.url).origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  }
}

/** `fetch` from an address of one's own, which `fetch` itself can not be told. */
function fetchFrom(localAddress, address, { method = 'GET', headers, body }) {
  return new Promise((resolve, reject) => {
    const asked = request(address, { method, headers, localAddress }, async (answer) => {
      const parts = [];
      for await (const part of answer) parts.push(part);
      const kept = new Headers();
      for (let at = 0; at < answer.rawHeaders.length; at += 2) kept.append(answer.rawHeaders[at], answer.rawHeaders[at + 1]);
      resolve(new Response(answer.statusCode === 204 ? null : Buffer.concat(parts), { status: answer.statusCode, headers: kept }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** The hidden fields of the form with this action; of the first form when none has it. */
export function hidden(html, action) {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((text) => text.includes(`action="${action}"`)) ?? forms[0] ?? '';
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  return inputs.map((input) => [/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? '']);
}

/** Whoever this demo link is for, signed in. */
export async function becomes(url, link) {
  const visitor = new Visitor(url);
  await visitor.get(link);
  await visitor.post(new URL(link).pathname, {});
  return visitor;
}

const BIRTH = '1990-03-04';

/** Enrols somebody two days after a harvest and binds a phone; the session outlives the program. */
export async function enrol(url, nurse, number) {
  await nurse.get('/team/people/new');
  const fields = [
    ['given', `Person ${number}`], ['family', 'Example'], ['birth_on', BIRTH], ['phone', '612 555 0100'],
    ['role', 'unrelated-donor'], ['harvested_on', new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)],
    ['sites', 'left-hip'], ['anaesthesia', 'general'],
  ];
  const send = () => nurse.send('/team/people/new', [...hidden(nurse.html, '/team/people/new'), ...fields]);
  let enrolled = await send();
  // They all have one family name and one birth date; the page asks about that, once.
  if (enrolled.status === 200) enrolled = await send();
  const id = /people\/([0-9a-f-]{36})/.exec(enrolled.headers.get('location') ?? '')?.[1];
  if (!id) throw new Error(`nobody was enrolled: ${enrolled.status} ${nurse.html.slice(0, 2000)}`);
  await nurse.get(`/team/people/${id}/link`);
  await nurse.post(`/team/people/${id}/link`, {});
  const link = /\/l\/[A-Za-z0-9_-]+/.exec(nurse.html)?.[0];
  if (!link) throw new Error('the sheet holds no link');
  const phone = new Visitor(url, `127.0.0.${number + 2}`);
  await phone.get(link);
  const bound = await phone.post(link, { birth: BIRTH });
  if (bound.status !== 303) throw new Error(`the phone was not bound: ${bound.status}`);
  phone.person = id;
  return phone;
}
