// The pictures of an issue: finds, checks and draws the files of its media folder, and knows which are used.
import { existsSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { inFile, nearest, type Fault, type Problem } from './problems.js';
import { readRaster } from './raster.js';
import { readDrawing } from './svg.js';

/** A picture goes into the compiled issue whole, so it is kept small. In bytes. */
const mostBytes = 500_000;

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** The pictures of one issue. */
export interface Pictures {
  /** Notes that a file is used. Says what is wrong with its name, or nothing. */
  use(name: string): string | undefined;
  /** The picture in a file: an `svg` or an `img` element. Undefined if the file is broken; `problems` says how. */
  draw(name: string): Element | undefined;
  /** A drawing that stands by itself: an ornament, without words, or the cover. */
  emblem(name: string, words: 'allowed' | 'refused'): Root | undefined;
  /** Mistakes inside the files that were drawn. */
  problems(): readonly Problem[];
  /** Files that nothing used. */
  unused(): readonly Problem[];
}

interface Picture {
  readonly element: Element | undefined;
  readonly words?: number | undefined;
  readonly faults: readonly Fault[];
}

const refused = (message: string): Picture => ({ element: undefined, faults: [{ line: 1, message }] });

function readPicture(path: string): Picture {
  const extension = extname(path);
  const bytes = readFileSync(path);
  if (bytes.length > mostBytes)
    return refused(`a picture is at most ${mostBytes / 1000} kB, not ${Math.ceil(bytes.length / 1000)} kB`);
  if (extension === '.svg') {
    const { svg, words, faults } = readDrawing(bytes.toString('utf8'));
    return { element: svg, words, faults };
  }
  const type = Object.hasOwn(types, extension) ? types[extension] : undefined;
  if (type === undefined) return refused('a picture is a file that ends in .svg, .png, .jpg, .jpeg or .webp');
  const raster = readRaster(bytes);
  if (raster?.type !== type) return refused(`the bytes of this file are not those of a ${extension} picture`);
  const { width, height } = raster;
  const src = `data:${type};base64,${bytes.toString('base64')}`;
  return { element: h('img', { src, width, height }), faults: [] };
}

/** Opens the media folder of the issue in `folder`; paths in messages are relative to `root`. */
export function openPictures(folder: string, root: string): Pictures {
  const media = join(folder, 'media');
  const entries = existsSync(media) ? readdirSync(media, { withFileTypes: true }) : [];
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  const names = visible.filter((entry: Dirent) => entry.isFile()).map(({ name }) => name);
  const shown = (name: string): string => relative(root, join(media, name));
  const used = new Set<string>();
  const read = new Map<string, Picture>();
  const wordy = new Set<string>();
  const pictureOf = (name: string): Picture => {
    const picture = read.get(name) ?? readPicture(join(media, name));
    read.set(name, picture);
    return picture;
  };
  return {
    use(name) {
      if (/[\\/]/.test(name)) return `a picture is named without a path, not "${name}"`;
      if (names.length === 0) return `there is no ${name} in media, which holds no picture`;
      if (!names.includes(name)) return `there is no ${name} in media${nearest(name, names)}`;
      used.add(name);
      return undefined;
    },
    draw: (name) => pictureOf(name).element,
    emblem(name, words) {
      const picture = pictureOf(name);
      if (words === 'refused' && picture.words !== undefined) wordy.add(name);
      return picture.element && { type: 'root', children: [picture.element] };
    },
    problems: () =>
      [...read].toSorted().flatMap(([name, { faults, words }]) => {
        const message = 'an ornament is without words; take the <text> out';
        const own = wordy.has(name) && words !== undefined ? [{ line: words, message }] : [];
        return inFile(shown(name), [...faults, ...own]);
      }),
    unused: () =>
      visible
        .filter(({ name }) => !used.has(name))
        .map(({ name }) => ({
          file: shown(name),
          line: 1,
          message: 'nothing uses this file: no figure, no ornament, not the cover',
        })),
  };
}
