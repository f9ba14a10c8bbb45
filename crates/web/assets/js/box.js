// @ts-check
// The outbox of the phone: every answered screen is put here before it is sent, signed by the key of the device, and stays until the
// hospital has given a receipt for it. Ids are made here, so sending twice is the same as sending once.

/**
 * @typedef {import("./decide.js").Answers} Answers
 * @typedef {import("./decide.js").Case} Case
 * @typedef {{ case: Case, on: string, harvest: string | null, address: string | null }} About what a decision looks at, as of a day
 * @typedef {{ id: string, answers: Answers, screens: string[], about: About | null, touched: number, received: string | null }} Check
 * @typedef {"waiting" | "held" | "conflict" | "refused"} State
 * @typedef {{ number?: number, id: string, check: string, screen: string, body: string, signature: string, state: State,
 *   reason: string | null }} Kept what is no screen of a check has no check
 * @typedef {{ took: { entry: string, again: boolean } } | { undo: { dose: string } }
 *   | { asked: { kind: "question" | "wants-call" | "not-working", about: string | null, text: string } }} What a dose, a dose taken back, a question
 * @typedef {"check" | "took" | "undo" | "asked"} Kind
 * @typedef {{ id: string, kind: Kind, said: string, at: string }} Sent one thing that the hospital has; the phone keeps no more of it
 * @typedef {{ read: string | null, by: string | null }} Standing who has read it, and by when somebody calls
 * @typedef {{ line: number, id: string | null, status: "taken" | "held" | "conflict" | "refused" | "later", reason?: string, at?: string,
 *   check?: string, next?: string }} Receipt
 * @typedef {{ person: string, device: string, keys: CryptoKeyPair | null, registered: boolean }} Device
 */

/** Messages in one request; the server reads 64. */
const BATCH = 32;
const SEND_MS = 10_000;
/** A check on which nothing was answered for so long is forgotten when all of it was received. */
const FORGET_MS = 2 * 24 * 3600 * 1000;

/** @type {Promise<IDBDatabase> | null} */
let opened = null;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("marrowline", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("outbox", { keyPath: "number", autoIncrement: true });
      request.result.createObjectStore("checks", { keyPath: "id" });
      request.result.createObjectStore("phone");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/**
 * @template T
 * @param {string[]} stores @param {IDBTransactionMode} mode @param {(transaction: IDBTransaction) => IDBRequest<T> | void} work
 * @returns {Promise<T | undefined>}
 */
async function transact(stores, mode, work) {
  // Durable: "Saved on this phone" is said after this, and must be true when the battery goes.
  const transaction = (await database()).transaction(stores, mode, { durability: mode === "readwrite" ? "strict" : "default" });
  return new Promise((resolve, reject) => {
    const request = work(transaction);
    transaction.oncomplete = () => resolve(request ? request.result : undefined);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

/** @returns {Promise<Kept[]>} */
export async function outbox() {
  return (await transact(["outbox"], "readonly", (transaction) => transaction.objectStore("outbox").getAll())) ?? [];
}

/** @param {string} id @returns {Promise<Check | undefined>} */
export function check(id) {
  return transact(["checks"], "readonly", (transaction) => transaction.objectStore("checks").get(id));
}

/** @param {Check} known */
export async function keepCheck(known) {
  await transact(["checks"], "readwrite", (transaction) => void transaction.objectStore("checks").put(known));
}

/** The newest check on this phone that is not older than some hours. @returns {Promise<Check | undefined>} */
export async function newestCheck() {
  const all = await transact(["checks"], "readonly", (transaction) => transaction.objectStore("checks").getAll());
  return /** @type {Check[]} */ (all ?? []).sort((a, b) => b.touched - a.touched)[0];
}

/** @param {string} name @returns {Promise<any>} */
export function phone(name) {
  return transact(["phone"], "readonly", (transaction) => transaction.objectStore("phone").get(name));
}

/** @param {string} name @param {unknown} value */
export async function keepPhone(name, value) {
  await transact(["phone"], "readwrite", (transaction) => {
    if (value === undefined) transaction.objectStore("phone").delete(name);
    else transaction.objectStore("phone").put(value, name);
  });
}

/** @param {ArrayBuffer} bytes */
function base64url(bytes) {
  const text = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {Device | undefined} device @param {string} body */
async function sign(device, body) {
  if (!device?.keys || !device.registered) return "";
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, device.keys.privateKey, new TextEncoder().encode(body));
  return base64url(signature);
}

/**
 * Learns whose device this is and makes its key: the private half can not be read, not even by this script.
 * @returns {Promise<About | "out" | null>} what a decision looks at; "out" when nobody is signed in; null without an answer
 */
export async function meet() {
  let response;
  try {
    response = await fetch("/offline/mine.json", { headers: { accept: "application/json" }, cache: "no-store" });
  } catch {
    return null;
  }
  if (response.status === 401) return (await response.text()).includes("locked") ? null : "out";
  if (!response.ok) return null;
  const mine = await response.json();
  /** @type {Device | undefined} */
  const known = await phone("device");
  const same = known?.device === mine.device && known?.person === mine.person;
  if (!same || !known?.registered || mine.keys === 0) await register(mine, same ? known?.keys ?? null : null);
  if (await phone("keep")) await keepPhone("about", mine.about);
  await keepPhone("standing", mine.standing);
  return mine.about;
}

/** @param {{ person: string, device: string }} mine @param {CryptoKeyPair | null} old */
async function register(mine, old) {
  /** @type {CryptoKeyPair | null} */
  let keys = old;
  let registered = false;
  try {
    keys ??= await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
    const key = base64url(await crypto.subtle.exportKey("raw", keys.publicKey));
    // Kept before it is registered: a key that the hospital knows and the phone lost would refuse every message.
    await keepPhone("device", { person: mine.person, device: mine.device, keys, registered: false });
    const response = await fetch("/offline/key", {
      method: "POST",
      headers: { "content-type": "application/x-ndjson", accept: "application/json" },
      body: JSON.stringify({ key }),
    });
    await response.text();
    registered = response.ok;
  } catch {
    // Without a key the session alone says who sends.
  }
  await keepPhone("device", { person: mine.person, device: mine.device, keys, registered });
}

/**
 * Puts one answered screen in the outbox and into its check, in one step.
 * @param {{ check: string, screen: string, answers: Answers, case: Case | null, protocol: string, about: About | null }} said
 * @returns {Promise<string>} the id of the message
 */
export async function put(said) {
  /** @type {Device | undefined} */
  const device = await phone("device");
  const id = crypto.randomUUID();
  const body = JSON.stringify({
    id,
    person: device?.person ?? null,
    device: device?.device ?? null,
    check: said.check,
    screen: said.screen,
    answers: said.answers,
    case: said.case,
    protocol: said.protocol,
    said_at: new Date().toISOString(),
  });
  const signature = await sign(device, body);
  await transact(["outbox", "checks"], "readwrite", (transaction) => {
    /** @type {Kept} */
    const kept = { id, check: said.check, screen: said.screen, body, signature, state: "waiting", reason: null };
    transaction.objectStore("outbox").add(kept);
    const checks = transaction.objectStore("checks");
    const request = checks.get(said.check);
    request.onsuccess = () => {
      /** @type {Check} */
      const known = request.result ?? { id: said.check, answers: {}, screens: [], about: said.about, touched: 0, received: null };
      Object.assign(known.answers, said.answers);
      known.screens.push(said.screen);
      known.about ??= said.about;
      known.touched = Date.now();
      checks.put(known);
    };
  });
  return id;
}

/** Puts a dose, a dose taken back or a question in the outbox. @param {What} what @returns {Promise<string>} the id of the message */
export async function putWhat(what) {
  /** @type {Device | undefined} */
  const device = await phone("device");
  const id = crypto.randomUUID();
  const body = JSON.stringify({
    id,
    person: device?.person ?? null,
    device: device?.device ?? null,
    what,
    said_at: new Date().toISOString(),
  });
  const signature = await sign(device, body);
  await transact(["outbox"], "readwrite", (transaction) => {
    /** @type {Kept} */
    const kept = { id, check: "", screen: "", body, signature, state: "waiting", reason: null };
    transaction.objectStore("outbox").add(kept);
  });
  return id;
}

/** What kind of thing a message is, and when it was said. @param {Kept} kept @returns {{ kind: Kind, said: string, what: What | null }} */
export function read(kept) {
  const { what, said_at: said } = JSON.parse(kept.body);
  return { kind: what ? /** @type {Kind} */ (Object.keys(what)[0]) : "check", said, what: what ?? null };
}

/** What the hospital has of this phone, the newest first. @returns {Promise<Sent[]>} */
export async function sent() {
  return ((await phone("sent")) ?? []).toReversed();
}

/** A check is one thing, however many screens it has. @param {Sent[]} list @param {Kept} kept @param {string | undefined} at @returns {Sent[]} */
function withSent(list, kept, at) {
  const { kind, said } = read(kept);
  const id = kept.check || kept.id;
  const known = list.filter((each) => each.id !== id && Math.abs(Date.now() - Date.parse(each.said)) < FORGET_MS);
  return [...known, { id, kind, said, at: at ?? said }];
}

/** News of the outbox for every open page. */
export const news = new BroadcastChannel("marrowline-outbox");

/**
 * Sends what waits; one tab at a time. Gives the receipts by message, and whether the hospital could be reached.
 * @returns {Promise<{ receipts: Map<string, Receipt>, reached: boolean }>}
 */
export function flush() {
  return navigator.locks ? navigator.locks.request("marrowline-outbox", send) : send();
}

async function send() {
  /** @type {Map<string, Receipt>} */
  const receipts = new Map();
  for (;;) {
    const waiting = (await outbox()).filter((kept) => kept.state === "waiting").slice(0, BATCH);
    if (waiting.length === 0) return { receipts, reached: true };
    const answer = await post(waiting);
    if (!answer) return { receipts, reached: false };
    let settled = 0;
    for (const receipt of answer) {
      const kept = waiting[receipt.line - 1];
      if (!kept) continue;
      receipts.set(kept.id, receipt);
      if (await settle(kept, receipt)) settled += 1;
    }
    news.postMessage("receipts");
    globalThis.dispatchEvent(new Event("marrowline-receipts"));
    if (settled === 0) return { receipts, reached: true };
  }
}

/** @param {Kept[]} waiting @returns {Promise<Receipt[] | null>} */
async function post(waiting) {
  /** @type {Device | undefined} */
  const device = await phone("device");
  const lines = [JSON.stringify({ sent_at: new Date().toISOString() })];
  for (const kept of waiting) {
    // What was said before the key was registered is signed now.
    const signature = kept.signature || (JSON.parse(kept.body).device === device?.device ? await sign(device, kept.body) : "");
    lines.push(JSON.stringify({ body: kept.body, signature }));
  }
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), SEND_MS);
  try {
    const response = await fetch("/sync", {
      method: "POST",
      headers: { "content-type": "application/x-ndjson", accept: "application/json" },
      body: lines.join("\n"),
      signal: stop.signal,
    });
    return response.ok ? (await response.json()).receipts : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether nothing more is to be done for it. @param {Kept} kept @param {Receipt} receipt */
async function settle(kept, receipt) {
  const { status } = receipt;
  // Who sent it may be known again after signing in.
  if (status === "later" || receipt.reason === "sender") return false;
  await transact(["outbox", "checks", "phone"], "readwrite", (transaction) => {
    const box = transaction.objectStore("outbox");
    if (status === "taken") {
      box.delete(/** @type {number} */ (kept.number));
      const phone = transaction.objectStore("phone");
      const list = phone.get("sent");
      list.onsuccess = () => phone.put(withSent(list.result ?? [], kept, receipt.at), "sent");
      if (!kept.check) return;
      const checks = transaction.objectStore("checks");
      const request = checks.get(kept.check);
      request.onsuccess = () => {
        if (request.result) checks.put({ ...request.result, received: receipt.at ?? null });
      };
    } else {
      box.put({ ...kept, state: status, reason: receipt.reason ?? null });
    }
  });
  return true;
}

/** Forgets a message that the person has dealt with in another way. @param {string} id */
export async function drop(id) {
  const kept = (await outbox()).find((each) => each.id === id);
  if (kept) await transact(["outbox"], "readwrite", (transaction) => void transaction.objectStore("outbox").delete(kept.number ?? 0));
}

/** Forgets checks that the hospital has whole and that nobody goes on with. */
export async function tidy() {
  const unsent = new Set((await outbox()).map((kept) => kept.check));
  await transact(["checks"], "readwrite", (transaction) => {
    const checks = transaction.objectStore("checks");
    const request = checks.getAll();
    request.onsuccess = () => {
      for (const known of /** @type {Check[]} */ (request.result)) {
        const age = Date.now() - known.touched;
        if (!unsent.has(known.id) && (age > FORGET_MS || age < -FORGET_MS)) checks.delete(known.id);
      }
    };
  });
}

/** Sign-out: wipes everything but what was not sent yet, and the key that signed it. */
export async function wipe() {
  const unsent = await outbox();
  await caches.delete("kept");
  await transact(["checks", "phone"], "readwrite", (transaction) => {
    transaction.objectStore("checks").clear();
    const phone = transaction.objectStore("phone");
    phone.delete("keep");
    phone.delete("about");
    phone.delete("sent");
    phone.delete("standing");
    if (unsent.length === 0) phone.delete("device");
  });
}
