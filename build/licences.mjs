// Gathers the licence of every package that a bundle is made of, fonts and workers included, into `licences.json` beside it.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** @typedef {import('vite').Plugin} Plugin */
/** @typedef {{ name: string, version: string, licence: string, text: string }} Licence licence: SPDX expression; text: the whole of it */

const NODE_MODULES = '/node_modules/';

/**
 * The folder of the package a module belongs to, or null for our own and the bundler's.
 * @param {string} id of a module or a file, as the bundler writes it
 * @returns {string | null}
 */
function packageFolder(id) {
  const file = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const at = file.lastIndexOf(NODE_MODULES);
  if (at < 0) return null;
  const inside = file.slice(at + NODE_MODULES.length).split('/');
  const name = inside[0]?.startsWith('@') ? inside.slice(0, 2) : inside.slice(0, 1);
  return file.slice(0, at + NODE_MODULES.length) + name.join('/');
}

/**
 * @param {string} folder of a package
 * @returns {Promise<Licence>}
 * @throws {Error} when the package says nothing of its licence, or does not bring its words
 */
async function licenceOf(folder) {
  /** @type {{ name: string, version: string, license?: string }} */
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) =>
    /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file),
  );
  const texts = await Promise.all(files.sort().map((file) => readFile(path.join(folder, file), 'utf8')));
  const text = texts.map((words) => words.replaceAll('\r\n', '\n').trim()).join('\n\n');
  if (license === undefined || text === '') {
    throw new Error(
      `${name} ${version} is part of the program, but its package does not hold the words of its licence.`,
    );
  }
  return { name, version, licence: license, text };
}

/**
 * Watches one bundle and its workers. `plugin` is for the bundle, which it writes `licences.json` into; `watch` for its
 * workers.
 * @param {string} root the bundle's own, from which the bundler names pictures and fonts
 * @returns {{ plugin: Plugin, watch: Plugin }}
 */
export function gatherLicences(root) {
  /** @type {Set<string>} */
  const folders = new Set();
  /** @param {import('vite').Rolldown.OutputBundle} bundle */
  const note = (bundle) => {
    for (const output of Object.values(bundle)) {
      const isCode = output.type === 'chunk';
      const files = isCode
        ? output.moduleIds
        : output.originalFileNames.map((file) => path.resolve(root, file));
      for (const file of files) {
        const folder = packageFolder(file);
        if (folder !== null) folders.add(folder);
      }
    }
  };
  return {
    watch: {
      name: 'learning-journal:licences-of-workers',
      generateBundle: (_options, bundle) => {
        note(bundle);
      },
    },
    plugin: {
      name: 'learning-journal:licences',
      async generateBundle(_options, bundle) {
        note(bundle);
        const licences = await Promise.all([...folders].map(licenceOf));
        licences.sort((a, b) => (a.name < b.name ? -1 : 1));
        this.emitFile({
          type: 'asset',
          fileName: 'licences.json',
          source: `${JSON.stringify(licences, null, 1)}\n`,
        });
      },
    },
  };
}
