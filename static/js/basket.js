/** The basket's page: adds up, writes the message, draws the code to pay with. It needs no line once it is loaded. */

import { Basket } from "./basket_store.js";
import { element, write } from "./elements.js";
import { formatPrice } from "./money.js";
import { fill, makeOrder, writeOrder, writePostage } from "./order.js";
import { showPayment } from "./payment.js";
import { followSteppers } from "./steppers.js";

/** @typedef {import("./order.js").Order} Order */

/** How long an address may be. Apache and others take 8,190 bytes in a line. */
const LONGEST_ADDRESS = 8000;

const page = element(".basket", HTMLElement);
/** @type {{group: string, postage: import("./prices.js").Step[], payee: import("./promptpay.js").Recipient | null}} */
const shop = JSON.parse(page.dataset.shop ?? "");
const basket = new Basket(shop.group);
const list = element(".basket-goods", HTMLUListElement, page);
const notices = element(".basket-notices", HTMLElement, page);
const status = element(".basket-sums [role=status]", HTMLElement, page);
const filled = element(".basket-filled", HTMLElement, page);
const message = element(".basket-message", HTMLElement, page);
const copied = element(".basket-copied", HTMLElement, page);
const tooLong = element(".basket-too-long", HTMLElement, page);
const ways = [...page.querySelectorAll("a[data-writes-to]")].map((way) => /** @type {HTMLAnchorElement} */ (way));
const plainAddresses = new Map(ways.map((way) => [way, way.href]));
const sentences = /** @type {Record<import("./order.js").Sentence, string>} */ ({ ...message.dataset });

const items = followSteppers(basket);
const rows = new Map(items.map(({ id }, position) => [id, list.querySelectorAll("li:has(.stepper)")[position]]));
// What is wanted stands first. Nothing moves later, so that nobody loses the place.
list.prepend(...[...rows].filter(([id]) => basket.lines.has(id)).map(([, row]) => row));

element("button", HTMLButtonElement, notices).addEventListener("click", () => {
  const { changed, gone } = makeOrder(basket.lines, items, shop.postage);
  const accepted = changed.map(({ item, now }) => [item.id, { ...basket.lines.get(item.id), sum: now }]);
  const removed = [...gone].map(([id, line]) => [id, { ...line, quantity: 0 }]);
  basket.put(Object.fromEntries([...accepted, ...removed]));
  status.focus();
});
element(".basket-clear", HTMLButtonElement, page).addEventListener("click", () => {
  basket.clear();
  status.focus();
});
element(".basket-copy", HTMLButtonElement, page).addEventListener("click", copy);
basket.whenever(show);
for (const part of page.querySelectorAll(".scripted")) part.removeAttribute("hidden");

/** Show the order as it is now. */
function show() {
  const order = makeOrder(basket.lines, items, shop.postage);
  const isEmpty = order.lines.length === 0;
  tell(order);
  showSums(order);
  filled.hidden = isEmpty;
  copied.textContent = "";
  const text = isEmpty ? "" : writeOrder(order, sentences);
  write(message, text);
  address(text);
  showPayment(shop.payee, order);
}

/**
 * Tell what is not as it was when it was put in.
 *
 * @param {Order} order
 */
function tell({ gone, changed }) {
  const told = [
    ...[...gone.values()].map(({ name }) => fill(notices.dataset.gone ?? "", { product: name })),
    ...changed.map(({ item, before, now }) =>
      fill(notices.dataset.changed ?? "", {
        product: item.name,
        before: formatPrice(before),
        now: formatPrice(now),
      }),
    ),
  ];
  element("[role=alert]", HTMLElement, notices).replaceChildren(
    ...told.map((text) => {
      const notice = document.createElement("p");
      write(notice, text);
      return notice;
    }),
  );
  notices.hidden = told.length === 0;
}

/** @param {Order} order */
function showSums(order) {
  for (const [id, row] of rows) {
    const line = order.lines.find(({ item }) => item.id === id);
    row.classList.toggle("wanted", line !== undefined);
    element(".line-sum", HTMLElement, row).textContent = line ? formatPrice(line.sum) : "";
  }
  const { empty = "", counted = "" } = status.dataset;
  const said = fill(counted, { count: order.pieces, price: formatPrice(order.total) });
  write(status, order.lines.length === 0 ? empty : said);
  const sums = element(".basket-sums", HTMLElement, page);
  element(".goods", HTMLElement, sums).textContent = fill(sums.dataset.amount ?? "", { price: formatPrice(order.goods) });
  const { postage = "", free = "", unknown = "" } = sums.dataset;
  element(".postage", HTMLElement, sums).textContent = writePostage(order.postage, { postage, free, unknown });
}

/**
 * Write `text` into the links that open with a message; one that is too long for a link has to be pasted.
 *
 * @param {string} text
 */
function address(text) {
  tooLong.hidden = true;
  for (const way of ways) {
    const start = way.dataset.writesTo ?? "";
    const lines = start.startsWith("mailto:") ? text.replaceAll("\n", "\r\n") : text; // RFC 6068
    const whole = start + encodeURIComponent(lines);
    const fits = whole.length <= LONGEST_ADDRESS;
    way.href = text !== "" && fits ? whole : (plainAddresses.get(way) ?? "");
    if (!fits) tooLong.hidden = false;
  }
}

/** Copy the message; where the browser forbids it, choose its text, so that whoever reads can copy it. */
async function copy() {
  try {
    await navigator.clipboard.writeText(message.textContent ?? "");
    copied.textContent = copied.dataset.done ?? "";
  } catch {
    getSelection()?.selectAllChildren(message);
    copied.textContent = copied.dataset.chosen ?? "";
  }
}
