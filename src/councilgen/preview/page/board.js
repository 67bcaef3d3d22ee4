// The first page: sessions, their documents in all languages, how far translations are.
import { element, say, show } from "./elements.js";
import { badges, counted, fault, trouble } from "./faults.js";
import { keys, keysButton } from "./keys.js";
import { json, listen } from "./news.js";

let known = { sessions: [], shared: [], trouble: null, waiting: 0 };

export function board() {
  document.title = "councilgen";
  show("top", element("h1", {}, "Documents"), element("p", { class: "tools" }, keysButton()));
  document.getElementById("main").append(
    element("form", { id: "filter", class: "filter", role: "search" },
      element("p", {}, element("label", { for: "words" }, "Number, title or file"), element("input", { id: "words", type: "search", autocomplete: "off" })),
      element("p", {}, element("label", { for: "state" }, "Show"),
        element("select", { id: "state" },
          element("option", { value: "" }, "all documents"),
          element("option", { value: "faults" }, "documents with faults"),
          element("option", { value: "untranslated" }, "documents not translated yet"),
          element("option", { value: "unreviewed" }, "documents not reviewed yet"))),
      element("output", { for: "words state", id: "shown" })),
    element("div", { id: "board" }),
  );
  const form = document.getElementById("filter");
  form.addEventListener("input", draw);
  form.addEventListener("submit", event => event.preventDefault());
  restore(form);
  keys([
    ["/", "filter the documents", () => document.getElementById("words").focus()],
    ["j", "next document", () => step(1)],
    ["k", "document before", () => step(-1)],
  ]);
  listen("/events", async () => {
    known = (await json("/session.json")) ?? known;
    draw();
  });
}

function restore(form) {
  const query = new URLSearchParams(location.search);
  form.words.value = query.get("words") ?? "";
  form.state.value = query.get("state") ?? "";
}

function step(by) {
  const links = [...document.querySelectorAll("#board .number a")], at = links.indexOf(document.activeElement);
  links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + by))]?.focus();
}

function draw() {
  const form = document.getElementById("filter"), query = new URLSearchParams();
  if (form.words.value) query.set("words", form.words.value);
  if (form.state.value) query.set("state", form.state.value);
  history.replaceState(null, "", query.size ? `/?${query}` : "/");
  const every = known.sessions.flatMap(session => session.documents), wanted = every.filter(matches);
  const words = `${wanted.length} of ${every.length} documents${known.waiting ? `; ${known.waiting} still to be read` : ""}`;
  document.getElementById("shown").textContent = words;
  show("board",
    trouble(known.trouble),
    known.shared.length ? shared() : null,
    known.sessions.map(session => drawn(session, session.documents.filter(matches))),
    known.sessions.length ? null : element("p", {}, "There is no session yet. councilgen new session makes one."));
  const faults = counted(sum(every));
  if (draw.said !== faults) say(faults || "No faults");
  draw.said = faults;
}

/** Return the faults of what all documents share, folded unless one of them is an error. */
function shared() {
  const of = severity => known.shared.filter(each => each.severity === severity).length;
  const counts = { errors: of("error"), warnings: of("warning") };
  return element("details", { id: "shared", open: document.getElementById("shared")?.open ?? counts.errors > 0 },
    element("summary", {}, "Faults in what all documents share ", badges(counts)),
    element("ol", { class: "faults" }, known.shared.map(found => fault(found))));
}

function matches(found) {
  const form = document.getElementById("filter"), fold = text => text.normalize("NFKC").toLowerCase();
  const sought = fold(form.words.value).trim();
  if (sought && ![found.number, found.title, found.file].some(text => fold(text).includes(sought))) return false;
  const others = found.editions.filter(each => !each.original);
  switch (form.state.value) {
    case "faults": return found.errors + found.warnings > 0 || found.trouble !== null;
    case "untranslated": return others.some(each => each.messages === null || each.translated < each.messages);
    case "unreviewed": return others.some(each => each.messages === null || each.reviewed < each.messages);
    default: return true;
  }
}

function sum(things) {
  return things.reduce((all, one) => ({ errors: all.errors + one.errors, warnings: all.warnings + one.warnings }), { errors: 0, warnings: 0 });
}

// ------------------------------------------------------------------------------------------------------------ sessions

function drawn(session, documents) {
  const id = `session-${session.folder}`;
  return element("section", { id, "aria-labelledby": `${id}-title` },
    element("h2", { id: `${id}-title` }, session.code),
    element("div", { class: "wide", tabindex: "0", role: "region", "aria-label": `Documents of ${session.code}` },
      element("table", { class: "documents" },
        element("thead", {}, element("tr", {},
          ["Document", "Title", "Faults"].map(words => element("th", { scope: "col" }, words)),
          session.languages.map(each => element("th", { scope: "col" }, element("span", { lang: each.lang, dir: each.direction }, each.name))))),
        element("tbody", {}, documents.map(found => row(session, found))))),
    progress(session));
}

function row(session, found) {
  const first = found.original?.tag ?? session.languages[0].tag;
  return element("tr", { id: `row-${found.name}`, class: found.waiting ? "waiting" : null },
    element("th", { scope: "row", class: "number" }, element("a", { href: address(found, first) }, found.number)),
    element("td", { class: "title" }, found.title ? element("bdi", { lang: found.original?.lang, dir: found.original?.direction }, found.title) : element("em", {}, found.unread ? "cannot be read before its faults are mended" : "not read yet"),
      element("span", { class: "file" }, found.file), found.trouble ? element("span", { class: "file" }, found.trouble.message) : null),
    element("td", { class: "count" }, found.errors + found.warnings ? badges(found) : element("span", { class: "quiet" }, found.waiting ? "…" : "none")),
    found.editions.map((each, index) => cell(found, each, session.languages[index])));
}

function cell(found, each, language) {
  const words = each.original ? "original" : each.messages === null ? "–" : `${percent(each.translated, each.messages)} %`;
  return element("td", { class: "edition" },
    element("a", { href: address(found, each.language), "aria-label": `${found.number} in ${language.english}: ${each.original || each.messages === null ? words : `${words} translated, ${percent(each.reviewed, each.messages)} % reviewed`}` }, words),
    each.original || each.messages === null ? null : bar(each),
    each.errors + each.warnings ? element("span", { class: "few" }, badges(each)) : null);
}

function bar({ messages, translated, reviewed }) {
  return ["translated", "reviewed"].map((name, index) =>
    element("progress", { class: name, "aria-hidden": "true", max: messages || 1, value: messages ? [translated, reviewed][index] : 1 }));
}

function percent(count, of) {
  return of ? Math.floor((100 * count) / of) : 100;
}

function address(found, language) {
  return `/document/${found.name}?language=${language}`;
}

/** Return how far each language of a session is. */
function progress(session) {
  const rows = session.languages.map((language, index) => {
    const all = session.documents.map(found => found.editions[index]).filter(each => !each.original && each.messages !== null);
    const total = key => all.reduce((count, each) => count + each[key], 0);
    const [messages, translated, reviewed] = ["messages", "translated", "reviewed"].map(total);
    const complete = all.filter(each => each.translated === each.messages).length;
    return element("tr", {},
      element("th", { scope: "row" }, element("span", { lang: language.lang, dir: language.direction }, language.name), ` (${language.english})`),
      element("td", {}, `${complete} of ${all.length}`),
      element("td", {}, `${messages}`),
      [translated, reviewed].map(count => element("td", {}, messages ? `${count} (${percent(count, messages)} %)` : "–")));
  });
  const id = `progress-${session.folder}`;
  return element("details", { id, open: document.getElementById(id)?.open ?? true },
    element("summary", {}, `Translation of ${session.code}`),
    element("div", { class: "wide", tabindex: "0", role: "region", "aria-label": `Translation of ${session.code}` },
      element("table", { class: "progress" },
        element("thead", {}, element("tr", {}, ["Language", "Documents translated", "Texts", "Translated", "Reviewed"].map(words => element("th", { scope: "col" }, words)))),
        element("tbody", {}, rows))));
}
