// Links inside an issue: they lead to articles and headings that exist, and an editor hears of those that do not.
import { describe, expect, it } from 'vitest';
import { compileArticles } from '../../../build/content/article.js';
import { openPictures } from '../../../build/content/media.js';
import { formatProblem } from '../../../build/content/problems.js';
import { elementsOf, frontMatter, smallIssue } from './compile.js';

const other = `${frontMatter}## What's new: 2 _bold_ ideas?\n\nWords.\n\n### Café & more\n\n### Café & more {#later}\n`;

/** Compiles a body beside `05-leadership.md`, which has headings. */
function compile(body: string, beside = other) {
  const sources = [
    { file: 'articles/01-test.md', stem: '01-test', id: 'test', text: frontMatter + body },
    { file: 'articles/05-leadership.md', stem: '05-leadership', id: 'leadership', text: beside },
  ];
  const { articles, problems } = compileArticles(sources, openPictures(smallIssue, smallIssue));
  const [article, target] = articles;
  const links = article ? elementsOf(article.body).filter(({ tagName }) => tagName === 'a') : [];
  const headings = new Map(
    target?.blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ id, start, end }) => [target.text.slice(start, end), id]),
  );
  return {
    links: links.map(({ properties }) => properties),
    headings,
    problems: problems.map(formatProblem),
  };
}

describe('a link inside the issue', () => {
  it('leads to an article', () => {
    const { links, problems } = compile('See [leadership](05-leadership.md).');
    expect(problems).toEqual([]);
    expect(links).toEqual([{ href: '#leadership', dataArticle: 'leadership' }]);
  });

  it.each([
    ['05-leadership.md#whats-new-2-bold-ideas', 'What’s new: 2 bold ideas?'],
    ['05-leadership.md#café--more', 'Café & more'],
    ['05-leadership.md#caf%C3%A9--more', 'Café & more'],
  ])('leads to a heading: %s', (address, words) => {
    const { links, headings, problems } = compile(`[x](${address})`, other.replace(' {#later}', ' later'));
    expect(problems).toEqual([]);
    expect(links).toEqual([
      { href: '#leadership', dataArticle: 'leadership', dataTarget: headings.get(words) },
    ]);
    expect(headings.get(words)).toMatch(/^h-/);
  });

  it('leads to a heading by its name, when it has one', () => {
    expect(compile('[x](05-leadership.md#later)').links).toMatchObject([{ dataTarget: 'h-later' }]);
  });

  it('leads to a heading of its own article', () => {
    const { links, problems } = compile('[x](01-test.md#here)\n\n## Here {#here}');
    expect(problems).toEqual([]);
    expect(links).toEqual([{ href: '#test', dataArticle: 'test', dataTarget: 'h-here' }]);
  });

  it('leads from wherever words stand', () => {
    const link = '[x](05-leadership.md)';
    const body = [
      `- ${link}`,
      `> ${link}`,
      `:::further\n\n- ${link} y\n\n:::`,
      `:::pull\n\n${link}\n\n:::`,
    ].join('\n\n');
    const { links, problems } = compile(body);
    expect(problems).toEqual([]);
    expect(links).toEqual(Array(4).fill({ href: '#leadership', dataArticle: 'leadership' }));
  });

  it('out of the issue stays as it is', () => {
    expect(compile('[x](https://example.org/05-leadership.md#a)').links).toEqual([
      { href: 'https://example.org/05-leadership.md#a' },
    ]);
  });

  it.each([
    [
      'an article that is not there',
      '[x](05-leader.md)',
      /no article 05-leader\.md in this issue; nearest: 05-leadership\.md/,
    ],
    [
      'a heading that is not there',
      '[x](05-leadership.md#whats-knew)',
      /05-leadership\.md has no heading "whats-knew"; nearest: .*whats-new-2-bold-ideas/,
    ],
    ['a heading in capitals', '[x](05-leadership.md#Later)', /no heading "Later"; nearest: later/],
    [
      'a heading of an article without any',
      '[x](01-test.md#here)',
      /01-test\.md has no heading "here"; there is none/,
    ],
    ['an article by its id', '[x](leadership)', /names an article as in .*not "leadership"/],
    ['an article by its path', '[x](articles/05-leadership.md)', /names an article as in/],
    ['an article in its folder', '[x](./05-leadership.md)', /names an article as in/],
    ['an address that is spoilt', '[x](05-leadership.md#%E9)', /names an article as in/],
    ['a place on the page', '[x](#later)', /names an article as in/],
    ['nothing to click', 'One [](05-leadership.md)', /a link without words/],
  ])('is refused when it names %s', (_, body, reason) => {
    const { problems } = compile(`One\n\n${body}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^articles\/01-test\.md:10: /);
    expect(problems[0]).toMatch(reason);
  });

  it('is not blamed for the mistakes of the article it leads to', () => {
    const toHeading = '[x](05-leadership.md#later)';
    const spoilt = other.replace('kind: story', 'kind: tale').replace('Words.', '<b>');
    expect(compile(toHeading, spoilt).problems.map((problem) => problem.replace(/: .*/, ''))).toEqual([
      'articles/05-leadership.md:4',
      'articles/05-leadership.md:10',
    ]);
    expect(compile(toHeading, 'No front matter').problems).toEqual([
      expect.stringMatching(/^articles\/05-leadership\.md:1: the file must begin/),
    ]);
  });
});
