// Which folder may import which. ARCHITECTURE.md draws the arrows; here they are checked.

/** Where a package is found, or its bare name when it is not installed. */
const packages = (/** @type {string} */ names) =>
  `(?:^|/)node_modules/(?:${names})(?:/|$)|^(?:${names})(?:/|$)`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'core-stays-pure',
    comment: 'core is what Electron, the window and the build share: it reaches no other part of the house.',
    severity: 'error',
    from: { path: '^core/' },
    to: { path: '^(?:electron|renderer|build|content|tests|dist)/' },
  },
  {
    name: 'core-without-node',
    comment: 'core runs in the window and in workers too, where Node is absent.',
    severity: 'error',
    from: { path: '^core/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'core-without-frameworks',
    comment: 'core knows neither Electron nor React nor the bundler; pure libraries only.',
    severity: 'error',
    from: { path: '^core/' },
    to: {
      path: packages(
        'electron[^/]*|@electron/[^/]+|(?:@types/)?react[^/]*|lexical|@lexical/[^/]+|vite[^/]*|@vitejs/[^/]+|zustand|lucide-react|@fontsource[^/]*/[^/]+',
      ),
    },
  },
  {
    name: 'electron-reaches-core-only',
    comment: 'The Node side and the window never meet but over core/ipc/contract.ts.',
    severity: 'error',
    from: { path: '^electron/' },
    to: { path: '^(?:renderer|build|content|tests|dist)/' },
  },
  {
    name: 'only-electron-imports-electron',
    comment:
      "One folder speaks to Electron. The default app is Electron's own start-up file, the icons are drawn in it, and tests drive it.",
    severity: 'error',
    from: { pathNot: '^(?:electron/|tests/|build/setup/default-app/|build/packaging/draw-icons[.])' },
    to: { path: packages('electron|electron-store') },
  },
  {
    name: 'renderer-reaches-core-only',
    comment: 'The window and the Node side never meet but over core/ipc/contract.ts.',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { path: '^(?:electron|build|content|tests|dist)/' },
  },
  {
    name: 'renderer-without-node',
    comment: 'The window is sandboxed: Node is absent there.',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'renderer-folders-are-known',
    comment: 'A new folder needs its place in the order below before anything may import it.',
    severity: 'error',
    from: {},
    to: { path: '^renderer/(?!(?:platform|state|commands|features|ui|styles)/)[^/]+/' },
  },
  {
    name: 'app-is-on-top',
    comment:
      'Nothing imports the composition root, the files directly in renderer/, but those files themselves.',
    severity: 'error',
    from: { path: '^renderer/[^/]+/' },
    to: { path: '^renderer/[^/]+$' },
  },
  {
    name: 'feature-by-its-index',
    comment: 'What a feature offers to others is what its index.ts exports.',
    severity: 'error',
    from: { path: '^renderer/features/([^/]+)/' },
    to: {
      path: '^renderer/features/',
      pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.ts$'],
    },
  },
  {
    name: 'app-by-feature-index',
    comment: 'The composition root, too, takes from a feature what its index.ts exports.',
    severity: 'error',
    from: { path: '^renderer/[^/]+$' },
    to: { path: '^renderer/features/', pathNot: '^renderer/features/[^/]+/index\\.ts$' },
  },
  {
    name: 'commands-below-features',
    comment: 'commands reach state, platform and core.',
    severity: 'error',
    from: { path: '^renderer/commands/' },
    to: { path: '^renderer/(?:features|ui)/' },
  },
  {
    name: 'state-below-commands',
    comment: 'state reaches platform and core.',
    severity: 'error',
    from: { path: '^renderer/state/' },
    to: { path: '^renderer/(?:features|commands|ui)/' },
  },
  {
    name: 'platform-at-the-bottom',
    comment: 'platform is the window on the Node side and reaches core only.',
    severity: 'error',
    from: { path: '^renderer/platform/' },
    to: { path: '^renderer/(?:features|commands|state|ui)/' },
  },
  {
    name: 'ui-knows-nothing-above',
    comment: 'ui is shared widgets: what they show is given to them.',
    severity: 'error',
    from: { path: '^renderer/ui/' },
    to: { path: '^renderer/(?:features|commands|state|platform)/' },
  },
  {
    name: 'build-reaches-core-only',
    comment: 'build makes the app, it is no part of it; content is read as files, not imported.',
    severity: 'error',
    from: { path: '^build/' },
    to: { path: '^(?:electron|renderer|content|tests|dist)/' },
  },
  {
    name: 'no-cycles',
    comment: 'Two modules that need each other are one module, or hide a third; imports of types count.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'found',
    comment: 'An import that cannot be found would slip past every rule above.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    builtInModules: { override: require('node:module').builtinModules },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};
