// The index of the bundled issue: the people, places and models it names, and that they are named where it says.
import { describe, expect, it } from 'vitest';
import type { IndexEntry } from '../../core/journal/types.js';
import { article, edition, misplaced, plain, wordsAt } from './edition.js';
import { pieces } from './pieces.js';

const entries = (kind: IndexEntry['kind']): readonly IndexEntry[] =>
  edition().index.filter((entry) => entry.kind === kind);
const names = (kind: IndexEntry['kind']): readonly string[] => entries(kind).map(({ name }) => name);

describe('the index', () => {
  const authors = pieces.flatMap(({ byline }) => byline.map((line) => line.split(' | ')[0] ?? ''));
  const surname = (name: string): string => name.split(' ').at(-1) ?? name;
  const given = (name: string): string => name.split(' ')[0] ?? name;

  it('names every author, and the people of the texts, by surname', () => {
    const others = ['Isabelle Trowler', 'Sam', 'Jane', 'Kyle', 'Steve'];
    expect(names('person').toSorted()).toEqual([...new Set([...authors, ...others])].toSorted());
    const surnames = names('person').map(surname);
    expect(surnames).toEqual(surnames.toSorted(new Intl.Collator('en').compare));
  });

  it('names every place of the pieces, those of a text only, and the three models', () => {
    const others = ['Bath', 'Edinburgh', 'Fife', 'Greater Manchester', 'Newcastle'];
    expect(names('place')).toEqual(
      [...new Set([...pieces.flatMap(({ places }) => places), ...others])].toSorted(),
    );
    expect(names('model')).toEqual(['Family Safeguarding', 'Family Valued', 'No Wrong Door']);
  });

  it('leads to passages that hold the name, once a block', () => {
    const wrong = edition().index.flatMap(({ kind, name, passages }) => {
      const said = kind === 'person' ? [name, surname(name), given(name)] : [name];
      const strange = passages.filter((passage) => !said.includes(wordsAt(passage)));
      // A piece whose front matter has a name and whose text has not is listed by its title.
      const untold = strange.filter(({ article: id, start, end }) => {
        const piece = article(id);
        const declared = [...piece.models, ...piece.places, ...piece.authors.map((author) => author.name)];
        return start !== 0 || end !== piece.title.length || !declared.includes(name);
      });
      const unused = passages.length === 0 ? ['is found nowhere'] : [];
      return [...unused, ...untold.map(wordsAt), ...misplaced(passages)].map((what) => `${name}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  it('leads to every block that has a full name, a place or a model in it', () => {
    const missed = edition().index.flatMap(({ kind, name, passages }) =>
      kind === 'person' && !name.includes(' ')
        ? []
        : edition().articles.flatMap(({ id, text, blocks }) =>
            blocks
              .filter(({ start, end }) =>
                new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'u').test(
                  plain(text.slice(start, end)),
                ),
              )
              .filter(
                ({ start, end }) =>
                  !passages.some(
                    (passage) => passage.article === id && start <= passage.start && passage.end <= end,
                  ),
              )
              .map(({ label }) => `${name}: ${id} ¶${label}`),
          ),
    );
    expect(missed).toEqual([]);
  });

  it('says who the people are', () => {
    const detail = (name: string): string =>
      entries('person').find((entry) => entry.name === name)?.detail ?? '';
    expect(detail('Isabelle Trowler')).toBe('Chief Social Worker for Children and Families');
    expect(detail('Sarah Goff')).toBe(
      'Acting Deputy Director, Child Protection and Safeguarding Unit, Department for Education',
    );
    expect(detail('Sam')).toMatch(/social worker/i);
    expect(names('person').filter((name) => detail(name) === '')).toEqual([]);
  });

  it('keeps Sue Williams of Hertfordshire and Sue of Cambridgeshire apart', () => {
    const [sue, williams] = ['Sue', 'Sue Williams'].map((name) =>
      entries('person').find((entry) => entry.name === name),
    );
    expect(sue?.detail).toBe('Social Worker, Family Safeguarding, Cambridgeshire');
    expect(williams?.detail).toMatch(/^Programme Director.*Hertfordshire County Council$/);
    const places = (entry: IndexEntry | undefined): readonly string[] => [
      ...new Set(entry?.passages.map((passage) => passage.article)),
    ];
    expect(places(sue)).toContain('sues-story');
    expect(places(williams)).toContain('leadership');
    expect(places(williams)).not.toContain('sues-story');
    expect(places(sue)).not.toContain('leadership');
    // Wherever her name stands outside her story it is in the name of the story.
    const elsewhere = (sue?.passages ?? []).filter((passage) => passage.article !== 'sues-story');
    expect(
      elsewhere.filter(({ article: id, end }) => !/^[’']s story/.test(article(id).text.slice(end))),
    ).toEqual([]);
    const hers = article('sues-story').blocks.filter(({ start, end }) =>
      /\bSue\b/.test(article('sues-story').text.slice(start, end)),
    );
    expect(sue?.passages.filter((passage) => passage.article === 'sues-story')).toHaveLength(hers.length);
  });
});
