/** Less, a number, more: how many of each thing on the page are in the basket. */

import { MOST } from "./basket_store.js";
import { element } from "./elements.js";
import { priceOf } from "./prices.js";

/** @typedef {import("./basket_store.js").Basket} Basket */
/** @typedef {import("./prices.js").Item} Item */

/**
 * Let every stepper of the page change `basket` and follow it.
 *
 * @param {Basket} basket
 * @returns {Item[]} what the steppers count
 */
export function followSteppers(basket) {
  return [...document.querySelectorAll(".stepper")].map((stepper) => follow(stepper, basket));
}

/**
 * @param {Element} stepper
 * @param {Basket} basket
 * @returns {Item}
 */
function follow(stepper, basket) {
  /** @type {Item} */
  const item = JSON.parse(/** @type {HTMLElement} */ (stepper).dataset.item ?? "");
  const field = element("input", HTMLInputElement, stepper);
  const counted = () => basket.lines.get(item.id)?.quantity ?? 0;

  /** @param {number} wanted */
  function put(wanted) {
    const quantity = Math.min(Math.max(wanted, 0), MOST);
    basket.put({ [item.id]: { name: item.name, quantity, sum: priceOf(item, quantity) } });
  }

  element(".less", HTMLButtonElement, stepper).addEventListener("click", () => put(counted() - 1));
  element(".more", HTMLButtonElement, stepper).addEventListener("click", () => put(counted() + 1));
  field.addEventListener("input", () => {
    if (/^\d+$/.test(field.value)) put(Number(field.value)); // a digit may be on its way, or a slip
  });
  field.addEventListener("change", () => show());
  basket.whenever(show);

  function show() {
    if (field.value !== String(counted())) field.value = String(counted());
  }
  return item;
}
