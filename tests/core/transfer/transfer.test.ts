// The exports: nothing is lost, nothing is mistaken for markup or a formula, and the JSON-LD is what the W3C asks for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNote } from '../../../core/annotation/edit.js';
import { noteOf, quoteOf, styleOf, tagsOf } from '../../../core/annotation/read.js';
import type { Annotation } from '../../../core/annotation/types.js';
import { emptyNotebook, parseNotebook } from '../../../core/schema/notebook.js';
import { cell, cellsOf, csv, csvColumns } from '../../../core/transfer/csv.js';
import { html } from '../../../core/transfer/html.js';
import { jsonld } from '../../../core/transfer/jsonld.js';
import { markdown } from '../../../core/transfer/markdown.js';
import { itemsOf, type ExportDocument, type ExportItem } from '../../../core/transfer/model.js';
import { noteTree } from '../../../core/transfer/note.js';
import { annotationFaults, collectionFaults } from '../../support/web-annotation.js';
import { highlight, withStrangeKeys } from '../annotation/annotations.js';
import { annotations } from '../annotation/generated.js';

const item = (annotation: Annotation, more: Partial<ExportItem> = {}): ExportItem => ({
  annotation,
  issue: 'Sustaining change',
  article: 'Foreword',
  authors: ['Helen Bedford'],
  place: 'paragraph 4',
  found: true,
  quote: quoteOf(annotation),
  note: noteTree('', noteOf(annotation)?.markdown ?? ''),
  noteMarkdown: noteOf(annotation)?.markdown ?? '',
  meaning: 'Evidence',
  colour: 'sky',
  style: styleOf(annotation),
  tags: tagsOf(annotation),
  citation: '(Bedford, 2024, ¶4)',
  reference: ['Bedford, H. (2024) ', { italic: 'Journal' }, '.'],
  ...more,
});
const documentOf = (...groups: readonly (readonly ExportItem[])[]): ExportDocument => ({
  title: 'Notebook',
  made: '2026-11-21T12:00:00.000Z',
  groups: groups.map((items, at) => ({ title: `Group ${at + 1}`, items })),
  count: itemsOf({ groups: groups.map((items) => ({ title: '', items })) }).length,
});
const join = (parts: Iterable<string>): string => [...parts].join('');

/** Reads CSV back (RFC 4180). */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (let at = 0; at < text.length;) {
    const row = rows.at(-1) ?? [];
    let value = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1;
        value += text[at] ?? '';
      }
      at += 1;
    } else for (; at < text.length && text[at] !== ',' && text[at] !== '\r'; at += 1) value += text[at] ?? '';
    row.push(value);
    if (text[at] === ',') at += 1;
    else {
      at += 2;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}

describe('every annotation the program makes', () => {
  it('keeps the MUSTs of the Web Annotation model, in a notebook and in an export', () => {
    fc.assert(
      fc.property(fc.uniqueArray(annotations, { maxLength: 5, selector: ({ id }) => id }), (all) => {
        expect(all.flatMap((one) => annotationFaults(one))).toEqual([]);
        const empty = emptyNotebook('families-6', 'foreword', 'Foreword');
        const notebook = { ...empty, total: all.length, first: { ...empty.first, items: all } };
        expect(collectionFaults(notebook)).toEqual([]);
        // What is written is read back the same, unknown keys and their order too.
        const text = JSON.stringify(notebook);
        const read = parseNotebook(text);
        expect(read.ok && JSON.stringify(read.value)).toBe(text);
        const exported: unknown = JSON.parse(
          join(
            jsonld(documentOf(all.map((one) => item(one))), 'urn:uuid:00000000-0000-4000-8000-000000000000'),
          ),
        );
        expect(collectionFaults(exported)).toEqual([]);
        expect((exported as { first: { items: unknown } }).first.items).toEqual(
          JSON.parse(JSON.stringify(all)),
        );
      }),
    );
  });

  it.each([
    ['an id that is no IRI', { id: 'one' }],
    ['no target', { target: undefined }],
    ['a local time', { created: '2026-11-21T12:00:00+01:00' }],
    ['a motivation of its own', { motivation: 'musing' }],
    ['a body without a value', { body: [{ type: 'TextualBody', purpose: 'tagging' }] }],
    ['another context', { '@context': 'https://schema.org' }],
    [
      'a quotation without words',
      { target: { type: 'SpecificResource', source: 'urn:a:b', selector: [{ type: 'TextQuoteSelector' }] } },
    ],
  ])('would be found invalid with %s', (_what, change) => {
    expect(annotationFaults({ ...highlight(), ...change })).not.toEqual([]);
  });
});

describe('a table', () => {
  it('holds one row an annotation, and every cell comes back as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(annotations, { maxLength: 4, selector: ({ id }) => id }), (all) => {
        const items = all.map((one) => item(one));
        const text = join(csv(documentOf(items)));
        expect(text.startsWith('\ufeff')).toBe(true);
        const [head, ...rows] = readCsv(text.slice(1));
        expect(head).toEqual(csvColumns);
        expect(rows).toEqual(
          items.map((one) => cellsOf(one).map((was) => (/^[=+\-@\t\r]/.test(was) ? `'${was}` : was))),
        );
      }),
    );
  });

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+44', `'+44`],
    ['-1', `'-1`],
    ['@cmd', `'@cmd`],
    ['\tx', `'\tx`],
    ['a, b', '"a, b"'],
    ['two\nlines', '"two\nlines"'],
    ['plain', 'plain'],
  ])('guards %j', (text, written) => {
    expect(cell(text)).toBe(written);
  });

  it('counts an annotation once that stands in two groups', () => {
    const one = item(highlight());
    expect(readCsv(join(csv(documentOf([one], [one]))).slice(1))).toHaveLength(2);
  });
});

describe('a web page', () => {
  it('takes no word for markup, and asks for nothing from elsewhere', () => {
    const evil = '<img src=x onerror=alert(1)>&"';
    const page = join(
      html(
        documentOf([
          item(highlight(), { quote: evil, article: evil, tags: [evil], note: noteTree('', evil) }),
        ]),
      ),
    );
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;');
    expect(page).not.toMatch(/<script|src=["']?http|@import|url\(/);
    expect(page).toContain('<i>Journal</i>');
    expect(page).toContain('<html lang="en">');
  });

  it('shows a note as it was written, without links that could run', () => {
    const leaf = (text: string, format = 0) => ({ type: 'text', text, format });
    const lexical = JSON.stringify({
      root: {
        children: [
          { type: 'paragraph', children: [leaf('bold', 1), { type: 'linebreak' }, leaf('both', 3)] },
          { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [leaf('first')] }] },
          {
            type: 'list',
            listType: 'check',
            children: [{ type: 'listitem', checked: true, children: [leaf('done')] }],
          },
          {
            type: 'paragraph',
            children: [{ type: 'link', url: 'javascript:alert(1)', children: [leaf('no')] }],
          },
          {
            type: 'paragraph',
            children: [{ type: 'link', url: 'https://example.org/?a&b', children: [leaf('yes')] }],
          },
        ],
      },
    });
    const page = join(html(documentOf([item(highlight(), { note: noteTree(lexical, '') })])));
    expect(page).toContain('<p><strong>bold</strong><br><strong><em>both</em></strong></p>');
    expect(page).toContain('<ol><li>first</li></ol><ul><li>☑ done</li></ul>');
    expect(page).toContain('<p>no</p><p><a href="https://example.org/?a&amp;b">yes</a></p>');
  });
});

describe('Markdown', () => {
  it('has a heading a group, quotations as quotations, and text that stays text', () => {
    const text = join(
      markdown(
        documentOf([
          item(highlight(), {
            quote: '# one\n*two* [three]',
            noteMarkdown: '**my** thought',
            tags: ['team meeting'],
          }),
        ]),
      ),
    );
    expect(text).toContain('## Group 1');
    expect(text).toContain('> \\# one\n> \\*two\\* \\[three\\]');
    expect(text).toContain('**my** thought');
    expect(text).toContain('#team-meeting');
    expect(text).toContain('Bedford, H. (2024) Journal.');
  });

  it('names the article and the tags once', () => {
    const node = (type: string, text: string) => ({ type, text, format: 0, version: 1 });
    const words = [node('text', 'for '), node('tag', '#workshop'), node('tag', '#next week')];
    const lexical = JSON.stringify({
      root: { type: 'root', children: [{ type: 'paragraph', children: words }] },
    });
    const noted = withNote(
      highlight(),
      { lexical, html: '', markdown: 'for #workshop' },
      '2026-11-21T12:00:00Z',
    );
    const one = item(noted, { tags: ['workshop', 'next week', 'later'] });
    const groups = { ...documentOf([one]), groups: [{ title: 'Foreword', items: [one] }] };
    for (const text of [join(markdown(groups)), join(html(groups))]) {
      expect(text.match(/Foreword/g)).toHaveLength(1);
      expect(text.match(/#workshop/g)).toHaveLength(1);
      expect(text).toContain('#later');
    }
    expect(join(markdown(groups))).toContain('**Evidence** · paragraph 4');
    expect(join(markdown(groups))).toContain('#next-week #later');
    const byMeaning = { ...groups, groups: [{ title: 'Evidence', items: [one] }] };
    expect(join(markdown(byMeaning))).toContain('**Evidence** · Foreword, paragraph 4');
  });

  it('says of a lost passage that it is', () => {
    expect(join(markdown(documentOf([item(highlight(), { found: false })])))).toContain('passage not found');
  });
});

it('JSON-LD keeps what this program does not know', () => {
  const strange = withStrangeKeys(highlight());
  const read = JSON.parse(join(jsonld(documentOf([item(strange)]), 'urn:uuid:1'))) as {
    first: { items: readonly unknown[] };
  };
  expect(read.first.items).toEqual([strange]);
});
