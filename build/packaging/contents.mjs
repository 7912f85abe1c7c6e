// What the program's archive may hold, file by file, so that no source map, test or stray package ever ships.

/** Every file of app.asar is one of these. */
const EXPECTED = [
  /^package\.json$/,
  /^LICENSE$/,
  /^dist\/electron\/(?:main\.js|preload\.cjs|licences\.json|icon\.png)$/,
  /^dist\/electron\/chunks\/[\w.-]+\.js$/,
  /^dist\/renderer\/(?:index|print)\.html$/,
  /^dist\/renderer\/(?:licences\.json|icon\.svg)$/,
  /^dist\/renderer\/assets\/[\w.-]+\.(?:js|css|woff2)$/,
  /^dist\/content\/[a-z0-9-]+\.(?:json|search)$/,
];

/** Without one of these the program does not open. */
const NEEDED = [
  'package.json',
  'LICENSE',
  'dist/electron/main.js',
  'dist/electron/preload.cjs',
  'dist/electron/licences.json',
  'dist/renderer/index.html',
  'dist/renderer/print.html',
  'dist/renderer/licences.json',
];

/**
 * What is wrong with the files of an archive.
 * @param {readonly string[]} files paths from the archive's root, `/` between the names, folders left out
 * @returns {string[]} one sentence each, none when all is as it should be
 */
export function wrongIn(files) {
  const stray = files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file)));
  const missing = NEEDED.filter((file) => !files.includes(file));
  const issues = files.filter((file) => /^dist\/content\/.*\.json$/.test(file));
  const unindexed = issues.filter((file) => !files.includes(file.replace(/\.json$/, '.search')));
  return [
    ...stray.map((file) => `${file} is not expected in the program's archive.`),
    ...missing.map((file) => `${file} is missing from the program's archive.`),
    ...unindexed.map((file) => `${file} has no search index beside it in the program's archive.`),
    ...(issues.length === 0 ? ['There is no issue in the program’s archive.'] : []),
  ];
}
