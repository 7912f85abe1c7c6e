// What can be searched: the passages of every issue and what the reader wrote, put in and taken out as they change.
import {
  collectDocuments,
  indexedFields,
  noteSegments,
  type SearchDocument,
  type Segment,
} from './documents.js';
import { createGlossary, type Glossary } from './glossary.js';
import { createNames, type Names } from './names.js';
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
  readonly postings: FrozenPart;
}

/** Stands for the `about` of a document that was taken out. */
export const GONE = -2;

/** Room in the reading order for the issues of a library, the articles of an issue and the documents of an article. */
const PER_ISSUE = 2 ** 34;
const PER_ARTICLE = 2 ** 20;
/** Notes stand after the passages of their article. */
const NOTES = 2 ** 19;

interface Loaded {
  readonly known: KnownIssue;
  readonly place: number;
  readonly documents: readonly number[];
  /** By id: where it stands, its group, and its passages by where they begin. */
  readonly articles: ReadonlyMap<
    string,
    {
      readonly article: SearchableArticle;
      readonly at: number;
      readonly group: number;
      readonly documents: readonly number[];
    }
  >;
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
}

/** Reads the texts of an issue into postings, to be put into a library or kept. */
export function indexIssue(issue: SearchableIssue): KeptIssue {
  const postings = new Postings();
  collectDocuments(issue).forEach(({ segments }, number) => {
    postings.add(indexedFields(number, segments));
  });
  return { issue, postings: postings.take() };
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
    const [first] = loaded.documents;
    if (first !== undefined) postings.drop(first);
    for (const document of loaded.documents) {
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

  const put = (issue: SearchableIssue, documents: readonly SearchDocument[], frozen: FrozenPart): void => {
    const place = issues.get(issue.id)?.place ?? places++;
    removeIssue(issue.id);
    const known: KnownIssue = {
      id: issue.id,
      ...(issue.title !== undefined && { title: issue.title }),
      ...(issue.number !== undefined && { number: issue.number }),
    };
    const first = postings.end;
    const articles = new Map<
      string,
      { article: SearchableArticle; at: number; group: number; documents: number[] }
    >();
    let about = -1;
    documents.forEach((document, index) => {
      const number = first + index;
      const { article, segments } = document;
      let home = articles.get(article.id);
      if (!home || document.about) {
        about = number;
        home = { article, at: articles.size, group: groupOf(issue.id, article.id), documents: [] };
        articles.set(article.id, home);
      } else home.documents.push(number);
      enter(number, {
        issue: known,
        article,
        articleId: article.id,
        note: undefined,
        segments,
        about: document.about ? -1 : about,
        group: home.group,
        order: place * PER_ISSUE + home.at * PER_ARTICLE + (number - about),
      });
    });
    postings.put(frozen);
    issues.set(issue.id, { known, place, articles, documents: documents.map((_, index) => first + index) });
    names.addIssue(issue);
    glossary.add(issue.glossary ?? [], (article, offset) =>
      articles
        .get(article)
        ?.documents.findLast((document) => (entries[document]?.segments[0]?.range.start ?? 0) <= offset),
    );
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
    putIssue({ issue, postings: frozen }) {
      const documents = collectDocuments(issue);
      if (documents.length !== frozen.documents) return false;
      put(issue, documents, frozen);
      return true;
    },
    removeIssue,
    putNote,
    removeNote,
  };
}
