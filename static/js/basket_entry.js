/** The pages that lead to a basket: things are put in, and the link says how many there are. */

import { Basket } from "./basket_store.js";
import { element } from "./elements.js";
import { fill } from "./order.js";
import { followSteppers } from "./steppers.js";

const entry = element(".basket-entry", HTMLElement);
const link = element("a", HTMLAnchorElement, entry);
const count = element("span", HTMLElement, link);
const basket = new Basket(entry.dataset.group ?? "");

followSteppers(basket);
basket.whenever(() => {
  const { empty = "", filled = "" } = count.dataset;
  count.textContent = basket.pieces === 0 ? empty : fill(filled, { count: basket.pieces });
});
entry.hidden = false;
