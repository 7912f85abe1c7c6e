// The shape of an annotation as read from disk or sent by the window. Loose everywhere: unknown keys are kept.
import { z } from 'zod';
import type { Annotation } from '../annotation/types.js';

const offset = z.int().nonnegative();
const position = z.looseObject({ type: z.literal('TextPositionSelector'), start: offset, end: offset });

/** A part another program added, of a kind this one does not read: kept as it is. */
const foreign = (known: readonly string[]) =>
  z.looseObject({ type: z.string() }).refine(({ type }) => !known.includes(type), 'not of its own kind');

const selector = z.union([
  z.looseObject({ type: z.literal('FragmentSelector'), value: z.string(), refinedBy: position.optional() }),
  position,
  z.looseObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  foreign(['FragmentSelector', 'TextPositionSelector', 'TextQuoteSelector']),
]);

const textualBody = z.looseObject({
  type: z.literal('TextualBody'),
  purpose: z.string().optional(),
  format: z.string().optional(),
  value: z.string(),
});

const body = z.union([
  textualBody,
  z.looseObject({ type: z.literal('Choice'), items: z.array(textualBody) }),
  z.looseObject({ type: z.literal('SpecificResource'), purpose: z.string().optional(), source: z.string() }),
  foreign(['TextualBody', 'Choice', 'SpecificResource']),
]);

/** One annotation. */
export const annotationSchema = z.looseObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: z.string().min(1).max(200),
  type: z.literal('Annotation'),
  motivation: z.string(),
  created: z.iso.datetime({ offset: true }),
  modified: z.iso.datetime({ offset: true }),
  target: z.looseObject({
    type: z.literal('SpecificResource'),
    source: z.string(),
    selector: z.array(selector).min(1).optional(),
    styleClass: z.string().optional(),
    'lj:was': z.array(selector).optional(),
    'lj:lost': z.array(selector).optional(),
  }),
  body: z.array(body),
  'lj:binned': z.iso.datetime({ offset: true }).optional(),
}) as unknown as z.ZodType<Annotation>;
