// Reads a notebook file: the text of one AnnotationCollection, checked before anything is believed.
import { z } from 'zod';
import type { Notebook } from '../annotation/types.js';
import { err, ok, type Result } from '../result.js';
import { annotationSchema } from './annotation.js';

/** Version of the notebook's shape that this program writes. */
const notebookVersion = 1;

/** Why a notebook file cannot be used. `message` completes "The file ...". */
export interface NotebookError {
  readonly kind: 'not-json' | 'wrong-shape' | 'newer-version';
  readonly message: string;
}

const versionSchema = z.looseObject({ 'lj:version': z.int().positive() });

const notebookSchema = z.looseObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: z.string(),
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.int().nonnegative(),
  'lj:version': z.literal(notebookVersion),
  first: z.looseObject({
    id: z.string(),
    type: z.literal('AnnotationPage'),
    startIndex: z.literal(0),
    items: z.array(annotationSchema),
  }),
}) as unknown as z.ZodType<Notebook>;

/** Parses the text of a notebook file. Unknown keys survive. */
export function parseNotebook(text: string): Result<Notebook, NotebookError> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ kind: 'not-json', message: 'is damaged: it is not complete JSON' });
  }
  const version = versionSchema.safeParse(json);
  if (version.success && version.data['lj:version'] > notebookVersion)
    return err({ kind: 'newer-version', message: 'was written by a newer version of this program' });
  const parsed = notebookSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  return err({ kind: 'wrong-shape', message: `is not a notebook of this program${where}` });
}

/** An empty notebook for an article. */
export const emptyNotebook = (issue: string, article: string, label: string): Notebook => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `urn:learning-journal:notebook:${issue}:${article}`,
  type: 'AnnotationCollection',
  label,
  total: 0,
  'lj:version': notebookVersion,
  first: {
    id: `urn:learning-journal:notebook:${issue}:${article}:1`,
    type: 'AnnotationPage',
    startIndex: 0,
    items: [],
  },
});
