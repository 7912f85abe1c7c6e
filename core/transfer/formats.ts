// The formats the notebook is exported in, and what each is good for.

/** The formats. */
export const exportFormats = ['markdown', 'html', 'csv', 'jsonld'] as const;

/** One of them. */
export type ExportFormat = (typeof exportFormats)[number];

/** What people are told of a format. */
interface FormatInWords {
  readonly name: string;
  readonly purpose: string;
  /** Of the file, without a dot. */
  readonly ending: string;
}

/** All formats in words. */
export const formatsInWords: Readonly<Record<ExportFormat, FormatInWords>> = {
  markdown: {
    name: 'Markdown',
    purpose: 'For Obsidian, Notion and other note programs, or any text editor.',
    ending: 'md',
  },
  html: {
    name: 'Web page',
    purpose: 'To read, print or hand on: opens in every browser, without a network.',
    ending: 'html',
  },
  csv: {
    name: 'Table (CSV)',
    purpose:
      'For Excel, LibreOffice or R: a row for each mark, with its words, note, tags and reference in columns.',
    ending: 'csv',
  },
  jsonld: {
    name: 'Web Annotation (JSON-LD)',
    purpose:
      'For other annotation programs and for keeping: complete, nothing left out, by the W3C standard.',
    ending: 'jsonld',
  },
};
