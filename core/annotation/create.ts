// Makes a new annotation.
import type { ArticleRef } from '../ipc/contract.js';
import { meaningPrefix } from './read.js';
import type { Annotation, Selectors } from './types.js';

/** What a new annotation is made of. `id` is a `urn:uuid:`; `now` is ISO 8601. */
export interface NewAnnotation {
  readonly ref: ArticleRef;
  readonly selectors: Selectors;
  readonly meaning: string;
  readonly id: string;
  readonly now: string;
}

/** A highlight with a meaning and no note yet. */
export const createAnnotation = ({ ref, selectors, meaning, id, now }: NewAnnotation): Annotation => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id,
  type: 'Annotation',
  motivation: 'highlighting',
  created: now,
  modified: now,
  target: {
    type: 'SpecificResource',
    source: `urn:learning-journal:${ref.issue}:${ref.article}`,
    selector: selectors,
  },
  body: [{ type: 'SpecificResource', purpose: 'classifying', source: meaningPrefix + meaning }],
});
