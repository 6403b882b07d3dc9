/**
 * Money in whole satang, written for people and for programs.
 * `sammachip_site/domain/money.py` says the same; both are held to the same examples.
 */

/**
 * `amount` as account books show it: `125050` is `"1,250.50"`.
 *
 * @param {number} amount satang, nought or more
 */
export function formatBaht(amount) {
  return `${groupThousands(wholeBaht(amount))}.${satangOf(amount)}`;
}

/**
 * `amount` as a price tag, without decimals where there are none: `3500` is `"35"`.
 *
 * @param {number} amount satang, nought or more
 */
export function formatPrice(amount) {
  return amount % 100 === 0 ? groupThousands(wholeBaht(amount)) : formatBaht(amount);
}

/**
 * `amount` for machines: `125050` is `"1250.50"`.
 *
 * @param {number} amount satang, nought or more
 */
export function decimalBaht(amount) {
  return `${wholeBaht(amount)}.${satangOf(amount)}`;
}

/** @param {number} amount */
function wholeBaht(amount) {
  return String((amount - (amount % 100)) / 100);
}

/** @param {number} amount */
function satangOf(amount) {
  return String(amount % 100).padStart(2, "0");
}

/** @param {string} digits */
function groupThousands(digits) {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ",");
}
