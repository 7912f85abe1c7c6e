// Text to terms: what counts as a word, and when two spellings of it are the same. Used alike on text and on queries.

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

/**
 * The words of a text in order. Apostrophes inside a word drop out (`children’s` is `childrens`); a hyphenated word
 * gives its parts and then itself as one, so that `multi-agency`, `multi agency` and `multiagency` meet.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  /** Words joined by hyphens: the first, the last, and all as one. */
  let first: Token | undefined;
  let last: Token | undefined;
  let joined = '';
  const closeRun = (): void => {
    if (first && last && first !== last)
      tokens.push({ term: joined, start: first.start, end: last.end, compound: true });
  };
  const add = (term: string, start: number, end: number): void => {
    const token = { term, start, end, compound: false };
    if (last && start - last.end === 1 && isHyphen(text.charCodeAt(last.end))) joined += term;
    else {
      closeRun();
      first = token;
      joined = term;
    }
    last = token;
    tokens.push(token);
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
      add(text.slice(at, end).toLowerCase(), at, end);
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
  return tokens;
}

/** The terms of a text, as they stand in the index. */
export function terms(text: string): string[] {
  return tokenise(text).map((token) => token.term);
}
