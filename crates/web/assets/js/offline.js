// @ts-check
// The check without a network: the gate, the questions and the results, drawn by DOM calls from the kit. Every answer goes to the outbox
// first; what the page says about the hospital is true at that moment.

import { decide, next, openLines, progress } from "./decide.js";
import { GATE, insteadOf, read, readGate } from "./read.js";
import * as box from "./box.js";
import { callPage, resultPage } from "./result.js";
import { fill, h, parts, STRICT, whoNow } from "./draw.js";

/**
 * @typedef {import("./decide.js").Question} Question
 * @typedef {import("./draw.js").Kit} Kit
 * @typedef {import("./box.js").Check} Check
 */

/** One check on the screen. */
class Shown {
  /** @param {HTMLElement} root @param {Kit} kit @param {Check} check */
  constructor(root, kit, check) {
    this.root = root;
    this.kit = kit;
    this.check = check;
    /** @type {"gate" | "ask" | "result"} */
    this.at = GATE;
  }

  get person() {
    return whoNow(this.check.about, this.kit);
  }

  /** @param {string} screen @param {import("./decide.js").Answers} answers */
  async say(screen, answers) {
    const { kit, check } = this;
    await box.put({ check: check.id, screen, answers, case: this.person, protocol: kit.protocol.hash, about: check.about });
    this.check = (await box.check(check.id)) ?? check;
    void box.flush();
  }

  /** The next question, or the result. */
  async goOn() {
    const question = next(this.kit.protocol, this.person, this.check.answers);
    if (question) ask(this, question);
    else await finish(this);
  }
}

/** Shows a check in `root`: one that has begun on this phone, or a new one. @param {HTMLElement} root @param {string | null} id */
export async function show(root, id) {
  const kit = await loadKit();
  await parts(document);
  const known = id ? await box.check(id) : undefined;
  /** @type {Check} */
  const fresh = {
    id: id ?? crypto.randomUUID(),
    answers: {},
    screens: [],
    about: (await box.phone("about")) ?? null,
    touched: Date.now(),
    received: null,
  };
  const shown = new Shown(root, kit, known ?? fresh);
  if (known) await shown.goOn();
  else gate(shown);
}

/** @returns {Promise<Kit>} */
export async function loadKit() {
  const response = await fetch("/offline/kit.json");
  if (!response.ok) throw new Error(`the kit gave ${response.status}`);
  return response.json();
}

/** @param {Shown} shown */
function gate(shown) {
  const { kit } = shown;
  const tap = async (/** @type {string} */ sign) => {
    const answers = readGate(kit.protocol, sign);
    if (!answers) return;
    await shown.say(GATE, answers);
    await shown.goOn();
  };
  const sign = (/** @type {string} */ id, /** @type {string} */ words, /** @type {string} */ kind) =>
    h("button", { type: "button", class: kind, value: id, name: "sign", onclick: () => void tap(id) }, id === "none" ? null : { part: `sign-${id}` }, h("span", {}, words));
  fill(
    shown.root,
    offlineLine(kit),
    h(
      "div",
      { class: "gate" },
      h("h1", { tabindex: "-1" }, kit.words["check-gate-title"]),
      h("p", { class: "second" }, kit.words["check-gate-lead"]),
      h("div", { class: "signs" }, ...kit.protocol.gate.buttons.map((button) => sign(button.id, kit.words[`gate-${button.id}`], "btn"))),
      h("p", { class: "or" }, kit.words["check-gate-or"]),
      sign("none", kit.words["check-gate-none"], "btn none"),
    ),
  );
}

/** @param {Kit} kit */
function offlineLine(kit) {
  return h("p", { class: "tip", role: "status" }, { part: "icon-wifi-off" }, h("span", {}, kit.words["offline-bar"]));
}

/** @param {Shown} shown @param {Question} question @param {string} [fault] */
function ask(shown, question, fault) {
  const { kit, check } = shown;
  const { words } = kit;
  const lines = openLines(kit.protocol, question, shown.person, check.answers);
  const one = question.lines.length > 1 && lines.length === 1;
  const fact = lines[0].fact;
  const title = question.lines.length > 1 && !one ? words[`ask-${question.id}`] : words[`q-${fact}`];
  const hint = words[question.lines.length > 1 && !one ? `hint-ask-${question.id}` : `hint-${fact}`];
  const { asked, about } = progress(kit.protocol, shown.person, check.answers);
  const many = !one && (question.style === "tick" || question.style === "one-tap");
  const form = h(
    "form",
    { method: "post", action: `/check/${check.id}/${question.id}`, "data-here": "yes" },
    one && h("input", { type: "hidden", name: "line", value: fact }),
    ...body(kit, question, lines, one ? "yes-no" : question.style, title),
    question.style === "yes-no" || one ? h("p", { class: "second small" }, words["check-question-unsure-note"]) : null,
    many && question.style === "one-tap" ? null : h("button", { class: "btn main", type: "submit" }, words["app-button-next"]),
    many && h("button", { class: question.style === "tick" ? "btn" : "btn main", type: "submit", name: "none", value: "none" }, words["check-question-none"]),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const { submitter } = /** @type {SubmitEvent} */ (event);
    const answers = read(kit.protocol, question, new FormData(/** @type {HTMLFormElement} */ (form), submitter));
    if (!answers) {
      ask(shown, question, faultOf(kit, question));
      return;
    }
    void shown.say(question.id, answers).then(() => shown.goOn());
  });
  fill(
    shown.root,
    offlineLine(kit),
    h(
      "div",
      { class: "ask" },
      h("p", { class: "second small" }, words["check-question-progress"].replace("{asked}", String(asked)).replace("{about}", String(about))),
      h("h1", { tabindex: "-1" }, title),
      hint && h("p", { class: "second" }, hint),
      question.private && h("p", { class: "tip" }, h("span", {}, words["check-private-note"])),
      !check.about && h("p", { class: "second small" }, words["offline-strict"]),
      fault && h("p", { class: "error", role: "alert" }, fault),
      form,
      h("a", { class: "btn help", href: "/check/now" }, { part: "icon-life-buoy" }, h("span", {}, words["check-question-help"])),
    ),
  );
}

/** @param {Kit} kit @param {Question} question */
function faultOf(kit, question) {
  if (question.style === "tick") return kit.words["check-question-needed-tick"];
  if (question.number?.unit === "celsius") {
    return kit.words["check-number-not-a-number"].replace("{example}", kit.fahrenheit ? "98.6" : "37.0");
  }
  return kit.words["check-question-needed"];
}

/** @param {string} kind @param {string} name @param {string} value @param {string} words @param {string} [hint] */
function choice(kind, name, value, words, hint) {
  return h("label", { class: "choice" }, h("input", { type: kind, name, value }), " ", h("span", {}, words, hint && h("small", {}, hint)));
}

/**
 * @param {Kit} kit @param {Question} question @param {{ fact: string }[]} lines @param {Question["style"]} style @param {string} title
 * @returns {(HTMLElement | null)[]}
 */
function body(kit, question, lines, style, title) {
  const { words } = kit;
  const set = (/** @type {string} */ legend, /** @type {HTMLElement[]} */ ...inside) =>
    h("fieldset", { class: "set" }, h("legend", { class: "hidden" }, legend), ...inside);
  const unsure = () => choice("radio", "answer", "unsure", words["check-question-unsure"]);
  const fact = lines[0].fact;
  if (style === "yes-no") {
    return [set(title, choice("radio", "answer", "yes", words["check-question-yes"]), choice("radio", "answer", "no", words["check-question-no"]), unsure())];
  }
  if (style === "tick" || style === "one-tap") {
    const shown = lines.map((line) => h("input", { type: "hidden", name: "shown", value: line.fact }));
    const word = (/** @type {string} */ each) => words[`line-${each}`] ?? words[`q-${each}`];
    if (style === "tick") return [...shown, set(title, ...lines.map((line) => choice("checkbox", "tick", line.fact, word(line.fact), words[`hint-${line.fact}`])))];
    const taps = lines.map((line) => h("button", { class: "btn", type: "submit", name: "tap", value: line.fact }, h("span", {}, word(line.fact))));
    return [...shown, h("p", { class: "second" }, words["check-question-tap"]), h("div", { class: "taps" }, ...taps), h("p", { class: "or" }, words["check-gate-or"])];
  }
  const [low, high] = [Number(question.number?.min), Number(question.number?.max)];
  if (question.number?.unit === "celsius") return temperature(kit, question, fact, title);
  const values = Array.from({ length: high - low + 1 }, (_, at) => String(low + at));
  if (style === "choice") return [set(title, ...values.map((value) => choice("radio", "answer", value, words[`choice-${fact}-${value}`])), unsure())];
  const marks = values.map((value) => h("label", {}, h("input", { type: "radio", name: "answer", value }), h("span", {}, value)));
  return [set(title, h("div", { class: "scale" }, ...marks), unsure())];
}

/** @param {Kit} kit @param {Question} question @param {string} fact @param {string} title */
function temperature(kit, question, fact, title) {
  const { words } = kit;
  const unit = (/** @type {string} */ value, /** @type {string} */ word, /** @type {boolean} */ on) =>
    h("label", {}, h("input", { type: "radio", name: "unit", value, checked: on ? "" : null }), h("span", {}, words[word]));
  const units = [unit("f", "check-number-fahrenheit", kit.fahrenheit), unit("c", "check-number-celsius", !kit.fahrenheit)];
  const cannot = insteadOf(kit.protocol, fact)
    ? [choice("radio", "cannot", "yes", words["check-number-cannot-yes"]), choice("radio", "cannot", "no", words["check-number-cannot-no"])]
    : [choice("radio", "cannot", "only", words["check-question-cannot-check"])];
  return [
    h("label", { class: "hidden", for: "number" }, title),
    h(
      "div",
      { class: "number" },
      h("input", { id: "number", name: "number", type: "text", inputmode: "decimal", autocomplete: "off" }),
      h("fieldset", { class: "units" }, h("legend", { class: "hidden" }, words["check-number-unit"]), ...units),
    ),
    question.number?.cannot_check
      ? h("fieldset", { class: "set" }, h("legend", { class: "hidden" }, words["check-question-cannot-check"]), ...cannot)
      : null,
  ];
}

/** @param {Shown} shown */
async function finish(shown) {
  const decision = decide(shown.kit.protocol, shown.person, shown.check.answers);
  const draw = async () => {
    shown.check = (await box.check(shown.check.id)) ?? shown.check;
    const waiting = (await box.outbox()).filter((kept) => kept.check === shown.check.id);
    const page = decision.settled === "red" ? callPage : resultPage;
    page(shown.root, shown.kit, shown.check, decision, waiting);
  };
  await draw();
  const again = () => void draw();
  globalThis.addEventListener("marrowline-receipts", again);
  box.news.addEventListener("message", again);
}
