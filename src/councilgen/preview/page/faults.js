// A fault in words, with what can be done about it.
import { element, say } from "./elements.js";

/** Return how many faults there are, in words. */
export function counted({ errors, warnings }) {
  const parts = [[errors, "error"], [warnings, "warning"]].filter(([count]) => count);
  return parts.map(([count, name]) => `${count} ${name}${count === 1 ? "" : "s"}`).join(", ");
}

/** Return how many faults there are, as marks; nothing where there are none. */
export function badges({ errors, warnings }) {
  return [
    errors ? element("span", { class: "badge error" }, `${errors}`, element("span", { class: "unseen" }, errors === 1 ? " error" : " errors")) : null,
    warnings ? element("span", { class: "badge warning" }, `${warnings}`, element("span", { class: "unseen" }, warnings === 1 ? " warning" : " warnings")) : null,
  ];
}

/** Return a fault as an item of a list; `leads` are links or buttons to its place in a page. */
export function fault(found, ...leads) {
  return element("li", { class: "fault", id: `fault-${found.key}`, tabindex: "-1" },
    element("p", { class: "message" }, element("span", { class: `badge ${found.severity}` }, found.severity), " ", element("bdi", {}, found.message)),
    found.hints.map(hint => element("p", { class: "cure" }, "→ ", element("bdi", {}, hint))),
    found.related.map(other => element("p", { class: "related" },
      other.editor ? element("a", { href: other.editor }, element("code", {}, other.place)) : element("code", {}, other.place), " ", element("bdi", {}, other.message))),
    element("p", { class: "place" }, element("code", {}, found.place), " ", element("span", { class: "code" }, `${found.code} ${found.name}`)),
    element("p", { class: "does" },
      leads,
      found.editor ? element("a", { href: found.editor, "data-does": "editor", "aria-label": `Open in editor: ${found.place}` }, "Open in editor") : null,
      element("button", { type: "button", "data-does": "copy", "data-text": found.place, "aria-label": `Copy place: ${found.place}` }, "Copy place"),
    ),
  );
}

/** Return what stops everything, if there is something. */
export function trouble(found) {
  return found ? element("div", { class: "trouble" }, element("p", {}, found.message), found.cure ? element("p", { class: "cure" }, "→ ", found.cure) : null) : null;
}

document.addEventListener("click", async event => {
  const button = event.target.closest("[data-does=copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.text);
  say(`Copied ${button.dataset.text}`);
});
