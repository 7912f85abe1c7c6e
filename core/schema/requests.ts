// The shape of every request the window may make; a channel without one does not compile.
import { z } from 'zod';
import type { Requests } from '../ipc/contract.js';
import { papers } from '../print/types.js';
import { annotationSchema } from './annotation.js';
import { preferencesSchema } from './parse-preferences.js';
import { progressSchema } from './parse-progress.js';

/** Ids become file names, so they hold nothing a path could be made of. */
const id = z
  .string()
  .max(120)
  .regex(/^[a-z0-9][a-z0-9-]*$/);
const articleRef = { issue: id, article: id };

/** Largest annotation accepted, in characters of its JSON. */
const annotationLimit = 1_000_000;

const boundedAnnotation = annotationSchema.refine(
  (annotation) => JSON.stringify(annotation).length <= annotationLimit,
  'The annotation is too large',
);

const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('put'), annotation: boundedAnnotation }),
  z.strictObject({ kind: z.literal('remove'), id: z.string().min(1).max(200) }),
]);

const menuEntry = z.strictObject({
  id: z.string().max(100),
  label: z.string().max(200),
  accelerator: z.string().max(60).optional(),
  group: z.enum(['File', 'Edit', 'View', 'Go', 'Help']),
});

const startReport = z.strictObject({
  issueTitle: z.string().max(500),
  articles: z.int().nonnegative(),
  words: z.int().nonnegative(),
  firstPaintEpochMs: z.number(),
  searchIndexMs: z.number().nonnegative(),
});

const printRequest = z.strictObject({
  to: z.enum(['pdf', 'printer']),
  issue: id,
  article: id.optional(),
  marks: z.boolean(),
  notes: z.boolean(),
  paper: z.enum(papers),
});

/** A parser for the payload of every channel. */
export const requestSchemas: { readonly [K in keyof Requests]: z.ZodType } = {
  start: z.undefined(),
  listIssues: z.undefined(),
  openIssue: z.strictObject({ issue: id }),
  openNotebook: z.strictObject(articleRef),
  changeNotebook: z.strictObject({
    ...articleRef,
    label: z.string().max(500),
    changes: z.array(change).max(20_000),
  }),
  countMarks: z.strictObject({ issue: id }),
  savePreferences: preferencesSchema,
  saveProgress: progressSchema,
  openExternal: z.string().max(2000),
  toggleFullScreen: z.undefined(),
  setMenu: z.array(menuEntry).max(200),
  reportStart: startReport,
  closeReady: z.strictObject({ unsaved: z.string().max(2000).optional() }),
  print: printRequest,
  cancelPrint: z.undefined(),
  showPdf: z.undefined(),
  printContent: z.undefined(),
  printLaidOut: z.undefined(),
};
