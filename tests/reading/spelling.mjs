// Every word of a folder of words that the dictionary of its language does not know, without those in its `spelling.txt`.
// `node spelling.mjs en en_US` reads content/words/en with hunspell's en_US.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { messages } from "./texts.mjs";

const [language, dictionary] = process.argv.slice(2);
const folder = fileURLToPath(new URL(`../../content/words/${language}`, import.meta.url));
const ownList = join(folder, "spelling.txt");
const own = new Set(existsSync(ownList) ? readFileSync(ownList, "utf8").toLowerCase().split(/\s+/) : []);

const read = messages(folder);
const text = read.flatMap((message) => message.forms.map((form) => form.replaceAll("’", "'"))).join("\n");
const run = spawnSync("hunspell", ["-l", "-d", dictionary, "-i", "utf-8"], { input: text, encoding: "utf8" });
if (run.status !== 0) throw new Error(run.stderr);

const unknown = [...new Set(run.stdout.split("\n").filter(Boolean))].filter((word) => !own.has(word.toLowerCase()));
for (const word of unknown) console.log(`${language}: ${word}: ${where(word)}`);
console.log(`${unknown.length === 0 ? 1 : 0} passed, ${unknown.length} failed`);
process.exitCode = unknown.length === 0 ? 0 : 1;

function where(word) {
  const here = read.filter((message) => message.forms.some((form) => form.includes(word)));
  return here.slice(0, 3).map((message) => `${message.file} ${message.id}`).join(", ");
}
