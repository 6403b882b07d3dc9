/**
 * Finds rows in an index of which only the files that a query needs are fetched.
 * `sammachip_site/pages/search_index.py` writes it and tells how it is made.
 */

import { searchText } from "./search_text.js";

/**
 * A hit as it is shown. Searched in are its `name`, what it is `also` called, and `where` it is found.
 *
 * @typedef {{name: string, also: string, about: string, where: string, url: string}} Row
 */

/** @typedef {{rows: number, rowsInAFile: number, firstThrees: string[]}} Contents */

/**
 * Three letters that follow each other → the rows that have them in their name, and those that have them elsewhere;
 * each row is told by its distance from the row before.
 *
 * @typedef {Record<string, [inName: number[], elsewhere: number[]]>} Threes
 */

/** How many rows are fetched together; they may lie in as many files. */
const AT_ONCE = 16;

/** Before the first letter of a name. */
const START = "^";

/** How well a term fits a row, best first: its name begins with it, its name holds it, it is found elsewhere. */
const BEGINS = 0;
const IN_NAME = 1;
const ELSEWHERE = 2;
const NOWHERE = 255;

/** What stands before the name of an area, which is written short where it is found. */
const AREA_WORD = /^(?:ตำบล|อำเภอ|จังหวัด)(?=..)/;

/**
 * The words of `query`; none when no word has two letters, because one letter is everywhere.
 *
 * @param {string} query
 * @returns {string[]}
 */
export function termsOf(query) {
  const words = searchText(query).split(" ").map((word) => word.replace(AREA_WORD, ""));
  const terms = [...new Set(words)].filter((term) => term !== "");
  return terms.some((term) => term.length > 1) ? terms : [];
}

/** Rows as they are found, taken a few at a time; it reads one ahead to know whether there are more. */
export class Hits {
  /** Does nothing follow what was taken? */
  isEnd = false;
  #found;
  #next;

  /** @param {AsyncGenerator<Row, void>} found */
  constructor(found) {
    this.#found = found;
    this.#next = found.next();
  }

  /**
   * The next `count` rows, or as many as there are.
   *
   * @param {number} count
   * @returns {Promise<Row[]>}
   */
  async take(count) {
    /** @type {Row[]} */
    const rows = [];
    for (let next = await this.#next; ; next = await this.#next) {
      this.isEnd = next.done === true;
      if (next.done || rows.length === count) return rows;
      rows.push(next.value);
      this.#next = this.#found.next();
    }
  }
}

/** An index at an address that ends with a slash. Nothing is fetched before something is looked for. */
export class SearchIndex {
  /** @type {Map<string, Promise<any>>} */
  #files = new Map();

  /** @param {string} url */
  constructor(url) {
    this.url = url;
  }

  /**
   * Every row that holds all of `terms`: those that fit best come first, and equals in the order of the index.
   *
   * @param {string[]} terms
   * @returns {AsyncGenerator<Row, void>}
   */
  async *find(terms) {
    const likely = await this.#rankLikelyRows(terms);
    for (let rank = 0; rank < likely.length; rank += 1) {
      const numbers = likely[rank].sort((one, other) => one - other);
      for (let start = 0; start < numbers.length; start += AT_ONCE) {
        const together = numbers.slice(start, start + AT_ONCE);
        const rows = await Promise.all(together.map((number) => this.#row(number)));
        for (const [position, row] of rows.entries()) {
          const exact = rankOf(row, terms);
          if (exact === rank) yield row;
          // Its threes looked better than they stand together; its turn comes later.
          else if (exact !== undefined) likely[exact].push(together[position]);
        }
      }
    }
  }

  /**
   * The numbers of the rows that may hold all of `terms`, by the best rank that each can have.
   *
   * @param {string[]} terms
   * @returns {Promise<number[][]>}
   */
  async #rankLikelyRows(terms) {
    const { rows } = await this.#contents();
    const long = terms.filter((term) => term.length > 1);
    const ofTerms = await Promise.all(long.map((term) => this.#bestRanks(term)));
    const best = ofTerms.reduce(
      (sums, ranks) => sums.map((sum, number) => Math.min(NOWHERE, sum + ranks[number])),
      new Uint8Array(rows),
    );
    /** @type {number[][]} */
    const likely = Array.from({ length: ELSEWHERE * terms.length + 1 }, () => []);
    best.forEach((rank, number) => {
      if (rank !== NOWHERE) likely[rank].push(number);
    });
    return likely;
  }

  /**
   * The best rank that each row can have for a `term` of two letters or more.
   *
   * @param {string} term
   * @returns {Promise<Uint8Array>}
   */
  async #bestRanks(term) {
    const wanted = [START + term.slice(0, 2), ...threesOf(term)];
    const [begun, ...held] = await Promise.all(wanted.map((letters) => this.#ranksOf(letters)));
    const worst = held.reduce((worse, ranks) => worse.map((rank, number) => Math.max(rank, ranks[number])));
    return worst.map((rank, number) => (rank === IN_NAME && begun[number] === IN_NAME ? BEGINS : rank));
  }

  /**
   * Where each row has `letters`, which are three, or two that any third may follow.
   *
   * @param {string} letters
   * @returns {Promise<Uint8Array>}
   */
  async #ranksOf(letters) {
    const { rows, firstThrees } = await this.#contents();
    const ranks = new Uint8Array(rows).fill(NOWHERE);
    const numbers = [...firstThrees.keys()].filter((number) => mayHold(firstThrees, number, letters));
    /** @type {Threes[]} */
    const files = await Promise.all(numbers.map((number) => this.#fetch(`threes-${number}`)));
    const lists = files.flatMap((file) => Object.entries(file)).filter(([three]) => three.startsWith(letters));
    for (const [, [, elsewhere]] of lists) mark(ranks, elsewhere, ELSEWHERE);
    for (const [, [inName]] of lists) mark(ranks, inName, IN_NAME);
    return ranks;
  }

  /** @returns {Promise<Contents>} */
  #contents() {
    return this.#fetch("index");
  }

  /**
   * @param {number} number
   * @returns {Promise<Row>}
   */
  async #row(number) {
    const { rowsInAFile } = await this.#contents();
    /** @type {Record<keyof Row, string[]>} */
    const columns = await this.#fetch(`rows-${Math.floor(number / rowsInAFile)}`);
    const at = number % rowsInAFile;
    const { name, also, about, where, url } = columns;
    return { name: name[at], also: also[at], about: about[at], where: where[at], url: url[at] };
  }

  /**
   * A file of the index, fetched once; what failed is fetched again when it is next asked for.
   *
   * @param {string} name
   * @returns {Promise<any>}
   */
  #fetch(name) {
    const known = this.#files.get(name);
    if (known) return known;
    const file = fetchJson(`${this.url}${name}.json`);
    this.#files.set(name, file);
    file.catch(() => this.#files.delete(name));
    return file;
  }
}

/**
 * How well `row` fits `terms`, nought being best; undefined where one of them is not in it.
 *
 * @param {Row} row
 * @param {string[]} terms
 * @returns {number | undefined}
 */
function rankOf(row, terms) {
  const names = [lettersOf(row.name), lettersOf(row.also)];
  const where = lettersOf(row.where);
  let rank = 0;
  for (const term of terms) {
    if (names.some((name) => name.startsWith(term))) continue;
    if (names.some((name) => name.includes(term))) rank += IN_NAME;
    else if (where.includes(term)) rank += ELSEWHERE;
    else return undefined;
  }
  return rank;
}

/**
 * The form of `text` that is compared, whatever spaces its writer put between the letters.
 *
 * @param {string} text
 */
function lettersOf(text) {
  return searchText(text).replaceAll(" ", "");
}

/**
 * Every three letters that follow each other in `term`; a term of two is one by itself.
 *
 * @param {string} term
 * @returns {string[]}
 */
function threesOf(term) {
  return Array.from({ length: Math.max(1, term.length - 2) }, (_, at) => term.slice(at, at + 3));
}

/**
 * May the file of this `number` hold threes that begin with `letters`? Files follow each other in the order of threes.
 *
 * @param {string[]} firstThrees
 * @param {number} number
 * @param {string} letters
 */
function mayHold(firstThrees, number, letters) {
  const next = firstThrees[number + 1];
  return firstThrees[number].slice(0, letters.length) <= letters && (next === undefined || next > letters);
}

/**
 * Give the rows at these `distances` from each other a `rank`.
 *
 * @param {Uint8Array} ranks
 * @param {number[]} distances
 * @param {number} rank
 */
function mark(ranks, distances, rank) {
  let number = 0;
  for (const distance of distances) {
    number += distance;
    ranks[number] = rank;
  }
}

/**
 * @param {string} url
 * @returns {Promise<any>}
 */
async function fetchJson(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}
