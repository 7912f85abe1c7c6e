// What the compiler refuses: for every mistake the file, the line and the reason, and all of them at once.
import { describe, expect, it } from 'vitest';
import { frontMatter, mistakesIn } from './compile.js';

const at = (line: number): string => `articles/01-test.md:${line}: `;
const head = (from: string | RegExp, to: string): string => frontMatter.replace(from, to);

const table = (attributes: string, ...rows: readonly string[]): string =>
  [`:::table${attributes}`, '', ...rows, '', ':::'].join('\n');
const figures = ['|   | 2021 | 2022 |', '| - | - | - |'];

describe('a body is refused for', () => {
  it.each([
    ['raw HTML', 'One\n\n<div onclick="x()">two</div>', 10, /raw HTML/],
    ['raw HTML in a line', 'One <b>two</b>', 8, /raw HTML/],
    ['a comment', 'One <!-- two -->', 8, /raw HTML/],
    ['a script', '<script>alert(1)</script>', 8, /raw HTML/],
    ['a script as a link', '[x](javascript:alert(1))', 8, /starts with https: or mailto:.*javascript:/],
    ['a script as a link, disguised', '[x](JavaScript&colon;alert(1))', 8, /starts with https:/],
    ['data as a link', '[x](data:text/html;base64,AA==)', 8, /starts with https:/],
    ['a link to a file', '[x](file:///etc/passwd)', 8, /starts with https:/],
    ['a link to a place on the page', '[x](#there)', 8, /starts with https:.*"#there"/],
    [
      'a link by reference',
      '[x][a]\n\n[a]: https://example.org',
      8,
      /a link has its address beside its words/,
    ],
    ['a picture', 'One\n\ntwo ![x](a.png)', 10, /a picture stands in :::figure/],
    ['a title in the body', 'One\n\n# Two', 10, /## or ###/],
    ['a heading too deep', '#### Two', 8, /## or ###/],
    ['a heading without words', '##', 8, /heading without words/],
    ['a heading in a list', '- One\n  ## Two', 9, /heading stands by itself/],
    ['a heading in a quotation', '> ## Two', 8, /heading stands by itself/],
    ['a list in a quotation', '> - One\n> - two', 8, /list stands by itself/],
    ['a quotation in a list', '- One\n\n  > two', 10, /quotation stands by itself/],
    ['a quotation in a quotation', '> > two', 8, /quotation stands by itself/],
    ['a line in a list', '- One\n\n  ---', 10, /line across the page/],
    ['an empty list item', '- One\n-', 9, /list item without words/],
    ['boxes to tick', '- [ ] One\n- [x] two', 9, /boxes to tick/],
    ['a table on its own', 'One\n\n| a |\n| - |\n| b |', 10, /table stands in :::table/],
    ['a footnote', 'One[^1]\n\n[^1]: two', 10, /no footnotes/],
    ['code by fences', '```\nx\n```', 8, /code block/],
    ['code by indent', 'One\n\n    two', 10, /code block/],
    ['a directive that is not known', ':::video\n\nx\n\n:::', 8, /:::video is not known.*pull/],
    ['a directive named as a word of the language', ':::constructor\n\n- x\n\n:::', 8, /not known/],
    ['a directive in a line', 'One :word two', 8, /\\:/],
    ['a time of day', 'One\n\nat 10:30', 10, /\\:/],
    ['a directive of two colons', 'One\n\n::pull[x]', 10, /three colons/],
    ['a directive in a list', '- One\n\n  :::pull\n\n  x\n\n  :::', 10, /directive stands by itself/],
    ['a directive in a directive', '::::questions\n\n:::pull\n\nx\n\n:::\n\n::::', 10, /directive stands by/],
    ['a directive closed twice', ':::pull\n\nx\n\n:::\n\n:::', 14, /this ::: closes nothing/],
    ['a directive with a space', 'One\n::: pull', 9, /directive opens with :::name/],
    ['a directive of two words', ':::key points\n\n- x\n\n:::', 8, /directive opens with :::name/],
    ['a pull quote with a list', ':::pull\n\n- x\n\n:::', 8, /:::pull holds one paragraph/],
    ['a pull quote of two paragraphs', ':::pull\n\nx\n\ny\n\n:::', 8, /:::pull holds one paragraph/],
    ['an empty panel', ':::key-points\n:::', 8, /:::key-points holds one list/],
    ['a panel with more than its list', ':::further\n\n- x\n\ny\n\n:::', 8, /:::further holds one list/],
    [
      'a panel that is not closed',
      ':::questions\n\n- x\n\nThe end.',
      8,
      /:::questions is not closed; .* :::/,
    ],
    ['a panel at the end that is not closed', 'One\n\n:::questions\n\n- x\n', 10, /is not closed/],
    ['a panel of four colons closed by three', '::::pull\n\nx\n\n:::', 8, /:::pull is not closed; .* ::::/],
    [
      'words of an attribute in printed quotation marks',
      table('{caption=“A caption”}', ...figures),
      8,
      /straight quot/,
    ],
    ['a row that is short', table('{caption="C"}', ...figures, '| x | 1 |'), 12, /2 cells, .* head .* has 3/],
    ['a row that is long', table('{caption="C"}', ...figures, '| x | 1 | 2 | 3 |'), 12, /4 cells, .* has 3/],
    ['a table without its dashes', table('{caption="C"}', '| a |', '| b |'), 8, /row of dashes/],
    ['bold that does not end', 'One\ntwo **three', 9, /make nothing bold/],
    ['a link with a space', '[x](https://example.org/a b)', 8, /this is no link/],
    ['a heading without its space', 'One\n\n##Two', 10, /a space after its ##/],
    ['a footnote where it is called', 'One[^1]\n\n[^1]: two', 8, /no footnotes/],
    ['a character of another encoding', 'One\n\ntwo \uFFFD three', 10, /not plain text in UTF-8/],
    ['a key figure without bold', ':::key-figures\n\n- 29 home\n\n:::', 10, /begins with its number in bold/],
    ['a key figure of words', ':::key-figures\n\n- **29** a\n- **Many** b\n\n:::', 11, /number in bold/],
    ['a key figure after words', ':::key-figures\n\n- Now **29** home\n\n:::', 10, /number in bold/],
    [
      'key figures that are no list',
      ':::key-figures\n\n**29** home\n\n:::',
      8,
      /:::key-figures holds one list/,
    ],
    ['words in brackets', ':::pull[x]\n\ny\n\n:::', 8, /nothing stands in brackets after :::pull/],
    ['an attribute', ':::pull{id="x"}\n\ny\n\n:::', 8, /:::pull has no attributes, not "id"/],
    [
      'an attribute of a table',
      table('{caption="C" title="x"}', ...figures),
      8,
      /caption and chart, not "title"/,
    ],
    ['a paragraph of spaces', 'One\n\n&nbsp;', 10, /paragraph without words/],
    ['a heading of spaces', 'One\n\n## &nbsp;', 10, /heading without words/],
    ['a table directive without a table', table('{caption="C"}', 'x'), 8, /:::table holds one table/],
    ['a table without a caption', table('', ...figures), 8, /needs a caption/],
    ['a table with a blank caption', table('{caption=" "}', ...figures), 8, /needs a caption/],
    ['a chart of a kind unknown', table('{caption="C" chart="pie"}', ...figures), 8, /"line", not "pie"/],
    ['a chart of nothing', table('{caption="C" chart="line"}', ...figures), 8, /two columns of numbers/],
    [
      'a chart of one number',
      table('{caption="C" chart="line"}', '| | 2021 |', '| - | - |', '| x | 1 |'),
      8,
      /two columns of numbers/,
    ],
    ['a chart of words', table('{caption="C" chart="line"}', ...figures, '| x | 1 | two |'), 8, /not "two"/],
    ['a chart with a gap', table('{caption="C" chart="line"}', ...figures, '| x | 1 | |'), 8, /not ""/],
    [
      'a chart with a short row',
      table('{caption="C" chart="line"}', '| | 1 | 2 | 3 |', '|-|-|-|-|', '| x | 1 | 2 |'),
      12,
      /3 cells, .* has 4/,
    ],
    ['no text', '', 1, /no text/],
    ['nothing but a line', '***', 1, /no text/],
  ])('%s', (_, body, line, reason) => {
    const mistakes = mistakesIn(body);
    expect(mistakes.some((mistake) => mistake.startsWith(at(line)) && reason.test(mistake))).toBe(true);
  });
});

describe('front matter is refused for', () => {
  it.each([
    ['none', '', 1, /must begin with front matter/],
    ['something before it', `\n${frontMatter}`, 1, /must begin with front matter/],
    ['no end', '---\ntitle: A title\n', 1, /front matter .*; the second is missing$/],
    ['no lines', '---\n---\n', 2, /here stand lines such as/],
    ['text without names', head(/title[^]*part.*/, 'A title'), 2, /here stand lines such as/],
    ['a list', head(/title[^]*part.*/, '- title'), 2, /here stand lines such as/],
    [
      'a colon that YAML reads',
      head('A title', 'One: two'),
      2,
      /not valid YAML: .* ": " stands in straight quot/,
    ],
    ['a quotation mark without its twin', head('A title', "'One"), 2, /quotation mark is not closed$/],
    ['an asterisk that YAML reads', head('A title', '*One'), 2, /quotation marks/],
    ['a name twice', head('kind:', 'title: Two\nkind:'), 4, /this key stands here for the second time$/],
    ['a tab', head('kind: story', 'authors:\n\t- name: Chloe'), 5, /a tab; lines are indented with spaces$/],
    ['an apostrophe that ends the text', head('A title', "'Chloe's story'"), 2, /words follow a closing/],
    ['an ampersand that YAML reads', head('A title', '&One two'), 2, /begins with & stands in quot/],
    ['an exclamation mark that YAML reads', head('A title', '!One two'), 2, /begins with ! stands in quot/],
    ['an at sign that YAML reads', head('A title', '@home'), 2, /begins with @ stands in quot/],
    ['a dash that YAML reads', head('A title', '- One'), 2, /begins with - stands in quot/],
    ['a number sign that cuts it off', head('A title', 'We are #1 here'), 2, /holds " #" stands in quot/],
    ['a colon without a space', head('kind: ', 'kind:'), 4, /a key, a colon and a space/],
    ['a line too far to the right', head('kind: ', '  kind: '), 3, /below this one begins further/],
    ['a bracket without its twin', head('part:', 'places: [One\npart:'), 6, /bracket is not closed by ]$/],
    ['a list that is a text', head('part:', 'places: One\npart:'), 5, /places: is a list: each entry/],
    ['a title without words', head('A title', ''), 2, /title: is empty$/],
    ['bytes of another encoding', head('A title', 'A \uFFFD'), 2, /not plain text in UTF-8/],
    ['no title', head(/title.*\n/, ''), 2, /title: is missing$/],
    ['an empty title', head('A title', "' '"), 2, /title: is empty$/],
    [
      'a title that is a number',
      head('A title', '2024'),
      2,
      /title: is a text; put it into quotation marks$/,
    ],
    ['a kind that is not known', head('story', 'tale'), 4, /kind: is one of .*story, .*, not "tale"$/],
    [
      'a model that is not known',
      head('part:', 'models:\n  - No Wrong Door\n  - Other\npart:'),
      7,
      /models: is one of .*, not "Other"$/,
    ],
    [
      'an author without a name',
      head('part:', 'authors:\n  - role: Nurse\npart:'),
      6,
      /authors\.name: is missing$/,
    ],
    ['a name that is not known', head('part:', 'autors: []\npart:'), 5, /autors: is not known here$/],
    [
      'a name in an author that is not known',
      head('part:', 'authors:\n  - name: Chloe\n    rôle: Nurse\npart:'),
      7,
      /authors\.rôle: is not known here$/,
    ],
    ['a language that is none', head('part:', 'language: not English\npart:'), 5, /such as en-GB$/],
    ['a short title that is long', head('part:', `shortTitle: ${'x'.repeat(41)}\npart:`), 5, /shortTitle: /],
  ])('%s', (_, front, line, reason) => {
    const mistakes = mistakesIn('One.\n', front);
    expect(mistakes.some((mistake) => mistake.startsWith(at(line)) && reason.test(mistake))).toBe(true);
  });
});

describe('front matter is taken', () => {
  it.each([
    ['after a byte order mark', `\uFEFF${frontMatter}`],
    ['with lines that end in CR LF', frontMatter.replaceAll('\n', '\r\n')],
    ['with white space after its first line', frontMatter.replace('---', '--- \t')],
    ['with a remark', head('A title', 'A title # not the last one')],
    ['with white space after its last line', frontMatter.replace('---\n\n', '--- \n\n')],
    ['with a date and a colon in quotation marks', head('A title', "'2024-03: a title'")],
  ])('%s', (_, front) => {
    expect(mistakesIn('One.\n', front)).toEqual([]);
  });
});

describe('a file is refused that', () => {
  it.each([
    [
      'is UTF-16',
      Buffer.from(`\uFEFF${frontMatter}One.`, 'utf16le').toString('utf8'),
      /not plain text in UTF-8/,
    ],
    ['is too long', `${frontMatter}${'One word.\n\n'.repeat(50_000)}`, /at most 500,000 characters/],
    ['holds quotations thousands deep', `${frontMatter}${'>'.repeat(20_000)} One`, /too much stands inside/],
  ])('%s', (_, text, reason) => {
    expect(mistakesIn('', text)).toEqual([expect.stringMatching(reason)]);
  });
});

describe('markup that was meant to be seen', () => {
  it.each(['\\*\\*One\\*\\*', 'One \\[two\\](three)', '\\##Two'])('%s is taken', (body) => {
    expect(mistakesIn(body)).toEqual([]);
  });
});

describe('a directive that is not closed', () => {
  it('is the one mistake of all that follows it', () => {
    const body = ':::pull\n\nx\n\n## Two\n\n:::key-points\n\n- One\n\n:::\n\n:::further\n\n- Two\n\n:::\n';
    expect(mistakesIn(body)).toEqual([expect.stringMatching(/:8: :::pull is not closed/)]);
  });
});

describe('mistakes', () => {
  it('of YAML are said once a line, without what only follows from them', () => {
    const front = head('kind: story', 'authors:\n\t- name: Chloe\n    role: Nurse\nkind: story');
    expect(mistakesIn('One.\n', front)).toEqual([expect.stringMatching(/:5: .*a tab/)]);
    const two = head('A title', 'One: two').replace('What it', 'What: it');
    expect(mistakesIn('One.\n', two).map((mistake) => mistake.replace(/: .*/, ''))).toEqual([
      'articles/01-test.md:2',
      'articles/01-test.md:3',
    ]);
  });

  it('of tables do not hide one another', () => {
    const mistakes = mistakesIn(table('{chart="pie" title="x"}', ...figures));
    expect(
      mistakes.map((mistake) => /has caption and chart|needs a caption|"line"/.exec(mistake)?.[0]),
    ).toEqual(['has caption and chart', 'needs a caption', '"line"']);
  });

  it('of a body show beside those that come to light only in its blocks', () => {
    expect(
      mistakesIn('Same.\n\n<b>x</b>\n\nSame.\n\n[y](02-lost.md)').map((mistake) =>
        mistake.replace(/: .*/, ''),
      ),
    ).toEqual([
      'articles/01-test.md:10',
      'articles/01-test.md:10',
      'articles/01-test.md:12',
      'articles/01-test.md:14',
    ]);
  });

  it('are all reported at once, those of the front matter and those of the body', () => {
    const body = '# One\n\n![two](2.png)\n\n<b>three</b>\n\n:::four\n\n5\n\n:::\n';
    expect(mistakesIn(body, head('story', 'tale')).map((mistake) => mistake.replace(/: .*/, ''))).toEqual([
      'articles/01-test.md:4',
      'articles/01-test.md:8',
      'articles/01-test.md:10',
      'articles/01-test.md:12',
      'articles/01-test.md:12',
      'articles/01-test.md:14',
    ]);
  });

  it('keep their lines where lines end in CR LF', () => {
    const [mistake] = mistakesIn('One\r\n\r\n<b>', frontMatter.replaceAll('\n', '\r\n'));
    expect(mistake).toMatch(/^articles\/01-test\.md:10: /);
  });
});
