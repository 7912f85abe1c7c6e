// What a manager, a trainer and a student ask of the bundled issue, and the passage each should be shown first.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileIssue } from '../../../build/content/issue.js';
import { createSearchIndex, type SearchIndex } from '../../../core/search/index.js';
import type { Issue } from '../../../core/journal/types.js';

const root = join(import.meta.dirname, '../../..');
let issue: Issue;
let index: SearchIndex;
beforeAll(() => {
  const compiled = compileIssue(join(root, 'content/issues/strengthening-families-6'), root);
  if (!compiled.issue) throw new Error('The bundled issue does not compile.');
  issue = compiled.issue;
  index = createSearchIndex(issue);
});

/** The query, the article that should come first, and words that one of its first three hits should show. */
type Row = readonly [query: string, article: string, shown: RegExp];

const manager: readonly Row[] = [
  ['what happens when staff leave and funding ends', 'beyond-the-programme', /funding/],
  ['exit strategy', 'beyond-the-programme', /exit strategy/],
  ['permanent funding for posts', 'beyond-the-programme', /permanent funding/],
  ['how can i keep a new way of working going once the money stops', 'innovation-here-to-stay', /new way/],
  ['recruitment and retention of social workers', 'values-at-the-heart', /retention/],
  ['fewer locums', 'values-at-the-heart', /fewer locums/],
  ['culture change ofsted outstanding', 'keep-doing-the-right-things', /Outstanding/],
  ['our place pandemic', 'keep-doing-the-right-things', /pandemic/],
  ['leadership principles', 'leadership', /Principles/],
  ['leadreship', 'leadership', /leadership/i],
  ['does it save money cost-benefit', 'impact-evaluation', /cost/i],
  ['how many local authorities took part', 'welcome', /17 local authority areas/],
  ['provocations partners rochdale', 'keep-doing-the-right-things', /provocations/],
  ['Department for Education', 'foreword', /Department for Education/],
  ['DfE', 'the-partners', /DfE|Department for Education/],
];

const trainer: readonly Row[] = [
  ['what do social workers need to be able to do', 'building-the-conditions', /able to do/],
  ['community of practice', 'peer-to-peer-learning', /Communit(?:y|ies) of Practice/],
  ['learning from peers', 'peer-to-peer-learning', /peer/i],
  ['questions honest challenged', 'keep-doing-the-right-things', /questions that were honest/],
  ['high support high challenge', 'reunification', /high challenge/],
  ['"good parents do"', 'annes-story', /good parents do/],
  ['family group conference', 'pascals-story', /family group conference/],
  ['FGC', 'pascals-story', /family group conference/i],
  ['fgcs', 'pascals-story', /family group conference/i],
  ['theraputic parenting', 'keep-doing-the-right-things', /Therapeutic Parenting/],
  ['co-location of professionals', 'naomis-story', /co-locating/],
  ['colocated professionals', 'naomis-story', /co-locat/i],
  ['CAMHS', 'naomis-story', /child and adolescent mental health/],
  ['systemic lead role hertfordshire', 'building-the-conditions', /systemic lead/],
  ['wings to fly', 'sues-story', /wings to fly/],
  ['kind:story trust family plan', 'pascals-story', /trust/],
  ['by:briggs culture', 'keep-doing-the-right-things', /culture/],
];

const student: readonly Row[] = [
  ['stepped-wedge trial', 'impact-evaluation', /stepped-wedge/],
  ['stepped wedge randomised controlled trial', 'impact-evaluation', /stepped-wedge randomised/],
  ['how does the evaluation tell whether the models make a difference', 'impact-evaluation', /difference/],
  ['secondary outcomes', 'impact-evaluation', /secondary outcomes/],
  ['unaccompanied asylum-seeking children', 'reunification', /asylum-seeking/],
  ['UASC', 'reunification', /asylum-seeking/],
  ['children looked after coventry', 'reunification', /Children looked after/],
  ['reunificaton', 'emily-and-jasons-story', /Reunification/],
  ['eight foster homes', 'emily-and-jasons-story', /eight foster homes/],
  ['substance use thirty years', 'claires-story', /substance use/],
  ['multi disciplinary team', 'values-at-the-heart', /multi-?disciplinary/],
  ['trust between worker and family', 'chloes-story', /trust/],
  ['when did the programme begin', 'programme-timeline', /beginning in 2019/],
  ['Oana Gurau', 'impact-evaluation', /Oana Gurau/],
  ['Heather Rolinson', 'welcome', /Heather Rolinson/],
  ['"Missing from Home"', 'annes-story', /Missing from Home/],
  ['hub opened april 2020', 'programme-timeline', /2020/],
];

describe.each([
  ['a manager', manager],
  ['a trainer', trainer],
  ['a student', student],
])('%s', (_who, rows) => {
  it.each(rows)('%s leads to %s', (query, article, shown) => {
    const { groups } = index.search(query);
    expect(groups[0]?.article).toBe(article);
    expect(groups[0]?.hits.slice(0, 3).map((hit) => hit.excerpt.text)).toContainEqual(
      expect.stringMatching(shown),
    );
  });
});

describe('besides passages', () => {
  it('says what else is searched, and what a misspelt word may have been', () => {
    expect(index.search('FGC').also).toEqual([{ typed: 'FGC', also: ['family group conference'] }]);
    expect(index.search('a family group conference').also).toEqual([
      { typed: 'family group conference', also: ['FGC'] },
    ]);
    expect(index.search('theraputic parenting').didYouMean).toBe('therapeutic parenting');
    expect(index.search('therapeutic parenting').didYouMean).toBeUndefined();
    expect(index.search('therapeut').didYouMean).toBeUndefined();
  });

  it('offers people, places, terms and articles by the beginnings of their names', () => {
    const named = (query: string): readonly string[] =>
      index.search(query).names.map(({ kind, name }) => `${kind} ${name}`);
    expect(named('gurau')).toContain('person Oana Gurau');
    expect(named('roch')).toContain('place Rochdale');
    expect(named('conference')).toContain('term FGC');
    expect(named('reunif')).toContain('article Reunification – bringing families back together');
    // As it stands in the contents, and in full, with the small words that are not in the index.
    const leadership = "Leadership in Children's Social Care";
    for (const title of [leadership, `${leadership}: Core Principles for Lasting Impact`, 'leadership in'])
      expect(named(title)).toEqual([`article ${leadership}: Core Principles for Lasting Impact`]);
    expect(named('in')).not.toEqual([]);
  });

  it('counts the hits of every value a filter can have', () => {
    const { facets, total } = index.search('trust', { facets: true });
    const kinds = facets.find(({ key }) => key === 'kind')?.values ?? [];
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    const stories = kinds.find(({ value }) => value === 'story')?.count;
    expect(index.search('trust kind:story').total).toBe(stories);
  });

  it('lists in the order of the issue when asked to', () => {
    const order = issue.articles.map(({ id }) => id);
    const places = index
      .search('family', { sort: 'order', limit: 200 })
      .groups.map(({ article }) => order.indexOf(article));
    expect(places.length).toBeGreaterThan(5);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
