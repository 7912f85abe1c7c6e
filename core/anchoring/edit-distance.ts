// Levenshtein distance of short strings: to all of a text, or to whichever beginning of it fits best.

/** The last row of the distance table: errors between `pattern` and each beginning of `text`, by its length. */
function lastRow(pattern: string, text: string): Uint16Array {
  const row = Uint16Array.from({ length: text.length + 1 }, (_, column) => column);
  for (let line = 1; line <= pattern.length; line += 1) {
    const unit = pattern.charCodeAt(line - 1);
    let diagonal = row[0] ?? 0;
    row[0] = line;
    for (let column = 1; column <= text.length; column += 1) {
      const above = row[column] ?? 0;
      const replaced = diagonal + (text.charCodeAt(column - 1) === unit ? 0 : 1);
      row[column] = Math.min(replaced, above + 1, (row[column - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row;
}

/** Insertions, deletions and substitutions that turn `a` into `b`, in code units. Time is the product of lengths. */
export const editDistance = (a: string, b: string): number => lastRow(a, b)[b.length] ?? 0;

/** Errors between `pattern` and the beginning of `text` that fits it best. */
export const beginningDistance = (pattern: string, text: string): number =>
  Math.min(...lastRow(pattern, text));
