// Documents for the anchoring tests: built from paragraphs of sentences, or made up by fast-check.
import fc from 'fast-check';
import type { AnchorText, TextRange } from '../../../core/anchoring/text-index.js';

/** A document whose paragraphs are blocks `p1`, `p2`... or have the ids given as `id: text`. */
export function documentOf(
  ...paragraphs: readonly (string | { readonly id: string; readonly text: string })[]
) {
  const blocks: AnchorText['blocks'][number][] = [];
  let text = '';
  paragraphs.forEach((paragraph, index) => {
    const given = typeof paragraph === 'string' ? { id: `p${index + 1}`, text: paragraph } : paragraph;
    if (index > 0) text += '\n';
    const start = text.length;
    text += given.text;
    blocks.push({ id: given.id, kind: 'paragraph', label: String(index + 1), start, end: text.length });
  });
  return { text, blocks } satisfies AnchorText;
}

/** Range of the nth place (from 0) where `words` stand. */
export function rangeOf(doc: AnchorText, words: string, nth = 0): TextRange {
  let start = doc.text.indexOf(words);
  for (let seen = 0; seen < nth; seen += 1) start = doc.text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

const sentence = fc.constantFrom(
  'Families were heard. ',
  'Families were heard. ',
  'The team met every week. ',
  '👩‍👩‍👧 came home 🏡. ',
  'Cafe\u0301 and nai\u0308ve re\u0301sume\u0301. ',
  '日本語の文。',
  '𝒜𝒷𝒸 ',
  'a',
  ' ',
  '\ud83d',
);

/** Documents of up to six blocks with emoji, combining characters, lone surrogates and repeated sentences. */
export const anyDocument = fc
  .array(fc.array(sentence, { maxLength: 6 }), { minLength: 1, maxLength: 6 })
  .map((paragraphs) => documentOf(...paragraphs.map((sentences) => sentences.join(''))));
