// One headless Chromium, and what every journey looks at on every page.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

/** Sizes of a phone and of a desk. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

/**
 * A fresh browser that belongs to nobody yet. Nothing outside the program may be asked for; a page that tries fails its journey.
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @param {{ viewport?: { width: number, height: number }, script?: boolean, scheme?: "light" | "dark" }} [options]
 */
export async function visitor(browser, url, { viewport = PHONE, script = true, scheme = "light" } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    javaScriptEnabled: script,
    colorScheme: scheme,
    reducedMotion: "reduce",
  });
  // Generous, because a busy machine is no fault of a page.
  context.setDefaultTimeout(20_000);
  const faults = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) {
      faults.push(`asks ${request.url()}`);
    }
  });
  context.on("weberror", (error) => faults.push(`script fails: ${error.error()}`));
  const page = await context.newPage();
  page.on("response", (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${response.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && /Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  return Object.assign(page, {
    /** Fails when the page did anything that no page may do. */
    settle() {
      if (faults.length > 0) throw new Error(faults.join("\n"));
    },
    leave: () => context.close(),
  });
}

/** Signs in by a link of the demo. @param {import("playwright-core").Page} page @param {string} link */
export async function becomes(page, link) {
  await page.goto(link);
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/demo/"));
}

/**
 * What axe finds on the page as it stands, in words; empty is fine.
 * @param {import("playwright-core").Page} page
 */
export async function axe(page) {
  // Evaluated outside the page's own policy, which forbids foreign script.
  await page.evaluate(AXE);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map(
    (violation) => `${violation.id}: ${violation.help} (${violation.nodes.map((node) => node.target.join(" ")).join(", ")})`,
  );
}

/**
 * Elements that stick out of the page on its side; empty is fine.
 * @param {import("playwright-core").Page} page
 */
export function overflow(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (element) => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    return [...document.body.querySelectorAll("*")]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > width + 1 || box.left < -1) && !scrolls(element);
      })
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`)
      .concat(`the page is ${document.documentElement.scrollWidth} wide in ${width}`);
  });
}

/**
 * Looks at a page as it must stand for everybody: axe in light and dark, 320 px, and text of twice the size.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<string[]>} what is wrong, each with how it was looked at
 */
export async function inspect(page) {
  const before = page.viewportSize() ?? PHONE;
  const wrong = [];
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    wrong.push(...(await axe(page)).map((one) => `${scheme}: ${one}`));
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 320, height: 800 });
  wrong.push(...(await overflow(page)).map((one) => `320 px: ${one}`));
  // A browser's own text size is what people change; every size of ours follows it.
  await page.setViewportSize(before);
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  wrong.push(...(await overflow(page)).map((one) => `text of 200 %: ${one}`));
  await session.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
  await session.detach();
  return wrong;
}
