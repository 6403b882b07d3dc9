/** An order: what of a basket can be had, what it costs today, and the message that asks for it. */

import { formatPrice } from "./money.js";
import { postageOf, priceOf } from "./prices.js";

/** @typedef {import("./basket_store.js").Line} Line */
/** @typedef {import("./prices.js").Item} Item */
/** @typedef {import("./prices.js").Step} Step */

/** @typedef {{item: Item, quantity: number, sum: number}} OrderLine */

/**
 * `gone` are lines that cannot be ordered now and are left out; `changed` have another price than when they were put
 * in. `postage` is undefined where the group states none for so many pieces; then the `total` is without it.
 *
 * @typedef {object} Order
 * @property {OrderLine[]} lines
 * @property {Map<string, Line>} gone
 * @property {{item: Item, before: number, now: number}[]} changed
 * @property {number} pieces
 * @property {number} goods
 * @property {number | undefined} postage
 * @property {number} total
 */

/** @typedef {"opening" | "line" | "goods" | "postage" | "free" | "unknown" | "total" | "customer"} Sentence */

/**
 * The order of what is `wanted`, at the prices of `items`, in the order of `items`.
 *
 * @param {ReadonlyMap<string, Line>} wanted
 * @param {readonly Item[]} items everything that the group takes orders for
 * @param {Step[]} postageSteps
 * @returns {Order}
 */
export function makeOrder(wanted, items, postageSteps) {
  /** @type {OrderLine[]} */
  const lines = [];
  /** @type {Order["changed"]} */
  const changed = [];
  const gone = new Map(wanted);
  for (const item of items) {
    const line = wanted.get(item.id);
    if (!line || !gone.delete(item.id)) continue;
    const sum = priceOf(item, line.quantity);
    lines.push({ item, quantity: line.quantity, sum });
    if (sum !== line.sum) changed.push({ item, before: line.sum, now: sum });
  }
  const pieces = lines.reduce((count, line) => count + line.quantity, 0);
  const goods = lines.reduce((amount, line) => amount + line.sum, 0);
  const postage = postageOf(postageSteps, pieces);
  return { lines, gone, changed, pieces, goods, postage, total: goods + (postage ?? 0) };
}

/**
 * The message that a customer sends; its last line waits for name and address.
 *
 * @param {Order} order
 * @param {Record<Sentence, string>} sentences
 */
export function writeOrder(order, sentences) {
  const lines = order.lines.map(({ item, quantity, sum }, position) =>
    fill(sentences.line, {
      number: position + 1,
      product: item.name,
      quantity,
      unit: item.unit,
      price: formatPrice(sum),
    }),
  );
  return [
    sentences.opening,
    ...lines,
    fill(sentences.goods, { price: formatPrice(order.goods) }),
    writePostage(order.postage, sentences),
    fill(sentences.total, { price: formatPrice(order.total) }),
    sentences.customer,
  ].join("\n");
}

/**
 * What is said of the `postage`.
 *
 * @param {number | undefined} postage
 * @param {Record<"postage" | "free" | "unknown", string>} sentences
 */
export function writePostage(postage, { postage: costs, free, unknown }) {
  if (postage === undefined) return unknown;
  return postage === 0 ? free : fill(costs, { price: formatPrice(postage) });
}

/**
 * `sentence` with its `{names}` replaced by `values`.
 *
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
