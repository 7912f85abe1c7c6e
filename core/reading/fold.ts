// Text as find sees it: without case, accents, or kinds of apostrophe, quotation mark, hyphen and space.

/** A folded text, and where each of its UTF-16 code units comes from. */
export interface Folded {
  readonly text: string;
  /** Offset in the original of the character each folded code unit comes from, and at the end the original's length. */
  readonly origins: readonly number[];
}

const marks = /[\p{M}\p{Cf}]/gu;
const apostrophes = /['’‘‛\u02BC\u2032\uFF07\u0060\u00B4]/u;
const quotes = /["“”„‟«»\u2033]/u;
const hyphens = /[-\u2010-\u2015\u2212]/u;

/** One character folded; nothing is left of a mark or of a character that is there but not seen. */
function foldCharacter(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if (apostrophes.test(character)) return "'";
  if (quotes.test(character)) return '"';
  if (hyphens.test(character)) return '-';
  if (character < '\u0080') return character.toLowerCase();
  return character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(marks, '');
}

/** Folds a text; a run of white space becomes one space. */
export function fold(text: string): Folded {
  let folded = '';
  const origins: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    if (plain !== ' ' || !folded.endsWith(' ')) {
      folded += plain;
      for (let unit = 0; unit < plain.length; unit += 1) origins.push(offset);
    }
    offset += character.length;
  }
  origins.push(text.length);
  return { text: folded, origins };
}
