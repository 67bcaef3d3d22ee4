// The page of a document: the document itself, in one language and one view, and its faults beside it.
import { element, say, show } from "./elements.js";
import { counted, fault, trouble } from "./faults.js";
import { keys, keysButton } from "./keys.js";
import { json, listen } from "./news.js";
import { Sheet } from "./sheet.js";

const VIEWS = { page: "Page", pdf: "PDF", bilingual: "Side by side" };
const STATES = {
  old: "This is the last good view.", earlier: "This is an earlier view, which had errors too.", faulty: "This view has errors.",
  none: "There is no view yet.",
};
const name = decodeURIComponent(location.pathname.slice("/document/".length)).replace(/\/$/, "");
const asked = new URLSearchParams(location.search);
const state = { language: asked.get("language") ?? "en", view: asked.get("view") in VIEWS ? asked.get("view") : "page" };
let told = null, drawn = null, sheet = null, news = null, wanted = location.hash.replace("#fault-", "");

const byId = id => document.getElementById(id);

export function reading() {
  byId("main").append(
    element("div", { id: "warning", role: "alert" }),
    element("div", { class: "reading" },
      element("section", { id: "view", "aria-label": "Document" },
        element("iframe", { id: "sheet", title: "The document" }),
        element("iframe", { id: "pdf", title: "The document as PDF", hidden: true }),
        element("p", { id: "making", hidden: true }, "The pages are being laid out …"),
        element("p", { id: "nothing", hidden: true }, "There is nothing to show yet. Mend the errors, and the document appears.")),
      element("section", { id: "faults", "aria-labelledby": "faults-title", tabindex: "-1" })));
  const pressed = keys([
    ["1 2 3 4 5 6", "the document in its first language, its second …", event => choose(told?.languages[event.key - 1]?.tag)],
    ["p", "as a page", () => look("page")],
    ["f", "as the PDF file", () => look("pdf")],
    ["b", "both languages, side by side", () => look("bilingual")],
    ["j", "next fault", () => step(1)],
    ["k", "fault before", () => step(-1)],
    ["s", "show the fault in the page", () => act("spot")],
    ["e", "open the fault in the editor", () => act("editor")],
    ["c", "copy the place of the fault", () => act("copy")],
    ["x", "back from the page to the fault", () => byId(`fault-${wanted}`)?.focus()],
    ["h", "all documents", () => { location.href = "/"; }],
  ]);
  sheet = new Sheet(byId("sheet"), pressed);
  document.addEventListener("click", clicked);
  addEventListener("pagehide", () => sessionStorage.setItem(kept(), JSON.stringify(sheet.place())));
  addEventListener("popstate", () => location.reload());
  news = listen(`/events?${query()}`, renew);
}

function query() {
  const values = { document: name, language: state.language };
  return new URLSearchParams(state.view === "bilingual" ? { ...values, bilingual: "1" } : values);
}

function address(language, view, fragment = "") {
  return `/document/${name}?${new URLSearchParams(view === "page" ? { language } : { language, view })}${fragment}`;
}

function kept() {
  return `councilgen ${name} ${state.view}`;
}

// --------------------------------------------------------------------------------------------------------- what is new

async function renew() {
  const found = await json(`/document.json?${query()}`);
  if (found === null) {
    show("warning", trouble({ message: "There is no such document in this language.", cure: "go back to all documents" }));
    show("top", head(null));
    return;
  }
  const text = JSON.stringify(found), first = told === null;
  told = found;
  if (text !== renew.last) drawAround(first);
  renew.last = text;
  await drawView();
  if (first) {
    sheet.goTo(JSON.parse(sessionStorage.getItem(kept()) ?? "null"));
    if (wanted) reveal(wanted);
  }
}

function drawAround(first) {
  const errors = told.faults.filter(each => each.severity === "error").length;
  document.title = `${errors ? `✗ ${errors} ` : ""}${told.number} ${told.language.english}`;
  show("top", head(told));
  const own = told.faults.filter(each => !each.language || each.language.tag === state.language);
  const others = told.faults.filter(each => !own.includes(each));
  show("warning", trouble(told.trouble), old());
  show("faults",
    element("h2", { id: "faults-title" }, "Faults", element("span", { class: "quiet" }, ` ${counted(count(told.faults)) || "none"}${told.waiting ? " …" : ""}`)),
    element("ol", { class: "faults" }, own.map(each => fault(each, lead(each)))),
    more("others", "In other languages", others), more("common", "In what all documents share", told.shared));
  const words = counted(count(told.faults)) || "No faults";
  if (!first && words !== drawAround.said) say(words);
  drawAround.said = words;
}

function count(faults) {
  const of = severity => faults.filter(each => each.severity === severity).length;
  return { errors: of("error"), warnings: of("warning") };
}

/** Return what stands above an old view: that it is old, and why. */
function old() {
  if (told.state === "current") return null;
  const errors = told.faults.filter(each => each.severity === "error"), first = errors[0];
  if (told.state === "none" && !first) return null;
  return element("div", { class: "trouble" },
    element("p", {}, STATES[told.state], " ",
      first ? element("a", { href: `#fault-${first.key}`, "data-does": "fault", "data-key": first.key }, `${first.place}: ${first.message}`) : null,
      errors.length > 1 ? ` and ${errors.length - 1} more` : ""));
}

function more(id, words, faults) {
  if (!faults.length) return null;
  return element("details", { id, open: byId(id)?.open ?? false },
    element("summary", {}, words, element("span", { class: "quiet" }, ` ${counted(count(faults))}`)),
    element("ol", { class: "faults" }, faults.map(each => fault(each, lead(each)))));
}

/** Return what leads to the place of a fault on the page, if it is known; in another language that comes first. */
function lead(found) {
  if (found.language && found.language.tag !== state.language) {
    return element("a", { href: address(found.language.tag, "page", `#fault-${found.key}`), "data-does": "other", "data-language": found.language.tag, "data-key": found.key }, `Show in ${found.language.english}`);
  }
  if (!found.spot) return null;
  return element("a", { href: `#fault-${found.key}`, "data-does": "spot", "data-key": found.key, "aria-label": `Show in page: ${found.place}` }, "Show in page");
}

function head(found) {
  const item = (current, attributes, words) => element("li", {}, element("a", { ...attributes, "aria-current": current ? "true" : null }, words));
  const views = found ? Object.entries(VIEWS).filter(([view]) => view !== "bilingual" || found.bilingual || view === state.view) : [];
  return [
    element("p", { class: "back" }, element("a", { href: "/" }, "All documents")),
    element("h1", {}, found ? `${found.number} ` : `${name} `, found?.title ? element("bdi", { class: "title", lang: found.titleLanguage?.lang }, found.title) : null),
    found ? element("nav", { "aria-label": "Languages" }, element("ul", {}, found.languages.map(each =>
      item(each.tag === state.language, { href: address(each.tag, state.view), "data-does": "language", "data-language": each.tag, lang: each.lang, dir: each.direction }, each.name)))) : null,
    found ? element("nav", { "aria-label": "Views" }, element("ul", {}, views.map(([view, words]) =>
      item(view === state.view, { href: address(state.language, view), "data-does": "view", "data-view": view }, words)))) : null,
    element("p", { class: "tools" },
      found?.files.docx ? element("a", { href: found.files.docx, download: true }, "Word file") : null,
      found?.files.pdf ? element("a", { href: found.files.pdf, download: true }, "PDF file") : null,
      found?.editor ? element("a", { href: found.editor, "data-does": "editor" }, "Edit") : null,
      keysButton()),
  ];
}

async function drawView() {
  const pdf = state.view === "pdf" && told.files.pdf, shown = told.sheet !== null;
  byId("nothing").hidden = shown || told.waiting;
  byId("sheet").hidden = Boolean(pdf) || !shown;
  byId("pdf").hidden = !pdf;
  byId("sheet").title = `${told.number} in ${told.language.english}`;
  byId("pdf").title = `${told.number} in ${told.language.english}, PDF`;
  const next = pdf || told.sheet;
  if (next === null || next === drawn) return;
  if (pdf) lay(pdf);
  else if (!await sheet.show(told.sheet)) return;
  drawn = next;
  byId("view").dataset.shown = told.sheet;
}

/** Have the PDF made, and show it in the browser's own viewer; the one before stays until then. */
async function lay(pdf) {
  const making = byId("making");
  making.hidden = Boolean(byId("pdf").src);
  const answer = await fetch(pdf).catch(() => null);
  making.hidden = true;
  if (pdf !== drawn) return; // there is a newer one, or another view
  if (answer?.ok) byId("pdf").src = `${pdf}#navpanes=0`;
  else show("warning", trouble({ message: answer ? await answer.text() : "The PDF could not be made.", cure: "" }));
}

// -------------------------------------------------------------------------------------------------------- what is done

async function choose(language, fault = "") {
  if (!language || language === state.language) return;
  state.language = language;
  if (fault && state.view === "pdf") state.view = "page";
  await changed();
  say(`${told.language.english}. ${counted(count(told.faults)) || "No faults"}`);
  if (fault) reveal(fault);
}

async function look(view) {
  if (view === state.view || (view === "bilingual" && !told?.bilingual)) return;
  state.view = view;
  drawn = null;
  await changed();
}

async function changed() {
  history.replaceState(null, "", address(state.language, state.view));
  renew.last = null;
  await news.change(`/events?${query()}`);
}

function clicked(event) {
  const does = event.target.closest("[data-does]");
  if (!does || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const actions = {
    language: () => choose(does.dataset.language),
    view: () => look(does.dataset.view),
    spot: () => reveal(does.dataset.key),
    fault: () => go(does.dataset.key),
    other: () => choose(does.dataset.language, does.dataset.key),
  };
  const action = actions[does.dataset.does];
  if (!action) return;
  event.preventDefault();
  action();
}

/** Go to a fault in the list. */
function go(key) {
  const item = byId(`fault-${key}`);
  if (!item) return;
  item.closest("details")?.setAttribute("open", "");
  wanted = key;
  item.focus();
  item.scrollIntoView({ block: "nearest" });
}

/** Go to the words of a fault on the page, or to the fault where they are not known. */
async function reveal(key) {
  const found = told.faults.find(each => each.key === key);
  wanted = key;
  if (!found) return;
  if (found.spot && state.view === "pdf") await look("page");
  if (found.spot && sheet.reveal(found.spot)) say(`${found.severity}: ${found.message}`);
  else go(key);
}

function step(by) {
  const items = [...document.querySelectorAll("#faults .fault")].filter(each => each.offsetParent !== null);
  const at = items.findIndex(each => each.contains(document.activeElement) || each.id === `fault-${wanted}`);
  const item = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.max(0, Math.min(items.length - 1, at + by))];
  if (item) go(item.id.replace("fault-", ""));
}

function act(does) {
  const item = document.activeElement?.closest(".fault") ?? byId(`fault-${wanted}`);
  item?.querySelector(does === "spot" ? "[data-does=spot], [data-does=other]" : `[data-does=${does}]`)?.click();
}
