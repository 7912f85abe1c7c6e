// Pictures in an article: the figure on the page, and what an editor is told of one that is amiss.
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element } from 'hast';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileIssue } from '../../../build/content/issue.js';
import { formatProblem } from '../../../build/content/problems.js';
import { blocksOf, compiled, elementsOf, mistakesIn, smallIssue } from './compile.js';

const figure = (attributes: string, caption = 'The caption.'): string =>
  `:::figure{${attributes}}\n\n${caption}\n\n:::`;

const figureIn = (body: string): Element => {
  const found = elementsOf(compiled(body).body).find(({ tagName }) => tagName === 'figure');
  if (!found) throw new Error('no figure');
  return found;
};

describe('a figure', () => {
  it('is a drawing that says what it shows, then its caption, with one number for both', () => {
    const body = `One.\n\n${figure('src="hub.svg" alt="The family\'s hub"', "It's _all_ here.")}\n\nTwo.`;
    const { properties, children } = figureIn(body);
    expect(properties).toEqual({ className: ['figure'], dataNumber: '2' });
    expect(children).toMatchObject([
      {
        tagName: 'svg',
        properties: {
          className: ['picture'],
          role: 'img',
          ariaLabel: 'The family’s hub',
          viewBox: '0 0 120 40',
        },
      },
      { tagName: 'figcaption', properties: { dataKind: 'caption', dataLabel: '2' } },
    ]);
    expect(blocksOf(compiled(body))).toEqual([
      '1 paragraph: One.',
      '2 caption: It’s all here.',
      '3 paragraph: Two.',
    ]);
  });

  it('keeps the shapes, classes and words of its drawing, and none of its comments and spaces', () => {
    const [svg] = figureIn(figure('src="hub.svg" alt="A hub"')).children;
    const drawing = svg?.type === 'element' ? svg : undefined;
    const tags = drawing ? elementsOf(drawing).map(({ tagName }) => tagName) : [];
    expect(tags).toEqual(['g', 'path', 'rect', 'circle', 'text', 'tspan']);
    expect(drawing?.children.map(({ type }) => type)).toEqual(['element', 'element', 'element']);
    expect(drawing?.properties).not.toHaveProperty('xmlns');
    expect(JSON.stringify(drawing)).not.toMatch(/"position"|"data"|comment/);
  });

  it('of a photograph holds the photograph itself, its size and its words', () => {
    const [img] = figureIn(figure('src="photo.png" alt="A door"')).children;
    expect(img).toMatchObject({ tagName: 'img', properties: { alt: 'A door', width: 3, height: 2 } });
    const { src } = img?.type === 'element' ? img.properties : {};
    expect(src).toMatch(/^data:image\/png;base64,iVBORw0KGgo/);
  });

  it('may be shown twice', () => {
    const twice = `${figure('src="hub.svg" alt="One"', 'One')}\n\n${figure('src="hub.svg" alt="Two"', 'Two')}`;
    const labels = elementsOf(compiled(twice).body).flatMap(
      ({ properties }) => properties['ariaLabel'] ?? [],
    );
    expect(labels).toEqual(['One', 'Two']);
  });

  it.each([
    ['no picture', 'alt="x"', 'Words', /needs a picture, as in/],
    ['no alt', 'src="hub.svg"', 'Words', /needs alt=/],
    ['an empty alt', 'src="hub.svg" alt=" "', 'Words', /needs alt=/],
    [
      'an alt that begins with what is known',
      'src="hub.svg" alt="Image of a hub"',
      'Words',
      /leave out "Image of"/,
    ],
    [
      'an alt that begins so with an article',
      'src="hub.svg" alt="A picture of x"',
      'Words',
      /leave out "A picture of"/,
    ],
    ['no caption', 'src="hub.svg" alt="x"', '', /holds one paragraph, the caption/],
    ['a caption of two paragraphs', 'src="hub.svg" alt="x"', 'One\n\nTwo', /holds one paragraph/],
    [
      'a picture that is not there',
      'src="hubs.svg" alt="x"',
      'Words',
      /no hubs\.svg in media; nearest: hub\.svg/,
    ],
    [
      'a picture in other letters',
      'src="Hub.svg" alt="x"',
      'Words',
      /no Hub\.svg in media; nearest: hub\.svg/,
    ],
    ['a path', 'src="../media/hub.svg" alt="x"', 'Words', /named without a path/],
    ['a path for Windows', 'src="media\\\\hub.svg" alt="x"', 'Words', /named without a path/],
    ['an address', 'src="https://example.org/a.svg" alt="x"', 'Words', /named without a path/],
    [
      'an attribute that is not known',
      'src="hub.svg" alt="x" width="9"',
      'Words',
      /has src and alt, not "width"/,
    ],
  ])('with %s is refused', (_, attributes, caption, reason) => {
    const [mistake, ...more] = mistakesIn(`One\n\n${figure(attributes, caption)}`);
    expect(more).toEqual([]);
    expect(mistake).toMatch(/^articles\/01-test\.md:10: /);
    expect(mistake).toMatch(reason);
  });
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-'));
  await cp(smallIssue, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const problems = (): readonly string[] => compileIssue(folder, folder).problems.map(formatProblem);
const put = (name: string, content: string | Uint8Array): Promise<void> =>
  writeFile(join(folder, name), content);
const svg = (inside: string): string => `<svg viewBox="0 0 9 9">\n${inside}\n</svg>`;

describe('the pictures of an issue', () => {
  it('include its cover and the ornaments of its articles', () => {
    const { issue } = compileIssue(folder, folder);
    expect(issue?.cover?.children).toMatchObject([
      { tagName: 'svg', properties: { viewBox: '0 0 300 400' } },
    ]);
    expect(issue?.articles[0]?.ornament?.children).toMatchObject([
      { tagName: 'svg', children: [{ tagName: 'path', properties: { className: ['art-line'] } }] },
    ]);
    expect(issue?.articles[1]).not.toHaveProperty('ornament');
  });

  it('are refused when nothing uses them, files of the system apart', async () => {
    await put('media/lost.svg', svg('<circle r="3" />'));
    await put('media/.DS_Store', 'x');
    expect(problems()).toEqual([expect.stringMatching(/^media\/lost\.svg:1: nothing uses this file/)]);
  });

  it('are each looked at once, and their mistakes reported where they are', async () => {
    await put('media/hub.svg', svg('<circle class="art-dot" r="3" />\n<circle fill="red" r="3" />'));
    await put('media/leaf.svg', svg('<path class="art-line" d="M0 0" />\n<text class="art-line">x</text>'));
    await put('media/cover.svg', svg('<a href="x"><text>x</text></a>'));
    expect(problems()).toEqual([
      expect.stringMatching(/^media\/cover\.svg:2: <a> has no place here/),
      expect.stringMatching(/^media\/hub\.svg:3: fill has no place/),
      expect.stringMatching(/^media\/leaf\.svg:3: an ornament is without words/),
    ]);
  });

  it('are drawings that are small too', async () => {
    await put('media/hub.svg', svg('<circle r="3" />'.repeat(40_000)));
    expect(problems()).toEqual([expect.stringMatching(/^media\/hub\.svg:1: a picture is at most 500 kB/)]);
  });

  it('are used by a figure that is not right', async () => {
    await put('media/new.svg', svg('<circle r="3" />'));
    const plain = join(folder, 'articles/01-plain.md');
    await appendFile(plain, '\n:::figure{src="new.svg" alt="A ball."}\n\n:::\n');
    expect(problems()).toEqual([expect.stringMatching(/:::figure holds one paragraph, the caption$/)]);
  });

  it.each([
    ['of bytes that are none', Buffer.from('x'.repeat(40)), /bytes of this file are not those of a \.png/],
    ['of another kind', Buffer.from('ffd8ffc00011080002000301', 'hex'), /not those of a \.png/],
    ['too large to keep', Buffer.alloc(500_001), /at most 500 kB, not 501 kB/],
  ])('are refused when %s', async (_, bytes, reason) => {
    await put('media/photo.png', bytes);
    expect(problems()).toEqual([expect.stringMatching(reason)]);
    expect(problems()[0]).toMatch(/^media\/photo\.png:1: /);
  });

  it('are of kinds that are known', async () => {
    await put('media/photo.gif', 'GIF89a');
    const article = '---\ntitle: A\nstandfirst: B\nkind: story\npart: Closing\n---\n\n';
    await put('articles/01-plain.md', `${article}${figure('src="photo.gif" alt="x"')}\n\n## How it is\n`);
    expect(problems()).toEqual([
      expect.stringMatching(/^media\/photo\.gif:1: a picture is a file that ends in \.svg, \.png/),
    ]);
  });

  it.each([
    ['issue.yaml', 'cover.svg', 'front.svg', /^issue\.yaml:14: cover: there is no front\.svg in media/],
    ['issue.yaml', 'cover.svg', 'cover.png', /^issue\.yaml:14: cover: the name of a drawing in media/],
    [
      'articles/02-everything.md',
      'leaf.svg',
      'lea.svg',
      /^articles\/02-everything\.md:16: ornament: .*leaf\.svg/,
    ],
    [
      'articles/02-everything.md',
      'leaf.svg',
      '../leaf.svg',
      /^articles\/02-everything\.md:16: ornament: the name/,
    ],
  ])('are named by %s as they are: %s, not %s', async (file, from, to, reason) => {
    const text = await readFile(join(folder, file), 'utf8');
    await put(file, text.replace(from, to));
    expect(problems().some((problem) => reason.test(problem))).toBe(true);
  });
});
