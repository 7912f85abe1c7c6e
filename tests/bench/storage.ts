// Saving a note while 10 or 10,000 annotations lie elsewhere in the library, and quitting with 10,000.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '../../core/annotation/types.js';
import { createNotebooks, type Notebooks } from '../../electron/storage/notebooks.js';
import { report } from './results.js';

const rounds = 15;
const perArticle = 100;
const ref = { issue: 'issue', article: 'mine' };

const annotation = (id: string, words: string): Annotation => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `urn:uuid:${id}`,
  type: 'Annotation',
  motivation: 'commenting',
  created: '2024-01-01T12:00:00.000Z',
  modified: '2024-01-01T12:00:00.000Z',
  target: {
    type: 'SpecificResource',
    source: 'urn:learning-journal:issue:mine',
    selector: [
      { type: 'TextPositionSelector', start: 0, end: 24 },
      { type: 'TextQuoteSelector', exact: 'The first families came.', prefix: '', suffix: ' They' },
    ],
  },
  body: [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: words }],
});

/** A library of so many annotations, all of them read into memory. */
async function libraryOf(folder: string, annotations: number): Promise<Notebooks> {
  const notebooks = createNotebooks({ folder });
  for (let made = 0; made < annotations; made += perArticle) {
    const changes = Array.from({ length: Math.min(perArticle, annotations - made) }, (_, at) => ({
      kind: 'put' as const,
      annotation: annotation(`${made + at}`, 'A note of some words, as people write them.'),
    }));
    await notebooks.change({ issue: 'issue', article: `other-${made}` }, 'Other', changes);
  }
  return notebooks;
}

async function saveOnce(notebooks: Notebooks, round: number): Promise<number> {
  const from = performance.now();
  const changes = [{ kind: 'put' as const, annotation: annotation('mine', `Round ${round}.`) }];
  const saved = await notebooks.change(ref, 'Mine', changes);
  if (!saved.ok) throw new Error(saved.error.message);
  return performance.now() - from;
}

/** Saves in turn beside few annotations and many. */
export async function storage(): Promise<void> {
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'journal-bench-')));
  const [small = '', large = ''] = folders;
  try {
    const few = await libraryOf(small, 10);
    const many = await libraryOf(large, 10_000);
    const values: number[] = [];
    const yardstick: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      yardstick.push(await saveOnce(few, round));
      values.push(await saveOnce(many, round));
    }
    report({
      bench: 'storage',
      what: 'saving a note beside 10,000 annotations elsewhere, until it is durable',
      unit: 'ms',
      values,
      yardstick: { what: 'beside 10', values: yardstick },
      goal: 1.5,
    });
    const quitting: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // What is still on its way when the reader quits: a change in each of three articles.
      for (const article of ['mine', 'other-0', 'other-100'])
        void many.change({ issue: 'issue', article }, 'Mine', [
          { kind: 'put', annotation: annotation('mine', `Last ${round}.`) },
        ]);
      const from = performance.now();
      await many.idle();
      quitting.push(performance.now() - from);
    }
    report({
      bench: 'storage',
      what: 'quitting with 10,000 annotations, three articles not yet saved',
      unit: 'ms',
      values: quitting,
      goal: 1000,
    });
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}
