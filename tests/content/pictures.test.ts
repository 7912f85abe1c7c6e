// The pictures of the bundled issue: described for those who do not see them, and coloured by the theme alone.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import {
  classesOf,
  edition,
  elementsIn,
  issueFolder,
  plain,
  projectRoot,
  textOf,
  wordsIn,
} from './edition.js';

const media = join(issueFolder, 'media');
const files = readdirSync(media).toSorted();

const inBodies = (...tags: readonly string[]): readonly (readonly [where: string, element: Element])[] =>
  edition().articles.flatMap(({ id, body }) =>
    elementsIn(body, ...tags).map((element) => [id, element] as const),
  );

const emblems = (): readonly (readonly [where: string, picture: Root | undefined])[] => [
  ['cover', edition().cover],
  ...edition().articles.map(({ id, ornament }) => [id, ornament] as const),
];

/** What a picture says to those who do not see it. */
function sayOf({ properties: { alt, ariaLabel } }: Element): string {
  const said = alt ?? ariaLabel;
  return typeof said === 'string' ? plain(said) : '';
}

/** What no drawing has: colour, style, anything fetched, anything that runs. */
const painted = /^(?:fill|stroke|color|opacity|style|href|xLinkHref|filter|mask|clipPath|stop\w+|on\w+)$/;

describe('pictures in the articles', () => {
  it('are described in a sentence or more, not by a file name', () => {
    const pictures = inBodies('svg', 'img').filter(([, element]) => classesOf(element).includes('picture'));
    expect(pictures.map(([where]) => where)).toEqual([
      'naomis-story',
      'peer-to-peer-learning',
      'impact-evaluation',
    ]);
    const poor = pictures.filter(([, element]) => {
      const alt = sayOf(element);
      return wordsIn(alt).length < 12 || /\.(?:svg|png|jpe?g|webp)\b/i.test(alt) || !/[.!?]$/.test(alt);
    });
    expect(poor.map(([where, element]) => `${where}: ${sayOf(element)}`)).toEqual([]);
  });

  it.each([
    [
      'naomis-story',
      ['hub staff', 'social worker', 'police', 'speech and language therapist', 'clinical psychologist'],
    ],
    [
      'peer-to-peer-learning',
      ['social workers', 'directors', 'vcses', 'police', 'health', 'education', 'housing'],
    ],
    ['impact-evaluation', ['authority a', 'authority e', 'periods 1 to 6', 'control', 'intervention']],
  ])('of %s have in their description what is labelled in them', (id, labels) => {
    const [picture] = inBodies('svg').flatMap(([where, svg]) =>
      where === id && classesOf(svg).includes('picture') ? [svg] : [],
    );
    const drawn = picture ? elementsIn(picture, 'text').map((text) => plain(textOf(text)).toLowerCase()) : [];
    expect(drawn.length).toBeGreaterThanOrEqual(5);
    const said = picture ? sayOf(picture).toLowerCase() : '';
    expect(labels.filter((label) => !said.includes(label))).toEqual([]);
  });

  it('are images with a name, or hidden from those who listen', () => {
    const svgs = inBodies('svg');
    expect(svgs.length).toBeGreaterThanOrEqual(5);
    const silent = svgs.filter(([, svg]) => {
      const { role, ariaHidden } = svg.properties;
      return ariaHidden === undefined ? role !== 'img' || sayOf(svg) === '' : String(ariaHidden) !== 'true';
    });
    expect(silent.map(([where, svg]) => `${where}: ${classesOf(svg).join(' ')}`)).toEqual([]);
  });

  it('stand in a figure with a caption of their own', () => {
    const figures = inBodies('figure');
    expect(figures.length).toBeGreaterThanOrEqual(5);
    const bare = figures.filter(
      ([, figure]) => elementsIn(figure, 'figcaption').map(textOf).join('').trim().length < 20,
    );
    expect(bare.map(([where]) => where)).toEqual([]);
  });
});

describe('the cover and the ornaments', () => {
  it('are there for the issue and for each of its articles', () => {
    expect(emblems()).toHaveLength(23);
    expect(emblems().filter(([, picture]) => !picture || elementsIn(picture, 'svg').length !== 1)).toEqual(
      [],
    );
  });

  it('hold no words but the title, the journal and the number on the cover', () => {
    const words = emblems().flatMap(([where, picture]) => {
      const texts = picture ? elementsIn(picture, 'text').map((text) => plain(textOf(text))) : [];
      return texts.map((text) => `${where}: ${text}`);
    });
    expect(words.filter((text) => !text.startsWith('cover: '))).toEqual([]);
    const { title, journal, number } = edition();
    const onCover = words.map((text) => text.slice('cover: '.length)).join(' ');
    expect(onCover).toBe(`${journal} ${title} ${number}`);
  });

  it('differ from one another', () => {
    const drawn = emblems().map(([, picture]) => JSON.stringify(picture));
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});

describe('drawings', () => {
  it.each(files)('%s has shapes and classes of its own kind, and no colour', (name) => {
    const source = readFileSync(join(media, name), 'utf8');
    expect(source).not.toMatch(
      /<(?:style|script|image|use|foreignObject|animate\w*|linearGradient|filter)\b/i,
    );
    expect(source).not.toMatch(
      /\b(?:fill|stroke|color|opacity|style|on\w+)\s*=|#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|url)\w*\(/i,
    );
    const classes = [...source.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, list = '']) => list.split(/\s+/));
    expect(classes.length).toBeGreaterThan(0);
    expect(classes.filter((each) => !/^art-[a-z0-9-]+$/.test(each))).toEqual([]);
  });

  it('have no colour when compiled, and no class that the themes do not draw', () => {
    const styles = readdirSync(join(projectRoot, 'renderer'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.css'))
      .map((path) => readFileSync(join(projectRoot, 'renderer', path), 'utf8'))
      .join('\n');
    const drawings = [
      ...inBodies('svg'),
      ...emblems().flatMap(([where, picture]) =>
        (picture ? elementsIn(picture, 'svg') : []).map((svg) => [where, svg] as const),
      ),
    ];
    const isDrawn = (name: string): boolean => new RegExp(`\\.${name}(?![\\w-])`).test(styles);
    const wrong = drawings.flatMap(([where, svg]) =>
      [svg, ...elementsIn(svg)].flatMap((element) => {
        const names = element.tagName === 'svg' ? [] : classesOf(element);
        const colours = Object.keys(element.properties).filter((name) => painted.test(name));
        const unknown = names.some(isDrawn)
          ? names.filter((name) => /^art-/.test(name) && !isDrawn(name))
          : names;
        return [...colours, ...unknown].map((name) => `${where}: ${name}`);
      }),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('are all used', () => {
    const { articles } = edition();
    const source = [
      readFileSync(join(issueFolder, 'issue.yaml'), 'utf8'),
      ...readdirSync(join(issueFolder, 'articles')).map((name) =>
        readFileSync(join(issueFolder, 'articles', name), 'utf8'),
      ),
    ].join('\n');
    expect(files.length).toBeGreaterThan(articles.length);
    expect(files.filter((name) => !source.includes(basename(name)))).toEqual([]);
  });
});
