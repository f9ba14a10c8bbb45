// Chromium, and what every journey asks of a page.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** Chromium without a window. */
export function launch() {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath: path, headless: true, args: FLAGS });
}

/** Chromium with a profile on disk, which outlives closing it. */
export function launchKept(profile, size) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launchPersistentContext(profile, { executablePath, headless: true, args: FLAGS, viewport: size, reducedMotion: 'reduce' });
}

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

/** What a page did that no page may do: asked another machine, broke its own content policy, had a script fail or the server fail. */
export const misdeeds = [];

function watch(context) {
  const home = /^(http:\/\/localhost:\d+\/|data:|blob:|about:)/;
  context.on('request', (request) => {
    if (!home.test(request.url())) misdeeds.push(`asked ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) misdeeds.push(`${response.status()} from ${response.url()}`);
  });
  context.on('weberror', (error) => misdeeds.push(`a script failed: ${error.error()}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) misdeeds.push(message.text());
  });
}

/** A browser of its own: cookies and storage are not shared. */
export async function open(browser, { size = PHONE, script = true, dark = false, language } = {}) {
  const context = await browser.newContext({
    viewport: size,
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: language,
  });
  context.setDefaultTimeout(15_000);
  watch(context);
  return context.newPage();
}

/** Follows a demo link and becomes that person. */
export async function become(page, link) {
  await page.goto(link);
  await page.locator('main form button[type=submit]').click();
}

/** Does what leads to another page, and waits for that page: a script may send the answer first. */
export async function leads(page, act) {
  const before = page.url();
  await act();
  await page.waitForURL((url) => url.href !== before);
}

/** What axe finds on this page, one line each. */
export async function faultsOf(page, name) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const result = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return result.violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')}`);
  });
  return found.map((fault) => `${name}: ${fault}`);
}

/** How far the page can be scrolled sideways, in pixels. */
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The page with text twice as large, as a browser's own setting does it. */
export function enlarge(page) {
  return page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
}
