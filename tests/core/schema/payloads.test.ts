// What every channel takes from the window, and what it refuses before anything is done with it.
import { describe, expect, it } from 'vitest';
import type { Requests } from '../../../core/ipc/contract.js';
import { defaultPreferences } from '../../../core/schema/preferences.js';
import { requestSchemas } from '../../../core/schema/requests.js';
import { highlight } from '../annotation/annotations.js';

type Channel = keyof Requests;
const ref = { issue: 'families-6', article: 'foreword' };
const put = { kind: 'put', annotation: highlight() };
const changed = { ...ref, label: 'Foreword', changes: [put] };
const place = { block: 'p-1', offset: -12.5, furthest: 0.4, opened: '2026-11-21T12:00:00.000Z' };
const progress = {
  schemaVersion: 1,
  ...ref,
  articles: { 'families-6/foreword': place },
  editions: {},
  bookmarks: [],
};
const bookmark = {
  ...ref,
  block: 'p-1',
  title: 'Foreword',
  label: '4',
  words: 'It began',
  made: place.opened,
};
const entry = { id: 'search', label: 'Search', group: 'Go', accelerator: 'Ctrl+K' };
const report = {
  issueNumber: 6,
  issueTitle: 'T',
  articles: 5,
  words: 9000,
  firstPaintEpochMs: 1.7e12,
  searchIndexMs: 12.5,
};

const printJob = { to: 'pdf', issue: 'families-6', marks: true, notes: false, paper: 'A4' };

const exported = { name: 'Notebook', format: 'csv', content: 'a' };

const good: { readonly [K in Channel]: readonly unknown[] } = {
  start: [undefined],
  listIssues: [undefined],
  openIssue: [{ issue: 'families-6' }],
  listNotebooks: [undefined],
  openNotebook: [{ issue: 'families-6', article: '_issue' }, ref, { issue: '6', article: 'a-1' }],
  changeNotebook: [
    changed,
    { ...changed, changes: [] },
    { ...changed, label: '' },
    { ...changed, changes: [put, { kind: 'remove', id: 'urn:uuid:1' }] },
  ],
  searchIndex: [{ issue: 'families-6' }],
  keepSearchIndex: [{ issue: 'families-6', bytes: new Uint8Array([1]) }],
  countMarks: [{ issue: 'families-6' }],
  savePreferences: [defaultPreferences, { ...defaultPreferences, theme: 'contrast-dark', textSize: 250 }],
  saveProgress: [
    progress,
    { schemaVersion: 1, articles: {}, editions: { 'families-6': 2 }, bookmarks: [bookmark] },
  ],
  openExternal: ['https://example.org', 'anything: it is looked at where it is opened'],
  toggleFullScreen: [undefined],
  setMenu: [[], [entry, { id: 'a', label: 'A', group: 'Help' }]],
  reportStart: [report],
  closeReady: [{}, { unsaved: 'The disk is full.' }],
  print: [printJob, { ...printJob, to: 'printer', article: 'foreword', paper: 'Letter' }],
  cancelPrint: [undefined],
  showPdf: [undefined],
  saveExport: [exported, { ...exported, format: 'jsonld' }],
  showExport: [undefined],
  printContent: [undefined],
  printLaidOut: [undefined],
  about: [undefined],
  licences: [undefined],
  openDataFolder: [undefined],
  openChromiumLicences: [undefined],
};

const bad: { readonly [K in Channel]: readonly unknown[] } = {
  start: [null, {}, 'start'],
  listIssues: [null, 'all'],
  openIssue: [undefined, 'families-6', {}, { issue: '../families-6' }, { issue: 6 }],
  listNotebooks: [null, 'all'],
  openNotebook: [
    { issue: '_issue', article: 'foreword' },
    undefined,
    'foreword',
    [],
    {},
    { issue: 'families-6' },
    { ...ref, article: '../foreword' },
    { ...ref, issue: '..' },
    { ...ref, article: 'foreword.json' },
    { ...ref, article: 'fore\u0000word' },
    { ...ref, article: 'x'.repeat(121) },
    { ...ref, article: ['foreword'] },
    { ...ref, path: '/etc/passwd' },
  ],
  changeNotebook: [
    ref,
    { ...changed, article: '..' },
    { ...changed, issue: 'a/b' },
    { ...changed, label: 7 },
    { ...changed, label: 'x'.repeat(501) },
    { ...changed, changes: {} },
    { ...changed, changes: Array.from({ length: 20_001 }, () => ({ kind: 'remove', id: 'a' })) },
    { ...changed, changes: [{ kind: 'remove' }] },
    { ...changed, changes: [{ kind: 'remove', id: '' }] },
    { ...changed, changes: [{ kind: 'remove', id: 'x'.repeat(201) }] },
    { ...changed, changes: [{ kind: 'replace', id: 'a' }] },
    { ...changed, changes: [{ kind: 'put' }] },
    { ...changed, changes: [{ kind: 'put', annotation: null }] },
    { ...changed, changes: [{ kind: 'put', annotation: { ...highlight(), type: 'Note' } }] },
    { ...changed, changes: [{ kind: 'put', annotation: { ...highlight(), id: 'x'.repeat(201) } }] },
    { ...changed, changes: [{ kind: 'put', annotation: { ...highlight(), created: 'yesterday' } }] },
    {
      ...changed,
      changes: [{ kind: 'put', annotation: { ...highlight(), 'x:big': 'x'.repeat(1_000_000) } }],
    },
    { ...changed, changes: [{ ...put, path: '/' }] },
    { ...changed, folder: '/' },
  ],
  searchIndex: [undefined, {}, 'families-6', { issue: '../families-6' }, { ...ref }],
  keepSearchIndex: [
    undefined,
    { issue: 'families-6' },
    { issue: '../families-6', bytes: new Uint8Array([1]) },
    { issue: 'families-6', bytes: [1] },
    { issue: 'families-6', bytes: 'x' },
  ],
  countMarks: [undefined, {}, 'families-6', { issue: '../families-6' }, { issue: '' }, { ...ref }],
  savePreferences: [
    {},
    { ...defaultPreferences, theme: 'neon' },
    { ...defaultPreferences, textSize: 79 },
    { ...defaultPreferences, textSize: 251 },
    { ...defaultPreferences, textSize: 100.5 },
    { ...defaultPreferences, textSize: '100' },
    { ...defaultPreferences, leading: 79 },
    { ...defaultPreferences, measure: 91 },
    { ...defaultPreferences, typeface: 'comic' },
    { ...defaultPreferences, justified: 'yes' },
    { ...defaultPreferences, hyphenation: 1 },
    { ...defaultPreferences, notesOpen: 'yes' },
    { ...defaultPreferences, lastMeaning: 'x'.repeat(101) },
    { ...defaultPreferences, schemaVersion: 2 },
    { ...defaultPreferences, extra: true },
  ],
  saveProgress: [
    {},
    { ...progress, articles: [] },
    { ...progress, articles: { a: { ...place, furthest: 1.1 } } },
    { ...progress, articles: { a: { ...place, furthest: -0.1 } } },
    { ...progress, articles: { a: { ...place, offset: Number.NaN } } },
    { ...progress, articles: { a: { ...place, opened: 'today' } } },
    { ...progress, articles: { a: { ...place, block: 'x'.repeat(201) } } },
    { ...progress, articles: { ['x'.repeat(401)]: place } },
    { ...progress, issue: 'x'.repeat(201) },
    { ...progress, extra: true },
  ],
  openExternal: [undefined, null, 7, {}, ['https://example.org'], `https://${'x'.repeat(2000)}`],
  toggleFullScreen: [null, true, {}],
  setMenu: [
    undefined,
    {},
    [null],
    [{ ...entry, group: 'Tools' }],
    [{ ...entry, id: 'x'.repeat(101) }],
    [{ ...entry, label: 'x'.repeat(201) }],
    [{ ...entry, accelerator: 'x'.repeat(61) }],
    [{ ...entry, role: 'quit' }],
    Array.from({ length: 201 }, () => entry),
  ],
  reportStart: [
    {},
    { ...report, articles: -1 },
    { ...report, words: 1.5 },
    { ...report, searchIndexMs: Number.NaN },
    { ...report, firstPaintEpochMs: Number.POSITIVE_INFINITY },
    { ...report, issueTitle: 'x'.repeat(501) },
    { ...report, extra: true },
  ],
  closeReady: [undefined, null, { unsaved: 7 }, { unsaved: 'x'.repeat(2001) }, { ready: true }],
  print: [
    undefined,
    {},
    { ...printJob, to: '/etc/passwd' },
    { ...printJob, file: '/tmp/a.pdf' },
    { ...printJob, issue: '../families-6' },
    { ...printJob, article: '..' },
    { ...printJob, marks: 'yes' },
    { ...printJob, paper: 'A0' },
  ],
  cancelPrint: [null, {}],
  showPdf: ['/etc/passwd', null],
  saveExport: [
    undefined,
    { ...exported, content: '' },
    { ...exported, name: '../Notebook' },
    { ...exported, name: '' },
    { ...exported, format: 'exe' },
    { ...exported, folder: '/' },
  ],
  showExport: [null, '/etc/passwd'],
  printContent: [null, { issue: 'families-6' }],
  printLaidOut: [null, {}],
  about: [null, {}],
  licences: [null, {}],
  openDataFolder: [null, {}],
  openChromiumLicences: [null, {}],
};

const cases = (payloads: { readonly [K in Channel]: readonly unknown[] }) =>
  (Object.keys(payloads) as Channel[]).flatMap((channel) =>
    payloads[channel].map((payload, index) => ({ name: `${channel} (${index + 1})`, channel, payload })),
  );

describe('a channel', () => {
  it.each(cases(good))('takes what it is for: $name', ({ channel, payload }) => {
    expect(requestSchemas[channel].safeParse(payload)).toEqual({ success: true, data: payload });
  });

  it.each(cases(bad))('refuses what it is not for: $name', ({ channel, payload }) => {
    expect(requestSchemas[channel].safeParse(payload).success).toBe(false);
  });
});
