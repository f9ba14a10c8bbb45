// A person at a keyboard: nothing here clicks, and every stop of the focus is looked at.
import assert from 'node:assert/strict';

/** More stops than any page has; a journey that needs more is lost or trapped. */
const STOPS_MAX = 250;

/** What has the focus: its name, whether it can be seen, and where it stands in the page. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const labels = /** @type {any} */ (element).labels ? [...element.labels] : [];
    // A drawn choice or a search box may carry the ring for the control inside it.
    const carriers = [element, ...labels, element.closest('.choice, .search, .units label, .scale label')].filter(Boolean);
    const ring = (carrier) => {
      const style = getComputedStyle(carrier);
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? carrier : null;
    };
    const carrier = carriers.map(ring).find(Boolean) ?? null;
    const box = (carrier ?? element).getBoundingClientRect();
    // Of something larger than the screen, the part that is on it.
    const left = Math.max(box.left, 0);
    const top = Math.max(box.top, 0);
    const width = Math.min(box.right, innerWidth) - left;
    const height = Math.min(box.bottom, innerHeight) - top;
    const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.15], [0.5, 0.85]];
    const seen = points.some(([x, y]) => {
      const hit = document.elementFromPoint(left + width * x, top + height * y);
      return hit && carriers.some((each) => each.contains(hit));
    });
    const text = (element.getAttribute('aria-label') || labels.map((label) => label.textContent).join(' ') || element.textContent || element.id).replace(/\s+/g, ' ').trim();
    return {
      // Whichever button of a group has the focus, it is the stop of that group.
      at: (globalThis.stops ?? []).findIndex((stop) => stop === element || (stop.type === 'radio' && stop.name === element.name && stop.form === element.form)),
      name: `${element.tagName.toLowerCase()} "${text.slice(0, 60)}"`,
      ring: Boolean(carrier),
      seen: width > 4 && height > 4 && seen,
    };
  });
}

/** Fails unless whoever looks at the screen can see where they are. */
function assertSeen(stop, page) {
  const where = new URL(page.url()).pathname;
  assert.ok(stop.ring, `${where}: ${stop.name} has the focus and no ring around it`);
  assert.ok(stop.seen, `${where}: ${stop.name} has the focus and is not on the screen`);
}

/** Presses Tab until this control has the focus, then gives it back. */
export async function tabTo(page, locator, key = 'Tab') {
  const target = locator.first();
  await target.waitFor({ state: 'attached' });
  for (let stops = 0; stops < STOPS_MAX; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return target;
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (stop) assertSeen(stop, page);
  }
  throw new Error(`${new URL(page.url()).pathname}: ${await target.evaluate((element) => element.outerHTML.slice(0, 120))} was not reached by ${key}`);
}

/** Goes to a link or button, presses it, and waits for what comes of it. */
export async function press(page, locator, key = 'Enter') {
  const before = page.url();
  await tabTo(page, locator);
  await page.keyboard.press(key);
  await page.waitForURL((url) => url.href !== before);
  await page.waitForLoadState();
}

/** Chooses one of a group of radio buttons with the arrows. */
export async function choose(page, locator) {
  const target = locator.first();
  const name = await target.getAttribute('name');
  const group = page.locator(`input[type=radio][name="${name}"]`);
  const inGroup = () => page.evaluate((wanted) => document.activeElement?.getAttribute('name') === wanted, name);
  for (let stops = 0; stops < STOPS_MAX && !(await inGroup()); stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop) assertSeen(stop, page);
  }
  // Space takes what has the focus; an arrow moves to the next and takes it.
  await page.keyboard.press('Space');
  for (let moves = await group.count(); moves >= 0 && !(await target.isChecked()); moves -= 1) {
    await page.keyboard.press('ArrowDown');
    assertSeen(await focused(page), page);
  }
  assert.ok(await target.isChecked(), `${name} could not be chosen with the arrows`);
}

/** Types into a field that was reached by Tab. */
export async function write(page, locator, text) {
  await tabTo(page, locator);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Waits until the script of the page has done what it does at the start. */
function quiet(page) {
  return page.evaluate(() => new Promise((resolve) => {
    let timer = setTimeout(resolve, 150);
    new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, 150);
    }).observe(document.documentElement, { subtree: true, childList: true, attributes: true });
  }));
}

/** What Tab has to reach, in the order of the page; a group of radio buttons is one stop. Gives how many there are. */
function stopsOf(page) {
  return page.evaluate(() => {
    const groups = new Set();
    globalThis.stops = [];
    for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]')) {
      if (element.tabIndex < 0 || element.disabled || element.type === 'hidden' || !element.checkVisibility({ visibilityProperty: true })) continue;
      const group = element.type === 'radio' ? [...document.getElementsByName(element.name)].filter((each) => each.form === element.form) : [];
      if (group.length && groups.has(group[0])) continue;
      groups.add(group[0]);
      globalThis.stops.push(group.find((each) => each.checked) ?? element);
    }
    return { length: globalThis.stops.length, positive: document.querySelectorAll('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').length };
  });
}

/** Goes on until the focus has left the page, or has come round to where it began. */
async function goThrough(page, key) {
  const went = [];
  for (let presses = 0; presses <= STOPS_MAX; presses += 1) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    // Between the last stop and the first lies the browser itself.
    if (!stop && presses === 0) continue;
    if (!stop || (went.length > 1 && stop.at === went[0].at && stop.at !== went.at(-1).at)) return went;
    assertSeen(stop, page);
    // A date has several stops of its own.
    if (stop.at !== went.at(-1)?.at) went.push(stop);
  }
  throw new Error(`${new URL(page.url()).pathname}: the focus never leaves`);
}

/** The whole page by Tab and back by Shift-Tab: every control once, in the order of the page, seen, and out again. */
export async function walkThrough(page) {
  const where = new URL(page.url()).pathname;
  await quiet(page);
  const { length, positive } = await stopsOf(page);
  assert.equal(positive, 0, `${where}: something jumps the queue with a tabindex`);
  const order = [...Array(length).keys()];
  const went = await goThrough(page, 'Tab');
  assert.deepEqual(went.map((stop) => stop.at), order, `${where}: Tab goes ${went.map((stop) => stop.name).join(', ')}`);
  // Where the focus came round to the first stop, backwards from there is the last one.
  const back = await goThrough(page, 'Shift+Tab');
  assert.deepEqual(back.map((stop) => stop.at), order.reverse(), `${where}: Shift-Tab goes ${back.map((stop) => stop.name).join(', ')}`);
}

/** The first Tab shows a link that leads past the bars, and pressing it puts the focus behind them. */
export async function skips(page) {
  const where = new URL(page.url()).pathname;
  const link = page.locator('a.skip');
  if ((await link.count()) === 0) {
    assert.equal(await page.locator('header, nav').count(), 0, `${where} has bars and no way past them`);
    return;
  }
  await page.keyboard.press('Tab');
  assert.ok(await link.evaluate((element) => element === document.activeElement), `${where}: the first stop is not the way past the bars`);
  assertSeen(await focused(page), page);
  await page.keyboard.press('Enter');
  assert.ok(await page.evaluate(() => document.activeElement === document.querySelector('main')), `${where}: the way past the bars leads nowhere`);
}
