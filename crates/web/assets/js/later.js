// @ts-check
// Doses and questions while nobody can be reached: kept on the phone, said so on the page, and "Can I take one now?" not answered as if
// the doses that wait here were counted.

import * as box from "./box.js";
import { clock, h, parts } from "./draw.js";

/** @typedef {import("./draw.js").Kit} Kit */

/** A second dose of a medicine within this time is asked about, and a dose can be taken back for so long; the server has the same. */
const AGAIN_MS = 5 * 60_000;
const UNDO_MS = 10 * 60_000;

/** A dose that no receipt came for. @typedef {{ id: string, entry: string, said: Date, state: import("./box.js").State }} Unsent */

/** Doses of this phone that the hospital does not have, without those taken back. @returns {Promise<Unsent[]>} */
async function unsent() {
  const all = (await box.outbox()).map((kept) => ({ kept, ...box.read(kept) }));
  const undone = new Set(all.map(({ what }) => (what && "undo" in what ? what.undo.dose : "")));
  return all.flatMap(({ kept, said, what }) =>
    what && "took" in what && !undone.has(kept.id) ? [{ id: kept.id, entry: what.took.entry, said: new Date(said), state: kept.state }] : [],
  );
}

/**
 * Puts what a form says in the outbox.
 * @param {Kit} kit @param {HTMLFormElement} form @param {string} path @returns {Promise<string | null>} the message; null when more is asked first
 */
export async function keep(kit, form, path) {
  const fields = new FormData(form);
  const text = (/** @type {string} */ name) => String(fields.get(name) ?? "").trim();
  if (path === "/medicines/undo") return box.putWhat({ undo: { dose: text("dose") } });
  if (asks(path)) {
    const [, , page, about = null] = path.split("/");
    const kind = page === "not-working" ? page : text("kind") === "wants-call" ? "wants-call" : "question";
    if (kind === "question" && !text("text")) {
      note(form, kit.words["refused-write-question"], "alert");
      return null;
    }
    const id = await box.putWhat({ asked: { kind, about, text: text("text") } });
    if (!navigator.onLine) form.reset();
    return id;
  }
  const entry = text("entry");
  const again = text("again") === "yes";
  const near = (await unsent()).some((dose) => dose.entry === entry && Math.abs(Date.now() - dose.said.getTime()) < AGAIN_MS);
  if (near && !again) {
    askAgain(kit, form, entry);
    return null;
  }
  return box.putWhat({ took: { entry, again } });
}

/** Whether a page or form is one of questions. @param {string} path */
const asks = (path) => /^\/(questions|medicines\/(ask|not-working)\/.*)$/.test(path);

/** @param {HTMLFormElement} form @param {string} words @param {"alert" | "status"} role */
function note(form, words, role) {
  form.querySelector("[data-later]")?.remove();
  form.prepend(h("p", { class: role === "alert" ? "error" : "second", role, "data-later": "yes" }, words));
}

/** "Did you take another one?", in place. @param {Kit} kit @param {HTMLFormElement} form @param {string} entry */
function askAgain(kit, form, entry) {
  const { words } = kit;
  form.querySelector("[data-later]")?.remove();
  const yes = async () => {
    await box.putWhat({ took: { entry, again: true } });
    await draw(kit);
    void box.flush();
  };
  form.prepend(
    h(
      "div",
      { "data-later": "yes", role: "alert" },
      h("p", {}, words["medicines-dose-another"]),
      h("button", { type: "button", class: "btn", onclick: () => void yes() }, words["medicines-dose-another-yes"]),
      h("button", { type: "button", class: "btn", onclick: () => void draw(kit) }, words["medicines-dose-another-no"]),
    ),
  );
}

/** Shows what the hospital made of it. @param {HTMLFormElement} form @param {string} path */
export function goOn(form, path) {
  const entry = new FormData(form).get("entry");
  const target = asks(path) ? "/questions" : path === "/medicines/took" ? `/medicines#m-${entry}` : "/medicines";
  if (new URL(target, location.href).pathname === location.pathname) {
    history.replaceState(null, "", target);
    location.reload();
  } else {
    location.assign(target);
  }
}

/** How many doses and questions were drawn as waiting, so that the page is fetched again when they have arrived. */
let drawn = 0;

/** Says on the page what this phone holds. @param {Kit} kit */
export async function draw(kit) {
  const waiting = (await box.outbox()).filter((kept) => !kept.check);
  const kept = document.documentElement.dataset.kept;
  if (waiting.length < drawn && navigator.onLine) {
    location.reload();
    return;
  }
  drawn = waiting.length;
  for (const old of document.querySelectorAll("[data-later]")) old.remove();
  if (waiting.length === 0 && !kept) return;
  await parts(document);
  if (asks(location.pathname)) drawQuestions(kit, waiting);
  else await drawDoses(kit, kept ?? null);
}

/** @param {Kit} kit @param {string | null} kept when the page was kept */
async function drawDoses(kit, kept) {
  const { words } = kit;
  const doses = await unsent();
  for (const dose of doses) {
    const card = document.getElementById(`m-${dose.entry}`);
    const form = card?.querySelector('form[action="/medicines/took"]');
    const row = h(
      "div",
      { "data-later": "yes" },
      h("p", { class: "note said", role: "status", "data-dose": dose.id }, { part: "icon-circle-check" }, h("span", {}, saved(kit, dose.said, dose.state))),
      Date.now() - dose.said.getTime() < UNDO_MS &&
        h("button", { type: "button", class: "btn", onclick: () => void takeBack(kit, dose) }, { part: "icon-rotate-ccw" }, h("span", {}, words["medicines-dose-undo"], h("span", { class: "hidden" }, ` ${card?.querySelector("h3")?.textContent ?? ""}`))),
    );
    if (form) form.before(row);
  }
  const tip = (/** @type {string} */ text) => h("p", { class: "tip", role: "status", "data-later": "yes" }, { part: "icon-triangle-alert" }, h("span", {}, text));
  const old = kept && words["offline-answer-old"].replace("{time}", clock(kit, new Date(kept)));
  const warning = doses.length > 0 ? words["offline-dose-uncounted"] : old;
  if (!warning) return;
  const answers = [...document.querySelectorAll(".answer")];
  if (answers.length === 0) document.querySelector("main h1")?.after(tip(warning));
  if (doses.length > 0) {
    // A count, a sum or a yes without the doses that wait here is wrong.
    for (const count of document.querySelectorAll(".dose-count, .sum")) count.remove();
    for (const took of document.querySelectorAll('form[action="/medicines/took"] .main')) took.classList.remove("main");
  }
  for (const answer of answers) {
    if (doses.length > 0) answer.replaceWith(h("p", { class: "answer quiet", "data-uncounted": "yes" }, { part: "icon-triangle-alert" }, h("span", {}, h("b", {}, warning))));
    else if (answer.matches(".yes")) answer.after(tip(warning));
  }
}

/** @param {Kit} kit @param {Unsent} dose */
async function takeBack(kit, dose) {
  await box.putWhat({ undo: { dose: dose.id } });
  // The answer that stood here is gone; the page that was kept has it still.
  location.reload();
  await box.flush();
}

/** @param {Kit} kit @param {import("./box.js").Kept[]} waiting */
function drawQuestions(kit, waiting) {
  const rows = waiting.flatMap((kept) => {
    const { what, said } = box.read(kept);
    return what && "asked" in what ? [h("li", {}, h("b", {}, what.asked.text || kit.words[`offline-kind-${what.asked.kind}`]), " ", saved(kit, new Date(said), kept.state))] : [];
  });
  if (rows.length > 0) document.querySelector("main form")?.after(h("ul", { role: "status", "data-later": "yes" }, ...rows));
}

/** @param {Kit} kit @param {Date} said @param {import("./box.js").State} state */
function saved({ words, ...kit }, said, state) {
  return `${words["check-receipt-saved"]}, ${clock({ words, ...kit }, said)}. ${words[`offline-${state}`]}`;
}

/** What this phone sent and what it holds, each with where it is. @param {Kit} kit @returns {Promise<HTMLElement>} */
export async function sentList(kit) {
  const { words } = kit;
  /** @type {Record<string, import("./box.js").Standing>} */
  const standing = (await box.phone("standing")) ?? {};
  const at = (/** @type {string} */ time) => clock(kit, new Date(time));
  const held = (await box.outbox()).toReversed().map((kept) => {
    const { kind, said } = box.read(kept);
    return h("li", { "data-state": kept.state }, h("b", {}, words[`offline-kind-${kind}`]), " ", saved(kit, new Date(said), kept.state));
  });
  const arrived = (await box.sent()).map((sent) => {
    const { read, by } = standing[sent.id] ?? {};
    const promise = sent.kind === "asked" ? "questions-answer-by" : "check-receipt-calls-by";
    const lines = [
      `${words["check-receipt-hospital"]}, ${at(sent.at)}.`,
      read && `${words["check-receipt-read-by"].replace("{name}", read)}.`,
      by && words[promise].replace("{by}", by),
    ];
    return h("li", { "data-state": "sent" }, h("b", {}, `${words[`offline-kind-${sent.kind}`]}, ${at(sent.said)}.`), ` ${lines.filter(Boolean).join(" ")}`);
  });
  if (held.length + arrived.length === 0) return h("div", {});
  return h("section", { "data-sent": "yes" }, h("h2", {}, words["offline-sent-title"]), h("ul", { class: "sent" }, ...held, ...arrived));
}

/** The page of questions where none was kept: it can be written without a network. @param {HTMLElement} place @param {Kit} kit */
export async function questionPage(place, kit) {
  const { words } = kit;
  await parts(document);
  place.className = "pages";
  const kind = (/** @type {string} */ value, /** @type {boolean} */ on) =>
    h("label", { class: "choice" }, h("input", { type: "radio", name: "kind", value, checked: on ? "" : null }), " ", h("span", {}, words[`questions-kind-${value}`]));
  place.replaceChildren(
    h("h1", { tabindex: "-1" }, words["questions-title"]),
    h("p", { class: "tip", role: "status" }, { part: "icon-wifi-off" }, h("span", {}, words["offline-bar"])),
    h("a", { class: "btn help", href: "/check" }, { part: "icon-life-buoy" }, h("span", {}, words["questions-danger"])),
    h("p", { class: "small second" }, words["questions-danger-lead"]),
    h(
      "form",
      { method: "post", action: "/questions" },
      h("fieldset", { class: "set" }, h("legend", {}, words["questions-kind"]), kind("question", true), kind("wants-call", false)),
      h("div", { class: "field" }, h("label", { for: "text" }, words["questions-text"]), h("textarea", { id: "text", name: "text", rows: "4" })),
      h("button", { class: "btn main", type: "submit" }, words["questions-send"]),
    ),
  );
  await draw(kit);
}
