// A person's phone in a real browser, and the same phone as a bare sender of messages.
import { webcrypto } from 'node:crypto';
import { PHONE } from '../journeys/browser.mjs';
import { enrol } from '../site.mjs';

/** Waits until something is true; a promise that is never kept fails with its name. */
export async function until(name, holds, ms = 20_000) {
  const end = Date.now() + ms;
  for (;;) {
    const held = await holds();
    if (held) return held;
    if (Date.now() > end) throw new Error(`it never came true: ${name}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Enrols somebody and opens their phone in a browser of its own. */
export async function openPhone(browser, site, nurse, number, options = {}) {
  const bound = await enrol(site.url, nurse, number);
  const context = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce', ...options });
  await signIn(context, site, bound);
  const page = await context.newPage();
  await ready(page, site);
  return { context, page, bound, name: `Person ${number}` };
}

/** Gives a browser the session of a phone that was bound. */
export async function signIn(context, site, bound) {
  context.setDefaultTimeout(20_000);
  await context.addCookies([...bound.cookies].map(([name, value]) => ({ name, value, url: site.url })));
}

/** Opens Today and waits until the phone has all it needs without a network. */
export async function ready(page, site) {
  await page.goto(`${site.url}/today`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await until('the service worker is in charge', () => page.evaluate(() => navigator.serviceWorker.controller !== null));
  await until('the key of the phone is registered', () => page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open('marrowline', 1);
    request.onsuccess = () => {
      const get = request.result.transaction('phone').objectStore('phone').get('device');
      get.onsuccess = () => {
        resolve(get.result?.registered === true);
        request.result.close();
      };
    };
    request.onerror = () => resolve(false);
  })));
}

/** How many messages wait on this phone. A page that is just being loaded again is asked when it is there. */
export async function waiting(page) {
  try {
    return await count(page);
  } catch (error) {
    if (!/context was destroyed/.test(error.message)) throw error;
    await page.waitForLoadState();
    return count(page);
  }
}

function count(page) {
  return page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open('marrowline', 1);
    request.onsuccess = () => {
      const count = request.result.transaction('outbox').objectStore('outbox').count();
      count.onsuccess = () => {
        resolve(count.result);
        request.result.close();
      };
    };
  }));
}

/** Opens the gate and waits until the page has asked for all it needs to go on alone. */
export async function openGate(page, site) {
  await page.goto(`${site.url}/check/new`, { waitUntil: 'networkidle' });
}

/** Answers every question with no until there is a result; gives the number of screens. */
export async function answerNo(page, { stopAt = Infinity } = {}) {
  let screens = 0;
  while (screens < stopAt) {
    const before = await page.locator('h1').first().innerText();
    const at = page.url();
    if (await page.locator('.lv-head, .call-now').count()) return screens;
    if (await page.locator('[name=none]').count()) await page.locator('[name=none]').click();
    else {
      if (await page.locator('[name=number]').count()) {
        await page.locator('[name=number]').fill('98.6');
      } else if (await page.locator('[name=answer][value=no]').count()) {
        await page.locator('[name=answer][value=no]').check();
      } else {
        await page.locator('[name=answer][value="0"]').check({ force: true });
      }
      await page.locator('form button.main').click();
    }
    screens += 1;
    await until('the next screen', async () => {
      try {
        return (await page.locator('h1').first().innerText()) !== before || page.url() !== at || (await page.locator('.lv-head').count()) > 0;
      } catch {
        return false;
      }
    });
  }
  return screens;
}

const base64url = (bytes) => Buffer.from(bytes).toString('base64url');

/** A phone that sends messages by itself: with its key, and with or without its session. */
export class Sender {
  constructor(phone) {
    this.phone = phone;
  }

  async meet() {
    await this.phone.get('/offline/mine.json');
    this.mine = JSON.parse(this.phone.html);
    await this.phone.get('/offline/kit.json');
    this.protocol = JSON.parse(this.phone.html).protocol;
    return this;
  }

  async register() {
    this.keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const key = base64url(await webcrypto.subtle.exportKey('raw', this.keys.publicKey));
    return this.send('/offline/key', JSON.stringify({ key }));
  }

  message(answers, more = {}) {
    return {
      id: webcrypto.randomUUID(), person: this.mine.person, device: this.mine.device, check: webcrypto.randomUUID(), screen: 'gate', answers,
      case: null, protocol: this.protocol.hash, said_at: new Date().toISOString(), ...more,
    };
  }

  /** A dose, a dose taken back, or a question. */
  other(what, more = {}) {
    return { id: webcrypto.randomUUID(), person: this.mine.person, device: this.mine.device, what, said_at: new Date().toISOString(), ...more };
  }

  async line(message) {
    const body = typeof message === 'string' ? message : JSON.stringify(message);
    const signed = this.keys && (await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, this.keys.privateKey, Buffer.from(body)));
    return JSON.stringify({ body, signature: signed ? base64url(signed) : '' });
  }

  async sync(lines, { sentAt = new Date().toISOString(), session = true } = {}) {
    const text = [JSON.stringify({ sent_at: sentAt }), ...lines].join('\n');
    return JSON.parse(await this.send('/sync', text, session)).receipts;
  }

  async send(path, body, session = true) {
    const headers = { origin: this.phone.url, 'content-type': 'application/x-ndjson', accept: 'application/json' };
    await this.phone.ask(path, { method: 'POST', headers: session ? { ...this.phone.headers(), ...headers } : headers, body });
    return this.phone.html;
  }
}
