// @ts-check
/// <reference lib="webworker" />
// The service worker: keeps what works for everybody (Help, the gate, the offline check, the leaflet) and, only after a plain choice,
// the pages of the person. Pages come from the network first; what is kept is shown when there is none, marked with when it is from.
// The server puts the list of what to keep in the place of "__SHELL__".

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
/** @type {{ version: string, pages: string[], data: string[], assets: string[] }} */
const SHELL = /** @type {any} */ ("__SHELL__");

const SHARED = `shared-${SHELL.version}`;
/** Pages of the person; it exists only while they wish it. */
const KEPT = "kept";
const KEEPABLE = /^\/(today|medicines|card|visits|questions|check\/history)(\/|$)/;
/** How long a page may take before what is kept is shown. */
const PAGE_MS = 4000;

/** @param {string} place @returns {Promise<Response>} */
async function fetchShared(place) {
  // Without cookies: what everybody keeps names nobody.
  const response = await fetch(place, { credentials: "omit", cache: "no-store" });
  if (!response.ok || response.redirected) throw new Error(`${place} gave ${response.status}`);
  return response;
}

/** The page with a mark that says when it was kept. @param {Response} response */
async function marked(response) {
  const text = await response.text();
  const html = text.replace("<html ", `<html data-kept="${new Date().toISOString()}" `);
  return { html, kept: new Response(html, { status: 200, headers: { "content-type": "text/html; charset=utf-8", ...policy(response) } }) };
}

/** A kept page keeps its policy. @param {Response} response @returns {Record<string, string>} */
function policy(response) {
  const value = response.headers.get("content-security-policy");
  return value ? { "content-security-policy": value } : {};
}

/** The addresses of what a page, sheet or script needs. @param {string} text */
function needed(text) {
  return [...new Set(text.match(/\/assets\/[0-9a-f]{16}\/[\w./-]+/g) ?? [])];
}

/** @param {Cache} cache @param {string} place @param {Set<string>} seen */
async function keepAsset(cache, place, seen) {
  if (seen.has(place)) return;
  seen.add(place);
  const response = (await cache.match(place)) ?? (await fetch(place, { credentials: "omit" }));
  if (!response.ok) throw new Error(`${place} gave ${response.status}`);
  await cache.put(place, response.clone());
  if (/\.(css|js)$/.test(place)) for (const other of needed(await response.text())) await keepAsset(cache, other, seen);
}

/** @param {Cache} cache @param {string} place @param {Set<string>} seen */
async function keepShared(cache, place, seen) {
  const { html, kept } = await marked(await fetchShared(place));
  for (const asset of needed(html)) await keepAsset(cache, asset, seen);
  await cache.put(place, kept);
}

async function keepAll() {
  const cache = await caches.open(SHARED);
  const seen = /** @type {Set<string>} */ (new Set());
  for (const asset of SHELL.assets) await keepAsset(cache, asset, seen);
  for (const place of SHELL.data) await cache.put(place, await fetchShared(place));
  for (const place of SHELL.pages) await keepShared(cache, place, seen);
}

worker.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== SHARED && name !== KEPT) await caches.delete(name);
      await worker.clients.claim();
    })(),
  );
});

/** What is kept of a page. @param {string} place */
async function keptPage(place) {
  const own = (await caches.has(KEPT)) && (await (await caches.open(KEPT)).match(place));
  return own || (await caches.open(SHARED)).match(place);
}

/** What stands in for a page without a network. The shell asks the gate and the questions; the call pages are kept as they are. @param {string} place */
async function standIn(place) {
  return (await keptPage(place)) ?? (await caches.open(SHARED)).match("/offline");
}

/** @param {Request} request @param {string} place */
async function keepOwn(request, place) {
  const response = await fetch(request);
  if (response.ok && !response.redirected) await putOwn(response, place);
}

/** @param {Response} response @param {string} place */
async function putOwn(response, place) {
  const { html, kept } = await marked(response);
  const shared = await caches.open(SHARED);
  for (const asset of needed(html)) await keepAsset(shared, asset, new Set());
  // Sign-out may have wiped it meanwhile; opening would make it again.
  if (await caches.has(KEPT)) await (await caches.open(KEPT)).put(place, kept);
}

/** @param {FetchEvent} event @param {string} place */
async function page(event, place) {
  const fetched = fetch(event.request);
  fetched.catch(() => undefined);
  /** @type {Promise<"late">} */
  const late = new Promise((resolve) => setTimeout(() => resolve("late"), PAGE_MS));
  try {
    let response = await Promise.race([fetched, late]);
    if (response === "late") {
      const kept = await keptPage(place);
      if (kept) return kept;
      response = await fetched;
    }
    if (response.ok && !response.redirected && KEEPABLE.test(place) && (await caches.has(KEPT))) {
      event.waitUntil(putOwn(response.clone(), place).catch(() => undefined));
    }
    return response;
  } catch (error) {
    const kept = await standIn(place);
    if (kept) return kept;
    throw error;
  }
}

worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== worker.location.origin || url.pathname.startsWith("/team") || url.pathname.startsWith("/demo")) return;
  if (event.request.method !== "GET") return;
  if (event.request.mode === "navigate") {
    if (url.pathname === "/offline") {
      event.respondWith(standIn(url.pathname).then((kept) => kept ?? fetch(event.request)));
      return;
    }
    event.respondWith(page(event, url.pathname));
  } else if (url.pathname.startsWith("/assets/")) {
    event.respondWith(caches.match(event.request, { ignoreVary: true }).then((kept) => kept ?? fetch(event.request)));
  } else if (url.pathname === "/offline" || SHELL.data.includes(url.pathname)) {
    event.respondWith(caches.match(url.pathname, { ignoreVary: true }).then((kept) => kept ?? fetch(event.request)));
  }
});

worker.addEventListener("message", (event) => {
  const [port] = event.ports;
  const places = /** @type {string[]} */ (event.data?.keep ?? []);
  const kept = Promise.all(places.map((place) => keepOwn(new Request(place, { cache: "no-store" }), place).catch(() => undefined)));
  event.waitUntil(kept.then(() => port?.postMessage("kept")));
});
