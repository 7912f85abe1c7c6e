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
const HYPHEN = /^[-\u2010\u2011]$/u;

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

/**
 * The words of a text in order. Apostrophes inside a word drop out (`children’s` is `childrens`); a hyphenated word
 * gives its parts and then itself as one, so that `multi-agency`, `multi agency` and `multiagency` meet.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let run: Token[] = [];
  const closeRun = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && first !== last)
      tokens.push({
        term: run.map((part) => part.term).join(''),
        start: first.start,
        end: last.end,
        compound: true,
      });
    run = [];
  };
  for (const match of text.matchAll(PIECE)) {
    const term = termOf(match[0]);
    if (term === '') continue;
    const token = { term, start: match.index, end: match.index + match[0].length, compound: false };
    const before = run.at(-1);
    if (before && !HYPHEN.test(text.slice(before.end, token.start))) closeRun();
    tokens.push(token);
    run.push(token);
  }
  closeRun();
  return tokens;
}

/** The terms of a text, as they stand in the index. */
export function terms(text: string): string[] {
  return tokenise(text).map((token) => token.term);
}
