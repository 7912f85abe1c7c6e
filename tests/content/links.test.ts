// Links of the bundled issue lead somewhere, and its blocks can be told apart whenever it is compiled.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compileIssue } from '../../build/content/issue.js';
import { edition, elementsIn, issueFolder, panelItems, plain, textOf } from './edition.js';

const links = () =>
  edition().articles.flatMap(({ id, body }) =>
    elementsIn(body, 'a').map(({ properties, children }) => ({
      from: id,
      href: String(properties['href']),
      article: properties['dataArticle'],
      target: properties['dataTarget'],
      words: children.map(textOf).join(''),
    })),
  );

describe('links', () => {
  it('inside the issue name an article of it', () => {
    const ids = edition().articles.map(({ id }) => id);
    const inner = links().filter(({ article }) => article !== undefined);
    expect(inner.length).toBeGreaterThanOrEqual(40);
    const lost = inner.filter(
      ({ article, href }) => !ids.includes(String(article)) || href !== `#${String(article)}`,
    );
    expect(lost).toEqual([]);
  });

  it('with a heading name a heading of that article', () => {
    const aimed = links().filter(({ target }) => target !== undefined);
    expect(aimed.length).toBeGreaterThanOrEqual(5);
    const lost = aimed.filter(({ article, target }) => {
      const blocks = edition().articles.find(({ id }) => id === article)?.blocks ?? [];
      return !blocks.some(({ id, kind }) => id === target && kind === 'heading');
    });
    expect(lost).toEqual([]);
  });

  it('lead to another article, or out by a safe address', () => {
    const own = links().filter(({ from, article, target }) => article === from && target === undefined);
    expect(own).toEqual([]);
    const out = links().filter(({ article }) => article === undefined);
    expect(out.filter(({ href }) => !/^(?:https|mailto):/.test(href))).toEqual([]);
  });

  it('have words to press on, and never the bare address', () => {
    const bare = links().filter(({ words }) => !/\p{L}{2}/u.test(words) || /\.md\b|:\/\//.test(words));
    expect(bare).toEqual([]);
  });

  it.each([
    ['foreword', 'Stable Homes, Built on Love'],
    ['building-the-conditions', 'SFPC Workforce Learning Report, June 2023'],
    [
      'reunification',
      "Home Again: understanding reunification practice in the children's social care system in England",
    ],
  ])('of %s stand beside the report the original names, as text', (id, report) => {
    expect(panelItems(id, 'further').filter((item) => item.startsWith(report))).toHaveLength(1);
  });

  it('make every article one that can be come upon from another', () => {
    const reached = new Set(links().flatMap(({ from, article }) => (article === from ? [] : [article])));
    const alone = edition().articles.filter(({ id }) => !reached.has(id));
    expect(alone.map(({ id }) => id)).toEqual([]);
  });
});

describe('blocks', () => {
  it('say nothing twice, in the whole issue', () => {
    const kinds = new Set([
      'paragraph',
      'heading',
      'list-item',
      'quotation',
      'caption',
      'figure-text',
      'standfirst',
    ]);
    const first = new Map<string, string>();
    const twice = edition().articles.flatMap(({ id, text, blocks }) =>
      blocks.flatMap(({ kind, label, start, end }) => {
        if (!kinds.has(kind)) return [];
        const words = plain(text.slice(start, end)).toLowerCase();
        const here = `${id} ¶${label}`;
        const there = first.get(words);
        first.set(words, there ?? here);
        return there === undefined ? [] : [`${here} and ${there}: ${words}`];
      }),
    );
    expect(first.size).toBeGreaterThan(700);
    expect(twice).toEqual([]);
  });

  it('have ids that are each the only one of their article', () => {
    const repeated = edition().articles.flatMap(({ id, blocks }) => {
      const ids = blocks.map((block) => block.id);
      return ids.filter((each, index) => ids.indexOf(each) < index).map((each) => `${id}: ${each}`);
    });
    expect(repeated).toEqual([]);
  });

  it('have the same ids whenever and wherever the issue is compiled', () => {
    const folder = mkdtempSync(join(tmpdir(), 'edition-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(issueFolder, join(folder, 'elsewhere'), { recursive: true });
    const again = compileIssue(join(folder, 'elsewhere'), folder).issue;
    const idsOf = (articles: typeof again): readonly (readonly string[])[] =>
      (articles?.articles ?? []).map(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]);
    expect(idsOf(again)).toEqual(idsOf(edition()));
    expect(again).toEqual(edition());
  });
});
