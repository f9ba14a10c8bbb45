// Journeys through the whole program in real Chromium. Closes with "N passed, N failed, N skipped".
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from '../site.mjs';
import { enlarge, faultsOf, launch, misdeeds, overflow, PHONE } from './browser.mjs';
import { walk } from './screens.mjs';
import { steps } from './walk.mjs';

const folder = await mkdtemp(join(tmpdir(), 'marrowline-journeys-'));
const count = { passed: 0, failed: 0, skipped: 0 };

/** A promise that holds when `work` gives no fault. */
async function promise(name, work) {
  try {
    const faults = (await work()) ?? [];
    if (faults.length) throw new Error(faults.join('\n'));
    count.passed += 1;
    console.log(`ok    ${name}`);
    return true;
  } catch (error) {
    count.failed += 1;
    console.log(`FAIL  ${name}\n${error.stack ?? error}`);
    return false;
  }
}

const browser = await launch();
const site = await startDemo(join(folder, 'data'), { fresh: true });
try {
  for (const script of [true, false]) {
    const walked = steps(browser, site, script);
    for (const [at, [name, step]] of walked.entries()) {
      if (await promise(name, step)) continue;
      // Later steps stand on this one; they are not tried and not counted as passed.
      count.skipped += walked.length - at - 1;
      break;
    }
  }
  for (const dark of [false, true]) {
    await promise(`axe finds nothing on any screen in ${dark ? 'dark' : 'light'}`, async () => {
      const faults = [];
      await walk(browser, site, async (page, name) => faults.push(...(await faultsOf(page, name))), { dark });
      return faults;
    });
  }
  await promise('no screen scrolls sideways at 320 px, nor on a phone with text twice as large', async () => {
    const faults = [];
    await walk(browser, site, async (page, name) => {
      const size = page.viewportSize();
      await page.setViewportSize({ width: 320, height: 720 });
      const narrow = await overflow(page);
      if (narrow > 0) faults.push(`${name}: ${narrow} px too wide at 320 px`);
      await page.setViewportSize(PHONE);
      await enlarge(page);
      const large = await overflow(page);
      if (large > 0) faults.push(`${name}: ${large} px too wide at ${PHONE.width} px and 200 %`);
      await page.setViewportSize(size);
    });
    return faults;
  });
  await promise('no page asked another machine, broke its content policy, or had a script or the server fail', () => [...new Set(misdeeds)]);
} finally {
  await browser.close();
  await site.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed ? 1 : 0;
