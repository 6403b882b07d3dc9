/**
 * The text of a PromptPay code, which a bank's app understands.
 * `sammachip_site/domain/promptpay.py` says the same and names the standards; both are held to the same examples.
 */

import { decimalBaht } from "./money.js";

/** @typedef {{kind: "phone" | "tax_id" | "e_wallet", number: string}} Recipient */

/** How many characters an amount may have. */
const LONGEST_AMOUNT = 13;
const CREDIT_TRANSFER = "A000000677010111";
const BAHT = "764";
const TAGS = { phone: "01", tax_id: "02", e_wallet: "03" };

/**
 * What the code says: pay `recipient` the `amount`. Undefined when the standard has no room for so much.
 *
 * @param {Recipient} recipient
 * @param {number} amount satang, more than nought
 * @returns {string | undefined}
 */
export function encodePromptpay(recipient, amount) {
  const written = decimalBaht(amount);
  if (written.length > LONGEST_AMOUNT) return undefined;
  const number = recipient.kind === "phone" ? `0066${recipient.number.slice(1)}` : recipient.number;
  const payload = [
    field("00", "01"),
    field("01", "12"), // for one payment
    field("29", field("00", CREDIT_TRANSFER) + field(TAGS[recipient.kind], number)),
    field("58", "TH"),
    field("53", BAHT),
    field("54", written),
    "6304",
  ].join("");
  return payload + checkSum(payload).toString(16).toUpperCase().padStart(4, "0");
}

/**
 * @param {string} tag
 * @param {string} value
 */
function field(tag, value) {
  return tag + String(value.length).padStart(2, "0") + value;
}

/**
 * The check sum of ISO/IEC 13239: polynomial 1021, initial value FFFF.
 *
 * @param {string} text
 */
function checkSum(text) {
  let sum = 0xffff;
  for (const letter of text) {
    sum ^= letter.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit += 1) sum = ((sum << 1) ^ (sum & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return sum;
}
