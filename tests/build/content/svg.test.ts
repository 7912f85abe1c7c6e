// Drawings: shapes and classes pass, anything that could colour, run, load or be named does not.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDrawing } from '../../../build/content/svg.js';

const source = join(import.meta.dirname, '../../../build/content/svg.ts');
const inside = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" class="art-line">\n${content}\n</svg>`;
const bare = (content: string): string => `<svg viewBox="0 0 10 10">\n${content}\n</svg>`;
const faultsOf = (source: string): readonly string[] =>
  readDrawing(source).faults.map(({ line, message }) => `${line}: ${message}`);

describe('a drawing', () => {
  it.each([
    [
      'shapes',
      '<g class="art-line art-wash-2"><path d="M0,0 L-1.5e1 2z"/><ellipse cx="1" cy=".5" rx="2" ry="3"/></g>',
    ],
    [
      'lines',
      '<line x1="0" y1="0" x2="-1" y2="9"/><polyline points="0,0 1,1"/><polygon points="0 0 1 1 2 0"/>',
    ],
    ['words', '<text x="1" y="2" dx="1" text-anchor="middle">A <tspan dy="1">word</tspan></text>'],
    [
      'ends and corners',
      '<path d="M0 0" stroke-linecap="round" stroke-linejoin="bevel" fill-rule="evenodd"/>',
    ],
    [
      'turned groups',
      '<g transform="translate(1, 2) rotate(-45 3 3)"><rect width="1" height="2" rx="1"/></g>',
    ],
    ['comments', '<!-- a tree --><circle r="1"/>'],
  ])('may hold %s', (_, content) => {
    expect(faultsOf(inside(content))).toEqual([]);
    expect(readDrawing(inside(content)).svg?.children.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'its own',
      '<circle class="art-dot" r="1"/>\n<text class="art-text">A <tspan dy="1">word</tspan></text>',
    ],
    ['from a group around its group', '<g class="art-wash-1"><g><rect width="1" height="1"/></g></g>'],
  ])('has its colour from a class: %s', (_, content) => {
    expect(faultsOf(bare(content))).toEqual([]);
  });

  it.each([
    [
      'a shape',
      '<circle class="art-dot" r="1"/>\n<path d="M0 0"/>',
      /^3: <path> has no class.*black.*art-line/,
    ],
    [
      'a shape beside a group',
      '<g class="art-line"></g><rect width="1" height="1"/>',
      /^2: <rect> has no class/,
    ],
    ['words', '<g>\n<text>Word</text></g>', /^3: <text> has no class, nor has a group around it/],
  ])('may not be black for want of a class: %s', (_, content, reason) => {
    const { svg, faults } = readDrawing(bare(content));
    expect(svg).toBeUndefined();
    expect(faults.map(({ line, message }) => `${line}: ${message}`)).toEqual([expect.stringMatching(reason)]);
  });

  it('may begin with an XML declaration', () => {
    expect(faultsOf(`<?xml version="1.0"?>\n${inside('<circle r="1"/>')}`)).toEqual([]);
  });

  it.each([
    ['a colour', '<circle r="1" fill="red"/>', /^2: fill has no place in a drawing.*class="art-/],
    ['a stroke', '<g\n stroke="#000"><circle r="1"/></g>', /^3: stroke has no place/],
    ['a width of stroke', '<circle r="1" stroke-width="2"/>', /^2: stroke-width has no place/],
    ['a style', '<circle r="1" style="fill:red"/>', /^2: style has no place/],
    ['an id', '<circle r="1" id="a"/>', /^2: id has no place/],
    ['an event', '<circle r="1"\nonclick="x()"/>', /^3: on-?click has no place/i],
    [
      'a link',
      '<a href="https://example.org"><circle r="1"/></a>',
      /^2: <a> has no place here; a drawing is one svg of g, path/,
    ],
    ['a reference', '<use href="#a"/>', /^2: <use> has no place/],
    ['a reference of the old kind', '<circle r="1" xlink:href="#a"/>', /^2: .*link.*has no place/i],
    ['a script', '<script>alert(1)</script>', /^2: <script> has no place/],
    ['a style sheet', '<style>circle{fill:red}</style>', /^2: <style> has no place/],
    ['a page', '<foreignObject><p>x</p></foreignObject>', /^2: <foreignObject> has no place/],
    ['a picture', '<image href="a.png"/>', /^2: <image> has no place/],
    ['a title', '<title>x</title>', /^2: <title> has no place/],
    ['a drawing', '<svg viewBox="0 0 1 1"></svg>', /^2: <svg> has no place/],
    ['an animation', '<circle r="1"><animate /></circle>', /^2: <animate> has no place/],
    [
      'a class of the page',
      '<circle r="1" class="art-dot toolbar"/>',
      /^2: "toolbar" is no class of drawings; nearest: art-/,
    ],
    [
      'a class with a slip',
      '<circle r="1" class="art-grund"/>',
      /^2: "art-grund" is no class of drawings; nearest: art-ground, /,
    ],
    ['a value that is none', '<circle r="url(#a)"/>', /^2: "url\(#a\)" is no value for r/],
    [
      'a transform that is none',
      '<g transform="url(x)"><circle r="1"/></g>',
      /^2: "url\(x\)" is no value for transform/,
    ],
    ['words that stand nowhere', '<g>words</g>', /^2: words stand in <text> only/],
    ['an attribute twice', '<circle r="1" r="2"/>', /^2: .*well-formed/],
    ['a group that is not closed', '<g><circle r="1"/>', /^2: <g> is not closed/],
  ])('may not hold %s', (_, content, reason) => {
    const { svg, faults } = readDrawing(inside(content));
    expect(svg).toBeUndefined();
    expect(faults.map(({ line, message }) => `${line}: ${message}`).join('\n')).toMatch(reason);
  });

  it.each([
    ['no view box', '<svg><circle r="1"/></svg>', /^1: svg needs a viewBox/],
    [
      'a view box of three numbers',
      '<svg viewBox="0 0 10"><circle r="1"/></svg>',
      /^1: viewBox is four numbers/,
    ],
    [
      'a view box without room',
      '<svg viewBox="0 0 0 10"><circle r="1"/></svg>',
      /^1: viewBox is four numbers/,
    ],
    ['a size', '<svg viewBox="0 0 1 1"\n width="10"><circle r="1"/></svg>', /^2: width has no place on svg/],
    ['another element around it', '<div><svg viewBox="0 0 1 1"></svg></div>', /^1: <div> has no place/],
    ['another drawing beside it', `${inside('')}${inside('')}`, /^1: a drawing is one svg, not several/],
    ['nothing', '', /^1: there is no svg/],
    ['only words', 'A house', /^1: words stand in/],
  ])('may not have %s', (_, source, reason) => {
    expect(readDrawing(source).svg).toBeUndefined();
    expect(faultsOf(source).join('\n')).toMatch(reason);
  });

  it('has no class that the style sheet does not draw, and each that it draws', async () => {
    const css = await readFile(join(import.meta.dirname, '../../../renderer/ui/picture.css'), 'utf8');
    const drawn = [...new Set([...css.matchAll(/\.(art-[a-z0-9-]+)/g)].map(([, name]) => name))];
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.filter((name) => faultsOf(inside(`<g class="${name ?? ''}"/>`)).length > 0)).toEqual([]);
    const classes = /const artClasses = \[([^]*?)\n\];/.exec(await readFile(source, 'utf8'))?.[1] ?? '';
    expect([...classes.matchAll(/'([^']+)'/g)].map(([, name]) => name).toSorted()).toEqual(drawn.toSorted());
  });

  it('is not read in another encoding, and says so once', () => {
    const utf16 = Buffer.from(`\uFEFF${inside('<circle r="1"/>')}`, 'utf16le').toString('utf8');
    expect(faultsOf(utf16)).toEqual([expect.stringMatching(/^1: this is not plain text in UTF-8/)]);
  });

  it('reports all its mistakes at once', () => {
    const source = inside('<circle fill="red" id="a"/>\n<use/>\n<path class="b"/>');
    expect(faultsOf(source).map((fault) => fault.replace(/:.*/, ''))).toEqual(['2', '2', '3', '4']);
  });

  it('knows the line of its first words', () => {
    expect(readDrawing(inside('<circle r="1"/>\n<text>a</text><text>b</text>')).words).toBe(3);
    expect(readDrawing(inside('<circle r="1"/>')).words).toBeUndefined();
  });
});
