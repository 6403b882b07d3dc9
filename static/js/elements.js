/** The parts of a page that a script counts on. */

/**
 * The element that `selector` names.
 *
 * @template {Element} Kind
 * @param {string} selector
 * @param {new () => Kind} kind
 * @param {ParentNode} [within]
 * @returns {Kind}
 * @throws {TypeError} there is none of this `kind`: the template and the script no longer agree
 */
export function element(selector, kind, within = document) {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new TypeError(`no ${kind.name} ${selector}`);
}

/**
 * Put `text` into `place`. Thai on a page of another language says so, for screen readers and line breaks.
 *
 * @param {HTMLElement} place
 * @param {string} text
 */
export function write(place, text) {
  place.textContent = text;
  if (document.documentElement.lang !== "th" && /[\u0e01-\u0e5b]/.test(text)) place.lang = "th";
}
