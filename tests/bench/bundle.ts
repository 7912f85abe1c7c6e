// How much script the window fetches before its first paint.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { say } from './report.js';

const renderer = resolve(import.meta.dirname, '../../dist/renderer');
const goalBytes = 200_000;

/** The files a script imports at once; what it imports later, when asked, is `import(...)`. */
const importsOf = (file: string, text: string): readonly string[] =>
  [...text.matchAll(/(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w*{}\s,$]+?from)?\s*["'](\.[^"']+)["']/g)].map(
    ([, path = '']) => join(dirname(file), path),
  );

/** Adds up the page's script and all it imports at once. */
export function bundle(): Promise<void> {
  const page = readFileSync(join(renderer, 'index.html'), 'utf8');
  const files = new Set(
    [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) => join(renderer, path)),
  );
  let plain = 0;
  let zipped = 0;
  for (const file of files) {
    const content = readFileSync(file);
    plain += content.length;
    zipped += gzipSync(content, { level: 9 }).length;
    for (const imported of importsOf(file, content.toString('utf8'))) files.add(imported);
  }
  const words = `${(zipped / 1000).toFixed(0)} kB compressed, ${(plain / 1000).toFixed(0)} kB plain, in ${files.size} files`;
  say('bundle', `${words}, before the first paint (goal 200 kB compressed)`, zipped <= goalBytes);
  return Promise.resolve();
}
