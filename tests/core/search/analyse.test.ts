// Words as people type them: which spellings meet in the index.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningsOf, terms, tokenise, wordsOf } from '../../../core/search/analyse.js';

describe('terms', () => {
  it.each([
    ['Reunification works.', ['reunification', 'works']],
    ["children's", ['childrens']],
    ['children’s', ['childrens']],
    ['ʻchildrenʼsʼ', ['childrens']],
    ['families’ voices', ['families', 'voices']],
    ['‘care’', ['care']],
    ['multi-agency', ['multi', 'agency', 'multiagency']],
    ['multi‑agency', ['multi', 'agency', 'multiagency']],
    ['up-to-date', ['up', 'to', 'date', 'uptodate']],
    ['home – then', ['home', 'then']],
    ['a dash-', ['a', 'dash']],
    ['Zoë naïve café Łódź', ['zoe', 'naive', 'cafe', 'łodz']],
    ['e\u0301cole', ['ecole']],
    ['ﬁnal ｆｕｌｌ', ['final', 'full']],
    ['co\u00ADoper\u200Bate', ['cooperate']],
    ['£1,200 and 3.5m, 45% in 2019–20', ['1200', 'and', '3.5m', '45', 'in', '2019', '20']],
    ['2019,2020', ['2019', '2020']],
    ['¶6.2.', ['6.2']],
    ['U.K. e.g. DfE CAMHS', ['uk', 'eg', 'dfe', 'camhs']],
    ['care¹ and m²', ['care', 'and', 'm']],
    ['R&D 👩‍👧 hope', ['r', 'd', 'hope']],
    ['snake_case __proto__', ['snake', 'case', 'proto']],
    ['… — !', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });
});

describe('tokenise', () => {
  it('gives words as written, in order, each analysing to its own term', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { term, start, end } of tokenise(text)) {
          expect(term).not.toBe('');
          expect(terms(text.slice(start, end))).toContain(term);
        }
      }),
    );
  });

  it('takes plain words as it takes them beside signs that need a closer look', () => {
    const piece = fc.constantFrom(
      ...['word', 'A', '1', '200', '.', ',', "'", '’', '-', '–', '“', ' ', '`', '_', 'é', '\u00ad'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        // A mark that is not seen after each letter and digit leaves no word plain.
        const marked = pieces.map((text) => text.replace(/[a-z0-9](?![0-9])/giu, '$&\u200d'));
        const plain = pieces.join('');
        if (/\d[.,]/u.test(plain) || /(?:^|[^a-z])[a-z]\./iu.test(plain)) return;
        expect(terms(marked.join(''))).toEqual(terms(plain));
      }),
    );
  });

  it('does not care about case, accents written apart, or width', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zàéîöüñç ]{1,30}$/), (text) => {
        expect(terms(text.toUpperCase())).toEqual(terms(text));
        expect(terms(text.normalize('NFD'))).toEqual(terms(text));
      }),
    );
  });
});

describe('words that are looked through for a few', () => {
  const piece = fc.constantFrom(
    ...['family', 'Fr', 'f', 'F', '1,200', 'e.g.', 'U.K.', 'Zoë', 'ﬁnal', 'o’clock', 'e-mail', 'up-to-date'],
    ...[' ', '  ', '-', '–', '’', ', ', '. ', '\n', 'fra', 'frame', '3.5m', 'É', '漢字', '…'],
  );
  const text = fc.array(piece, { maxLength: 16 }).map((parts) => parts.join(''));
  const asked = fc.constantFrom(
    'family',
    'f',
    'fr',
    '1200',
    'eg',
    'uk',
    'zoe',
    'final',
    'oclock',
    'email',
    '漢字',
  );

  it('are all of those, where reading word by word finds them', () => {
    fc.assert(
      fc.property(text, asked, fc.constantFrom('f', 'fr', 'fra', 'e', '1'), (source, term, prefix) => {
        const fits = (found: string): boolean => found === term || found.startsWith(prefix);
        const seen: (readonly [string, number, number])[] = [];
        wordsOf(source).each(beginningsOf([term], [prefix]), (...word) => {
          if (fits(word[0])) seen.push(word);
        });
        expect(seen).toEqual(
          tokenise(source).flatMap(({ term: found, start, end }) =>
            fits(found) ? [[found, start, end]] : [],
          ),
        );
      }),
      { numRuns: 500 },
    );
  });
});
