// The shape of every request the window may make; a channel without one does not compile.
import { z } from 'zod';
import { issueNotebook, type Requests } from '../ipc/contract.js';
import { papers } from '../print/types.js';
import { exportFormats } from '../transfer/formats.js';
import { annotationSchema } from './annotation.js';
import { preferencesSchema } from './parse-preferences.js';
import { progressSchema } from './parse-progress.js';

/** Ids become file names, so they hold nothing a path could be made of. */
const id = z
  .string()
  .max(120)
  .regex(/^[a-z0-9][a-z0-9-]*$/);
/** An article's notebook, or the one of the whole issue. */
const notebookRef = { issue: id, article: z.union([id, z.literal(issueNotebook)]) };

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
  issueNumber: z.int().nonnegative(),
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
  listNotebooks: z.undefined(),
  openNotebook: z.strictObject(notebookRef),
  changeNotebook: z.strictObject({
    ...notebookRef,
    label: z.string().max(500).optional(),
    changes: z.array(change).max(20_000),
  }),
  searchIndex: z.strictObject({ issue: id }),
  keepSearchIndex: z.strictObject({ issue: id, bytes: z.instanceof(Uint8Array) }),
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
  // A name without a path; nothing is exported that holds nothing.
  saveExport: z.strictObject({
    name: z
      .string()
      .min(1)
      .max(100)
      .regex(/^[^/\\:]+$/),
    format: z.enum(exportFormats),
    content: z.string().min(1).max(500_000_000),
  }),
  showExport: z.undefined(),
  printContent: z.undefined(),
  printLaidOut: z.undefined(),
  about: z.undefined(),
  licences: z.undefined(),
  openDataFolder: z.undefined(),
  openChromiumLicences: z.undefined(),
};
