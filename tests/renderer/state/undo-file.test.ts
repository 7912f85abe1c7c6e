// Undo against the real notebooks: any sequence of actions, taken back, leaves the files byte for byte; redone, again.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import {
  binned,
  restored,
  withMeaning,
  withNote,
  withSelectors,
  withStyle,
  withTags,
} from '../../../core/annotation/edit.js';
import { createAnnotation } from '../../../core/annotation/create.js';
import { isBinned } from '../../../core/annotation/read.js';
import type { Annotation } from '../../../core/annotation/types.js';
import { issueNotebook, type ArticleRef, type NotebookChange } from '../../../core/ipc/contract.js';
import { createNotebooks, type Notebooks } from '../../../electron/storage/notebooks.js';
import { highlight, withStrangeKeys } from '../../core/annotation/annotations.js';
import { noteOf } from './program.js';

let disk: Notebooks;
vi.mock('../../../renderer/platform/journal.js', () => ({
  request: (
    channel: string,
    payload: ArticleRef & { label?: string; changes: readonly NotebookChange[] },
  ) => {
    if (channel === 'changeNotebook') return disk.change(payload, payload.label, payload.changes);
    if (channel === 'openNotebook') return disk.open(payload);
    return Promise.resolve({ ok: true, value: null });
  },
}));
vi.mock('../../../renderer/state/preferences.js', () => ({
  changePreferences: () => undefined,
  usePreferences: { getState: () => ({ meanings: [] }), subscribe: () => () => undefined },
}));

const articles = ['foreword', 'welcome', issueNotebook] as const;
const times = 'abcdefghijklmnopqrstuvwxyz';
const at = (step: number): string => new Date(Date.UTC(2026, 10, 21, 12, 0, step)).toISOString();

type Kind =
  'add' | 'whole' | 'untag' | 'move' | 'meaning' | 'style' | 'tag' | 'note' | 'bin' | 'restore' | 'delete';
const actions = fc.array(
  fc.record({
    kind: fc.constantFrom<Kind>(
      'add',
      'add',
      'whole',
      'untag',
      'move',
      'meaning',
      'style',
      'tag',
      'note',
      'bin',
      'restore',
      'delete',
    ),
    article: fc.constantFrom(...articles),
    /** Which of those there are, as bits: several at once, in both articles. */
    which: fc.nat(255),
  }),
  { minLength: 1, maxLength: 12 },
);

/** A note on all of an article, or of the issue. */
const wholeNote = (ref: ArticleRef, id: string): Annotation =>
  withNote(createAnnotation({ ref, id: `urn:uuid:${id}`, now: at(0) }), noteOf('on all of it'), at(0));

const change = (kind: Kind, annotation: Annotation, step: number): Annotation | null => {
  switch (kind) {
    case 'meaning':
      return withMeaning(annotation, `meaning-${step}`, at(step));
    case 'style':
      return withStyle(annotation, step % 2 === 0 ? 'underline' : 'unmarked', at(step));
    case 'tag':
      return withTags(annotation, [`tag ${step}`, 'again'], at(step));
    case 'note':
      return withNote(annotation, step % 3 === 0 ? null : noteOf(`thought ${step}`), at(step));
    case 'bin':
      return binned(annotation, at(step));
    case 'restore':
      return restored(annotation);
    case 'untag':
      return withTags(annotation, [], at(step));
    case 'move':
      return withSelectors(
        annotation,
        [{ type: 'TextPositionSelector', start: step, end: step + 3 }],
        at(step),
      );
    case 'add':
    case 'whole':
    case 'delete':
      return null;
  }
};

async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const place = join(folder, 'notebooks', 'families-6');
  const names = (await readdir(place)).filter((name) => name.endsWith('.json')).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(place, name), 'utf8')] as const)),
  );
}

it('any actions on two articles and the issue, undone and redone, give the same files again', async () => {
  const { takeStep } = await import('../../../renderer/state/annotation-actions.js');
  const { undoOrRedo } = await import('../../../renderer/state/undo-actions.js');
  const { flushSaving } = await import('../../../renderer/state/saving.js');
  const { useJournal } = await import('../../../renderer/state/journal.js');
  // On the notebook's page, where steps across articles are taken.
  useJournal.setState({ history: [{ page: 'notebook' }], at: 0 });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(actions, async (sequence) => {
      const folder = await mkdtemp(join(tmpdir(), 'undo-'));
      disk = createNotebooks({ folder });
      run += 1;
      const ref = (article: string): ArticleRef => ({ issue: 'families-6', article });
      const now = new Map<string, { readonly ref: ArticleRef; readonly annotation: Annotation }>();
      for (const article of articles) {
        const first = withStrangeKeys(highlight(`${run}-${article}-first`));
        now.set(first.id, { ref: ref(article), annotation: first });
        await disk.change(ref(article), article, [{ kind: 'put', annotation: first }]);
      }
      const before = await filesIn(folder);
      let taken = 0;
      for (const [step, { kind, article, which }] of sequence.entries()) {
        const those = [...now.values()].filter((_, index) => which & (1 << (index % 8)));
        const changes =
          kind === 'add' || kind === 'whole'
            ? [
                {
                  ref: ref(article),
                  before: null,
                  // Earlier than what is there, too: where it stands in the file must not matter.
                  after: {
                    ...(kind === 'whole'
                      ? wholeNote(ref(article), `${run}-${times[step]}`)
                      : highlight(`${run}-${times[step]}`)),
                    created: at(which - step),
                  },
                },
              ]
            : those
                .filter(({ annotation }) => isBinned(annotation) === (kind === 'restore'))
                .map(({ ref: place, annotation }) => ({
                  ref: place,
                  before: annotation,
                  after: change(kind, annotation, step),
                }));
        if (changes.length === 0) continue;
        takeStep(kind, changes);
        taken += 1;
        for (const { ref: place, before: was, after } of changes) {
          if (after) now.set(after.id, { ref: place, annotation: after });
          else if (was) now.delete(was.id);
        }
      }
      await flushSaving();
      const after = await filesIn(folder);
      for (let step = 0; step < taken; step += 1) undoOrRedo('undo');
      await flushSaving();
      expect(await filesIn(folder)).toEqual(before);
      for (let step = 0; step < taken; step += 1) undoOrRedo('redo');
      await flushSaving();
      expect(await filesIn(folder)).toEqual(after);
      for (let step = 0; step < taken; step += 1) undoOrRedo('undo');
      await flushSaving();
      expect(await filesIn(folder)).toEqual(before);
      await rm(folder, { recursive: true, force: true });
    }),
    { numRuns: 30 },
  );
});
