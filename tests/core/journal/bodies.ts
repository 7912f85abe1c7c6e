// Made-up article bodies for tests: blocks with inline markup, line breaks, nested lists and wrappers without an id.
import fc from 'fast-check';
import type { Element, ElementContent, Root, Text } from 'hast';

/** A text node. */
export const text = (value: string): Text => ({ type: 'text', value });

/** An element without properties, or with those given. */
export const element = (
  tagName: string,
  children: readonly ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children: [...children] });

/** A body of these elements. */
export const bodyOf = (...children: readonly ElementContent[]): Root => ({
  type: 'root',
  children: [...children],
});

/** Words with emoji, combining characters, lone surrogates, line feeds and nothing at all among them. */
export const words = fc
  .array(
    fc.constantFrom(
      'Families were heard. ',
      'Dr. Smith asked: “Why?” ',
      '👩‍👩‍👧 came home 🏡! ',
      'Cafe\u0301 nai\u0308ve. ',
      '日本語。',
      'a',
      ' ',
      '\n',
      '\u00a0',
      '\ud83d',
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

const { inline } = fc.letrec<{ inline: ElementContent }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: words.map(text) },
    { weight: 1, arbitrary: fc.constant(element('br', [])) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('em', 'strong', 'a'), fc.array(tie('inline'), { maxLength: 3 }))
        .map(([tag, children]) => element(tag, children)),
    },
  ),
}));

/** What stands inside a block: text, line breaks, and markup in markup. */
export const inlineNodes = fc.array(inline, { maxLength: 4 });

const kinds = { p: 'paragraph', h2: 'heading', li: 'list-item', td: 'table-cell' } as const;

/** A body before its blocks have ids: `tag` is a wrapper when it is not one of `kinds`. */
interface Shape {
  readonly tag: keyof typeof kinds | 'ul' | 'section';
  readonly before: readonly ElementContent[];
  readonly inside: readonly Shape[];
}

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.record({
    tag: fc.constantFrom('p', 'h2', 'li', 'td', 'ul', 'section'),
    before: inlineNodes,
    inside: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('shape'), { maxLength: 3 }),
    ),
  }),
}));

/** Bodies in which blocks stand in wrappers and in other blocks, as the items of nested lists do. */
export const anyBody: fc.Arbitrary<Root> = fc.array(shape, { maxLength: 5 }).map((shapes) => {
  let count = 0;
  const build = ({ tag, before, inside }: Shape): Element => {
    if (tag === 'ul' || tag === 'section') return element(tag, inside.map(build));
    count += 1;
    const properties = { dataBlock: `b${count}`, dataKind: kinds[tag], dataLabel: String(count) };
    return element(tag, [...before, ...inside.map(build)], properties);
  };
  return bodyOf(...shapes.map(build));
});
