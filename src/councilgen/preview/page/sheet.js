// The document in its frame: brought up to date in place, so that nothing jumps, and searched for the words of a fault.
import { renew } from "./elements.js";
import { ask } from "./news.js";

const BLOCKS = "p, h1, h2, h3, h4, td, th, caption, figcaption, img";
const ASIDE = ".number, .label, .mark, .note-mark, .note-number";

export class Sheet {
  /** `pressed` is told of keys that are pressed in the frame. */
  constructor(frame, pressed) {
    this.frame = frame;
    this.pressed = pressed;
    this.lit = null; // what is lit: the words of a fault
  }

  /** Show the page at `address`; the same place of the document stays in view. */
  async show(address) {
    const answer = await ask(address);
    if (!answer.ok) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!this.page?.querySelector("main")) {
      await this.#load(address);
      return true;
    }
    const language = this.page.documentElement.lang, before = this.place();
    renew(this.page.head, fresh.head);
    renew(this.page.body, fresh.body);
    for (const name of ["lang", "dir"]) this.page.documentElement.setAttribute(name, fresh.documentElement.getAttribute(name));
    if (language !== this.page.documentElement.lang) this.goTo(before);
    if (this.lit) this.#light(this.find(this.lit));
    return true;
  }

  get page() {
    return this.frame.contentDocument;
  }

  /** Let nothing be shown. */
  clear() {
    if (this.page?.body) this.page.body.replaceChildren();
  }

  /** Return which block is at the top of the window and how far from it: the same in all languages. */
  place() {
    const blocks = [...this.page.querySelectorAll(BLOCKS)];
    const index = blocks.findIndex(block => block.getBoundingClientRect().bottom > 0);
    return index < 0 ? null : { index, top: blocks[index].getBoundingClientRect().top };
  }

  /** Scroll to a place. */
  goTo(place) {
    const block = place && this.page.querySelectorAll(BLOCKS)[place.index];
    if (block) this.frame.contentWindow.scrollBy(0, block.getBoundingClientRect().top - place.top);
  }

  /** Go to the words of a fault and light them; return whether they are on the page. */
  reveal(spot) {
    const block = this.find(spot);
    this.lit = block ? spot : null;
    this.#light(block);
    if (!block) return false;
    block.scrollIntoView({ block: "center" });
    block.tabIndex = -1;
    this.frame.focus();
    block.focus({ preventScroll: true });
    return true;
  }

  /** Return the block that has the words of a text. */
  find(spot) {
    const sought = plain(spot.words), blocks = [...this.page.querySelectorAll(BLOCKS)].map(block => [block, words(block)]);
    const exact = spot.whole ? blocks.filter(([, text]) => text === sought) : [];
    const found = exact.length ? exact : blocks.filter(([, text]) => text.includes(sought));
    return (found[spot.earlier] ?? found[0])?.[0] ?? null;
  }

  #light(block) {
    for (const old of this.page.querySelectorAll("[data-lit]")) {
      delete old.dataset.lit;
      old.style.outline = old.style.outlineOffset = "";
    }
    if (!block) return;
    block.dataset.lit = "";
    block.style.outline = "3px solid #d9480f";
    block.style.outlineOffset = "4px";
  }

  #load(address) {
    return new Promise(resolve => {
      this.frame.addEventListener("load", () => {
        this.page.addEventListener("keydown", this.pressed);
        this.page.addEventListener("click", event => this.#follow(event));
        resolve();
      }, { once: true });
      this.frame.src = address;
    });
  }

  /** Follow a link: within the document here, anything else in a window of its own. */
  #follow(event) {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    event.preventDefault();
    const address = link.getAttribute("href");
    if (!address.startsWith("#")) {
      if (/^(https?|mailto):/.test(address)) window.open(address, "_blank", "noopener,noreferrer");
      return;
    }
    const target = this.page.getElementById(decodeURIComponent(address.slice(1)));
    if (!target) return;
    target.scrollIntoView({ block: "start" });
    if (!target.matches("a[href]")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
}

function words(block) {
  if (block.nodeName === "IMG") return plain(block.alt);
  if (!block.querySelector(ASIDE)) return plain(block.textContent);
  const copy = block.cloneNode(true);
  for (const part of copy.querySelectorAll(ASIDE)) part.remove();
  return plain(copy.textContent);
}

/** Return a text without marks of direction, its spaces single. */
function plain(text) {
  return text.replace(/[\u200e\u200f\u2066-\u2069\u00ad]/g, "").replace(/\s+/g, " ").trim();
}
