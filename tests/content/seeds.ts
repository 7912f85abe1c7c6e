// The texts the facts of the bundled issue came from, where they are at hand, cut into the pieces they hold.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type TestContext } from 'vitest';
import { plain, projectRoot, wordsIn } from './edition.js';

const seedsDir = resolve(projectRoot, '../shared/seeds');

/** The source texts by name. Without them the test is skipped, and says that it `did not` do its work. */
export function seedsOrSkip(context: TestContext, didNot: string): ReadonlyMap<string, string> {
  if (!existsSync(seedsDir)) {
    const reason = `The source texts are not here, so ${didNot}.`;
    console.info(reason);
    context.skip(reason);
  }
  const seeds = new Map(
    readdirSync(seedsDir).map((name) => [name, readFileSync(join(seedsDir, name), 'utf8')] as const),
  );
  expect(seeds.size).toBeGreaterThan(0);
  return seeds;
}

/** How the line begins with which each piece of the printed issue begins, in the order of its pages. */
const beginnings: readonly (readonly [id: string, line: string])[] = [
  ['acknowledgements', 'Acknowledgements'],
  ['foreword', 'Foreword'],
  ['welcome', 'Welcome'],
  ['reflections', 'Reflections on the Strengthening Families'],
  ['programme-timeline', 'Programme Timeline'],
  ['leadership', "Leadership in Children's Social Care:"],
  ['chloes-story', "Chloe's story:"],
  ['building-the-conditions', "Building the conditions for children's social care"],
  ['naomis-story', "Naomi's story:"],
  ['peer-to-peer-learning', 'Peer-to-Peer Learning:'],
  ['pascals-story', "Pascal's story:"],
  ['innovation-here-to-stay', 'How to ensure the success of an innovation'],
  ['sues-story', "Sue's story:"],
  ['values-at-the-heart', 'Values at the Heart of Sustainability'],
  ['claires-story', "Claire's story:"],
  ['keep-doing-the-right-things', 'Keep doing the right things'],
  ['annes-story', "Anne's story:"],
  ['reunification', 'Reunification – bringing'],
  ['emily-and-jasons-story', "Emily & Jason's Story:"],
  ['impact-evaluation', 'A Glimpse into the SFPC Impact Evaluation'],
  ['the-partners', 'Department for Education'],
];

const webBeginning = 'Beyond the Strengthening Families Programme';

const beginsWith = (line: string, words: string): boolean =>
  plain(line.replace(/^#+/, '')).startsWith(plain(words));

/** Whether a line only names the piece or the series at the head of a page. */
const isPageHead = (line: string, title: string): boolean =>
  /^#/.test(line) &&
  ['stories of success', plain(title).toLowerCase()].some((head) =>
    plain(line.replace(/^#+/, '')).toLowerCase().startsWith(head),
  );

/** The original of each piece, by the id of its article: its title and text, without the heads of its pages. */
export function originals(seeds: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const texts = [...seeds.values()];
  const web = texts.find((text) => text.split('\n').some((line) => line.startsWith(webBeginning)));
  const lines = texts.find((text) => /^# Foreword$/m.test(text))?.split('\n') ?? [];
  const starts = beginnings.map(([id, words]) => {
    const start = lines.findIndex((line) => /^#+ /.test(line) && beginsWith(line, words));
    expect(start, `where the original of ${id} begins`).toBeGreaterThan(-1);
    return start;
  });
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(web).toBeDefined();
  const pieces = beginnings.map(([id, words], index) => {
    const [first = '', ...rest] = lines.slice(starts[index], starts[index + 1]);
    return [id, [first, ...rest.filter((line) => !isPageHead(line, words))].join('\n')] as const;
  });
  return new Map([...pieces, ['beyond-the-programme', web ?? '']]);
}

/** Words without case, punctuation and apostrophes, joined by single spaces, with one at either end. */
export const bareWords = (text: string): string =>
  ` ${wordsIn(
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  ).join(' ')} `;
