// A saved note on the page: formatted as it was written, and harmless whatever the file holds.
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { noteText } from '../../../../core/annotation/note-state.js';
import { NoteView } from '../../../../renderer/features/notes/NoteView.js';

vi.mock('../../../../renderer/features/reader/index.js', () => ({
  ExternalLink: ({ href, children }: { readonly href: string; readonly children: unknown }) => (
    <a href={href}>{children as string}</a>
  ),
}));

type Node = Readonly<Record<string, unknown>>;
const node = (type: string, ...children: readonly Node[]): Node => ({ type, version: 1, children });
const text = (words: string, format = 0): Node => ({ type: 'text', version: 1, text: words, format });
const stateOf = (...children: readonly unknown[]) => JSON.stringify({ root: { type: 'root', children } });
const shown = (lexical: string, markdown = 'in *Markdown*') =>
  renderToStaticMarkup(<NoteView lexical={lexical} markdown={markdown} />);
const inParagraph = (...children: readonly Node[]) => shown(stateOf(node('paragraph', ...children)));

const plain = '<p class="note-plain">in *Markdown*</p>';

describe('a note', () => {
  it.each([
    ['bold', 1, '<strong>x</strong>'],
    ['italic', 2, '<em>x</em>'],
    ['struck through', 4, '<s>x</s>'],
    ['underlined', 8, '<u>x</u>'],
    ['code', 16, '<code>x</code>'],
    ['bold and italic', 3, '<strong><em>x</em></strong>'],
    ['everything', 31, '<strong><em><s><u><code>x</code></u></s></em></strong>'],
    ['of a format not known', 1024, 'x'],
    ['plain', 0, 'x'],
  ])('shows text that is %s', (_, format, expected) => {
    expect(inParagraph(text('x', format))).toBe(`<p>${expected}</p>`);
  });

  it.each([
    ['paragraphs', [node('paragraph', text('a')), node('paragraph', text('b'))], '<p>a</p><p>b</p>'],
    ['an empty paragraph', [node('paragraph')], '<p></p>'],
    ['a line break', [node('paragraph', text('a'), { type: 'linebreak' }, text('b'))], '<p>a<br/>b</p>'],
    ['a tab', [node('paragraph', { type: 'tab', text: '\t' })], '<p>\t</p>'],
    ['a quotation', [node('quote', text('a'))], '<blockquote>a</blockquote>'],
    ['a heading', [{ ...node('heading', text('a')), tag: 'h3' }], '<p class="note-heading">a</p>'],
    [
      'a large heading',
      [{ ...node('heading', text('a')), tag: 'h1' }],
      '<p class="note-heading note-heading-1">a</p>',
    ],
    ['a block of code', [node('code', text('a'), { type: 'linebreak' }, text('b'))], '<pre>a<br/>b</pre>'],
    [
      'a tag',
      [node('paragraph', { type: 'tag', text: '#team' })],
      '<p><span class="note-tag">#team</span></p>',
    ],
    [
      'a check list',
      [
        {
          ...node('list', { ...node('listitem', text('a')), checked: true }, node('listitem', text('b'))),
          listType: 'check',
          tag: 'ul',
        },
      ],
      '<ul><li class="note-check"><input type="checkbox" disabled="" aria-label="Done" checked=""/>a</li>' +
        '<li class="note-check"><input type="checkbox" disabled="" aria-label="To do"/>b</li></ul>',
    ],
    [
      'a mention',
      [node('paragraph', { ...node('link', text('a')), url: 'learning-journal://issue/alpha/4#p-1' })],
      '<p><a class="note-mention" href="learning-journal://issue/alpha/4#p-1">a</a></p>',
    ],
    ['a list', [{ ...node('list', node('listitem', text('a'))), tag: 'ul' }], '<ul><li>a</li></ul>'],
    ['a numbered list', [{ ...node('list', node('listitem', text('a'))), tag: 'ol' }], '<ol><li>a</li></ol>'],
    [
      'a list in a list',
      [node('list', node('listitem', node('list', node('listitem', text('a')))))],
      '<ul><li class="note-nested"><ul><li>a</li></ul></li></ul>',
    ],
    [
      'a link',
      [node('paragraph', { ...node('link', text('a')), url: 'https://example.org' })],
      '<p><a href="https://example.org">a</a></p>',
    ],
    [
      'an address',
      [node('paragraph', { ...node('autolink', text('a')), url: 'mailto:a@example.org' })],
      '<p><a href="mailto:a@example.org">a</a></p>',
    ],
  ])('shows %s', (_, children, expected) => {
    expect(shown(stateOf(...children))).toBe(expected);
  });
});

describe('a hostile note', () => {
  it('shows markup as the text it is', () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    expect(inParagraph(text(script))).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</p>',
    );
    expect(shown('not a state', script)).not.toContain('<script');
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'app://journal/index.html',
    '//example.org',
    '',
    undefined,
  ])('links to %j nowhere', (url) => {
    expect(inParagraph({ ...node('link', text('a')), url })).toBe('<p>a</p>');
  });

  it('shows what is inside parts it does not know, and none of their properties', () => {
    const part = {
      ...node('iframe', node('table', text('inside'))),
      src: 'https://example.org',
      onload: 'x()',
    };
    expect(shown(stateOf(part))).toBe('inside');
    expect(inParagraph({ type: 'mention', text: '@chloe', dangerouslySetInnerHTML: { __html: '<b>' } })).toBe(
      '<p>@chloe</p>',
    );
    expect(inParagraph({ type: 'image', src: 'https://example.org/a.png' })).toBe('<p></p>');
  });

  it.each([
    ['nothing', ''],
    ['broken JSON', '{"root":{"type":"root","children":['],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['no root', '{}'],
    ['a root that is null', '{"root":null}'],
    ['a root without children', '{"root":{"type":"root"}}'],
    ['a root without a type', '{"root":{"children":[]}}'],
    ['children that are no list', '{"root":{"type":"root","children":{"length":1}}}'],
    ['children of children that are no list', stateOf({ type: 'paragraph', children: 'abc' })],
    ['a child that is null', stateOf(null)],
    ['a child that is a text', stateOf('abc')],
    ['a child without a type', stateOf({ text: 'abc' })],
    ['a type that is no word', stateOf({ type: 1 })],
    ['text that is an object', stateOf(node('paragraph', { type: 'text', text: { a: 1 } }))],
    ['text that is a list', stateOf(node('paragraph', { type: 'text', text: ['a'] }))],
    ['an address that is a list', stateOf({ ...node('link', text('a')), url: ['https://example.org'] })],
  ])('that holds %s is shown as its Markdown', (_, lexical) => {
    expect(shown(lexical)).toBe(plain);
    expect(noteText(lexical)).toBe('');
  });

  it('without parts shows nothing', () => {
    expect(shown(stateOf())).toBe('');
  });

  it.each([200, 5_000, 200_000])('nested %s deep is shown as its Markdown', (depth) => {
    const inside = `${'{"type":"quote","children":['.repeat(depth)}${']}'.repeat(depth)}`;
    expect(shown(`{"root":{"type":"root","children":[${inside}]}}`)).toBe(plain);
  });

  it('nested as deep as anyone nests lists is shown', () => {
    let list = text('deep');
    for (let depth = 0; depth < 20; depth += 1) list = node('list', node('listitem', list));
    expect(shown(stateOf(list))).toContain('<li>deep</li>');
  });

  it('of any shape is shown without failing, and never as other than a few harmless elements', () => {
    const anything = fc.anything({ maxDepth: 3, withNullPrototype: false });
    const types = [
      'text',
      'paragraph',
      'list',
      'listitem',
      'link',
      'heading',
      'quote',
      'linebreak',
      'script',
      'root',
    ];
    const { any } = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.record(
        {
          type: fc.oneof(
            { weight: 9, arbitrary: fc.constantFrom(...types) },
            { weight: 1, arbitrary: anything },
          ),
          text: fc.oneof(fc.string(), fc.constant('<script>x</script>'), anything),
          url: fc.oneof(fc.webUrl(), fc.constant('javascript:x'), anything),
          format: fc.oneof(fc.integer(), anything),
          tag: fc.oneof(fc.constantFrom('ol', 'ul', 'script'), anything),
          children: fc.oneof(
            { depthSize: 'small' },
            fc.constant([]),
            fc.array(tie('any'), { maxLength: 3 }),
            anything,
          ),
        },
        { requiredKeys: ['type'] },
      ),
    }));
    const json = (value: unknown): string => {
      try {
        return JSON.stringify(value);
      } catch {
        return '';
      }
    };
    fc.assert(
      fc.property(any, (root) => {
        const html = shown(json({ root }));
        const tags = [...html.matchAll(/<([a-z]+)([^>]*)>/g)];
        for (const [, tag, attributes] of tags) {
          expect(tag).toMatch(/^(p|br|strong|em|s|u|code|pre|blockquote|ol|ul|li|a)$/);
          expect(attributes).toMatch(
            /^( class="note-(plain|heading|heading note-heading-[12]|nested)"| href="(https?:|mailto:)[^"]*"|\/)?$/i,
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the words of a note', () => {
  it('are those of all its parts, a block a line', () => {
    const lexical = stateOf(
      node('paragraph', text('One '), text('two', 1)),
      node('unknown', node('list', text('three'))),
    );
    expect(noteText(lexical)).toBe('One two\nthree');
  });
});
