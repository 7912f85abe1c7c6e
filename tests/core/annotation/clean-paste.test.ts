// What is left of pages and documents that are pasted into a note.
import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { cleanPaste } from '../../../core/annotation/clean-paste.js';

const show = (node: Root['children'][number]): string => {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '?';
  const attributes = Object.entries(node.properties).map(([name, value]) => ` ${name}="${String(value)}"`);
  if (node.tagName === 'br') return '<br>';
  return `<${node.tagName}${attributes.join('')}>${node.children.map(show).join('')}</${node.tagName}>`;
};

const clean = (html: string): string =>
  cleanPaste(fromHtml(html, { fragment: true }))
    .children.map(show)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();

const wordItem = (marker: string, words: string, level = 1): string =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
  `<span style='mso-list:Ignore'>${marker}<span>&nbsp; </span></span><![endif]>${words}</p>`;

describe('pasting keeps', () => {
  it.each([
    ['plain words as they are', 'one <span>two</span>', 'one two'],
    ['paragraphs', '<p>a</p><p>b</p>', '<p>a</p><p>b</p>'],
    ['boxes of a page as paragraphs', '<div><div>a</div><section>b</section></div>', '<p>a</p><p>b</p>'],
    ['loose words beside blocks', 'a<p>b</p>c', '<p>a</p><p>b</p><p>c</p>'],
    [
      'formats by element',
      '<b>a</b><i>b</i><u>c</u><del>d</del><kbd>e</kbd>',
      '<strong>a</strong><em>b</em><u>c</u><s>d</s><code>e</code>',
    ],
    [
      'formats by style',
      '<span style="font-weight:700">a</span><span style="font-style:italic;text-decoration:underline line-through">b</span>',
      '<strong>a</strong><em><u><s>b</s></u></em>',
    ],
    [
      'what Google Docs wraps in a b that is not bold',
      '<b style="font-weight:normal"><p>a</p></b>',
      '<p>a</p>',
    ],
    ['the bold of Word', "<p><b style='mso-bidi-font-weight:normal'>a</b></p>", '<p><strong>a</strong></p>'],
    [
      'a format around blocks',
      '<b><p>a</p><p>b</p></b>',
      '<p><strong>a</strong></p><p><strong>b</strong></p>',
    ],
    ['three headings', '<h1>a</h1><h3>b</h3><h6>c</h6>', '<h1>a</h1><h3>b</h3><h3>c</h3>'],
    ['line breaks', '<p>a<br>b</p>', '<p>a<br>b</p>'],
    ['quotations', '<blockquote><p>a</p><p>b</p></blockquote>', '<blockquote>a<br>b</blockquote>'],
    ['code', '<pre class="x"><code><span>a\n</span>b</code></pre>', '<pre>a b</pre>'],
    [
      'lists',
      '<ul><li>a</li><li><p>b</p><ol><li>c</li></ol></li></ul>',
      '<ul><li>a</li><li>b</li><li><ol><li>c</li></ol></li></ul>',
    ],
    [
      'lists nested as Google Docs does',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      '<ul><li>a</li><li><ul><li>b</li></ul></li></ul>',
    ],
    [
      'check lists',
      '<ul><li class="task-list-item"><input type="checkbox" checked> a</li><li role="checkbox" aria-checked="false">b</li></ul>',
      '<ul className="contains-task-list"><li role="checkbox" ariaChecked="true"> a</li><li role="checkbox" ariaChecked="false">b</li></ul>',
    ],
    [
      'tables as lines',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td><p>d</p></td></tr></table>',
      '<p>a | b</p><p>c | d</p>',
    ],
    [
      'links to the web, a mailbox and the library',
      '<a href="https://a.org" style="text-decoration:underline">a</a> <a href="mailto:a@b.org">b</a> <a href="learning-journal://i/a/4">c</a>',
      '<a href="https://a.org">a</a> <a href="mailto:a@b.org">b</a> <a href="learning-journal://i/a/4">c</a>',
    ],
    [
      'the lists of Word',
      wordItem('·', 'a') + wordItem('o', 'b', 2) + wordItem('·', 'c') + '<p>d</p>' + wordItem('1.', 'e'),
      '<ul><li>a</li><li><ul><li>b</li></ul></li><li>c</li></ul><p>d</p><ol><li>e</li></ol>',
    ],
    [
      'the title and quotations of Word',
      '<p class=MsoTitle>a</p><p class="MsoQuote">b</p>',
      '<h1>a</h1><blockquote>b</blockquote>',
    ],
  ])('%s', (_, html, expected) => {
    expect(clean(html)).toBe(expected);
  });
});

describe('pasting drops', () => {
  it.each([
    [
      'scripts, styles and pictures',
      '<script>x()</script><style>p{}</style><img src=x onerror=x()><p>a</p>',
      '<p>a</p>',
    ],
    [
      'what runs by itself',
      '<svg onload=x()><a>b</a></svg><iframe src=x></iframe><object>c</object><p onclick=x()>a</p>',
      '<p>a</p>',
    ],
    [
      'links to anything else',
      '<a href="javascript:x()">a</a><a href=" java\nscript:x()">b</a><a href="data:text/html,x">c</a><a href="file:///etc">d</a><a href="/e">e</a>',
      'abcde',
    ],
    ['what the page hid', '<p style="display: none">a</p><p>b</p>', '<p>b</p>'],
    ['comments and empty paragraphs', '<!--a--><p>&nbsp;</p><p> </p><p>b</p>', '<p>b</p>'],
    ['forms', '<form><p>a</p><input value=b><button>c</button><textarea>d</textarea></form>', '<p>a</p>'],
    ['everything of nothing', '', ''],
  ])('%s', (_, html, expected) => {
    expect(clean(html)).toBe(expected);
  });
});

const allowed: Readonly<Record<string, readonly string[]>> = {
  p: [],
  h1: [],
  h2: [],
  h3: [],
  blockquote: [],
  pre: [],
  ol: [],
  ul: ['className'],
  li: ['role', 'ariaChecked'],
  a: ['href'],
  br: [],
  strong: [],
  em: [],
  u: [],
  s: [],
  code: [],
};

describe('whatever is pasted', () => {
  const tag = fc.constantFrom(
    ...'p div span b i u a ul ol li h1 h5 blockquote pre table tr td code img script style br section svg custom'.split(
      ' ',
    ),
  );
  const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.string({ maxLength: 6 }).map((value): ElementContent => ({ type: 'text', value })),
      fc.record({
        type: fc.constant('element' as const),
        tagName: tag,
        properties: fc.record(
          {
            style: fc.constantFrom(
              'font-weight:bold',
              'mso-list:l0 level2 lfo1',
              'mso-list:Ignore',
              'color:red',
            ),
            href: fc.constantFrom('https://a.org', 'javascript:x()', '#x'),
            onclick: fc.constant('x()'),
            className: fc.constantFrom<string[]>(['MsoTitle'], ['a', 'b']),
            ariaChecked: fc.constantFrom('true', 'false'),
          },
          { requiredKeys: [] },
        ),
        children: fc.array(tie('node'), { maxLength: 4 }),
      }),
    ),
  }));

  it('becomes only elements a note can hold, with harmless attributes, blocks never inside lines', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (children) => {
        const check = (one: Root['children'][number], inLine: boolean): void => {
          if (one.type === 'text') return;
          const element = one as Element;
          const attributes = allowed[element.tagName];
          expect(attributes, element.tagName).toBeDefined();
          expect(Object.keys(element.properties).filter((name) => !attributes?.includes(name))).toEqual([]);
          if (element.tagName === 'a') expect(element.properties['href']).toBe('https://a.org');
          const block = /^(p|h\d|blockquote|pre|ul|ol|li)$/.test(element.tagName);
          expect(block && inLine).toBe(false);
          for (const child of element.children) check(child, !/^(ul|ol|li)$/.test(element.tagName));
        };
        for (const one of cleanPaste({ type: 'root', children }).children) check(one, false);
      }),
      { numRuns: 500 },
    );
  });
});
