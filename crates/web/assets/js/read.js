// @ts-check
// What a form of the check says, as answers. What does not fit gives null: the server's page then says what is wrong.

import { rangeOf } from "./decide.js";

/**
 * @typedef {import("./decide.js").Protocol} Protocol
 * @typedef {import("./decide.js").Question} Question
 * @typedef {import("./decide.js").Answers} Answers
 * @typedef {{ get(name: string): FormDataEntryValue | null, getAll(name: string): FormDataEntryValue[] }} Fields
 */

/** The screen of the danger gate, as paths name it. */
export const GATE = "gate";

/**
 * The digits of an Arabic or a Persian keyboard as the server's `western_digits` reads them. Between digits ٫ is a point and ، a comma;
 * ٬ parts thousands, which no answer has, and stays to be refused.
 * @param {string} typed
 */
export function western(typed) {
  return typed
    .replace(/[٠-٩۰-۹]/g, (sign) => String((sign.codePointAt(0) ?? 0) & 15))
    .replace(/(\d)٫(\d)/g, "$1.$2")
    .replace(/(\d)،(\d)/g, "$1,$2")
    .replace(/[\u200e\u200f\u061c]/g, "");
}

/** Digits with one point or comma between them; null for anything else. @param {string} typed */
export function number(typed) {
  const plain = western(typed).trim().replace(/°+$/, "").trim().replace(",", ".");
  return plain.length <= 12 && /^\d+(\.\d*)?$/.test(plain) ? Number(plain) : null;
}

/** Fahrenheit as Celsius, rounded where a float is not exact and far finer than any threshold. @param {number} degrees */
export function celsius(degrees) {
  return Math.round(((degrees - 32) * 5 * 1e9) / 9) / 1e9;
}

/** What a tap on a gate button answers, or what "none of these" answers. @param {Protocol} protocol @param {string} sign @returns {Answers | null} */
export function readGate(protocol, sign) {
  const buttons = protocol.gate.buttons;
  if (sign === "none") return Object.fromEntries(buttons.flatMap((button) => button.none.map((fact) => [fact, "no"])));
  const button = buttons.find((each) => each.id === sign);
  return button ? Object.fromEntries(button.sets.map((fact) => [fact, "yes"])) : null;
}

/** The yes-or-no question that is asked only when this number can not be checked. @param {Protocol} protocol @param {string} fact */
export function insteadOf(protocol, fact) {
  const question = protocol.questions.find((each) => each.style === "yes-no" && each.when?.cannot === fact);
  return question?.lines[0].fact ?? null;
}

/** @param {Protocol} protocol @param {Question} question @param {Fields} fields @returns {Answers | null} */
export function read(protocol, question, fields) {
  const text = (/** @type {string} */ name) => String(fields.get(name) ?? "").trim();
  const line = text("line");
  if (line) return yesNo(line, text("answer"));
  switch (question.style) {
    case "yes-no":
      return yesNo(question.lines[0].fact, text("answer"));
    case "number":
      return question.number?.unit === "celsius" ? temperature(protocol, question, text) : scale(protocol, question, text("answer"));
    case "choice":
      return scale(protocol, question, text("answer"));
    case "one-tap":
      return several(fields, text("none"), text("tap") ? [text("tap")] : [], false);
    default:
      return several(fields, text("none"), fields.getAll("tick").map(String), true);
  }
}

/** @param {string} fact @param {string} answer @returns {Answers | null} */
function yesNo(fact, answer) {
  return answer === "yes" || answer === "no" || answer === "unsure" ? { [fact]: answer } : null;
}

/** @param {Protocol} protocol @param {Question} question @param {(name: string) => string} text @returns {Answers | null} */
function temperature(protocol, question, text) {
  const fact = question.lines[0].fact;
  const range = rangeOf(protocol, fact);
  const [typed, cannot] = [text("number"), text("cannot")];
  const measured = typed === "" ? null : number(typed);
  const degrees = measured === null ? null : text("unit") === "c" ? measured : celsius(measured);
  const fits = degrees !== null && range !== null && degrees >= Number(range.min) && degrees <= Number(range.max);
  /** @type {Answers} */
  const answers = {};
  if (fits) answers[fact] = degrees;
  else if (["yes", "no", "only"].includes(cannot)) answers[fact] = "cannot-check";
  else return null;
  const instead = insteadOf(protocol, fact);
  // That it feels hot is kept beside a number, because it can only raise.
  if (instead && cannot === "yes") answers[instead] = "yes";
  if (instead && cannot === "no" && !fits) answers[instead] = "no";
  return answers;
}

/** @param {Protocol} protocol @param {Question} question @param {string} text @returns {Answers | null} */
function scale(protocol, question, text) {
  const fact = question.lines[0].fact;
  if (text === "unsure") return { [fact]: "unsure" };
  const range = rangeOf(protocol, fact);
  const value = number(text);
  if (value === null || range === null || value < Number(range.min) || value > Number(range.max)) return null;
  const step = Number(range.step);
  return step > 0 && value % step !== 0 ? null : { [fact]: value };
}

/**
 * Only lines that stood on the page are answered: what was not shown was not denied.
 * @param {Fields} fields @param {string} none @param {string[]} chosen @param {boolean} denies whether what is not chosen is a no
 * @returns {Answers | null}
 */
function several(fields, none, chosen, denies) {
  const shown = fields.getAll("shown").map(String);
  if (shown.length === 0 || chosen.some((fact) => !shown.includes(fact))) return null;
  if (none === "none") return chosen.length > 0 && denies ? null : Object.fromEntries(shown.map((fact) => [fact, "no"]));
  if (chosen.length === 0) return null;
  return denies
    ? Object.fromEntries(shown.map((fact) => [fact, chosen.includes(fact) ? "yes" : "no"]))
    : { [chosen[0]]: "yes" };
}
