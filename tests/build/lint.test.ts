// Proves that lint guards what no import shows: who may speak to the Node side, and what core may take for granted.
import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const GUARDS = [
  'no-restricted-properties',
  'no-restricted-globals',
  '@typescript-eslint/no-restricted-imports',
];

const eslint = new ESLint({
  cwd: path.resolve(import.meta.dirname, '../..'),
  // These need no types, so that the files need not exist.
  ruleFilter: ({ ruleId }) => GUARDS.includes(ruleId),
  overrideConfig: { languageOptions: { parserOptions: { project: false } } },
});

/** Which of the guards speak up about code in a file of that name. */
async function guardsOn(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

describe('lint', () => {
  it.each([
    ['renderer/features/notes/Card.tsx', 'export const api = window.journal;', 'no-restricted-properties'],
    ['renderer/state/undo.ts', 'export const { journal } = globalThis;', 'no-restricted-properties'],
    ['renderer/main.tsx', 'export const api = self.journal;', 'no-restricted-properties'],
    ['core/journal/labels.ts', 'export const title = document.title;', 'no-restricted-globals'],
    ['core/journal/labels.ts', 'export const id = process.pid;', 'no-restricted-globals'],
    ['core/journal/labels.ts', "import 'node:fs';", '@typescript-eslint/no-restricted-imports'],
    ['core/journal/labels.ts', "import 'react-dom/client';", '@typescript-eslint/no-restricted-imports'],
    ['electron/window.ts', "import '../renderer/app.js';", '@typescript-eslint/no-restricted-imports'],
    ['renderer/app.tsx', "import 'electron';", '@typescript-eslint/no-restricted-imports'],
  ])('in %s refuses %s', async (file, code, guard) => {
    expect(await guardsOn(file, code)).toContain(guard);
  });

  it.each([
    ['renderer/platform/journal.ts', 'export const api = window.journal;'],
    ['renderer/app.tsx', 'export const title = document.title;'],
    ['electron/window.ts', "import 'electron'; import 'node:fs'; export const id = process.pid;"],
    ['core/journal/labels.ts', "import 'zod'; export const map = new Map([[1, Math.PI]]);"],
  ])('in %s has nothing against %s', async (file, code) => {
    expect(await guardsOn(file, code)).toEqual([]);
  });
});
