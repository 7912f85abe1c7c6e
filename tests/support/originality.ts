// Finds wording that an article shares with the texts its facts came from.

/** Shortest run of consecutive words that counts as copied. */
const RUN_LENGTH = 8;

/** Titles, posts, names that follow one another, and column heads that have to be given exactly, wherever they stand. */
export const EXACT_PHRASES: readonly string[] = [
  "Home Again: understanding reunification practice in the children's social care system in England",
  'Isabelle Trowler, Chief Social Worker for Children and Families',
  'Beyond the Strengthening Families Programme - how to ensure innovation that is here to stay',
  'March 2021 March 2022 March 2023 March 2024',
  'partners in the Strengthening Families, Protecting Children Programme',
  'the Department for Education, Mutual Ventures, Innovation Unit and the Social Care Institute for Excellence',
];

/** A run of `RUN_LENGTH` or more words found in a source; `line` is the 1-based line it starts on. */
interface SharedRun {
  readonly line: number;
  readonly words: string;
  readonly source: string;
}

interface Word {
  readonly text: string;
  readonly line: number;
}

/** Joins words broken by a hyphen at a line end, leaving every other word on its own line. */
const joinBrokenWords = (text: string): string => text.replace(/(\p{L})-\n\s*(\p{Ll}+)/gu, '$1$2\n');

/** The words of a Markdown or plain text: lower case, without markup, punctuation, apostrophes or list numbers. */
function wordsOf(text: string): readonly Word[] {
  return text
    .normalize('NFKC')
    .split('\n')
    .flatMap((raw, index) => {
      const line = raw
        .replace(/^\s*:{3,}[a-z-]*/, ' ')
        .replace(/^\s*\d+\.\s/, ' ')
        .replace(/\]\([^)]*\)/g, ' ')
        .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
        .replace(/&/g, ' and ')
        .toLowerCase();
      return [...line.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ text: match[0], line: index + 1 }));
    });
}

/** Both readings of a hyphen at a line end: part of the word, or only the mark of a broken line. */
const readings = (text: string): readonly (readonly Word[])[] => [
  wordsOf(text),
  wordsOf(joinBrokenWords(text)),
];

const join = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

function runsOf(words: readonly Word[]): readonly string[] {
  return words
    .slice(0, Math.max(0, words.length - RUN_LENGTH + 1))
    .map((_, at) => join(words.slice(at, at + RUN_LENGTH)));
}

/** Start and end (exclusive) of every place where an exact phrase stands among the words. */
function exactPlaces(
  words: readonly Word[],
  exact: readonly string[],
): readonly (readonly [number, number])[] {
  return exact.flatMap((phrase) => {
    const wanted = wordsOf(phrase).map((word) => word.text);
    return words.flatMap((_, at) =>
      wanted.length > 0 && wanted.every((text, offset) => words[at + offset]?.text === text)
        ? [[at, at + wanted.length] as const]
        : [],
    );
  });
}

const knownRuns = new Map<string, ReadonlySet<string>>();

/** The runs of a source, worked out once; also those that the head of a page interrupts. */
function runsKnownOf(source: string): ReadonlySet<string> {
  const withoutHeads = source.replace(/^#.*$/gm, '');
  const known = knownRuns.get(source) ?? new Set([source, withoutHeads].flatMap(readings).flatMap(runsOf));
  knownRuns.set(source, known);
  return known;
}

/**
 * The runs of eight or more words that `text` shares with any of `sources` (name to text), longest reading of each,
 * in reading order. A run of eight that lies wholly inside one of the `exact` phrases is not counted.
 */
export function sharedRuns(
  text: string,
  sources: ReadonlyMap<string, string>,
  exact: readonly string[],
): readonly SharedRun[] {
  const found = new Map<string, SharedRun>();
  for (const [source, sourceText] of sources) {
    const known = runsKnownOf(sourceText);
    for (const words of readings(text)) {
      const places = exactPlaces(words, exact);
      const isCopied = (run: string, at: number): boolean =>
        known.has(run) && !places.some(([start, end]) => start <= at && at + RUN_LENGTH <= end);
      const copied = runsOf(words).map(isCopied);
      copied.forEach((hit, at) => {
        if (!hit || copied[at - 1] === true) return;
        const next = copied.indexOf(false, at);
        const end = (next === -1 ? copied.length : next) + RUN_LENGTH - 1;
        const run = { line: words[at]?.line ?? 0, words: join(words.slice(at, end)), source };
        found.set(`${source} ${String(run.line)} ${run.words}`, run);
      });
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}
