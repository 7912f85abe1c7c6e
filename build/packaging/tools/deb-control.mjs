// What of fpm's command line a Debian package is made of, and the package's control file.
// Format: Debian Policy 4.7, chapter 5 (control files).

/**
 * @typedef {object} Order what is to be packed
 * @property {string} output the package's own file
 * @property {Readonly<Record<string, string>>} fields of fpm's options, by their names without dashes
 * @property {readonly string[]} depends
 * @property {readonly string[]} recommends
 * @property {Readonly<Record<string, string>>} scripts files by the names Debian knows them by
 * @property {readonly { from: string, to: string }[]} files to: from the root of the system
 */

const SCRIPTS = /** @type {Readonly<Record<string, string>>} */ ({
  'after-install': 'postinst',
  'after-remove': 'postrm',
});

/**
 * Reads fpm's command line as electron-builder writes it: options with one value each, but for `--force`, then `from=to`.
 * @param {readonly string[]} words
 * @returns {Order}
 * @throws {Error} when it is not a Debian package that is asked for
 */
export function readCommandLine(words) {
  /** @type {Record<string, string>} */
  const fields = {};
  /** @type {Record<string, string>} */
  const scripts = {};
  const depends = [];
  const recommends = [];
  const files = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--force') continue;
    if (!word.startsWith('-')) {
      const [from = '', to = ''] = word.split('=');
      files.push({ from, to });
      continue;
    }
    const value = words[(at += 1)] ?? '';
    const name = word.replace(/^-+/, '');
    const script = SCRIPTS[name];
    if (name === 'd') depends.push(value);
    else if (name === 'deb-recommends') recommends.push(value);
    else if (script !== undefined) scripts[script] = value;
    else fields[name] = value;
  }
  const { t: type = 'nothing', package: output = '' } = fields;
  if (type !== 'deb') throw new Error(`Only a Debian package can be made without fpm, not ${type}.`);
  return { output, fields, depends, recommends, scripts, files };
}

/**
 * Lines after the first begin with a space; a line without words is a full stop.
 * @param {string} text
 */
function folded(text) {
  const [first = '', ...rest] = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return [first, ...rest.map((line) => ` ${line || '.'}`)].join('\n');
}

/**
 * The control file.
 * @param {Order} order
 * @param {number} bytes of everything that is installed
 * @returns {string}
 */
export function controlOf({ fields, depends, recommends }, bytes) {
  const { url } = fields;
  const lines = {
    Package: fields['name'],
    Version: fields['version'],
    Architecture: fields['architecture'],
    Maintainer: fields['maintainer'],
    'Installed-Size': String(Math.ceil(bytes / 1024)),
    Depends: depends.join(', '),
    Recommends: recommends.join(', '),
    Section: fields['category'] ?? 'misc',
    Priority: fields['deb-priority'] ?? 'optional',
    // `.invalid` says that there is no such place (RFC 2606).
    Homepage: url?.endsWith('.invalid') ? undefined : url,
    Description: folded(fields['description'] ?? ''),
  };
  return Object.entries(lines)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}: ${value ?? ''}\n`)
    .join('');
}
