// A file of quotations: the words arrive as they are, whatever signs are in them.
import { expect, test } from 'vitest';
import { quotationFile } from '../../../core/transfer/quotations.js';

const all = [
  { text: '‘A *star* & a <b>’ (Lee, 2025, ¶4)\nLee, A. (2025) A title.', html: '<p>‘A &amp;’</p><p>Lee</p>' },
  { text: '‘Two’ (Ray, 2025)\nRay, B. (2025) Other.', html: '<p>‘Two’</p><p>Ray</p>' },
];

test('Markdown: a quotation, its reference below, signs as text', () => {
  expect(quotationFile('markdown', 'Quotations: #1', all)).toBe(
    [
      '# Quotations: \\#1',
      '> ‘A \\*star\\* & a \\<b\\>’ (Lee, 2025, ¶4)',
      'Lee, A. (2025) A title.',
      '> ‘Two’ (Ray, 2025)',
      'Ray, B. (2025) Other.\n',
    ].join('\n\n'),
  );
});

test('Markdown: a reference without words is no quotation', () => {
  const alone = { text: 'Lee, A. (2025) A title.', html: '<p>Lee</p>' };
  expect(quotationFile('markdown', 'One', [alone])).toBe('# One\n\nLee, A. (2025) A title.\n');
});

test('a web page: the title escaped, the quotations in order', () => {
  const page = quotationFile('html', 'Quotations: <script>', all);
  expect(page).toContain('<title>Quotations: &lt;script&gt;</title>');
  expect(page).not.toContain('<script>');
  expect(page.indexOf('A &amp;')).toBeLessThan(page.indexOf('‘Two’'));
});
