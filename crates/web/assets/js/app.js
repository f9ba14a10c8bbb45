// @ts-check
// On every page of a person. The page works without it; with it, answers survive a lost network, and the check goes on without one.

import * as box from "./box.js";
import { openLines } from "./decide.js";
import { clock, h, whoNow } from "./draw.js";
import { loadKit, show } from "./offline.js";
import { GATE, read, readGate } from "./read.js";

/** @typedef {import("./draw.js").Kit} Kit */

const CHECK = /^\/check\/([0-9a-f-]{36})(?:\/([a-z0-9-]+))?$/;
/** Forms that the phone keeps when nobody can be reached: a dose, a dose taken back, a question. */
const LATER = /^\/(medicines\/(took|undo|(ask|not-working)\/[0-9a-f-]{36})|questions)$/;
/** Pages that say what the phone holds of doses and questions. */
const LATER_PAGES = /^\/(today|questions|medicines(\/(ask|not-working)\/[0-9a-f-]{36})?)$/;
/** Pages that are shown only to a person who is signed in. */
const OWN = /^\/(today|medicines|card|visits|settings|phone|questions|check\/new|check\/[0-9a-f-]{36})(\/|$)/;
/** How long an answer may take before the check goes on without the hospital; on the gate nobody waits long. */
const ANSWER_MS = 6000;
const GATE_MS = 3000;
const RETRY_MS = 20_000;

/** @type {Promise<Kit | null> | null} */
let kit = null;
/** What a decision on this phone looks at, as the hospital told it to this page. @type {import("./box.js").About | null} */
let about = null;

/** @returns {Promise<Kit | null>} */
function kitOnce() {
  kit ??= loadKit().catch(() => null);
  return kit;
}

/** @param {string} text */
function bar(text) {
  document.querySelector("[data-offline-bar]")?.remove();
  if (text) document.body.prepend(h("p", { class: "notice", role: "status", "data-offline-bar": "yes" }, text));
}

async function signal() {
  const words = (await kitOnce())?.words;
  const { kept } = document.documentElement.dataset;
  if (!words || document.querySelector("[data-offline]")) return;
  if (kept) bar(words["offline-bar-kept"].replace("{time}", clock(/** @type {Kit} */ (await kit), new Date(kept))));
  else bar(navigator.onLine ? "" : words["offline-bar"]);
}

async function register() {
  if (!("serviceWorker" in navigator)) return;
  /** @type {any} */
  const trusted = /** @type {any} */ (globalThis).trustedTypes;
  const policy = trusted?.createPolicy("marrowline", {
    createScriptURL: (/** @type {string} */ url) => {
      if (url !== "/sw.js") throw new TypeError(`${url} is no script of this site`);
      return url;
    },
  });
  await navigator.serviceWorker.register(policy ? policy.createScriptURL("/sw.js") : "/sw.js", { scope: "/", updateViaCache: "none" });
}

/** Sends a form as it stands, without this script. @param {HTMLFormElement} form @param {HTMLElement | null} submitter */
function native(form, submitter) {
  form.dataset.native = "yes";
  form.requestSubmit(submitter);
}

/**
 * One answered screen of a page from the hospital: into the outbox, then sent; without an answer the check goes on here.
 * @param {HTMLFormElement} form @param {HTMLElement | null} submitter @param {string} check @param {string} screen
 */
async function answer(form, submitter, check, screen) {
  const known = await kitOnce();
  const fields = new FormData(form, submitter);
  const answers = known && answersOf(known, screen, fields);
  if (!known || !answers) {
    native(form, submitter);
    return;
  }
  const looked = about ?? (await box.check(check))?.about ?? (await box.phone("about")) ?? null;
  // The hospital knows the person; only what it did not tell this phone is decided on the safe side here.
  const person = looked ? whoNow(looked, known) : null;
  const id = await box.put({ check, screen, answers, case: person, protocol: known.protocol.hash, about: looked });
  const receipt = navigator.onLine ? await receiptOf(id, screen === GATE ? GATE_MS : ANSWER_MS) : null;
  if (receipt?.status === "taken") {
    location.assign(await placeAfter(known, receipt, check, screen, fields));
  } else if (receipt?.status === "refused" || receipt?.status === "held") {
    if (receipt.status === "refused") await box.drop(id);
    native(form, submitter);
  } else {
    const main = document.querySelector("main");
    if (main) await show(main, check);
  }
}

/** A dose or a question: into the outbox, then sent. @param {HTMLFormElement} form @param {HTMLElement | null} submitter @param {string} path */
async function said(form, submitter, path) {
  const known = await kitOnce();
  const later = await import("./later.js").catch(() => null);
  if (!known || !later) {
    native(form, submitter);
    return;
  }
  const id = await later.keep(known, form, path);
  if (!id) return;
  const receipt = navigator.onLine ? await receiptOf(id, ANSWER_MS) : null;
  if (receipt?.status === "refused") {
    // The page of the hospital says why, with what was typed still on it.
    await box.drop(id);
    native(form, submitter);
  } else if (receipt?.status === "taken") {
    later.goOn(form, path);
  } else {
    await later.draw(known);
  }
}

/** @param {Kit} known @param {string} screen @param {FormData} fields */
function answersOf(known, screen, fields) {
  if (screen === GATE) return readGate(known.protocol, String(fields.get("sign")));
  const question = known.protocol.questions.find((each) => each.id === screen);
  return question ? read(known.protocol, question, fields) : null;
}

/** @param {string} id @param {number} ms @returns {Promise<import("./box.js").Receipt | null>} */
async function receiptOf(id, ms) {
  /** @type {Promise<null>} */
  const late = new Promise((resolve) => setTimeout(() => resolve(null), ms));
  const sent = box.flush().then(({ receipts }) => receipts.get(id) ?? null);
  return Promise.race([sent, late]);
}

/**
 * @param {Kit} known @param {import("./box.js").Receipt} receipt @param {string} check @param {string} screen @param {FormData} fields
 * @returns {Promise<string>}
 */
async function placeAfter(known, receipt, check, screen, fields) {
  const sign = fields.get("sign");
  if (!receipt.next) return sign && sign !== "none" ? `/check/now/${sign}?check=${receipt.check}` : `/unlock?to=/check/${receipt.check}`;
  const question = known.protocol.questions.find((each) => each.id === screen);
  const kept = await box.check(check);
  if (question && kept && fields.get("each") === "yes" && receipt.next === `/check/${check}/${screen}`) {
    const [line] = openLines(known.protocol, question, whoNow(kept.about, known), kept.answers);
    if (line) return `${receipt.next}?line=${line.fact}`;
  }
  return receipt.next;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  const { submitter } = event;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.dataset.native || form.dataset.here) return;
  const path = form.getAttribute("action") ?? "";
  const [, check, screen] = CHECK.exec(path) ?? [];
  if (path === "/sign-out") {
    event.preventDefault();
    void box.wipe().finally(() => (navigator.onLine ? native(form, submitter) : void signal()));
  } else if (form.method !== "post") {
    return;
  } else if (check && screen && screen !== "called" && screen !== "say") {
    event.preventDefault();
    // A question that is sent twice by an impatient tap is one answer.
    if (form.dataset.sending) return;
    form.dataset.sending = "yes";
    void answer(form, submitter, check, screen)
      .catch(() => native(form, submitter))
      .finally(() => delete form.dataset.sending);
  } else if (LATER.test(path) && !form.querySelector("[name=at]:not([type=hidden])")) {
    event.preventDefault();
    if (form.dataset.sending) return;
    form.dataset.sending = "yes";
    void said(form, submitter, path).finally(() => delete form.dataset.sending);
  } else if (!navigator.onLine) {
    event.preventDefault();
    void kitOnce().then((known) => bar(known?.words["offline-not-sent"] ?? ""));
  }
});

/** The page that stands in for one that could not be fetched. @param {HTMLElement} place */
async function shell(place) {
  const [, id] = CHECK.exec(location.pathname) ?? [];
  if (location.pathname.startsWith("/check")) {
    await show(place.closest("main") ?? place, id ?? null);
    return;
  }
  const known = await kitOnce();
  if (!known) return;
  const { questionPage, sentList } = await import("./later.js");
  if (location.pathname === "/questions") {
    await questionPage(place, known);
    return;
  }
  const kept = (await caches.has("kept")) ? await (await caches.open("kept")).keys() : [];
  const own = (await box.phone("device")) ? ["/questions"] : [];
  const links = ["/check", "/help", ...own, ...kept.map((request) => new URL(request.url).pathname)].filter((each, at, all) => all.indexOf(each) === at);
  /** @type {Record<string, string>} */
  const names = {
    "/check": "check-start-new", "/help": "app-tab-help", "/today": "app-tab-today", "/medicines": "app-tab-medicines", "/questions": "questions-title",
  };
  place.className = "pages";
  place.append(
    await sentList(known),
    h("div", { class: "stack" }, ...links.filter((each) => names[each]).map((each) => h("a", { class: "btn", href: each }, known.words[names[each]]))),
  );
}

/** What the hospital has of a check that is on the screen, so that it can go on without it. @param {string} id */
async function learnCheck(id) {
  const response = await fetch(`/offline/check/${id}`, { headers: { accept: "application/json" } });
  if (!response.ok) return;
  const theirs = await response.json();
  const ours = await box.check(id);
  const unsent = (await box.outbox()).filter((kept) => kept.check === id).map((kept) => JSON.parse(kept.body).answers);
  await box.keepCheck({
    id,
    answers: Object.assign({}, theirs.answers, ...unsent),
    screens: theirs.screens,
    about: theirs.about,
    touched: Date.now(),
    received: ours?.received ?? null,
  });
}

async function sendAndTell() {
  const before = await box.outbox();
  if (before.length > 0) await box.flush();
  const waiting = (await box.outbox()).some((kept) => kept.state === "waiting");
  document.querySelector("[data-waiting-line]")?.remove();
  const main = document.querySelector("main");
  if (waiting && main && location.pathname === "/today" && !document.querySelector("[data-offline]")) {
    const words = (await kitOnce())?.words;
    if (words) main.append(h("p", { role: "status", "data-waiting-line": "yes" }, words["offline-waiting"]));
  }
  if (LATER_PAGES.test(location.pathname) && !document.querySelector("[data-offline]")) {
    const known = await kitOnce();
    if (known) await (await import("./later.js")).draw(known);
  }
  return waiting;
}

async function start() {
  const place = document.querySelector("[data-offline]");
  if (place instanceof HTMLElement) void shell(place);
  void register().catch(() => undefined);
  void signal();
  addEventListener("online", () => void Promise.all([signal(), sendAndTell()]));
  addEventListener("offline", () => void signal());
  const asksHospital = !place && !document.documentElement.dataset.kept;
  if (asksHospital && (OWN.test(location.pathname) || document.querySelector("form.gate"))) {
    void kitOnce();
    const met = await box.meet();
    if (met === "out") await box.wipe();
    else about = met;
    const [, id, screen] = CHECK.exec(location.pathname) ?? [];
    if (met && id && screen) await learnCheck(id).catch(() => undefined);
  }
  if (document.querySelector("[data-phone]")) void import("./phone.js").then(({ phonePage }) => phonePage());
  await box.tidy();
  await sendAndTell();
  setInterval(() => void sendAndTell(), RETRY_MS);
  document.addEventListener("visibilitychange", () => void (document.hidden || sendAndTell()));
}

void start();
