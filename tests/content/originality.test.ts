// The bundled articles are in our own wording, give nobody words they did not say, and keep the facts exact.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { EXACT_PHRASES, sharedRuns } from '../support/originality.js';

const projectRoot = resolve(import.meta.dirname, '../..');
const seedsDir = resolve(projectRoot, '../shared/seeds');
const issuesDir = join(projectRoot, 'content/issues');

const FrontMatter = z.object({
  title: z.string(),
  authors: z.array(
    z.object({ name: z.string(), role: z.string().optional(), organisation: z.string().optional() }),
  ),
});

interface ArticleFile {
  /** Path from `content/issues`. */
  readonly path: string;
  readonly text: string;
  readonly front: z.infer<typeof FrontMatter>;
  /** Everything below the front matter, white space collapsed and emphasis marks taken out. */
  readonly prose: string;
}

function readArticle(path: string): ArticleFile {
  const text = readFileSync(join(issuesDir, path), 'utf8');
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const prose = body.replace(/[*_]/g, '').replace(/\s+/g, ' ');
  return { path, text, front: FrontMatter.parse(parse(front)), prose };
}

const articles = readdirSync(issuesDir, { recursive: true, encoding: 'utf8' })
  .filter((path) => /[\\/]articles[\\/][^\\/]+\.md$/.test(path))
  .sort()
  .map(readArticle);

function article(id: string): ArticleFile {
  const found = articles.find((each) => basename(each.path, '.md').replace(/^\d+-/, '') === id);
  if (found === undefined) throw new Error(`no article ${id} under ${issuesDir}`);
  return found;
}

/** A byline has to be exact, so its parts and the title may be as long as they are. */
const exactIn = ({ front }: ArticleFile): readonly string[] => [
  ...EXACT_PHRASES,
  front.title,
  ...front.authors.flatMap(({ name, role = '', organisation = '' }) => [
    `${role} ${organisation}`,
    `${name} ${role} ${organisation}`,
    role,
  ]),
];

describe('the search for shared wording', () => {
  const source = 'A quiet river ran beside the old mill, and nobody in the vil-\nlage had named it.';
  const runs = (text: string, exact: readonly string[] = []) =>
    sharedRuns(text, new Map([['source', source]]), exact).map(({ line, words }) => ({ line, words }));

  it.each([
    [
      'eight words',
      'x\n\nOnce a quiet river ran beside the old mill',
      3,
      'a quiet river ran beside the old mill',
    ],
    ['markup, case and punctuation', 'A *quiet* RIVER: ran\n- beside the', 0, ''],
    [
      'a longer run across lines',
      '**A quiet** river\nran, beside the old mill and NOBODY',
      1,
      'a quiet river ran beside the old mill and nobody',
    ],
    [
      'a word broken at a line end',
      'the old mill, and nobody in the village',
      1,
      'the old mill and nobody in the village',
    ],
  ])('sees %s', (_, text, line, words) => {
    expect(runs(text)).toEqual(words === '' ? [] : [{ line, words }]);
  });

  it('lets an exact phrase stand, but not a run that goes beyond it', () => {
    const phrase = 'A quiet river ran beside the old mill';
    expect(runs(`See ${phrase}!`, [phrase])).toEqual([]);
    expect(runs(`${phrase} and nobody`, [phrase])).toEqual([
      { line: 1, words: 'quiet river ran beside the old mill and nobody' },
    ]);
  });
});

describe('the bundled articles', () => {
  it('share no run of eight words with the texts their facts came from', (context) => {
    if (!existsSync(seedsDir)) {
      const reason = 'The source texts are not here, so the articles were not compared with them.';
      console.info(reason);
      context.skip(reason);
      return;
    }
    const sources = new Map(
      readdirSync(seedsDir).map((name) => [name, readFileSync(join(seedsDir, name), 'utf8')] as const),
    );
    expect(sources.size).toBeGreaterThan(0);
    const copied = articles.flatMap((each) =>
      sharedRuns(each.text, sources, exactIn(each)).map(
        ({ line, words, source }) => `${each.path}:${String(line)} shares with ${source}: ${words}`,
      ),
    );
    expect(copied).toEqual([]);
  });

  it('put nothing in quotation marks, so that nobody is given words', () => {
    const quoted = articles.flatMap((each) =>
      each.text.split('\n').flatMap((raw, index) => {
        const inFront = index < each.text.slice(0, each.text.indexOf('\n---\n', 4)).split('\n').length;
        const line = raw.replace(/^:::[a-z-]+\{.*\}$/, '');
        const found = /[“”„«»]|"|(?<![\p{L}\p{N}])['‘](?=\p{L})/u.test(line);
        return found && !inFront ? [`${each.path}:${String(index + 1)} ${line}`] : [];
      }),
    );
    expect(quoted).toEqual([]);
  });

  it.each([
    [
      'foreword',
      [
        {
          name: 'Sarah Goff',
          role: 'Acting Deputy Director, Child Protection and Safeguarding Unit',
          organisation: 'Department for Education',
        },
      ],
    ],
    [
      'leadership',
      [
        { name: 'Jahaan Abdurahman', role: 'Innovation Consultant', organisation: 'Innovation Unit' },
        {
          name: 'Sue Williams',
          role: 'Programme Director at The Centre for Family Safeguarding Practice',
          organisation: 'Hertfordshire County Council',
        },
        {
          name: 'Sal Tariq',
          role: 'Director of Strengthening Families Programme and the Leeds Relational Practice Centre',
          organisation: 'Leeds City Council',
        },
        {
          name: 'Stuart Carlton',
          role: "Corporate Director of Children and Young People's Service",
          organisation: 'North Yorkshire Council',
        },
      ],
    ],
    ['chloes-story', [{ name: 'Chloe', role: 'Parent' }]],
    [
      'innovation-here-to-stay',
      [{ name: 'Essack Miah', role: 'Consultant', organisation: 'Mutual Ventures' }],
    ],
    [
      'reunification',
      [
        {
          name: 'Hannah Bedford',
          role: 'Family Valued Programme Manager',
          organisation: 'Family Valued, Coventry',
        },
      ],
    ],
  ])('%s names its people as the journal does', (id, authors) => {
    expect(article(id).front.authors).toEqual(authors);
  });

  it.each([
    ['foreword', 'Isabelle Trowler, Chief Social Worker for Children and Families'],
    ['foreword', 'December 2020'],
    ['foreword', '17 local authorities'],
    ['foreword', "Regions Group Children's Social Care National Programme"],
    ['foreword', 'Stable Homes, Built on Love'],
    ['foreword', 'Families First for Children pathfinders'],
    ['foreword', '2026-27'],
    [
      'leadership',
      "Stuart Carlton is Corporate Director of Children and Young People's Service, North Yorkshire Council",
    ],
    [
      'leadership',
      'Sue Williams is Programme Director at The Centre for Family Safeguarding Practice, Hertfordshire County Council',
    ],
    [
      'leadership',
      'Sal Tariq is Director of Strengthening Families Programme and the Leeds Relational Practice Centre, Leeds City Council',
    ],
    ['leadership', "Let's Talk"],
    ['leadership', '35 family members shared their experiences'],
    ['chloes-story', 'two years'],
    ['chloes-story', 'her social worker, Sam'],
    ['chloes-story', 'a colleague, Jane'],
    ['chloes-story', 'Chloe is not her real name'],
    ['innovation-here-to-stay', 'Essack Miah, Consultant at Mutual Ventures'],
    ['innovation-here-to-stay', '1 April 2024'],
    ['reunification', 'launched Family Valued in April 2021'],
    ['reunification', '32 children and young people home from care since the project began in June 2021'],
    ['reunification', '29 of them still at home with their families'],
    ['reunification', '| March 2021 | March 2022 | March 2023 | March 2024 |'],
    ['reunification', '| Children looked after | 735 | 683 | 652 | 647 |'],
    ['reunification', 'in July 2022 it was able to expand'],
    ['reunification', 'the Frontline Awards 2023 and the Social Worker of the Year Awards 2022'],
    ['reunification', "Kyle is not the child's real name"],
  ])('%s says: %s', (id, fact) => {
    expect(article(id).prose.includes(fact)).toBe(true);
  });

  it('works out the Coventry figures rightly', () => {
    const cells = /\| Children looked after \|([\d\s|]+)\|/.exec(article('reunification').prose)?.[1] ?? '';
    const [first = 0, second = 0, third = 0, last = 0] = cells.split('|').map(Number);
    const { prose } = article('reunification');
    const derived = [
      `was ${String(first - last)} below that of March 2021`,
      `about ${String(Math.round((100 * (first - last)) / first))} per cent`,
      `by ${String(first - second)} in the first year, by ${String(second - third)} in the second`,
      `and by ${String(third - last)} in the third`,
    ];
    expect(derived.filter((each) => !prose.includes(each))).toEqual([]);
  });
});
