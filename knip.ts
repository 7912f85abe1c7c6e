// What counts as used: everything reached from these entries. `!` marks what ships or builds, tests left out, so that
// `knip --production` finds what only the tests use.
import type { KnipConfig } from 'knip';

const config: KnipConfig = ({ production = false }) => ({
  entry: [
    'electron/main.ts!',
    'electron/preload.ts!',
    'renderer/main.tsx!',
    'renderer/print.tsx!',
    'renderer/**/*.worker.ts!',
    // Search without a window, ranking alone among it.
    'core/search/index.ts!',
    'build/content/main.ts!',
    'build/run/*.mjs!',
    'build/setup/default-app/main.mjs!',
    // Called by electron-builder, by Electron, and in place of 7-Zip and fpm.
    'build/packaging/{after-pack,draw-icons}.mjs!',
    'build/packaging/tools/{7za,fpm}.mjs!',
    'tests/packaged/*.{spec,config}.ts',
    'tests/**/*.test.{ts,tsx}',
    'tests/bench/{main,search-worker}.ts',
  ],
  project: ['{core,electron,renderer,build}/**/*.{ts,tsx,mjs,css}!', 'tests/**/*.{ts,tsx,mjs}', '*.{js,ts}'],
  // Debian's own.
  ignoreBinaries: ['dpkg-deb'],
  // A type that a module's own exports speak in must be exported, whether or not somebody names it; and what is used
  // in its own file, though exported for its test only, is not dead.
  ignoreExportsUsedInFile: production || { interface: true, type: true },
  compilers: {
    // Styles import other styles, and fonts by url().
    css: (text: string) =>
      [...text.matchAll(/(?:@import\s+(?:url\()?|url\()\s*['"]([^'"]+)['"]/g)]
        .map(([, from = '']) => `import '${from}';`)
        .join('\n'),
  },
});

export default config;
