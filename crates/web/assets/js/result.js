// @ts-check
// The results of a check that was decided on the phone. What they say of the hospital is what the receipts say, and no more.

import { LEVELS } from "./decide.js";
import { clock, fill, h } from "./draw.js";

/**
 * @typedef {import("./decide.js").Decision} Decision
 * @typedef {import("./decide.js").Level} Level
 * @typedef {import("./draw.js").Kit} Kit
 * @typedef {import("./draw.js").Child} Child
 * @typedef {import("./box.js").Check} Check
 * @typedef {import("./box.js").Kept} Kept
 */

/** @param {string[]} list */
const once = (list) => [...new Set(list)];

/** Words with what the person measured in them. @param {Kit} kit @param {Check} check @param {string} id */
function say(kit, check, id) {
  const text = kit.words[id] ?? "";
  const [celsius, pain] = [check.answers.temp_c, check.answers.pain_score];
  return text.replace("{temperature}", typeof celsius === "number" ? degrees(kit, celsius) : "").replace("{pain}", String(pain ?? ""));
}

/** @param {Kit} kit @param {number} celsius */
function degrees(kit, celsius) {
  const [value, unit] = kit.fahrenheit ? [celsius * 1.8 + 32, "check-number-fahrenheit"] : [celsius, "check-number-celsius"];
  return `${new Intl.NumberFormat(kit.language, { maximumFractionDigits: 1 }).format(value)}${kit.words[unit]}`;
}

/**
 * The call page.
 * @param {HTMLElement} root @param {Kit} kit @param {Check} check @param {Decision} decision @param {Kept[]} waiting
 */
export function callPage(root, kit, check, decision, waiting) {
  document.documentElement.classList.add("redpage");
  // No way off by accident.
  document.querySelector("header.top")?.remove();
  const { words, numbers } = kit;
  const { routes } = decision;
  const wanted = routes.includes("emergency") || routes.length === 0 ? "emergency" : routes.includes("crisis") ? "crisis" : "poison";
  // A line whose number the centre has not given yet is no line.
  const route = /** @type {"emergency" | "crisis" | "poison"} */ (numbers[/** @type {"poison"} */ (wanted)].known ? wanted : "emergency");
  const number = numbers[route];
  const red = decision.fired.filter((rule) => rule.level === "red");
  const button = kit.protocol.gate.buttons.find(
    (each) => check.screens.at(-1) === "gate" && each.sets.length > 0 && each.sets.every((fact) => check.answers[fact] === "yes"),
  );
  const sentences = button ? [`say-gate-${button.id}`] : once(red.flatMap((rule) => (rule.say ? [rule.say] : [])));
  const quote = [...sentences.map((id) => say(kit, check, id)), check.about?.harvest ?? words["check-call-harvest-alone"]].join(" ");
  const others = /** @type {("emergency" | "crisis" | "poison")[]} */ (["emergency", "crisis", "poison"]).filter(
    (each) => each !== route && numbers[each].known && (each === "emergency" || routes.includes(each)),
  );
  const call = (/** @type {import("./draw.js").NumberLine} */ line, /** @type {string} */ kind, /** @type {string} */ text) =>
    h("a", { class: kind, href: line.tel }, { part: "icon-phone" }, h("span", {}, text));
  fill(
    root,
    h("h1", {}, { part: "level-red" }, h("span", {}, words[route === "emergency" ? "level-red" : `route-${route}`])),
    h(
      "div",
      { class: "lead" },
      ...once(red.map((rule) => rule.why)).map((id) => h("p", {}, say(kit, check, id))),
      h("p", {}, words[`route-${route}-first`]),
    ),
    call(number, "btn call-now", words[`route-${route}-call`]),
    h("p", {}, `${words["check-call-any-phone"]} `, h("bdi", {}, number.shown)),
    others.length > 0 &&
      h("ul", { class: "others" }, ...others.map((each) => h("li", {}, call(numbers[each], "btn plain", `${words[`check-call-label-${each}`]} ${numbers[each].shown}`)))),
    h("div", { class: "boxes", role: "status" }, redReceipt(kit, check, waiting)),
    h(
      "section",
      { class: "say" },
      h("header", {}, h("h2", {}, words["check-call-say"])),
      h("blockquote", {}, h("p", {}, words["check-call-quote"].replace("{words}", quote))),
      h("p", { class: "where" }, { part: "icon-map-pin" }, h("span", {}, h("b", {}, check.about?.address ?? words["check-call-where-unknown"]))),
    ),
    h("h2", {}, words["check-call-wait"]),
    h("ol", { class: "while" }, ...meanwhile(kit, check, decision, "red").map((line) => h("li", {}, { part: "icon-circle-check" }, h("span", {}, line)))),
    h("a", { class: "btn plain", href: "/check/with-someone" }, words["check-call-other-person"]),
    h(
      "details",
      { class: "mistake" },
      h("summary", {}, words["check-call-not-emergency"]),
      h("p", {}, words["check-call-not-emergency-note"]),
      h("a", { class: "btn plain", href: "/check/new" }, words["check-start-new"]),
    ),
  );
}

/** @param {Kit} kit @param {Check} check @param {Kept[]} waiting */
function redReceipt(kit, check, waiting) {
  const told = waiting.length === 0 && check.received;
  const words = told
    ? kit.words["check-receipt-red"].replace("{time}", clock(kit, new Date(check.received ?? "")))
    : kit.words["check-receipt-red-offline"];
  return h("p", { class: "box", "data-receipt": told ? "hospital" : "phone" }, { part: told ? "icon-cloud-check" : "icon-triangle-alert" }, h("span", {}, words));
}

/** @param {Kit} kit @param {Check} check @param {Decision} decision @param {Level} level */
function meanwhile(kit, check, decision, level) {
  const own = decision.fired.filter((rule) => level !== "red" || rule.level === "red").flatMap((rule) => rule.meanwhile);
  return once([...own, ...kit.protocol.meanwhile[level]]).map((id) => say(kit, check, id));
}

/**
 * Orange, Yellow and Green.
 * @param {HTMLElement} root @param {Kit} kit @param {Check} check @param {Decision} decision @param {Kept[]} waiting
 */
export function resultPage(root, kit, check, decision, waiting) {
  document.documentElement.classList.remove("redpage");
  const { words, numbers } = kit;
  const level = decision.level ?? "yellow";
  const shape = level === "yellow-routine" ? "yellow" : level;
  const top = decision.fired.filter((rule) => rule.level === level);
  const poison = numbers.poison.known && top.length > 0 && top.every((rule) => rule.route === "poison");
  const why = level === "green" ? [words["check-result-green-lead"]] : once(top.map((rule) => rule.why)).map((id) => say(kit, check, id));
  const call = (/** @type {"team" | "night" | "poison"} */ line, /** @type {string} */ text) =>
    numbers[line].known && h("a", { class: "btn main", href: numbers[line].tel }, { part: "icon-phone" }, h("span", {}, text));
  /** @type {Child[]} */
  const how = [];
  if (poison) how.push(call("poison", words["route-poison-call"]));
  else if (level !== "green") {
    // Without the hospital's clock nobody knows whether the day line is open: both numbers stand here.
    how.push(call("team", words["check-result-call-team"]), call("night", words["check-result-night"]));
  }
  if (level === "orange") how.push(h("p", {}, words["check-result-orange-where"]), h("p", {}, words["check-result-orange-drive"]));
  if (level === "yellow") how.push(h("p", { class: "small" }, words["check-result-no-answer"]));
  const lines = meanwhile(kit, check, decision, level);
  fill(
    root,
    h(
      "div",
      { class: `lv-head ${shape}` },
      h("h1", {}, { part: `level-${shape}` }, h("span", {}, h("small", {}, words[`level-${level}-color`]), " ", words[poison ? "route-poison" : `level-${level}`])),
      ...why.map((line) => h("p", {}, line)),
      ...how,
    ),
    h("h2", {}, words["check-receipt-title"]),
    receipt(kit, check, waiting),
    lines.length > 0 && h("h2", {}, words["check-result-what"]),
    lines.length > 0 && h("ul", { class: "again" }, ...lines.map((line) => h("li", {}, line))),
    h("h2", {}, words["check-net-title"]),
    net(kit, check, level),
    h("p", {}, words["check-result-green-anytime"]),
    h("a", { class: "btn", href: "/check/new" }, { part: "icon-rotate-ccw" }, h("span", {}, words["check-again"])),
    h("h2", {}, words["check-about-title"]),
    h(
      "div",
      { class: "second small" },
      h("p", {}, words["check-about-D1"]),
      h("p", {}, words["check-about-D2"]),
      kit.protocol.status === "unreviewed" && h("p", {}, words["check-about-D3-unsigned"]),
      h("p", {}, words["check-about-version"].replace("{title}", kit.protocol.title).replace("{version}", kit.protocol.version)),
    ),
  );
}

/** The signs of every level above this one. @param {Kit} kit @param {Check} check @param {Level} level */
function net(kit, check, level) {
  const above = /** @type {Level[]} */ (["red", "orange", "yellow"]).filter((each) =>
    level === "yellow-routine" ? each !== "yellow" : LEVELS.indexOf(each) > LEVELS.indexOf(level),
  );
  return h(
    "section",
    { class: "net", "aria-label": kit.words["check-net-title"] },
    ...above.map((each) =>
      h(
        "div",
        { class: each },
        { part: `level-${each}` },
        h("div", {}, h("h2", {}, kit.words[`check-net-${each}`]), h("ul", {}, ...kit.protocol.net[each].map((id) => h("li", {}, say(kit, check, id))))),
      ),
    ),
  );
}

/**
 * Where the answers are: on this phone, at the hospital. What the team does with them stands on the hospital's page.
 * @param {Kit} kit @param {Check} check @param {Kept[]} waiting
 */
export function receipt(kit, check, waiting) {
  const { words } = kit;
  const row = (/** @type {boolean} */ done, /** @type {string} */ title, /** @type {string} */ at, /** @type {string} */ name) =>
    h(
      "li",
      { class: done ? "done" : "later", "data-receipt": name },
      { part: done ? "knot-done" : "knot-later" },
      h("div", { class: "row" }, h("h3", {}, title), " ", h("p", { class: "at" }, at)),
    );
  const told = waiting.length === 0 && check.received !== null;
  const stuck = waiting.find((kept) => kept.state !== "waiting");
  return h(
    "div",
    { role: "status" },
    h(
      "ol",
      { class: "thread receipt" },
      row(true, words["check-receipt-saved"], clock(kit, new Date(check.touched)), "phone"),
      row(told, words["check-receipt-hospital"], told ? clock(kit, new Date(check.received ?? "")) : words["check-receipt-not-yet"], told ? "hospital" : "waiting"),
    ),
    stuck ? h("p", {}, words[`offline-${stuck.state}`]) : !told && h("p", {}, words["check-receipt-offline"]),
    told && h("a", { class: "btn", href: `/check/${check.id}` }, words["offline-see-result"]),
  );
}
