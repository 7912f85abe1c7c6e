// A page with all pictures side by side, a row a screen, to be looked through in a browser.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes `index.html` beside the pictures.
 * @param {string} folder of the pictures
 * @param {readonly string[]} names of the screens
 * @param {readonly string[]} looks what every screen was taken in, as it stands in the files' names
 */
export async function writeSheet(folder, names, looks) {
  const cell = (/** @type {string} */ file) =>
    `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`;
  const row = (/** @type {string} */ name) =>
    `<section><h2>${name}</h2>${looks.map((look) => cell(`${name}-${look}.png`)).join('')}</section>`;
  const style =
    'body{font:14px sans-serif;margin:24px;background:#777;color:#fff}' +
    'section{display:grid;grid-template-columns:repeat(3,1fr);gap:12px;align-items:start}' +
    'h2{grid-column:1/-1;margin:24px 0 0}img{width:100%}';
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${style}</style>${names.map(row).join('')}\n`,
  );
}
