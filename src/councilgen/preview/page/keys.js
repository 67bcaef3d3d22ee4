// The keys of a page: single letters, as long as nobody writes and nobody has turned them off.
import { element } from "./elements.js";

const OFF = "councilgen-keys-off";
const WRITING = "input:not([type=checkbox]), select, textarea"; // a box that was ticked keeps the focus for a moment
const dialog = document.getElementById("keys");

/** Let keys do something: `table` has [key, what it does in words, function]. */
export function keys(table) {
  const all = [...table, ["?", "these keys", () => dialog.showModal()]];
  const box = element("input", { type: "checkbox", id: "keys-on", checked: !localStorage.getItem(OFF) });
  box.addEventListener("change", () => {
    if (box.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  });
  const rows = all.map(([key, words]) => element("div", {}, element("dt", {}, key.split(" ").map(each => [element("kbd", {}, each), " "])), element("dd", {}, words)));
  dialog.replaceChildren(
    element("h2", { id: "keys-title" }, "Keys"),
    element("dl", {}, rows),
    element("p", {}, element("label", {}, box, " Single keys are on")),
    element("form", { method: "dialog" }, element("button", {}, "Close")),
  );
  const pressed = event => {
    if (event.ctrlKey || event.altKey || event.metaKey || dialog.open || event.target.closest?.(WRITING)) return;
    const found = all.find(([key]) => key.split(" ").includes(event.key));
    if (!found || !box.checked) return;
    event.preventDefault();
    found[2](event);
  };
  document.addEventListener("keydown", pressed);
  return pressed;
}

/** Return the button that shows the keys. */
export function keysButton() {
  return element("button", { type: "button", "data-does": "keys", title: "Keys (?)" }, "Keys");
}

document.addEventListener("click", event => {
  if (event.target.closest("[data-does=keys]")) dialog.showModal();
});
