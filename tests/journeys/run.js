// Runs every journey, one after the other, each on a demo of its own. Prints one line for each and, last, a summary line that
// `cargo xtask test` adds up.

import { readdir } from "node:fs/promises";
import path from "node:path";
import { launch } from "./browser.js";
import { Demo } from "./program.js";

const only = process.argv[2];
const folder = path.join(import.meta.dirname, "journeys");
const files = (await readdir(folder)).filter((name) => name.endsWith(".js")).sort();
const browser = await launch();
let passed = 0;
let failed = 0;
for (const file of files) {
  const { journeys } = await import(path.join(folder, file));
  for (const [name, walk] of Object.entries(journeys)) {
    if (only && !name.includes(only)) continue;
    const started = performance.now();
    /** @type {Demo | undefined} */
    let demo;
    try {
      demo = await Demo.start();
      await walk({ browser, demo });
      passed += 1;
      console.log(`PASS  ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL  ${name}\n${error instanceof Error ? error.stack : error}`);
    } finally {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await demo?.stop();
    }
  }
}
await browser.close();
console.log(`journeys: ${passed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed > 0 ? 1 : 0;
