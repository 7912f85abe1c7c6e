// Reads back what is printed: the text of a PDF as Chromium writes it, and where on the page it stands.
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** A piece of text; `x` and `y` in points from the page's upper left corner to the start of its base line. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A page in points. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order in which they are painted. */
  readonly runs: readonly PdfRun[];
}

/** A PDF. */
export interface Pdf {
  readonly title: string;
  readonly tagged: boolean;
  /** Headings in the outline, in order of the file. */
  readonly outline: readonly string[];
  readonly pages: readonly PdfPage[];
}

type Matrix = readonly [number, number, number, number, number, number];
interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
];

function objectsOf(file: string): ReadonlyMap<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const [, id = '', inside = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = inside.indexOf('stream\n');
    const dictionary = at < 0 ? inside : inside.slice(0, at);
    const bytes = at < 0 ? '' : inside.slice(at + 7, inside.lastIndexOf('\nendstream'));
    const packed = /\/Filter \/FlateDecode/.test(dictionary);
    const stream = packed ? inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1') : bytes;
    objects.set(id, { dictionary, stream });
  }
  return objects;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** What each code of a font stands for. */
function charactersOf(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, part = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of part.matchAll(/<(\w+)> <(\w+)>/g))
      map.set(parseInt(code, 16), utf16(to));
  for (const [, part = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (
        let code = parseInt(from, 16), sign = parseInt(first, 16);
        code <= parseInt(to, 16);
        code += 1, sign += 1
      )
        map.set(code, String.fromCodePoint(sign));
  return map;
}

const referenced = (dictionary: string, kind: string): ReadonlyMap<string, string> => {
  const [, names = ''] = new RegExp(`/${kind} <<([^>]*)>>`).exec(dictionary) ?? [];
  return new Map(Array.from(names.matchAll(/\/(\w+) (\d+) 0 R/g), ([, name = '', id = '']) => [name, id]));
};

/** Text in a dictionary: in brackets, or as UTF-16 in hexadecimal. */
function textOf(dictionary: string, key: string): string {
  const [, hex, plain] =
    new RegExp(`/${key} (?:<FEFF(\\w*)>|\\(((?:[^()\\\\]|\\\\.)*)\\))`).exec(dictionary) ?? [];
  return hex === undefined ? (plain ?? '').replace(/\\(.)/g, '$1') : utf16(hex);
}

const token =
  /<([0-9A-Fa-f]*)>|\/(\w+)|(-?(?:\d+\.?\d*|\.\d+))|([A-Za-z*]+)|\(((?:[^()\\]|\\.)*)\)|<<|>>|[[\]]/g;

/** Reads a PDF file of Chromium's. */
export function readPdf(path: string): Pdf {
  const file = readFileSync(path, 'latin1');
  const objects = objectsOf(file);
  const object = (id = ''): PdfObject => objects.get(id) ?? { dictionary: '', stream: '' };
  const fonts = new Map<string, { readonly map: ReadonlyMap<number, string>; readonly digits: number }>();
  const fontOf = (id: string) => {
    const known = fonts.get(id);
    if (known) return known;
    const { dictionary } = object(id);
    const [, cmap] = /\/ToUnicode (\d+) 0 R/.exec(dictionary) ?? [];
    const font = { map: charactersOf(object(cmap).stream), digits: dictionary.includes('/Type0') ? 4 : 2 };
    fonts.set(id, font);
    return font;
  };

  const paint = ({ dictionary, stream }: PdfObject, base: Matrix, height: number, runs: PdfRun[]): void => {
    const fontIds = referenced(dictionary, 'Font');
    const forms = referenced(dictionary, 'XObject');
    const saved: Matrix[] = [];
    let matrix = base;
    let line: Matrix = [1, 0, 0, 1, 0, 0];
    let font = '';
    // A ligature is one sign on the page; beside it stands what it is to be read as.
    let actual: string | undefined;
    let quoted = '';
    let hex: string[] = [];
    let names: string[] = [];
    let numbers: number[] = [];
    const six = (): Matrix => numbers.slice(-6) as unknown as Matrix;
    for (const [, codes, name, number, operator, words] of stream.matchAll(token)) {
      if (codes !== undefined) hex.push(codes);
      else if (name !== undefined) names.push(name);
      else if (number !== undefined) numbers.push(Number(number));
      else if (words !== undefined) quoted = words;
      if (operator === undefined) continue;
      if (operator === 'q') saved.push(matrix);
      if (operator === 'Q') matrix = saved.pop() ?? base;
      if (operator === 'cm') matrix = multiply(six(), matrix);
      if (operator === 'BT') line = [1, 0, 0, 1, 0, 0];
      if (operator === 'Tm') line = six();
      if (operator === 'Td') line = multiply([1, 0, 0, 1, numbers.at(-2) ?? 0, numbers.at(-1) ?? 0], line);
      if (operator === 'Tf') font = fontIds.get(names.at(-1) ?? '') ?? '';
      if (operator === 'BDC' && names.includes('ActualText'))
        actual = hex.length > 0 ? utf16((hex.at(-1) ?? '').slice(4)) : quoted;
      if (operator === 'EMC') actual = undefined;
      if (operator === 'Tj' || operator === 'TJ') {
        const { map, digits } = fontOf(font);
        const text = hex
          .flatMap((string) => string.match(new RegExp(`.{${digits}}`, 'g')) ?? [])
          .map((code) => map.get(parseInt(code, 16)) ?? '\ufffd')
          .join('');
        const [, , , , x, y] = multiply(line, matrix);
        runs.push({ text: actual ?? text, x, y: height - y });
        if (actual !== undefined) actual = '';
      }
      if (operator === 'Do') {
        const form = object(forms.get(names.at(-1) ?? ''));
        if (form.dictionary.includes('/Form')) {
          const [, own = ''] = /\/Matrix \[([^\]]*)\]/.exec(form.dictionary) ?? [];
          const moved =
            own === '' ? matrix : multiply(own.trim().split(/\s+/).map(Number) as unknown as Matrix, matrix);
          paint(form, moved, height, runs);
        }
      }
      hex = [];
      names = [];
      numbers = [];
    }
  };

  const pagesUnder = (id: string): string[] => {
    const { dictionary } = object(id);
    if (!/\/Type \/Pages/.test(dictionary)) return [id];
    const [, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(dictionary) ?? [];
    return Array.from(kids.matchAll(/(\d+) 0 R/g), ([, kid = '']) => kid).flatMap(pagesUnder);
  };
  const [, info] = /\/Info (\d+) 0 R/.exec(file) ?? [];
  const [, catalogue] = /\/Root (\d+) 0 R/.exec(file) ?? [];
  const [, tree = ''] = /\/Pages (\d+) 0 R/.exec(object(catalogue).dictionary) ?? [];
  const pages = pagesUnder(tree).map((id): PdfPage => {
    const { dictionary } = object(id);
    const [, box = ''] = /\/MediaBox \[([^\]]*)\]/.exec(dictionary) ?? [];
    const [, , width = 0, height = 0] = box.trim().split(/\s+/).map(Number);
    const [, contents] = /\/Contents (\d+) 0 R/.exec(dictionary) ?? [];
    const runs: PdfRun[] = [];
    paint({ dictionary, stream: object(contents).stream }, [1, 0, 0, 1, 0, 0], height, runs);
    return { width, height, runs };
  });
  const outline = [...objects.values()]
    .filter(({ dictionary }) => /\/Title/.test(dictionary) && /\/Parent/.test(dictionary))
    .map(({ dictionary }) => textOf(dictionary, 'Title'));
  return {
    title: textOf(object(info).dictionary, 'Title'),
    tagged: /\/Marked true/.test(object(catalogue).dictionary),
    outline,
    pages,
  };
}
