/**
 * Writing as a search compares it: what people type in many ways becomes one form.
 * `sammachip_site/domain/search_text.py` says the same; both are held to the same examples.
 */

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g; // where a line may break
const TONE_MARKS = /[\u0e47-\u0e4c]/g; // the short sign, tones and the silencer; forgotten as often as typed
const NIKHAHIT = /[\u0e4d\u0e4e]/g;
const LETTERS =
  "0-9a-z\u00c0-\u0e2e\u0e30-\u0e45\u0e47-\u0e4e\u0e50-\u0e59\u0e5c-\u1fff\u2070-\u218f\u2c00-\u2dff\u2e80-\u2fdf\u3040-\ud7ff\uf900-\ufdff\ufe10-\uffff";
const BETWEEN_WORDS = new RegExp(`[^${LETTERS}]+`, "g"); // punctuation, emoji, and all that takes two code units
const THAI_DIGITS = /[\u0e50-\u0e59]/g;

/**
 * `text` in the form that is compared: `"น้ำพริก ๓ รส!"` is `"นำพริก 3 รส"`.
 *
 * Letters, digits and vowels remain, with single spaces between words; tone marks and capitals do not matter.
 *
 * @param {string} text
 * @returns {string}
 */
export function searchText(text) {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(TONE_MARKS, "") // they may stand inside a sara am that was typed in two parts
    .replaceAll("\u0e4d\u0e32", "\u0e33")
    .replaceAll("เเ", "แ")
    .replace(NIKHAHIT, "")
    .replace(THAI_DIGITS, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .toLowerCase()
    .replace(BETWEEN_WORDS, " ")
    .replace(/^ | $/g, "");
}
