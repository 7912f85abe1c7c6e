// Text to terms: what counts as a word, and when two spellings of it are the same. Used alike on text and on queries.
import { longer } from './grow.js';

/** One word of a text; `start` and `end` are UTF-16 offsets of the word as written. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** True for a hyphenated word taken as one (`multiagency`), which comes after its own parts. */
  readonly compound: boolean;
}

const LETTER = String.raw`[\p{L}\p{Nd}\p{Nl}]`;
/** What may follow inside a word: marks, and characters that are there but not seen (soft hyphen, joiners). */
const INSIDE = String.raw`[\p{L}\p{Nd}\p{Nl}\p{M}\u00AD\u200B-\u200D\u2060]`;
const APOSTROPHE = String.raw`['’‘‛\u02BC\u2032\uFF07\u0060\u00B4]`;

/** In order of preference: 1,200 or 3.5m; U.K. or e.g.; any word, with apostrophes inside it. */
const PIECE = new RegExp(
  [
    String.raw`\p{Nd}{1,3}(?:,\p{Nd}{3})+(?!\p{Nd})(?:\.\p{Nd}+)?${INSIDE}*`,
    String.raw`\p{Nd}+(?:\.\p{Nd}+)+${INSIDE}*`,
    String.raw`\p{L}(?:\.\p{L})+(?!${INSIDE})`,
    `${LETTER}${INSIDE}*(?:${APOSTROPHE}${LETTER}${INSIDE}*)*`,
  ].join('|'),
  'gu',
);

const UNSEEN = /[\p{M}\p{Cf}]/gu;
const NOT_IN_TERM = /[^\p{L}\p{N}.]|[\u02B9-\u02BF]/gu;
const DECIMAL = /^\p{Nd}+(?:\.\p{Nd}+)+/u;

/** Lower case without accents, ligatures or width: NFKD, then no marks (Unicode Standard Annex 15). */
function fold(text: string): string {
  return text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(UNSEEN, '');
}

const PLAIN = /^[A-Za-z0-9]+$/;

function termOf(piece: string): string {
  if (PLAIN.test(piece)) return piece.toLowerCase();
  const folded = fold(piece).replace(NOT_IN_TERM, '');
  return DECIMAL.test(folded) ? folded : folded.replaceAll('.', '');
}

/** Whether a UTF-16 unit is a letter or digit of ASCII. */
const isPlain = (unit: number): boolean =>
  (unit > 96 && unit < 123) || (unit > 64 && unit < 91) || (unit > 47 && unit < 58);
const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;
/** Dashes and quotation marks that are in no word, besides what is in ASCII. */
const isApart = (unit: number): boolean =>
  unit === 0x2013 || unit === 0x2014 || unit === 0x201c || unit === 0x201d;
/** The signs of ASCII that a word may go on after: `1,200`, `e.g.`, `family's`. */
const JOINING: ReadonlySet<number> = new Set(['.', ',', "'", '`'].map((sign) => sign.charCodeAt(0)));

/** Where a run of plain letters and digits ends that is a word of its own; -1 where only `PIECE` can tell. */
function plainEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && isPlain(text.charCodeAt(end))) end += 1;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  if (next > 127) return isApart(next) ? end : -1;
  if (!JOINING.has(next) || end + 1 === text.length) return end;
  const further = text.charCodeAt(end + 1);
  return further > 127 || isPlain(further) ? -1 : end;
}

/** A plain word as a term. */
const plainTerm = (text: string, start: number, end: number): string => text.slice(start, end).toLowerCase();

/** Hears of a word of a text; the term of a plain one, undefined, is its letters in lower case. */
type Visit = (term: string | undefined, start: number, end: number, compound: boolean) => void;

/** The words of a text in order; see `tokenise`. */
function eachWord(text: string, visit: Visit): void {
  /** Words joined by hyphens: where the first begins, and all as one; empty while no two are. */
  let joinedFrom = 0;
  let joined = '';
  /** The word before. */
  let lastTerm: string | undefined;
  let lastStart = 0;
  let lastEnd = -2;
  const closeRun = (): void => {
    if (joined !== '') visit(joined, joinedFrom, lastEnd, true);
    joined = '';
  };
  const add = (term: string | undefined, start: number, end: number): void => {
    if (start - lastEnd === 1 && isHyphen(text.charCodeAt(lastEnd))) {
      if (joined === '') {
        joinedFrom = lastStart;
        joined = lastTerm ?? plainTerm(text, lastStart, lastEnd);
      }
      joined += term ?? plainTerm(text, start, end);
    } else closeRun();
    lastTerm = term;
    lastStart = start;
    lastEnd = end;
    visit(term, start, end, false);
  };
  // Most of a text is plain words between spaces: those need no pattern.
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const plain = isPlain(unit);
    if (!plain && (unit < 128 || isApart(unit))) {
      at += 1;
      continue;
    }
    const end = plain ? plainEnd(text, at) : -1;
    if (end > 0) {
      add(undefined, at, end);
      at = end;
      continue;
    }
    PIECE.lastIndex = at;
    const match = PIECE.exec(text);
    if (!match) break;
    at = match.index + match[0].length;
    const term = termOf(match[0]);
    if (term !== '') add(term, match.index, at);
  }
  closeRun();
}

/**
 * The words of a text in order. Apostrophes inside a word drop out (`children’s` is `childrens`); a hyphenated word
 * gives its parts and then itself as one, so that `multi-agency`, `multi agency` and `multiagency` meet.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  eachWord(text, (term, start, end, compound) => {
    tokens.push({ term: term ?? plainTerm(text, start, end), start, end, compound });
  });
  return tokens;
}

/** How terms begin: a bit for the second letter in the number of the first; of both the lowest five bits count. */
export type Beginnings = Int32Array;

/** How a term begins, as one number. */
const beginningOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);

/** The beginnings of some terms, and of all that begin so. */
export function beginningsOf(terms: Iterable<string>, prefixes: readonly string[]): Beginnings {
  const beginnings = new Int32Array(32);
  for (const term of terms) {
    const first = term.charCodeAt(0) & 31;
    beginnings[first] = (beginnings[first] ?? 0) | (1 << (term.charCodeAt(1) & 31));
  }
  for (const prefix of prefixes) {
    const first = prefix.charCodeAt(0) & 31;
    const seconds = prefix.length > 1 ? 1 << (prefix.charCodeAt(1) & 31) : -1;
    beginnings[first] = (beginnings[first] ?? 0) | seconds;
  }
  return beginnings;
}

/** The words of a text, to be looked through for a few of them again and again. */
export interface Words {
  /** Visits those that begin in one of the ways, in their order, and perhaps a few others. */
  each(beginnings: Beginnings, visit: (term: string, start: number, end: number) => void): void;
}

let room = new Uint32Array(3 * 256);

/** Reads the words of a text: no string is made of one before it is asked for. */
export function wordsOf(text: string): Words {
  /** Terms of those that are not plain, by where they stand in `places`. */
  const terms = new Map<number, string>();
  let length = 0;
  eachWord(text, (term, start, end) => {
    room = longer(room, length + 3);
    room[length] = start;
    room[length + 1] = end;
    if (term === undefined)
      room[length + 2] = beginningOf(
        text.charCodeAt(start),
        end - start > 1 ? text.charCodeAt(start + 1) : 0,
      );
    else {
      room[length + 2] = beginningOf(term.charCodeAt(0), term.charCodeAt(1));
      terms.set(length, term);
    }
    length += 3;
  });
  const places = room.slice(0, length);
  return {
    each(beginnings, visit) {
      for (let at = 0; at < places.length; at += 3) {
        const begins = places[at + 2] ?? 0;
        if ((((beginnings[begins >>> 5] ?? 0) >>> (begins & 31)) & 1) === 0) continue;
        const start = places[at] ?? 0;
        const end = places[at + 1] ?? 0;
        visit(terms.get(at) ?? plainTerm(text, start, end), start, end);
      }
    },
  };
}

/** The terms of a text, as they stand in the index. */
export function terms(text: string): string[] {
  return tokenise(text).map((token) => token.term);
}
