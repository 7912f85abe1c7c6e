// What can be searched: the passages of every issue and what the reader wrote, put in and taken out as they change.
import { documentsOf, indexedFields, noteSegments, type Segment } from './documents.js';
import { createGlossary, type Glossary } from './glossary.js';
import { createNames, indexNames, type Names } from './names.js';
import type { FrozenPart } from './frozen.js';
import { Postings } from './postings.js';
import { createScan, type Scan } from './scan.js';
import type { SearchableArticle, SearchableIssue, SearchableNote } from './types.js';

/** An issue as filters and results name it. */
export type KnownIssue = Pick<SearchableIssue, 'id' | 'title' | 'number'>;

/** One document of the index: a passage, an article's own words about itself, or a note. */
export interface Entry {
  readonly issue: KnownIssue;
  /** Undefined for a note on an article that is not in the library. */
  readonly article: SearchableArticle | undefined;
  readonly articleId: string;
  readonly note: SearchableNote | undefined;
  readonly segments: readonly Segment[];
  /** Number of the document that says what the article is about; -1 for that one itself and for notes. */
  readonly about: number;
  /** Counts articles over the library, so that those found can be counted. */
  readonly group: number;
  /** Where it stands in the library: ties are broken by it. */
  readonly order: number;
}

/** An issue ready to be indexed without being read again. */
export interface KeptIssue {
  readonly issue: SearchableIssue;
  /** For each article its id and how many documents it is; what they say is read when one is to be shown. */
  readonly sizes: readonly (readonly [article: string, documents: number])[];
  readonly postings: FrozenPart;
  /** See `indexNames`. */
  readonly names: FrozenPart;
}

/** Stands for the `about` of a document that was taken out. */
export const GONE = -2;

/** Room in the reading order for the issues of a library, the articles of an issue and the documents of an article. */
const PER_ISSUE = 2 ** 34;
const PER_ARTICLE = 2 ** 20;
/** Notes stand after the passages of their article. */
const NOTES = 2 ** 19;

/** An article in its issue: where it stands, its group, and its documents, which are read when they are first needed. */
interface Home {
  readonly article: SearchableArticle;
  readonly at: number;
  readonly group: number;
  readonly first: number;
  readonly size: number;
  documents: readonly (readonly Segment[])[] | undefined;
}

interface Loaded {
  readonly known: KnownIssue;
  readonly place: number;
  readonly first: number;
  readonly size: number;
  /** By id. */
  readonly articles: ReadonlyMap<string, Home>;
}

/** A document of an article; a library has too many of them for each to have its texts at hand. */
class Passage implements Entry {
  readonly note = undefined;
  readonly about: number;
  readonly order: number;

  constructor(
    readonly issue: KnownIssue,
    private readonly home: Home,
    private readonly at: number,
    place: number,
  ) {
    this.about = at === 0 ? -1 : home.first;
    this.order = place * PER_ISSUE + home.at * PER_ARTICLE + at;
  }

  get article(): SearchableArticle {
    return this.home.article;
  }

  get articleId(): string {
    return this.home.article.id;
  }

  get group(): number {
    return this.home.group;
  }

  get segments(): readonly Segment[] {
    this.home.documents ??= documentsOf(this.home.article);
    return this.home.documents[this.at] ?? [];
  }
}

/** What a search reads. Changed by `SearchLibrary` alone. */
export interface Shelves {
  readonly postings: Postings;
  readonly entries: readonly (Entry | undefined)[];
  /** `about` and `group` of every entry, for what looks at all that was found; `GONE` for what was taken out. */
  readonly abouts: readonly number[];
  readonly groupsOf: readonly number[];
  readonly glossary: Glossary;
  readonly names: Names;
  readonly scan: Scan;
  /** Different articles there have been, so that they can be counted in an array. */
  readonly groups: number;
  /** Ids of the tags in use, and on how many notes each is. */
  readonly tags: ReadonlyMap<string, number>;
  readonly issues: readonly KnownIssue[];
}

/** The library of a search: nothing at first. */
export interface SearchLibrary {
  readonly shelves: Shelves;
  /**
   * Puts an issue in, in place of one of the same id; after the others if it is new. False, and nothing done, when its
   * postings are not of its text.
   */
  putIssue(issue: KeptIssue): boolean;
  removeIssue(id: string): void;
  /** Puts a note in, in place of one of the same id. */
  putNote(note: SearchableNote): void;
  removeNote(id: string): void;
  /** Does about a millisecond of what the next queries will need; false when nothing is left to do. */
  prepare(): boolean;
}

/** Reads the texts of an issue into postings, to be put into a library or kept. */
export function indexIssue(issue: SearchableIssue): KeptIssue {
  const postings = new Postings();
  const sizes = issue.articles.map((article) => {
    const documents = documentsOf(article);
    for (const segments of documents) postings.add(indexedFields(postings.end, segments));
    return [article.id, documents.length] as const;
  });
  return { issue, sizes, postings: postings.take(), names: indexNames(issue) };
}

/** Makes an empty library. */
export function createLibrary(): SearchLibrary {
  const postings = new Postings();
  const entries: (Entry | undefined)[] = [];
  const abouts: number[] = [];
  const groupsOf: number[] = [];
  const enter = (document: number, entry: Entry): void => {
    entries[document] = entry;
    abouts[document] = entry.about;
    groupsOf[document] = entry.group;
  };
  const leave = (document: number): void => {
    entries[document] = undefined;
    abouts[document] = GONE;
  };
  const issues = new Map<string, Loaded>();
  const notes = new Map<string, { readonly document: number; readonly note: SearchableNote }>();
  const groups = new Map<string, number>();
  const tags = new Map<string, number>();
  const glossary = createGlossary();
  const names = createNames();
  const scan = createScan((document) => {
    const entry = entries[document];
    return entry && { segments: entry.segments, language: entry.article?.language ?? 'en' };
  });
  let places = 0;

  const groupOf = (issue: string, article: string): number => {
    const key = `${issue}/${article}`;
    const known = groups.get(key) ?? groups.size;
    groups.set(key, known);
    return known;
  };
  const countTag = (tag: string, by: number): void => {
    const count = (tags.get(tag) ?? 0) + by;
    if (count > 0) tags.set(tag, count);
    else tags.delete(tag);
    names.setTag(tag, count);
  };
  const drop = (document: number): void => {
    postings.discard(document);
    scan.forget(document);
    leave(document);
  };
  const removeIssue = (id: string): void => {
    const loaded = issues.get(id);
    if (!loaded) return;
    const { first, size } = loaded;
    if (size > 0) postings.drop(first);
    for (let document = first; document < first + size; document += 1) {
      scan.forget(document);
      leave(document);
    }
    names.removeIssue(id);
    issues.delete(id);
  };
  const putNote = (note: SearchableNote): void => {
    removeNote(note.id);
    const loaded = issues.get(note.issue);
    const home = loaded?.articles.get(note.article);
    const document = postings.end;
    const segments = noteSegments(note);
    postings.add(indexedFields(document, segments));
    enter(document, {
      issue: loaded?.known ?? { id: note.issue },
      article: home?.article,
      articleId: note.article,
      note,
      segments,
      about: -1,
      group: groupOf(note.issue, note.article),
      order:
        (loaded?.place ?? places) * PER_ISSUE +
        (home?.at ?? 0) * PER_ARTICLE +
        NOTES +
        Math.min(note.range.start, NOTES - 1),
    });
    notes.set(note.id, { document, note });
    for (const tag of note.tags) countTag(tag, 1);
  };
  const removeNote = (id: string): void => {
    const known = notes.get(id);
    if (!known) return;
    drop(known.document);
    notes.delete(id);
    for (const tag of known.note.tags) countTag(tag, -1);
  };

  const put = ({ issue, sizes, postings: frozen, names: frozenNames }: KeptIssue): void => {
    const place = issues.get(issue.id)?.place ?? places++;
    removeIssue(issue.id);
    const known: KnownIssue = {
      id: issue.id,
      ...(issue.title !== undefined && { title: issue.title }),
      ...(issue.number !== undefined && { number: issue.number }),
    };
    const first = postings.end;
    const articles = new Map<string, Home>();
    let next = first;
    issue.articles.forEach((article, at) => {
      const [, size = 0] = sizes[at] ?? [];
      const group = groupOf(issue.id, article.id);
      const home: Home = { article, at, group, first: next, size, documents: undefined };
      articles.set(article.id, home);
      for (let index = 0; index < size; index += 1)
        enter(next + index, new Passage(known, home, index, place));
      next += size;
    });
    postings.put(frozen);
    issues.set(issue.id, { known, place, articles, first, size: frozen.documents });
    names.addIssue(issue, frozenNames);
    glossary.add(issue.glossary ?? [], (article, offset) => {
      const { first = 0, size = 0 } = articles.get(article) ?? {};
      for (let document = first + size - 1; document > first; document -= 1)
        if ((entries[document]?.segments[0]?.range.start ?? 0) <= offset) return document;
      return undefined;
    });
    // Notes that came before their issue learn its names and its place.
    for (const { note } of [...notes.values()]) if (note.issue === issue.id) putNote(note);
  };

  return {
    shelves: {
      postings,
      entries,
      abouts,
      groupsOf,
      glossary,
      names,
      scan,
      tags,
      get groups() {
        return groups.size;
      },
      get issues() {
        return [...issues.values()].map(({ known }) => known);
      },
    },
    putIssue(kept) {
      const { issue, sizes } = kept;
      const fits =
        sizes.length === issue.articles.length &&
        sizes.every(([article], at) => issue.articles[at]?.id === article) &&
        sizes.reduce((sum, [, documents]) => sum + documents, 0) === kept.postings.documents;
      if (fits) put(kept);
      return fits;
    },
    removeIssue,
    putNote,
    removeNote,
    prepare: () => postings.prepare() || names.prepare(),
  };
}
