/** The PromptPay code of an order. */

import { element } from "./elements.js";
import { formatBaht } from "./money.js";
import { fill } from "./order.js";
import { encodePromptpay } from "./promptpay.js";
import { encode } from "./uqr.js";

/** Modules of white around a code, without which a telephone does not find it (ISO/IEC 18004). */
const QUIET = 4;

/**
 * Show the code that pays `order`, where there is an account and something to pay.
 *
 * @param {import("./promptpay.js").Recipient | null} payee
 * @param {import("./order.js").Order} order
 */
export function showPayment(payee, order) {
  if (payee === null) return;
  const section = element(".promptpay", HTMLElement);
  const code = order.total > 0 ? encodePromptpay(payee, order.total) : undefined;
  section.hidden = code === undefined;
  if (code === undefined) return;
  draw(element(".qr", SVGSVGElement, section), code, order.total);
  const amount = element("data", HTMLDataElement, section);
  amount.textContent = formatBaht(order.total);
  const covers = element(".covers", HTMLElement, section);
  covers.textContent = (order.postage === undefined ? covers.dataset.without : covers.dataset.with) ?? "";
}

/**
 * Draw what `code` says. One with a word over its middle can lose a quarter of its bytes, as in `render/qr.py`.
 *
 * @param {SVGSVGElement} drawing
 * @param {string} code
 * @param {number} amount
 */
function draw(drawing, code, amount) {
  const { label = "", marked } = drawing.dataset;
  /** @type {{data: boolean[][], size: number}} */
  const { data, size } = encode(code, { ecc: marked === undefined ? "M" : "Q", border: QUIET });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  drawing.setAttribute("viewBox", `0 0 ${size} ${size}`);
  drawing.setAttribute("aria-label", fill(label, { amount: formatBaht(amount) }));
  element("path + path", SVGPathElement, drawing).setAttribute("d", dark.join(""));
}
