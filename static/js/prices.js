/** What an order costs, by the prices that the group states. Whole satang in, whole satang out. */

/**
 * Something to order, as the page describes it: the `price` of one `unit`, and `steps` of so many units together for
 * one price. `name` and `unit` are those that the group uses.
 *
 * @typedef {{id: string, name: string, unit: string, price: number, steps: Step[]}} Item
 */

/** @typedef {[quantity: number, price: number]} Step */

/**
 * The least that `quantity` units cost, made up of single units and of whole steps: at 35, or 3 for 100, seven are
 * 100 + 100 + 35. No step is ever split, and nobody gets more units than asked for.
 *
 * @param {Pick<Item, "price" | "steps">} item
 * @param {number} quantity
 * @returns {number}
 */
export function priceOf({ price, steps }, quantity) {
  /** @type {Step[]} */
  const packs = [[1, price], ...steps];
  const least = [0];
  for (let count = 1; count <= quantity; count += 1) {
    const fitting = packs.filter(([pieces]) => pieces <= count);
    least.push(Math.min(...fitting.map(([pieces, together]) => least[count - pieces] + together)));
  }
  return least[quantity];
}

/**
 * The postage of so many `pieces`: that of the last step which they reach. Undefined where the group states none.
 *
 * @param {Step[]} steps in the order of their pieces
 * @param {number} pieces
 * @returns {number | undefined}
 */
export function postageOf(steps, pieces) {
  return steps.findLast(([first]) => first <= pieces)?.[1];
}
