// The English messages of a folder of words: id, and each form of the text with its arguments filled in.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What stands for an argument: a number, a name or a time of day is one short word. */
const ARGUMENT = "ten";

/** @returns {{file: string, id: string, forms: string[]}[]} every message of every word file */
export function messages(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ftl"));
  return files.sort().flatMap((file) => messagesOf(file, readFileSync(join(folder, file), "utf8")));
}

function messagesOf(file, source) {
  const found = [];
  for (const line of source.split("\n")) {
    const start = /^([a-zA-Z][\w-]*) *=(.*)$/.exec(line);
    if (start) found.push({ file, id: start[1], text: start[2] });
    else if (/^[\s}]/.test(line) && found.length > 0) found.at(-1).text += `\n${line}`;
  }
  return found.map(({ file, id, text }) => ({ file, id, forms: forms(text) }));
}

function forms(text) {
  const choice = /\{\s*\$[\w-]+\s*->([\s\S]*)\}\s*$/.exec(text);
  if (!choice) return [filled(text)];
  const before = text.slice(0, choice.index);
  return choice[1].split(/^\s*\*?\[\w+\]/m).slice(1).map((form) => filled(before + form));
}

function filled(text) {
  return text
    .replaceAll("}{", "} {")
    .replace(/\{\s*\$[\w-]+\s*\}/g, ARGUMENT)
    .replace(/\{\s*"([^"]*)"\s*\}/g, (_, literal) => literal.replaceAll("\\u00A0", " "))
    .replace(/\s+/g, " ")
    .trim();
}
