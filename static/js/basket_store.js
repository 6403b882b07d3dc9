/** What somebody wants to order from one group. It is kept on this device only, and the same in every tab. */

/**
 * How many of a thing, under which `name` and for which `sum` in satang it was put in.
 *
 * @typedef {{name: string, quantity: number, sum: number}} Line
 */

/** How many of one thing a basket holds at most. */
export const MOST = 999;

export class Basket {
  /** @type {Map<string, Line>} */
  #lines = new Map();
  /** @type {(() => void)[]} */
  #listeners = [];
  /** Can the browser keep anything? Where it may not, the basket lasts as long as its page. */
  #isKept = true;
  #key;

  /** @param {string} group */
  constructor(group) {
    this.#key = `basket.1.${group}`; // 1: the form of what is kept
    this.#load();
    window.addEventListener("storage", ({ key }) => {
      if (key === this.#key || key === null) this.#follow();
    });
    window.addEventListener("pageshow", ({ persisted }) => {
      if (persisted) this.#follow();
    });
  }

  /**
   * The lines by the id of what is wanted, in the order in which they were put in.
   *
   * @returns {ReadonlyMap<string, Line>}
   */
  get lines() {
    return this.#lines;
  }

  /** How many pieces there are, of whatever kind. */
  get pieces() {
    return [...this.#lines.values()].reduce((sum, line) => sum + line.quantity, 0);
  }

  /**
   * Put in the `lines` by their ids instead of those that are there; one of no pieces is taken out.
   *
   * @param {Record<string, Line>} lines
   */
  put(lines) {
    this.#load(); // another tab may have changed other lines
    for (const [id, line] of Object.entries(lines)) {
      if (line.quantity > 0) this.#lines.set(id, line);
      else this.#lines.delete(id);
    }
    this.#save();
    this.#tell();
  }

  clear() {
    this.#lines = new Map();
    this.#save();
    this.#tell();
  }

  /**
   * Call `listener` now, and whenever the basket changes, in this tab or another.
   *
   * @param {() => void} listener
   */
  whenever(listener) {
    this.#listeners.push(listener);
    listener();
  }

  #follow() {
    this.#load();
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }

  #load() {
    this.#ifKept(() => {
      this.#lines = readLines(localStorage.getItem(this.#key));
    });
  }

  #save() {
    this.#ifKept(() => localStorage.setItem(this.#key, JSON.stringify(Object.fromEntries(this.#lines))));
  }

  /** @param {() => void} act */
  #ifKept(act) {
    if (!this.#isKept) return;
    try {
      act();
    } catch {
      this.#isKept = false; // forbidden by the reader, or full
    }
  }
}

/**
 * The lines that `written` holds; none where it is not what a basket writes.
 *
 * @param {string | null} written
 * @returns {Map<string, Line>}
 */
function readLines(written) {
  try {
    const lines = Object.entries(JSON.parse(written ?? "{}"));
    return new Map(lines.every(([, line]) => isLine(line)) ? /** @type {[string, Line][]} */ (lines) : []);
  } catch {
    return new Map();
  }
}

/** @param {any} line */
function isLine(line) {
  return (
    typeof line?.name === "string" &&
    Number.isInteger(line.quantity) &&
    line.quantity > 0 &&
    line.quantity <= MOST &&
    Number.isSafeInteger(line.sum) &&
    line.sum >= 0
  );
}
