// A picture of every screen: 390 and 1440 wide, light and dark, into ./pictures of the project.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDemo } from '../site.mjs';
import { DESK, launch, PHONE } from './browser.mjs';
import { walk } from './screens.mjs';

const target = fileURLToPath(new URL('../../pictures/', import.meta.url));
await mkdir(target, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'marrowline-pictures-'));
const browser = await launch();
const site = await startDemo(join(folder, 'data'), { fresh: true });
try {
  for (const dark of [false, true]) {
    await walk(browser, site, async (page, name) => {
      const size = page.viewportSize();
      for (const [width, height] of [[PHONE.width, PHONE.height], [DESK.width, DESK.height]]) {
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: join(target, `${name}-${width}${dark ? '-dark' : ''}.png`), fullPage: true });
      }
      await page.setViewportSize(size);
    }, { dark });
  }
} finally {
  await browser.close();
  await site.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}
