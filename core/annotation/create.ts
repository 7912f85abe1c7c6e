// Makes a new annotation.
import { issueNotebook, type ArticleRef } from '../ipc/contract.js';
import { meaningPrefix } from './read.js';
import type { Annotation, MarkStyle, Selectors } from './types.js';

/** What a new annotation is made of. `id` is a `urn:uuid:`; `now` is ISO 8601. */
export interface NewAnnotation {
  readonly ref: ArticleRef;
  /** Absent for a note on the whole article, or on the whole issue when `ref` is the issue's own notebook. */
  readonly selectors?: Selectors | undefined;
  /** Absent for a note without a mark. */
  readonly meaning?: string | undefined;
  readonly style?: MarkStyle | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly id: string;
  readonly now: string;
}

/** What the annotations of a notebook are about. */
export const sourceOf = ({ issue, article }: ArticleRef): string =>
  `urn:learning-journal:${issue}${article === issueNotebook ? '' : `:${article}`}`;

/** A mark without a note yet, or a note that nothing has been written in. */
export const createAnnotation = (made: NewAnnotation): Annotation => {
  const { ref, selectors, meaning, style = 'highlight', tags = [], id, now } = made;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    motivation: meaning === undefined ? 'commenting' : 'highlighting',
    created: now,
    modified: now,
    target: {
      type: 'SpecificResource',
      source: sourceOf(ref),
      ...(selectors && { selector: selectors }),
      ...(style !== 'highlight' && { styleClass: style }),
    },
    body: [
      ...(meaning === undefined
        ? []
        : [
            {
              type: 'SpecificResource',
              purpose: 'classifying',
              source: meaningPrefix + meaning,
            } as const,
          ]),
      ...[...new Set(tags)].map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }) as const),
    ],
  };
};
