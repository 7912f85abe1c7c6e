// Annotations for tests.
import { createAnnotation } from '../../../core/annotation/create.js';
import type { Annotation } from '../../../core/annotation/types.js';

/** A highlight made at noon. */
export const highlight = (id = 'a', meaning = 'evidence'): Annotation =>
  createAnnotation({
    ref: { issue: 'families-6', article: 'foreword' },
    selectors: [
      { type: 'TextPositionSelector', start: 4, end: 12 },
      { type: 'TextQuoteSelector', exact: 'families', prefix: 'The ', suffix: ' came' },
    ],
    meaning,
    id: `urn:uuid:${id}`,
    now: '2026-11-21T12:00:00.000Z',
  });

/** The same with keys this program does not know, at every depth. */
export function withStrangeKeys(annotation: Annotation): Annotation {
  return {
    ...annotation,
    'x:rating': 5,
    target: { ...annotation.target, 'x:page': 3 },
    body: [...annotation.body, { type: 'Image', id: 'https://example.org/a.png', 'x:alt': 'a' }],
  } as unknown as Annotation;
}
