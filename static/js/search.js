/** The search page: shows hits while somebody types, and keeps the query in the address. */

import { element, write } from "./elements.js";
import { Hits, SearchIndex, termsOf } from "./search_index.js";

/** @typedef {import("./search_index.js").Row} Row */

/** How many hits are shown at first, and how many more each time they are asked for. */
const SHOWN = 15;

/** How long a search waits for the next letter. */
const PAUSE_MS = 150;

const form = element("form.search", HTMLFormElement);
const field = element("input[name=q]", HTMLInputElement, form);
const results = element(".search-results", HTMLElement);
const sentence = element("[role=status]", HTMLElement, results);
const list = element("ol", HTMLOListElement, results);
const more = element("button", HTMLButtonElement, results);
const pattern = element("template", HTMLTemplateElement, results);
const browse = element(".browse", HTMLElement);
const otherLanguage = document.querySelector("a.lang-switch");

const index = new SearchIndex(results.dataset.index ?? "");

/**
 * The hits of the latest query.
 *
 * @type {Hits | undefined}
 */
let hits;
let timer = 0;

field.addEventListener("input", () => {
  window.clearTimeout(timer);
  timer = window.setTimeout(search, PAUSE_MS);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  window.clearTimeout(timer);
  search();
  results.focus(); // a telephone's keyboard makes room, and the next stop is the first hit
});

more.addEventListener("click", async () => {
  const last = list.lastElementChild;
  if (hits) await show(hits);
  last?.nextElementSibling?.querySelector("a")?.focus();
});

// Who comes back, or from the form of another page, has the query in the address.
field.value = new URL(location.href).searchParams.get("q") ?? field.value;
if (field.value !== "") search();

/** Look for what is in the field. */
function search() {
  const query = field.value.trim();
  const terms = termsOf(query);
  rememberInAddress(query);
  hits = terms.length > 0 ? new Hits(index.find(terms)) : undefined;
  if (hits) {
    say("searching", query);
    show(hits, { isFirst: true });
  } else {
    say("start", query);
    list.replaceChildren();
    more.hidden = true;
    browse.hidden = false;
  }
}

/**
 * Show the next hits of `found`, unless another query has taken its place meanwhile.
 *
 * @param {Hits} found
 * @param {{isFirst?: boolean}} [options]
 */
async function show(found, { isFirst = false } = {}) {
  const query = field.value.trim();
  try {
    const rows = await found.take(SHOWN);
    if (found !== hits) return;
    if (isFirst) list.replaceChildren();
    list.append(...rows.map(draw));
    const count = list.childElementCount;
    more.hidden = found.isEnd;
    browse.hidden = count > 0;
    say(count === 0 ? "none" : found.isEnd ? "found" : "more", query, count);
  } catch {
    if (found !== hits) return;
    browse.hidden = false;
    say("broken", query);
  }
}

/**
 * A hit in the list. Its texts were written by many hands, so none of them becomes markup.
 *
 * @param {Row} row
 */
function draw(row) {
  const hit = /** @type {DocumentFragment} */ (pattern.content.cloneNode(true));
  element("a", HTMLAnchorElement, hit).href = row.url;
  write(element("b", HTMLElement, hit), row.name);
  write(element(".about", HTMLElement, hit), row.about);
  write(element(".place", HTMLElement, hit), row.where);
  return hit;
}

/**
 * Say how the search stands; screen readers read it out.
 *
 * @param {"start" | "searching" | "found" | "more" | "none" | "broken"} key
 * @param {string} query
 * @param {number} [count]
 */
function say(key, query, count = 0) {
  const words = sentence.dataset[key] ?? "";
  const filled = words.replace("{count}", String(count)).replace("{query}", () => query);
  if (sentence.textContent !== filled) sentence.textContent = filled;
}

/**
 * Keep `query` in the address, so that going back, sharing and the other language find it.
 *
 * @param {string} query
 */
function rememberInAddress(query) {
  const address = new URL(location.href);
  if (query === "") address.searchParams.delete("q");
  else address.searchParams.set("q", query);
  history.replaceState(null, "", address);
  if (otherLanguage instanceof HTMLAnchorElement) otherLanguage.search = address.search;
}
