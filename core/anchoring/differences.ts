// What separates two versions of a passage, word by word, for showing them side by side.

/** A piece of text that stands in both versions, only in the old or only in the new one. */
export interface Difference {
  readonly kind: 'same' | 'old' | 'new';
  readonly text: string;
}

/** Products of word counts above this are not compared word by word, but between what is alike at both ends. */
const mostCells = 4_000_000;

const tokens = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}\p{M}'’]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

/** Lengths of the longest common subsequence of the ends of two lists, from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    const below = rows[i + 1];
    if (!row || !below) continue;
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return rows;
}

function middle(a: readonly string[], b: readonly string[]): readonly Difference[] {
  if (a.length * b.length > mostCells)
    return [
      { kind: 'old', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ];
  const rows = commonLengths(a, b);
  const found: Difference[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      found.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (
      left !== undefined &&
      (right === undefined || (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0))
    ) {
      found.push({ kind: 'old', text: left });
      i += 1;
    } else if (right !== undefined) {
      found.push({ kind: 'new', text: right });
      j += 1;
    }
  }
  return found;
}

/** White space that is all that two changes share parts them needlessly: it is taken into both. */
function joined(parts: readonly Difference[]): readonly Difference[] {
  const result: Difference[] = [];
  let old = '';
  let fresh = '';
  const flush = (): void => {
    if (old !== '') result.push({ kind: 'old', text: old });
    if (fresh !== '') result.push({ kind: 'new', text: fresh });
    old = '';
    fresh = '';
  };
  parts.forEach((part, at) => {
    const between =
      part.kind === 'same' &&
      /^\s+$/.test(part.text) &&
      (old !== '' || fresh !== '') &&
      parts[at + 1]?.kind !== 'same';
    if (part.kind === 'old' || (between && at + 1 < parts.length)) old += part.text;
    if (part.kind === 'new' || (between && at + 1 < parts.length)) fresh += part.text;
    if (part.kind !== 'same' || (between && at + 1 < parts.length)) return;
    flush();
    const last = result.at(-1);
    if (last?.kind === 'same') result.splice(-1, 1, { kind: 'same', text: last.text + part.text });
    else result.push(part);
  });
  flush();
  return result;
}

/**
 * The two versions as one list of pieces: those of kind `same` and `old` make the old text, `same` and `new` the new one.
 * A longest common subsequence of words (Hunt and Szymanski 1977), computed in full: passages are short.
 */
export function differences(before: string, after: string): readonly Difference[] {
  const a = tokens(before);
  const b = tokens(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const same = (text: string): readonly Difference[] => (text === '' ? [] : [{ kind: 'same', text }]);
  return joined([
    ...same(a.slice(0, head).join('')),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...same(a.slice(a.length - tail).join('')),
  ]);
}
