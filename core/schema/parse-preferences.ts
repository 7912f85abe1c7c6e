// Reads preferences from disk or from the window: what does not fit falls back to its default, field by field.
import { z } from 'zod';
import { mostFormer } from '../annotation/edit-meanings.js';
import { longestMeaning, meaningColours, meaningPatterns, mostMeanings } from '../annotation/meanings.js';
import { notebookGroupings, notebookSorts } from '../annotation/notebook-choices.js';
import { referenceStyles } from '../annotation/reference-styles.js';
import { papers } from '../print/types.js';
import { spareMinutes } from '../reading/fitting.js';
import { exportFormats } from '../transfer/formats.js';
import { parseSearches, searchesSchema } from './parse-searches.js';
import {
  aloudRateLimits,
  defaultPreferences,
  leadingLimits,
  measureLimits,
  mostRecentCommands,
  textSizeLimits,
  typefaces,
  type Preferences,
} from './preferences.js';
import { themeChoices } from './themes.js';

/** One meaning; those kept before patterns could be chosen have none. */
const meaning = z.strictObject({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(longestMeaning),
  colour: z.enum(meaningColours),
  pattern: z.enum(meaningPatterns).optional(),
});

/** Preferences as the window sends them. */
export const preferencesSchema = z.strictObject({
  schemaVersion: z.literal(1),
  theme: z.enum(themeChoices),
  textSize: z.int().min(textSizeLimits.min).max(textSizeLimits.max),
  leading: z.int().min(leadingLimits.min).max(leadingLimits.max),
  measure: z.int().min(measureLimits.min).max(measureLimits.max),
  typeface: z.enum(typefaces),
  justified: z.boolean(),
  hyphenation: z.boolean(),
  contentsOpen: z.boolean(),
  notesOpen: z.boolean(),
  lastMeaning: z.string().max(100),
  meanings: z.array(meaning).min(1).max(mostMeanings),
  formerMeanings: z.array(meaning).max(mostFormer),
  markStyle: z.enum(['highlight', 'underline']),
  contentNotes: z.boolean(),
  glossary: z.boolean(),
  aloudRate: z.number().min(aloudRateLimits.min).max(aloudRateLimits.max),
  aloudVoice: z.string().max(500),
  spareMinutes: z.literal(spareMinutes),
  print: z.strictObject({
    scope: z.enum(['article', 'issue']),
    marks: z.boolean(),
    notes: z.boolean(),
    paper: z.enum(papers),
  }),
  recentCommands: z.array(z.string().max(100)).max(mostRecentCommands),
  referenceStyle: z.enum(referenceStyles),
  notebook: z.strictObject({ by: z.enum(notebookGroupings), sort: z.enum(notebookSorts) }),
  exportFormat: z.enum(exportFormats),
  searches: searchesSchema,
}) satisfies z.ZodType<Preferences>;

/** Never fails: a field that does not fit is as a new reader has it. */
export function parsePreferences(stored: unknown): Preferences {
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(stored);
  const kept = Object.entries(preferencesSchema.shape).flatMap(([key, field]) => {
    const parsed = field.safeParse(fields[key]);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return {
    ...defaultPreferences,
    ...(Object.fromEntries(kept) as Partial<Preferences>),
    searches: parseSearches(fields['searches']),
  };
}
