// Answers queries over a library: plans, scores, filters, groups, and shows each hit in its sentence.
import { createAccepter } from './accept.js';
import { bestPlace, wantedOf, type Wanted } from './excerpt.js';
import { countFacets } from './facets.js';
import { countStems, type Stems } from './feedback.js';
import { absentWords, shownInstead } from './instead.js';
import type { SearchLibrary } from './library.js';
import { planOf, wordsRequired, type Plan } from './plan.js';
import type { Column } from './postings.js';
import { chipsOf, plainTerms } from './query.js';
import { createTop, type Ranked } from './rank.js';
import { createRanking } from './ranking.js';
import type { Reading } from './reading.js';
import {
  noResults,
  type SearchGroup,
  type SearchHit,
  type SearchRequest,
  type SearchResults,
} from './types.js';

/** How many hits an answer holds when the asker does not say. */
const DEFAULT_LIMIT = 50;
/** Documents of a word that is not in the index, by looking into the texts in their order; and into how many. */
const STANDS = 200;
const STANDS_READ = 20_000;
/** Of more words than these nobody expects that one passage has them all. */
const FEW_WORDS = 3;

/** Answers a query; see `SearchResults`. */
export type Search = (source: string, request?: SearchRequest) => SearchResults;

/** Makes the search of a library; it sees what is put in later. */
export function createSearch({ shelves }: SearchLibrary): Search {
  const { postings, entries, groupsOf, scan, names } = shelves;
  /** By what was read of a document: the best of one key are mostly the best of the next. */
  const stems = new WeakMap<readonly Reading[], Stems>();
  const score = createRanking(postings, (document) => {
    const readings = scan.readings(document);
    const known = stems.get(readings);
    if (known) return known;
    const counted = countStems(readings.flatMap(({ tokens }) => tokens.map(({ term }) => term)));
    stems.set(readings, counted);
    return counted;
  });
  const accept = createAccepter(shelves);

  const stands = (word: string): Column => {
    const found: number[] = [];
    const last = Math.min(entries.length, STANDS_READ);
    for (let document = 0; document < last && found.length < STANDS; document += 1)
      if (scan.holdsWord(document, word)) found.push(document);
    return { docs: Uint32Array.from(found), frequencies: new Float32Array(found.length).fill(0.01) };
  };

  const hitOf = (document: number, wanted: Wanted): SearchHit | undefined => {
    const entry = entries[document];
    const place = entry && bestPlace(entry.segments, scan.readings(document), wanted);
    if (!place) return undefined;
    return {
      kind: entry.note ? 'note' : 'passage',
      issue: entry.issue.id,
      article: entry.articleId,
      block: place.segment.block,
      label: place.segment.label,
      field: place.segment.field,
      range: place.range,
      excerpt: place.excerpt,
      ...(entry.note && { note: entry.note.id }),
    };
  };

  const groupHits = (
    best: readonly Ranked[],
    plan: Plan,
    slipped: (document: number) => boolean,
  ): readonly SearchGroup[] => {
    let withSlips: Wanted | undefined;
    const wantedIn = (document: number): Wanted => {
      if (plan.slips.size === 0 || !slipped(document)) return plan.wanted;
      const { words, begun, sequences } = plan.wanted;
      const slips = [...plan.slips].filter(([word]) => !begun.some((some) => some.words.has(word)));
      return (withSlips ??= wantedOf(new Map([...slips, ...words]), begun, sequences));
    };
    const groups = new Map<number, SearchGroup & { readonly hits: SearchHit[] }>();
    for (const { document } of best) {
      const entry = entries[document];
      const hit = hitOf(document, wantedIn(document));
      if (!entry || !hit) continue;
      const { article, articleId } = entry;
      const group = groups.get(entry.group) ?? {
        issue: entry.issue.id,
        article: articleId,
        title: article?.title ?? articleId,
        shortTitle: article?.shortTitle ?? article?.title ?? articleId,
        kind: article?.kind ?? 'companion',
        hits: [],
      };
      group.hits.push(hit);
      groups.set(entry.group, group);
    }
    return [...groups.values()];
  };

  return (source, { limit = DEFAULT_LIMIT, facets = false, sort = 'rank' } = {}) => {
    const plan = planOf(source, shelves, stands);
    const { parts } = plan.query;
    if (parts.length === 0) return noResults(source);
    const scores = score(plan.slots, plan.terms);
    const accepted = accept(plan, scores);
    const required = Math.min(wordsRequired(plan.wordCount), accepted.most);
    const orderOf = (document: number): number => entries[document]?.order ?? 0;
    const top = createTop(limit, (a, b) =>
      sort === 'order' || a.score === b.score ? orderOf(a.document) > orderOf(b.document) : a.score < b.score,
    );
    const seen = new Uint8Array(shelves.groups);
    const found: number[] = [];
    let total = 0;
    let articles = 0;
    for (let at = 0; at < accepted.count; at += 1) {
      if ((accepted.words[at] ?? 0) < required) continue;
      const document = accepted.documents[at] ?? 0;
      total += 1;
      if (facets) found.push(document);
      const points = accepted.scores[at] ?? 0;
      if (sort === 'order' || points >= top.least()) top.offer(document, points);
      const group = groupsOf[document] ?? 0;
      if (seen[group] === 0) articles += 1;
      seen[group] = 1;
    }
    const groups = groupHits(top.best(), plan, (document) => scores.tier[document] === 3);
    const instead = shownInstead(plan, groups);
    const absent = absentWords(plan, groups, instead);
    const told = instead.length > 0 || absent.length > 0 || plan.didYouMean !== undefined;
    const few = plan.wordCount > 1 && plan.wordCount <= FEW_WORDS && plan.query.either.length === 0;
    const nameWords = parts.flatMap((part) =>
      part.kind === 'filter' || part.without
        ? []
        : part.kind === 'word'
          ? [part.term]
          : plainTerms(part.text),
    );
    const last = parts.at(-1);
    return {
      query: source,
      total,
      articles,
      more: accepted.more,
      groups,
      names: parts.every((part) => part.kind !== 'filter')
        ? names.find(nameWords, last?.kind === 'word' && last.unfinished)
        : [],
      chips: chipsOf(plan.query),
      also: plan.also,
      instead,
      absent,
      apart: few && total > 0 && accepted.most < plan.wordCount && !told,
      ...(plan.didYouMean !== undefined && { didYouMean: plan.didYouMean }),
      facets: facets ? countFacets(found.flatMap((document) => entries[document] ?? [])) : [],
    };
  };
}
