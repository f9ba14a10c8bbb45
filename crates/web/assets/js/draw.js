// @ts-check
// Draws without HTML text: elements made by calls, pictures cloned from the shell page.

/**
 * @typedef {import("./decide.js").Protocol} Protocol
 * @typedef {import("./decide.js").Case} Case
 * @typedef {{ shown: string, tel: string, known: boolean }} NumberLine
 * @typedef {{ language: string, zone: string | null, fahrenheit: boolean, protocol: Protocol, words: Record<string, string>,
 *   numbers: Record<"emergency" | "crisis" | "poison" | "team" | "night", NumberLine> }} Kit
 * @typedef {{ part: string }} Part
 * @typedef {Node | string | Part | null | undefined | false} Child
 */

/** @type {Map<string, DocumentFragment>} */
const known = new Map();

/** Finds the pictures: on this page, or on the shell page, which the phone keeps. @param {Document} page */
export async function parts(page) {
  if (known.size > 0) return;
  const here = page.querySelectorAll("template[data-part]");
  const found = here.length > 0 ? here : await fromShell();
  for (const each of found) if (each instanceof HTMLTemplateElement) known.set(each.dataset.part ?? "", each.content);
}

/** @returns {Promise<Iterable<Element>>} */
function fromShell() {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", "/offline");
    request.responseType = "document";
    request.timeout = 4000;
    request.onload = () => resolve(request.response?.querySelectorAll("template[data-part]") ?? []);
    // The words say everything; pictures only help.
    request.onerror = request.ontimeout = () => resolve([]);
    request.send();
  });
}

/**
 * An element. A child `{ part }` is a picture; null and false draw nothing.
 * @param {string} name @param {Record<string, string | null | (() => void)>} attributes @param {...Child} children
 * @returns {HTMLElement}
 */
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else if (value !== null) element.setAttribute(key, value);
  }
  for (const child of children) {
    if (!child) continue;
    if (typeof child === "string" || child instanceof Node) {
      element.append(child);
    } else {
      const picture = known.get(child.part);
      if (picture) element.append(document.importNode(picture, true), " ");
    }
  }
  return element;
}

/** Puts a screen in place and the reader's focus on its heading. @param {HTMLElement} root @param {...Child} children */
export function fill(root, ...children) {
  const before = root.querySelector("h1")?.textContent;
  root.replaceChildren(...h("div", {}, ...children).childNodes);
  const heading = root.querySelector("h1");
  // The same screen drawn again, because a receipt came, moves nobody.
  if (heading?.textContent === before) return;
  if (heading instanceof HTMLElement) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    document.title = document.title.replace(/^.*( – )/, `${heading.textContent?.trim()}$1`);
  }
  scrollTo(0, 0);
}

/** Whoever we know nothing of: every circumstance that may raise a level. @type {Case} */
export const STRICT = {
  role: "autologous-patient",
  day: 0,
  sites: ["unknown"],
  anaesthesia: "unknown",
  modes: ["anticoagulant", "immunosuppressed", "low-platelets", "minor", "pregnant"],
};

/** A phone's clock may be wrong; days that can not be are not counted. */
const DAYS_MAX = 400;

/** The case as of today, by the civil day at the centre. @param {import("./box.js").About | null} about @param {Kit} kit @returns {Case} */
export function whoNow(about, kit) {
  if (!about) return STRICT;
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: kit.zone ?? "UTC", year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date());
  const passed = Math.round((Date.parse(today) - Date.parse(about.on)) / 86_400_000);
  const day = passed >= 0 && passed <= DAYS_MAX ? about.case.day + passed : about.case.day;
  return { ...about.case, day };
}

/** A time of day, with its date when it is another day. @param {Kit} kit @param {Date} at */
export function clock(kit, at) {
  const today = at.toDateString() === new Date().toDateString();
  /** @type {Intl.DateTimeFormatOptions} */
  const time = { hour: "numeric", minute: "2-digit" };
  return new Intl.DateTimeFormat(kit.language, today ? time : { ...time, month: "short", day: "numeric", year: "numeric" }).format(at);
}
