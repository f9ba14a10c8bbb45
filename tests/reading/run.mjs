// How hard the English words of a person's screens are to read: the grades of Flesch and Kincaid, and SMOG, for each group of screens.
// Only whole sentences count, at least thirty in a group, because the formulas say nothing about labels and buttons.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fleschKincaid } from "flesch-kincaid";
import { smogFormula } from "smog-formula";
import { syllable } from "syllable";
import { messages } from "./texts.mjs";

const WORDS = fileURLToPath(new URL("../../content/words", import.meta.url));
const GRADE_MOST = 5;
const SMOG_MOST = 8;
const SENTENCES_LEAST = 30;
const WORDS_OF_SENTENCE_LEAST = 3;

/** Which word files are read together. A new file has to be put somewhere. */
const GROUPS = {
  "self-check": ["protocol.ftl", "check.ftl"],
  medicines: ["medicines.ftl", "medicine-group.ftl"],
  "today, visits and questions": ["today.ftl", "visits.ftl", "questions.ftl", "person.ftl", "settings.ftl"],
  "help, and no signal": ["help.ftl", "app.ftl", "offline.ftl", "words.ftl", "demo.ftl"],
  leaflet: ["leaflet.ftl"],
  "signing in and errors": ["sign-in.ftl", "site.ftl", "errors.ftl", "refused.ftl"],
};

/** Only the team reads these, or no sentence stands in them. */
const NOT_FOR_A_PERSON = ["team.ftl", "review.ftl", "format.ftl"];

const staff = patterns("staff");
const read = messages(join(WORDS, "en")).filter((message) => !staff.some((pattern) => pattern.test(message.id)));
const faults = [];

const grouped = new Set([...Object.values(GROUPS).flat(), ...NOT_FOR_A_PERSON]);
const strangers = new Set(read.map((message) => message.file).filter((file) => !grouped.has(file)));
for (const file of strangers) faults.push(`${file} belongs to no group of screens`);

let passed = 0;
for (const [name, files] of Object.entries(GROUPS)) {
  const texts = read.filter((message) => files.includes(message.file)).flatMap((message) => message.forms);
  const { sentence, word, syllable, polysillabicWord } = counted(texts);
  const grade = fleschKincaid({ sentence, word, syllable });
  const smog = smogFormula({ sentence, polysillabicWord });
  console.log(`${name}: ${sentence} sentences, Flesch-Kincaid ${grade.toFixed(1)}, SMOG ${smog.toFixed(1)}`);
  const found = [
    [sentence < SENTENCES_LEAST, `only ${sentence} sentences`],
    [!(grade <= GRADE_MOST), `Flesch-Kincaid ${grade.toFixed(1)} is over ${GRADE_MOST}`],
    [!(smog <= SMOG_MOST), `SMOG ${smog.toFixed(1)} is over ${SMOG_MOST}`],
  ].filter(([is]) => is);
  faults.push(...found.map(([, fault]) => `${name}: ${fault}`));
  passed += found.length === 0 ? 1 : 0;
}

for (const fault of faults) console.log(fault);
console.log(`${passed} passed, ${faults.length} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;

function counted(texts) {
  const count = { sentence: 0, word: 0, syllable: 0, polysillabicWord: 0 };
  for (const sentence of texts.flatMap((text) => text.split(/(?<=[.?:]) /))) {
    const words = sentence.match(/[\p{L}\p{N}']+/gu) ?? [];
    if (!/[.?]$/.test(sentence) || words.length < WORDS_OF_SENTENCE_LEAST) continue;
    count.sentence += 1;
    for (const word of words) {
      const syllables = syllable(word);
      count.word += 1;
      count.syllable += syllables;
      count.polysillabicWord += syllables >= 3 ? 1 : 0;
    }
  }
  return count;
}

/** One list of `ids.toml`, as patterns. */
function patterns(kind) {
  const file = readFileSync(join(WORDS, "ids.toml"), "utf8");
  const list = new RegExp(`^${kind} = \\[([^\\]]*)\\]`, "m").exec(file);
  const names = [...(list?.[1] ?? "").matchAll(/"([^"]+)"/g)].map((match) => match[1]);
  if (names.length === 0) throw new Error(`ids.toml has no list ${kind}`);
  return names.map((name) => new RegExp(`^${name.replace("*", ".*")}$`));
}
