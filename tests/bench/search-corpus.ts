// Articles of made-up words for the timing of search: the same for the same seed, distributed as words of a language are.
import type { Block } from '../../core/journal/types.js';
import type { SearchableArticle, SearchableIssue } from '../../core/search/types.js';

const wordsPerArticle = 1000;
const wordsPerParagraph = 100;
const articlesPerIssue = 25;
const vocabulary = 40_000;

/** Mulberry32 (Tommy Ettinger, public domain): numbers from 0 to 1. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const common =
  'the of and to in a is that for it was on are with as be at by this have from or had not but what all were when we there ' +
  'can an your which their said if do will each about how up out them then she many some so these would other into has more';
const onsets = 'b c d f g h l m n p r s t v w br ch cl cr dr fl fr gr pl pr sh sl st str th tr'.split(' ');
const vowels = 'a e i o u ai ea ee io ou'.split(' ');
const codas = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'nt', 'st', 'ck'];
const endings = ['', '', '', '', 's', 'ed', 'ing', 'er', 'tion', 'ly', 'ment', 'ness', 'ies'];

/** Words by how common they are: joining words first. */
function makeWords(random: () => number): readonly string[] {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const words = new Set(common.split(' '));
  while (words.size < vocabulary) {
    const syllables = 1 + Math.floor(random() * 2.6);
    let word = '';
    for (let count = 0; count < syllables; count += 1) word += pick(onsets) + pick(vowels) + pick(codas);
    words.add(word + pick(endings));
  }
  return [...words];
}

/** Draws words as Zipf's law has it, with exponent 1. */
function makeDraw(words: readonly string[], random: () => number): () => string {
  const sums = new Float64Array(words.length);
  let sum = 0;
  words.forEach((_, rank) => {
    sum += 1 / (rank + 2.7);
    sums[rank] = sum;
  });
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function makeArticle(number: number, draw: () => string, random: () => number): SearchableArticle {
  const blocks: Block[] = [];
  let text = '';
  const add = (id: string, kind: Block['kind'], label: string, words: string): void => {
    if (blocks.length > 0) text += '\n';
    blocks.push({ id, kind, label, start: text.length, end: text.length + words.length });
    text += words;
  };
  const sentence = (length: number): string => capital(Array.from({ length }, draw).join(' '));
  const title = sentence(6);
  const standfirst = `${sentence(18)}.`;
  add('title', 'title', 'title', title);
  add('standfirst', 'standfirst', 'standfirst', standfirst);
  for (let paragraph = 1; paragraph <= wordsPerArticle / wordsPerParagraph; paragraph += 1) {
    const parts: string[] = [];
    for (let left = wordsPerParagraph; left > 0;) {
      const length = Math.min(left, 8 + Math.floor(random() * 18));
      parts.push(`${sentence(length)}.`);
      left -= length;
    }
    add(`p${paragraph}`, 'paragraph', String(paragraph), parts.join(' '));
  }
  return {
    ...{ id: `article-${number}`, title, standfirst, kind: 'practice', authors: [], models: [], places: [] },
    ...{ language: 'en-GB', text, blocks },
  };
}

/** So many articles in issues of 25. */
export function makeLibrary(
  articles: number,
  seed = 6,
): { issues: SearchableIssue[]; words: readonly string[] } {
  const random = randomOf(seed);
  const words = makeWords(random);
  const draw = makeDraw(words, random);
  const issues: SearchableIssue[] = [];
  for (let made = 0; made < articles; made += articlesPerIssue)
    issues.push({
      id: `issue-${issues.length + 1}`,
      title: `Issue ${issues.length + 1}`,
      number: issues.length + 1,
      articles: Array.from({ length: Math.min(articlesPerIssue, articles - made) }, (_, index) =>
        makeArticle(made + index + 1, draw, random),
      ),
    });
  return { issues, words };
}

/** What is typed, key by key: one to three words of those a reader would look for, one in four with a slip. */
export function makeKeystrokes(words: readonly string[], queries: number, seed = 11): string[] {
  const random = randomOf(seed);
  const typed: string[] = [];
  const wanted = (): string => {
    // Neither a joining word nor one that hardly anybody has read.
    const word = words[60 + Math.floor(random() ** 2 * 8000)] ?? '';
    if (random() < 0.75 || word.length < 5) return word;
    const at = 1 + Math.floor(random() * (word.length - 2));
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  };
  for (let query = 0; query < queries; query += 1) {
    const text = Array.from({ length: 1 + (query % 3) }, wanted).join(' ');
    for (let end = 1; end <= text.length; end += 1) typed.push(text.slice(0, end));
  }
  // Two words that stand nearly everywhere, and a question.
  for (const text of [
    words.slice(62, 64).join(' '),
    words
      .slice(60, 3000)
      .filter((_, at) => at % 300 === 0)
      .join(' '),
  ])
    for (let end = 1; end <= text.length; end += 1) typed.push(text.slice(0, end));
  return typed;
}
