// Finding marks again: 10,000 on text that did not change, 1,000 on text that was edited, in texts made up of words.
import { describe } from '../../core/anchoring/describe.js';
import { resolve } from '../../core/anchoring/resolve.js';
import type { AnchorText } from '../../core/anchoring/text-index.js';
import type { Selectors } from '../../core/annotation/types.js';
import { report } from './results.js';

const rounds = 5;
const articles = 20;
const paragraphs = 60;
const sentencesEach = 5;

/** The same numbers at every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables = ['ba', 'ri', 'to', 'men', 'sal', 'du', 'ke', 'lor', 'vin', 'pa', 'ser', 'mo'];

/** A text of sentences; `edit` changes a word in some of them and takes others out. */
function textOf(seed: number, edit: boolean): AnchorText & { readonly quotes: readonly string[] } {
  const next = numbers(seed);
  const change = numbers(seed + 1);
  const word = (): string =>
    Array.from(
      { length: 1 + Math.floor(next() * 3) },
      () => syllables[Math.floor(next() * syllables.length)],
    ).join('');
  const blocks: AnchorText['blocks'][number][] = [];
  const quotes: string[] = [];
  let text = '';
  for (let at = 0; at < paragraphs; at += 1) {
    const sentences = Array.from({ length: sentencesEach }, () => {
      const words = Array.from({ length: 8 + Math.floor(next() * 14) }, word);
      const fate = change();
      if (edit && fate < 0.1) return '';
      if (edit && fate < 0.8) words[Math.floor(change() * words.length)] = 'another';
      return `${words.join(' ')}.`;
    }).filter((sentence) => sentence !== '');
    quotes.push(...sentences);
    const start = text.length + (at > 0 ? 1 : 0);
    text += `${at > 0 ? '\n' : ''}${sentences.join(' ')}`;
    // As the compiler does it, a block that says something else has another id.
    const id = edit ? `e${at}` : `p${at}`;
    blocks.push({ id, kind: 'paragraph', label: String(at + 1), start, end: text.length });
  }
  return { text, blocks, quotes };
}

/** Milliseconds to find all marks, in texts that have not been looked at before. */
function timed(marks: readonly (readonly [number, Selectors])[], edit: boolean): number {
  const texts = Array.from({ length: articles }, (_, seed) => textOf(seed, edit));
  const from = performance.now();
  for (const [article, selectors] of marks) {
    const text = texts[article];
    if (text) resolve(text, selectors);
  }
  return performance.now() - from;
}

/** Finds marks again. */
export function anchoring(): Promise<void> {
  const described = Array.from({ length: articles }, (_, seed) => {
    const text = textOf(seed, false);
    return text.quotes.map((quote): readonly [number, Selectors] => {
      const start = text.text.indexOf(quote);
      return [seed, describe(text, { start, end: start + quote.length })];
    });
  }).flat();
  const marks = Array.from(
    { length: 10_000 },
    (_, at) => described[at % described.length] ?? ([0, []] as const),
  );
  const some = described.filter((_, at) => at % Math.ceil(described.length / 1000) === 0);
  const spread = Array.from({ length: 1000 }, (_, at) => some[at % some.length] ?? ([0, []] as const));
  const values = (of: typeof marks, edit: boolean) => Array.from({ length: rounds }, () => timed(of, edit));
  report({
    bench: 'anchoring',
    what: '10,000 marks found again in unchanged text',
    unit: 'ms',
    values: values(marks, false),
    goal: 1000,
  });
  report({
    bench: 'anchoring',
    what: '1,000 marks found again in edited text',
    unit: 'ms',
    values: values(spread, true),
    goal: 3000,
  });
  return Promise.resolve();
}
