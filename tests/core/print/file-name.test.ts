// A PDF is offered under a name that people recognise and every file system takes.
import { expect, it } from 'vitest';
import { pdfFileName } from '../../../core/print/file-name.js';

const issue = { title: 'Sustaining change', number: 6 };

it.each([
  [{ title: 'Reunification: coming home' }, 'Reunification - coming home.pdf'],
  [{ title: 'A long title', shortTitle: "Chloe's story" }, "Chloe's story.pdf"],
  [{ title: 'Either/or, and "why?" <b>*' }, 'Either - or, and why b.pdf'],
  [{ title: '../../etc/passwd' }, '- .. - etc - passwd.pdf'],
  [{ title: '...' }, 'Journal.pdf'],
  [{ title: 'Line\nfeed\u0000' }, 'Linefeed.pdf'],
  [{ title: '🏡'.repeat(300) }, `${'🏡'.repeat(60)}.pdf`],
  [undefined, 'Sustaining change, issue 6.pdf'],
])('%j is offered as %s', (article, name) => {
  expect(pdfFileName(issue, article)).toBe(name);
});
