// @ts-check
// The second engine: asks and decides by the same protocol data as the server, in a page that has no network.
//
// It reads conditions as the tree they were written as; the server works with clauses. `tests/engines` compares the two.

/**
 * @typedef {"yes" | "no" | "unsure" | "cannot-check" | number} Answer
 * @typedef {Record<string, Answer>} Answers
 * @typedef {"green" | "yellow-routine" | "yellow" | "orange" | "red"} Level
 * @typedef {{ fact?: string, sum?: string[], from?: string, cannot?: string, role?: string, site?: string, anaesthesia?: string,
 *   mode?: string, day?: number, all?: Condition[], any?: Condition[], least?: number, of?: Condition[] }} Condition
 * @typedef {{ min: string, max: string, step: string, unit: string, cannot_check: boolean }} NumberRange
 * @typedef {{ fact: string, when: Condition | null }} Line
 * @typedef {{ id: string, style: "yes-no" | "number" | "choice" | "one-tap" | "tick", private: boolean, when: Condition | null,
 *   number: NumberRange | null, lines: Line[] }} Question
 * @typedef {{ id: string, level: Level, when: Condition, items: string[], why: string, say: string | null, meanwhile: string[],
 *   route: string | null, enabled: boolean }} Rule
 * @typedef {{ id: string, version: string, title: string, status: string, hash: string, settings: Record<string, number>,
 *   facts: string[], gate: { buttons: { id: string, sets: string[], none: string[] }[] }, questions: Question[], rules: Rule[],
 *   openers: { fact: string, floor: Level, separated: string[] }[],
 *   shortcuts: { id: string, opener: string, separated: string[], off: Condition | null }[],
 *   meanwhile: Record<Level, string[]>, net: Record<Level, string[]> }} Protocol
 * @typedef {{ role: string, day: number, sites: string[], anaesthesia: string, modes: string[] }} Case
 * @typedef {{ level: Level | null, provisional: Level | null, settled: Level | null, finished: boolean, routes: string[],
 *   fired: Rule[], items: string[], shortcuts: string[] }} Decision
 * @typedef {{ values: Map<string, number>, yes: Set<string>, cannot: Set<string>, answered: Set<string> }} Standing
 */

/** @type {Level[]} */
export const LEVELS = ["green", "yellow-routine", "yellow", "orange", "red"];
const ROUTES = ["emergency", "crisis", "poison"];

/** @type {WeakMap<Protocol, Map<string, NumberRange | null>>} */
const ranges = new WeakMap();

/** The range of each fact; null for yes or no. @param {Protocol} protocol */
function rangesOf(protocol) {
  let found = ranges.get(protocol);
  if (!found) {
    found = new Map();
    for (const question of protocol.questions) for (const line of question.lines) found.set(line.fact, question.number);
    ranges.set(protocol, found);
  }
  return found;
}

/** The range of a fact; null when it is yes or no. @param {Protocol} protocol @param {string} fact */
export function rangeOf(protocol, fact) {
  return rangesOf(protocol).get(fact) ?? null;
}

/**
 * What a number fact counts as: unsure and above the range count as the worst, below the range as not answered.
 * @param {Answer} answer @param {NumberRange} range @returns {number | null}
 */
function valueOf(answer, range) {
  const [min, max] = [Number(range.min), Number(range.max)];
  if (answer === "yes" || answer === "unsure") return max;
  if (answer === "no" || answer === "cannot-check") return min;
  return answer < min ? null : Math.min(answer, max);
}

/** @param {Protocol} protocol @param {Answers} answers @returns {Standing} */
function standingOf(protocol, answers) {
  const known = rangesOf(protocol);
  const standing = { values: new Map(), yes: new Set(), cannot: new Set(), answered: new Set() };
  for (const [fact, answer] of Object.entries(answers)) {
    const range = known.get(fact);
    if (range === undefined) continue;
    if (range) {
      const value = valueOf(answer, range);
      if (value === null) continue;
      standing.values.set(fact, value);
      if (answer === "cannot-check") standing.cannot.add(fact);
    } else if (typeof answer === "number" ? answer > 0 : answer !== "no") {
      standing.yes.add(fact);
    }
    standing.answered.add(fact);
  }
  return standing;
}

/** @param {string[]} facts @param {string} from @param {Standing} standing */
function reaches(facts, from, standing) {
  const values = facts.map((fact) => standing.values.get(fact)).filter((value) => value !== undefined);
  if (values.length === 0) return false;
  // One value is compared as it was read; a sum is rounded back to the decimals that were added.
  const sum = values.length === 1 ? values[0] : Math.round(values.reduce((a, b) => a + b, 0) * 1e9) / 1e9;
  return sum >= Number(from);
}

/** @param {Condition} condition @param {Case} person @param {Standing} standing @returns {boolean} */
function holds(condition, person, standing) {
  const part = (/** @type {Condition} */ each) => holds(each, person, standing);
  if (condition.all) return condition.all.every(part);
  if (condition.any) return condition.any.some(part);
  if (condition.of) return condition.of.filter(part).length >= (condition.least ?? 1);
  if (condition.fact !== undefined) return standing.yes.has(condition.fact);
  if (condition.sum) return reaches(condition.sum, condition.from ?? "", standing);
  if (condition.cannot !== undefined) return standing.cannot.has(condition.cannot);
  if (condition.role !== undefined) return person.role === condition.role;
  if (condition.mode !== undefined) return person.modes.includes(condition.mode);
  if (condition.day !== undefined) return person.day <= condition.day;
  if (condition.site !== undefined) {
    return person.sites.length === 0 || person.sites.includes("unknown") || person.sites.includes(condition.site);
  }
  if (condition.anaesthesia !== undefined) {
    return person.anaesthesia === "unknown" || person.anaesthesia === condition.anaesthesia;
  }
  throw new Error(`a condition that this engine does not know: ${JSON.stringify(condition)}`);
}

/** @param {Condition | null} when @param {Case} person @param {Standing} standing */
function asked(when, person, standing) {
  return when === null || holds(when, person, standing);
}

/** @param {Question} question @param {Case} person @param {Standing} standing @returns {Line[]} */
function open(question, person, standing) {
  if (!asked(question.when, person, standing)) return [];
  return question.lines.filter((line) => !standing.answered.has(line.fact) && asked(line.when, person, standing));
}

/** @param {(Level | null)[]} levels @returns {Level | null} */
function highest(levels) {
  const ranks = levels.map((level) => (level === null ? -1 : LEVELS.indexOf(level)));
  const top = Math.max(-1, ...ranks);
  return top < 0 ? null : LEVELS[top];
}

/** Whether one level is above another; none is below all. @param {Level | null} a @param {Level | null} b */
export function above(a, b) {
  return (a === null ? -1 : LEVELS.indexOf(a)) > (b === null ? -1 : LEVELS.indexOf(b));
}

/** @param {Protocol} protocol @param {Case} person @param {Standing} standing */
function trueRules(protocol, person, standing) {
  return protocol.rules.filter((rule) => rule.enabled && holds(rule.when, person, standing));
}

/**
 * The screen that comes next; null when nothing is left to ask. Asking stops at the first settled Red.
 * @param {Protocol} protocol @param {Case} person @param {Answers} answers @returns {Question | null}
 */
export function next(protocol, person, answers) {
  const standing = standingOf(protocol, answers);
  return nextOf(protocol, person, standing, trueRules(protocol, person, standing));
}

/** @param {Protocol} protocol @param {Case} person @param {Standing} standing @param {Rule[]} fired @returns {Question | null} */
function nextOf(protocol, person, standing, fired) {
  if (fired.some((rule) => rule.level === "red")) return null;
  return protocol.questions.find((question) => open(question, person, standing).length > 0) ?? null;
}

/**
 * The lines of a screen that have no answer yet.
 * @param {Protocol} protocol @param {Question} question @param {Case} person @param {Answers} answers
 */
export function openLines(protocol, question, person, answers) {
  return open(question, person, standingOf(protocol, answers));
}

/**
 * "Question 3 of about 9"; screens that the gate answers whole are not counted.
 * @param {Protocol} protocol @param {Case} person @param {Answers} answers
 */
export function progress(protocol, person, answers) {
  const standing = standingOf(protocol, answers);
  const gate = new Set(protocol.gate.buttons.flatMap((button) => button.none));
  let [done, waiting] = [0, 0];
  for (const question of protocol.questions) {
    if (question.lines.every((line) => gate.has(line.fact))) continue;
    if (open(question, person, standing).length > 0) waiting += 1;
    else if (question.lines.some((line) => standing.answered.has(line.fact))) done += 1;
  }
  return next(protocol, person, answers)
    ? { asked: done + 1, about: done + Math.max(waiting, 1) }
    : { asked: done, about: done };
}

/**
 * The decision on these answers, whatever they are. The level is the highest of all true rules and of every floor that an opener holds.
 * @param {Protocol} protocol @param {Case} person @param {Answers} answers @returns {Decision}
 */
export function decide(protocol, person, answers) {
  const standing = standingOf(protocol, answers);
  const found = trueRules(protocol, person, standing);
  const finished = nextOf(protocol, person, standing, found) === null;
  // Array.sort keeps the order of the file among equals.
  const fired = [...found].sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
  const settled = fired[0]?.level ?? null;
  const held = highest(
    protocol.openers
      .filter((opener) => standing.yes.has(opener.fact) && opener.separated.some((fact) => !standing.answered.has(fact)))
      .map((opener) => opener.floor),
  );
  const provisional = above(held, settled) ? held : null;
  const routes = new Set(fired.map((rule) => rule.route ?? (rule.level === "red" ? "emergency" : null)));
  const used = protocol.shortcuts.filter(
    (shortcut) =>
      finished &&
      standing.yes.has(shortcut.opener) &&
      !shortcut.separated.some((fact) => standing.yes.has(fact)) &&
      !(shortcut.off && holds(shortcut.off, person, standing)),
  );
  return {
    level: provisional ?? settled ?? (finished ? "green" : null),
    provisional,
    settled: settled ?? (provisional === null && finished ? "green" : null),
    finished,
    routes: ROUTES.filter((route) => routes.has(route)),
    fired,
    items: [...new Set(fired.flatMap((rule) => rule.items))].sort(),
    shortcuts: used.map((shortcut) => shortcut.id),
  };
}
