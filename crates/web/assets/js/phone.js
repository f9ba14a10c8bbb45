// @ts-check
// "This phone": what waits to be sent, and the plain choice to keep the person's own pages here.

import * as box from "./box.js";
import { h } from "./draw.js";
import { sentList } from "./later.js";
import { loadKit } from "./offline.js";

/** Pages that are kept after the choice. */
const PAGES = ["/today", "/medicines", "/card", "/visits", "/questions"];

export async function phonePage() {
  const place = document.querySelector("[data-phone]");
  const kit = await loadKit();
  if (!place) return;
  const { words } = kit;
  const draw = async () => {
    const on = await caches.has("kept");
    const waiting = await box.outbox();
    const button = h("button", { class: "btn", type: "button", onclick: () => void choose(!on).then(draw) }, words[on ? "offline-keep-off" : "offline-keep-on"]);
    place.replaceChildren(...h(
      "div",
      {},
      h("p", { role: "status", "data-keep": on ? "on" : "off" }, words[on ? "offline-keep-is-on" : "offline-keep-is-off"]),
      button,
      waiting.length === 0 && h("p", {}, words["offline-none-waiting"]),
      await sentList(kit),
    ).childNodes);
  };
  addEventListener("marrowline-receipts", () => void draw());
  await draw();
}

/** @param {boolean} on */
async function choose(on) {
  if (!on) {
    await caches.delete("kept");
    await box.keepPhone("keep", undefined);
    await box.keepPhone("about", undefined);
    return;
  }
  await caches.open("kept");
  await box.keepPhone("keep", true);
  await box.meet();
  const worker = (await navigator.serviceWorker.ready).active;
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    worker?.postMessage({ keep: PAGES }, [port2]);
  });
}
