// Makes the index of an issue: the people, places and models it names, and where.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Article, Author, IndexEntry, IndexKind, Passage } from '../../core/journal/types.js';
import { createIdMaker } from './names.js';
import type { Problem } from './problems.js';
import { collectPassages, createFinder, type ReadArticle, type Wording } from './terms.js';

/** Names the index holds besides those of the front matter, as issue.yaml gives them. */
export interface IndexNames {
  readonly people: readonly { readonly name: string; readonly detail?: string | undefined }[];
  readonly places: readonly string[];
}

interface Name {
  readonly kind: IndexKind;
  readonly name: string;
  detail?: string;
  /** Whose front matter has the name. */
  readonly articles: Set<string>;
}

const collator = new Intl.Collator('en');

const given = (name: string): string => name.split(' ')[0] ?? name;
const surname = (name: string): string => name.split(' ').at(-1) ?? name;
const isSingle = (name: string): boolean => !name.includes(' ');
const describe = ({ role, organisation }: Author): string =>
  [role, organisation].filter((part) => part !== undefined).join(', ');

/** Every name once, with its detail and the articles that declare it. */
function gather(articles: readonly Article[], others: IndexNames): readonly Name[] {
  const names = new Map<string, Name>();
  const add = (kind: IndexKind, name: string, detail?: string): Name => {
    const known = names.get(`${kind} ${name}`) ?? { kind, name, articles: new Set<string>() };
    names.set(`${kind} ${name}`, known);
    if (detail) known.detail ??= detail;
    return known;
  };
  for (const { name, detail } of others.people) add('person', name, detail);
  for (const { id, authors, places, models } of articles) {
    for (const author of authors) add('person', author.name, describe(author)).articles.add(id);
    for (const place of places) add('place', place).articles.add(id);
    for (const model of models) add('model', model).articles.add(id);
  }
  for (const place of others.places) add('place', place);
  return [...names.values()];
}

/**
 * The short ways in which an article may name people: its authors by first name, whoever it names in full by surname.
 * `fully` are the people who stand in its text by their full name. What could mean two people means neither.
 */
function shortForms(article: string, people: readonly Name[], fully: ReadonlySet<Name>): Wording<Name>[] {
  const meant = new Map<string, Set<Name>>();
  const mean = (form: string, person: Name): void => {
    meant.set(form, (meant.get(form) ?? new Set()).add(person));
  };
  for (const person of people) {
    const isAuthor = person.articles.has(article);
    const { name } = person;
    // "Sue" alone is somebody else wherever Sue Williams is meant.
    const shared = people.some((other) => other !== person && given(other.name) === given(name));
    if (isAuthor || (isSingle(name) && !shared)) mean(given(name), person);
    if (!isSingle(name) && (isAuthor || fully.has(person))) mean(surname(name), person);
  }
  return [...meant].flatMap(([form, [entry, ...others]]) =>
    entry && others.length === 0 ? [{ entry, form }] : [],
  );
}

/** Names of issue.yaml that stand nowhere: most likely a slip of the pen. */
function strangers(folder: string, root: string, names: readonly Name[], others: IndexNames): Problem[] {
  const path = join(folder, 'issue.yaml');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const from = Math.max(
    lines.findIndex((line) => line.startsWith('index:')),
    0,
  );
  const listed = new Set([...others.people.map(({ name }) => name), ...others.places]);
  return names
    .filter(({ name }) => listed.has(name))
    .map(({ name }) => ({
      file: relative(root, path),
      line: lines.findIndex((line, index) => index >= from && line.includes(name)) + 1 || 1,
      message: `index: no article names "${name}"`,
    }));
}

/** People by surname, everything else by name. */
function inOrder(a: Name, b: Name): number {
  if (a.kind !== 'person') return collator.compare(a.name, b.name);
  return collator.compare(surname(a.name), surname(b.name)) || collator.compare(a.name, b.name);
}

/**
 * Compiles the index. An article whose front matter has a name that its text has not is listed by its title. With
 * `partial` articles are missing, and a name that stands in none of the others is no problem.
 */
export function compileIndex(
  folder: string,
  root: string,
  articles: readonly ReadArticle[],
  others: IndexNames,
  partial: boolean,
): { readonly index: readonly IndexEntry[]; readonly problems: readonly Problem[] } {
  const names = gather(
    articles.map(({ article }) => article),
    others,
  );
  const people = names.filter(({ kind }) => kind === 'person');
  const full = names
    .filter(({ kind, name }) => kind !== 'person' || !isSingle(name))
    .map((entry) => ({ entry, form: entry.name }));
  const findFull = createFinder(full, { plurals: false });
  const passages = new Map<Name, Passage[]>();
  for (const { article, look } of articles) {
    const fully = new Set(look(findFull).flatMap((found) => found.map(({ entry }) => entry)));
    const find = createFinder([...full, ...shortForms(article.id, people, fully)], { plurals: false });
    const blocks = look(find);
    collectPassages(passages, article.id, blocks);
    const named = new Set(blocks.flatMap((found) => found.map(({ entry }) => entry)));
    const unnamed = names.filter((name) => name.articles.has(article.id) && !named.has(name));
    const title = unnamed.map((entry) => ({ entry, start: 0, end: article.title.length }));
    collectPassages(passages, article.id, [title]);
  }
  const makeId = createIdMaker();
  const index = (['person', 'place', 'model'] as const).flatMap((kind) =>
    names
      .filter((name) => name.kind === kind && passages.has(name))
      .sort(inOrder)
      .map((entry) => ({
        id: makeId(`${kind} ${entry.name}`),
        kind,
        name: entry.name,
        ...(entry.detail === undefined ? {} : { detail: entry.detail }),
        passages: passages.get(entry) ?? [],
      })),
  );
  const lost = partial ? [] : names.filter((name) => !passages.has(name));
  return { index, problems: strangers(folder, root, lost, others) };
}
