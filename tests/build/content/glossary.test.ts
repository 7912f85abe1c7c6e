// The glossary: which words of an article count as a term, and which abbreviations wait for their entry.
import { describe, expect, it } from 'vitest';
import { article, messages, ownFolder, people, said } from './reference.js';

const { write, compile } = ownFolder();
const glossary = (yaml: string): Promise<void> => write('glossary.yaml', yaml);

describe('a term is found', () => {
  it.each([
    ['as it is written', 'FGC', 'An FGC is held', 'FGC'],
    ['in the plural', 'FGC', 'Two FGCs are held', 'FGCs'],
    ['with a possessive, which is none of it', 'FGC', 'An FGC’s end', 'FGC'],
    ['in brackets', 'FGC', 'The conference (FGC) ends', 'FGC'],
    ['before a hyphen', 'SFPC', 'An SFPC-led change', 'SFPC'],
    ['in any case when it has no capital', 'care leaver', 'Care leavers and CARE LEAVER', 'Care leavers'],
    ['with a hyphen for its space', 'looked after child', 'A looked-after child', 'looked-after child'],
    ['with a space for its hyphen', 'pre-proceedings', 'In pre proceedings', 'pre proceedings'],
    ['with a printed hyphen', 'pre-proceedings', 'In pre‑proceedings', 'pre‑proceedings'],
    ['with a printed apostrophe', "children's home", 'A children’s home', 'children’s home'],
    ['with a space that does not break', 'care order', 'A care\u00a0order', 'care\u00a0order'],
    ['with accents in whichever way they are coded', 'café', 'At the cafe\u0301 today', 'cafe\u0301'],
    [
      'with its comma',
      "'Stable Homes, Built on Love'",
      'In Stable Homes, Built on Love.',
      'Stable Homes, Built on Love',
    ],
  ])('%s', async (_, term, text, expected) => {
    await glossary(`terms: [{ term: ${term}, definition: A definition. }]`);
    const articles = [article('one', { title: 'Nothing', text })];
    const { glossary: entries, problems } = compile(articles);
    expect(problems.filter(({ message }) => message.startsWith('no article'))).toEqual([]);
    expect(entries.flatMap(({ passages }) => said(articles, passages))).toEqual([`one: ${expected}`]);
  });
});

describe('a term is not found', () => {
  it.each([
    ['in another case when it has capitals', 'Family Help', 'with family help'],
    ['in part of a word', 'care', 'carers scare the careful'],
    ['in part of a word with an accent', 'caf', 'a café'],
    ['across other signs', 'care order', 'care, order'],
    ['across a dash', 'care order', 'care – order'],
    ['across paragraphs', 'care order', ['in care', 'order is kept']],
    ['without its comma', "'Homes, Built'", 'Homes Built'],
    ['in the plural of a word inside it', 'care order', 'cares order'],
  ])('%s', async (_, term, text) => {
    await glossary(`terms: [{ term: ${term}, definition: A definition. }]`);
    const compiled = compile([article('one', { title: 'Nothing', text })]);
    expect(messages(compiled)).toEqual([expect.stringMatching(/^glossary\.yaml:1: no article uses /)]);
  });
});

describe('the glossary', () => {
  it('gives the first place in each block, in reading order, whatever the form', async () => {
    await glossary('terms: [{ term: FGC, forms: [family group conference], definition: A meeting. }]');
    const articles = [
      article('one', { title: 'An FGC', text: ['A family group conference (FGC).', 'None.', 'FGCs, FGC'] }),
      article('two', { text: 'Family group conferences' }),
    ];
    const [entry] = compile(articles).glossary;
    expect(said(articles, entry?.passages ?? [])).toEqual([
      'one: FGC',
      'one: family group conference',
      'one: FGCs',
      'two: Family group conferences',
    ]);
  });

  it('prefers the longest of the terms that overlap', async () => {
    await glossary(`
terms:
  - { term: care, definition: Short. }
  - { term: care leaver, definition: Longer. }
  - { term: kinship care, definition: As long. }`);
    const articles = [article('one', { text: ['A care leaver in kinship care leaves care'] })];
    const found = compile(articles).glossary.map(({ term, passages }) => [term, said(articles, passages)]);
    expect(found).toEqual([
      ['care', ['one: care']],
      ['care leaver', ['one: care leaver']],
      ['kinship care', ['one: kinship care']],
    ]);
    const [care] = compile(articles).glossary;
    expect(care?.passages[0]?.start).toBe(articles[0]?.text.lastIndexOf('care'));
  });

  it('prefers the first of two terms that overlap and are as long', async () => {
    await glossary(`
terms:
  - { term: new home, definition: The first. }
  - { term: home run, definition: The second. }`);
    const articles = [article('one', { text: ['A new home run by families'] })];
    const found = compile(articles).glossary.map(({ term, passages }) => [term, said(articles, passages)]);
    expect(found).toEqual([
      ['home run', []],
      ['new home', ['one: new home']],
    ]);
  });

  it('is in alphabetical order, with printed apostrophes and ids that can stand in an address', async () => {
    await glossary(`
terms:
  - { term: Zoë, definition: "It's hers." }
  - { term: SW-RCT, forms: ["children's trial"], definition: A trial. }
  - { term: éclair, definition: A cake. }
  - { term: Zoe, definition: Another. }`);
    const text = 'Zoë, an SW-RCT, an éclair, Zoe';
    const { glossary: entries, problems } = compile([article('one', { text })]);
    expect(problems).toEqual([]);
    expect(entries.map(({ id, term, forms, definition }) => [id, term, forms, definition])).toEqual([
      ['eclair', 'éclair', [], 'A cake.'],
      ['sw-rct', 'SW-RCT', ['children’s trial'], 'A trial.'],
      ['zoe', 'Zoe', [], 'Another.'],
      ['zoe-2', 'Zoë', [], 'It’s hers.'],
    ]);
  });

  it('of an issue that has none is empty, and nobody has to explain anything', () => {
    expect(compile([article('one', { text: 'An FGC' })])).toEqual({ glossary: [], index: [], problems: [] });
  });

  it.each([
    [
      'an entry no article uses',
      '- { term: FGC, definition: A. }\n  - { term: DfE, definition: B. }',
      3,
      /"DfE"/,
    ],
    [
      'two entries of one term',
      '- { term: FGC, definition: A. }\n  - { term: FGC, definition: B. }',
      3,
      /"FGC" stands in the entry "FGC"/,
    ],
    [
      'a form that another entry has',
      '- { term: FGC, definition: A. }\n  - term: meeting\n    forms:\n      - a\u2010b\n      - fgc\n    definition: B.',
      6,
      /"fgc" stands in the entry "FGC"/,
    ],
    [
      'a form given twice',
      '- { term: FGC, forms: [FGC], definition: A. }',
      2,
      /stands in this entry already/,
    ],
    ['an empty definition', "- term: FGC\n    definition: ''", 3, /terms\.definition: is empty/],
    ['no definition', '- term: FGC', 2, /terms\.definition: is missing/],
    [
      'a definition of 61 words',
      `- term: FGC\n    definition: ${'word '.repeat(61)}`,
      3,
      /more than 60 words/,
    ],
    [
      'a form of signs',
      '- { term: FGC, forms: ["(FGC)"], definition: A. }',
      2,
      /begins and ends with a letter/,
    ],
    ['a key it does not know', '- { term: FGC, from: x, definition: A. }', 2, /terms\.from: is not known/],
    ['what is not YAML', '- term: FGC\n    definition: One: two', 3, /not valid YAML/],
  ])('is refused for %s', async (_, yaml, line, reason) => {
    await glossary(`terms:\n  ${yaml}\n`);
    const found = messages(compile([article('one', { text: 'An FGC, a meeting and a‐b' })]));
    expect(found.some((one) => one.startsWith(`glossary.yaml:${line}: `) && reason.test(one))).toBe(true);
  });

  it('takes a definition of 60 words', async () => {
    await glossary(`terms: [{ term: FGC, definition: ${'word '.repeat(60)}}]`);
    expect(messages(compile([article('one', { text: 'An FGC' })]))).toEqual([]);
  });

  it('does not miss a term while articles are missing', async () => {
    await glossary('terms: [{ term: FGC, definition: A. }]');
    expect(messages(compile([], people('Anne'), true))).toEqual([]);
  });
});

describe('an abbreviation that no entry explains', () => {
  const known = 'notAbbreviations: [UK]\nterms: [{ term: RCT, forms: [DfE], definition: A trial. }]\n';

  it.each([
    ['FGC', 'An FGC.', ['FGC']],
    ['a plural', 'Many VCSEs', ['VCSEs']],
    ['capitals with a small letter between', 'The MoD', ['MoD']],
    ['one with a digit', 'At KS2 level', ['KS2']],
    ['one joined by a hyphen to one that is known', 'An SW-RCT', ['SW-RCT']],
    ['one before a word', 'CAMHS-led and pre-CPP work', ['CAMHS', 'CPP']],
    ['one in brackets, once however often it stands', 'Help (CPP) by CPP, CPP', ['CPP']],
    ['several', 'An FGC or a CPP', ['FGC', 'CPP']],
  ])('is reported: %s', async (_, text, expected) => {
    await glossary(known);
    const { problems } = compile([article('one', { text: ['The RCT', text] })]);
    expect(problems.map(({ message }) => /^"(.*?)" is in no entry/.exec(message)?.[1])).toEqual(expected);
  });

  it.each([
    ['explained ones', 'RCT, RCTs and RCT-like, the DfE’s RCT-DfE'],
    ['exceptions', 'The UK’s'],
    ['Roman numerals', 'Parts II, IV, IX and XXIII'],
    ['single letters', 'A I X C and U.S.'],
    ['names of people and firms', 'McDonald, O’Brien, MacArthur, YouTube, LinkedIn, Smith-Jones'],
    ['words with one capital', 'Ofsted, Covid-19, A-level, 3D'],
  ])('is none of these: %s', async (_, text) => {
    await glossary(known);
    expect(messages(compile([article('one', { text: ['The RCT', text] })]))).toEqual([]);
  });

  it('is named with the line of the Markdown file it first stands on', async () => {
    await glossary(known);
    await write('articles/07-one.md', '---\ntitle: RCT\n---\n\nThe CPPs.\n\nThe CPP is.\n');
    const found = messages(compile([article('one', { text: ['The RCT', 'The CPPs.', 'The CPP is.'] })]));
    expect(found.map((one) => one.replace(/ is in no.*/, ''))).toEqual([
      'articles/07-one.md:5: "CPPs"',
      'articles/07-one.md:7: "CPP"',
    ]);
  });
});
