// The language of queries: what each part is taken for, and that anything that can be typed is taken for something.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chipsOf, parseQuery, withFilter, withoutPart } from '../../../core/search/query.js';

const shape = (source: string): readonly string[] =>
  parseQuery(source).parts.map((part) => {
    const minus = part.without ? '-' : '';
    switch (part.kind) {
      case 'word':
        return `${minus}${part.term}${part.unfinished ? '…' : ''}`;
      case 'phrase':
        return `${minus}"${part.terms.join(' ')}"`;
      case 'filter':
        return `${minus}${part.key}:${part.value}`;
    }
  });

describe('a query', () => {
  it.each([
    ['family group', ['family', 'group…']],
    ['family ', ['family']],
    ['"exact phrase"', ['"exact phrase"']],
    ['“exact phrase” more ', ['"exact phrase"', 'more']],
    ['"not finished', ['"not finished"']],
    ['trust -control ', ['trust', '-control']],
    ['-"good parents" ', ['-"good parents"']],
    ['-multi-agency ', ['-"multi agency"']],
    ['multi-agency ', ['multi', 'agency']],
    ['in:notes kind:story', ['in:notes', 'kind:story']],
    ['model:"No Wrong Door" -place:Leeds ', ['model:No Wrong Door', '-place:Leeds']],
    ['KIND:Story', ['kind:Story']],
    ['kind:', []],
    ['kind: story', ['story…']],
    ['time:10 ', ['time', '10']],
    ['a OR b ', ['a', 'b']],
    ['OR', []],
    ['- " -', []],
    ['children’s ', ['childrens']],
  ])('%j is %j', (source, expected) => {
    expect(shape(source)).toEqual(expected);
  });

  it('knows what stands on both sides of OR, and which filter waits for its value', () => {
    expect(parseQuery('a OR b OR c d').either).toEqual([[0, 1, 2]]);
    expect(parseQuery('a OR').either).toEqual([]);
    expect(parseQuery('trust tag:').dangling).toEqual({ key: 'tag', span: { start: 6, end: 10 } });
  });

  it('shows filters, phrases and exclusions as chips, and loses one of them without touching the rest', () => {
    const source = 'trust "good parents" -control kind:story';
    const query = parseQuery(source);
    expect(chipsOf(query).map(({ label }) => label)).toEqual([
      '“good parents”',
      'not control',
      'kind: story',
    ]);
    expect(withoutPart(query, 1)).toBe('trust -control kind:story');
    expect(withoutPart(parseQuery('kind:story OR kind:practice trust'), 0)).toBe('kind:practice trust');
    expect(withFilter('trust ', 'place', 'North Yorkshire')).toBe('trust place:"North Yorkshire"');
  });

  it('is read from anything, its parts in order and within it', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('"', '-', ':', 'kind:', ' OR ', 'tag:"', '“', ' ', 'word'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const source = pieces.join('');
        const query = parseQuery(source);
        let end = 0;
        for (const { span } of query.parts) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(source.length);
        for (const chip of chipsOf(query)) withoutPart(query, chip.part);
      }),
    );
  });
});
