// A note as HTML: what was written, in few elements, whatever the file holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteHtml } from '../../../core/annotation/note-html.js';

const text = (words: string, format = 0) => ({ type: 'text', text: words, format });
const node = (type: string, children: readonly unknown[], more = {}) => ({ type, children, ...more });
const html = (...children: readonly unknown[]) =>
  noteHtml(JSON.stringify({ root: { type: 'root', children } }));
const item = (...children: readonly unknown[]) => node('listitem', children);

describe('a note as HTML has', () => {
  it.each([
    [
      'formats',
      [node('paragraph', [text('a', 31)])],
      '<p><strong><em><s><u><code>a</code></u></s></em></strong></p>',
    ],
    ['headings', [node('heading', [text('a')], { tag: 'h2' })], '<h2>a</h2>'],
    ['a heading of no known size', [node('heading', [text('a')], { tag: 'script' })], '<h3>a</h3>'],
    [
      'quotations with line breaks',
      [node('quote', [text('a'), { type: 'linebreak' }, text('b')])],
      '<blockquote>a<br>b</blockquote>',
    ],
    [
      'blocks of code',
      [node('code', [text('a <'), { type: 'linebreak' }, text('b')])],
      '<pre><code>a &lt;\nb</code></pre>',
    ],
    [
      'lists in lists',
      [node('list', [item(text('a')), item(node('list', [item(text('b'))], { tag: 'ol' }))], { tag: 'ul' })],
      '<ul><li>a<ol><li>b</li></ol></li></ul>',
    ],
    [
      'things to do',
      [
        node('list', [{ ...item(text('a')), checked: true }, item(text('b'))], {
          tag: 'ul',
          listType: 'check',
        }),
      ],
      '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled checked> a</li>' +
        '<li class="task-list-item"><input type="checkbox" disabled> b</li></ul>',
    ],
    [
      'links',
      [node('link', [text('a')], { url: 'https://a.org/?"x' })],
      '<a href="https://a.org/?&quot;x">a</a>',
    ],
    ['no links elsewhere', [node('link', [text('a')], { url: 'javascript:x()' })], 'a'],
    ['tags', [{ type: 'tag', text: '#a&b' }], '<span class="tag">#a&amp;b</span>'],
    ['the words of parts not known', [node('drawing', [text('<a>')])], '&lt;a&gt;'],
  ])('%s', (_, children, expected) => {
    expect(html(...children)).toBe(expected);
  });

  it.each(['', 'null', '{"root":1}'])('nothing of %j', (lexical) => {
    expect(noteHtml(lexical)).toBe('');
  });

  it('no element that was in the words, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(31), (words, format) => {
        const made = html(node('paragraph', [text(words, format)]));
        const tags = [...made.matchAll(/<\/?(\w+)/g)].map(([, name]) => name);
        expect(tags.filter((name) => !/^(p|strong|em|s|u|code)$/.test(name ?? ''))).toEqual([]);
      }),
    );
  });
});
