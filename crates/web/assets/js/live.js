// @ts-check
// Keeps the team's worklist fresh. The page works without it: reloading shows the same.
//
// `<main data-live="/team/live">` names the stream; `<section data-live-part id="worklist">` is what is put in place of
// itself; `<p data-live-stale hidden>` is shown, with its words, while the list may be old.

/** Milliseconds without news after which the list may be old; the server sends something at least every 20 s. */
const STALE_AFTER = 90_000;
/** Rows open and clocks run out by time alone, which no change tells. */
const TIME_PASSES = 60_000;
/** Changes that come together are fetched once. */
const GATHER = 400;

/** @param {string} place @returns {Promise<Document>} */
function fetchPage(place) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", place);
    request.responseType = "document";
    request.timeout = 15_000;
    request.setRequestHeader("x-refresh", "1");
    request.onload = () =>
      request.status === 200 && request.responseURL.split("?")[0] === location.href.split(/[?#]/)[0]
        ? resolve(request.response)
        : reject(new Error(String(request.status)));
    request.onerror = request.ontimeout = () => reject(new Error("no answer"));
    request.send();
  });
}

/** @param {Document} fresh */
function putInPlace(fresh) {
  for (const part of document.querySelectorAll("[data-live-part]")) {
    const next = fresh.getElementById(part.id);
    // What somebody is typing in, or has opened, is left alone until they are done.
    if (!next || part.contains(document.activeElement) || part.querySelector("details[open]")) continue;
    part.replaceWith(document.adoptNode(next));
  }
}

/** @param {string} stream */
function listen(stream) {
  const warning = document.querySelector("[data-live-stale]");
  let heard = Date.now();
  let seen = "";
  let timer = 0;

  /** @param {boolean} old */
  const warn = (old) => {
    if (warning instanceof HTMLElement) warning.hidden = !old;
  };

  const refresh = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      try {
        putInPlace(await fetchPage(location.href));
        heard = Date.now();
        warn(false);
      } catch {
        warn(true);
      }
    }, GATHER);
  };

  const source = new EventSource(stream);
  source.addEventListener("change", (event) => {
    heard = Date.now();
    if (seen !== "" && seen !== event.data) refresh();
    seen = event.data;
  });
  source.addEventListener("error", () => {
    // After a break nobody knows what was missed.
    seen = "?";
    if (source.readyState === EventSource.CLOSED) warn(true);
  });
  setInterval(() => {
    if (Date.now() - heard > STALE_AFTER) warn(true);
  }, 10_000);
  setInterval(() => {
    if (!document.hidden) refresh();
  }, TIME_PASSES);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) refresh();
  });
}

const place = document.querySelector("[data-live]");
if (place instanceof HTMLElement && place.dataset.live) listen(place.dataset.live);
