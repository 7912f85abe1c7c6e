// Lint: rules that catch mistakes, checked with types; how code looks is Prettier's business.
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * A second fence for the layers, seen in the editor at once; .dependency-cruiser.cjs is the first and the exact one.
 * @param {readonly { regex: string, message: string }[]} patterns
 */
const fence = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': /** @type {['error', unknown]} */ (['error', { patterns }]),
});

/** What ESLint itself knows and the compiler does not say. */
const plainMistakes = [
  'eqeqeq',
  'no-case-declarations',
  'no-cond-assign',
  'no-console',
  'no-constant-binary-expression',
  'no-constant-condition',
  'no-control-regex',
  'no-debugger',
  'no-dupe-else-if',
  'no-duplicate-case',
  'no-empty',
  'no-empty-character-class',
  'no-empty-pattern',
  'no-invalid-regexp',
  'no-irregular-whitespace',
  'no-loss-of-precision',
  'no-misleading-character-class',
  'no-promise-executor-return',
  'no-prototype-builtins',
  'no-regex-spaces',
  'no-self-assign',
  'no-self-compare',
  'no-shadow-restricted-names',
  'no-sparse-arrays',
  'no-template-curly-in-string',
  'no-unexpected-multiline',
  'no-unmodified-loop-condition',
  'no-unreachable-loop',
  'no-unsafe-finally',
  'no-unsafe-optional-chaining',
  'no-unused-private-class-members',
  'no-useless-assignment',
  'no-useless-backreference',
  'no-useless-catch',
  'no-useless-escape',
  'object-shorthand',
  'preserve-caught-error',
  'use-isnan',
];

/** The names of Node and of the page, none of which core may use. */
const hostNames = Object.keys({ ...globals.browser, ...globals.node }).filter(
  (name) => !Object.hasOwn(globals.builtin, name),
);

const noNode = { regex: '^node:', message: 'This code also runs where Node is absent.' };
const noElectron = {
  regex: '^electron(-store)?$',
  message: 'Only electron/ speaks to Electron; use the contract in core/ipc/contract.ts.',
};

export default defineConfig(
  globalIgnores(['dist', 'screenshots', 'test-results', '**/*.d.ts']),
  {
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    extends: [tseslint.configs.strictTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      // One program for all folders: each folder's own would check again what they share.
      parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...Object.fromEntries(plainMistakes.map((rule) => [rule, 'error'])),
      'no-promise-executor-return': ['error', { allowVoid: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      // A number or a yes-or-no in a sentence is plain; an object there is a mistake.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Code points are what the annotation standard counts in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      // An interface may promise more than one of its makers needs.
      '@typescript-eslint/require-await': 'off',
      // There are no enums here, and to ask each value whether its place wants one is slow.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Generic parameters that name a channel read better than their expansion.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['core/**/*.ts'],
    rules: {
      ...fence(noNode, noElectron, {
        regex: '^(react|lexical|@lexical/.*|vite)($|[-/])|/(renderer|electron|build|tests)/',
        message: 'core is pure: no DOM, no Node, no Electron, no React.',
      }),
      'no-restricted-globals': ['error', ...hostNames],
    },
  },
  {
    files: ['electron/**/*.ts'],
    rules: fence({
      regex: '/(renderer|build|tests)/|^(react|lexical|@lexical/.*)($|[-/])',
      message: 'electron/ reaches core only.',
    }),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      ...fence(noNode, noElectron, {
        regex: '/(electron|build|tests)/',
        message: 'renderer/ reaches core only.',
      }),
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/platform/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['window', 'globalThis', 'self'].map((object) => ({
          object,
          property: 'journal',
          message: 'Only renderer/platform speaks to the Node side.',
        })),
      ],
    },
  },
  {
    // What these print is for the person at the terminal, or for the log.
    files: ['build/**', 'electron/**/*.ts', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // The linter does not see a cast in a JSDoc comment; the compiler does.
    files: ['**/*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
  },
  {
    // Outside the TypeScript projects: this file uses what Electron does not document.
    files: ['build/setup/default-app/**'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { project: false }, globals: globals.node },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: globals.node, sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
