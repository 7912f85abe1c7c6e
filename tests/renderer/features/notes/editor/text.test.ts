// What the note editor makes of addresses people type, and which notes it can take over as they are.
import { describe, expect, it } from 'vitest';
import { canEdit, linkAddress } from '../../../../../renderer/features/notes/editor/text.js';

describe('an address', () => {
  it.each([
    ['scie.org.uk', 'https://scie.org.uk'],
    ['www.example.org/a?b#c', 'https://www.example.org/a?b#c'],
    ['https://example.org/', 'https://example.org/'],
    ['HTTP://EXAMPLE.ORG', 'HTTP://EXAMPLE.ORG'],
    ['  https://example.org  ', 'https://example.org'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
    ['café.fr', 'https://café.fr'],
    ['chloe@example.org', 'mailto:chloe@example.org'],
    ['first.last+tag@mail.example.org', 'mailto:first.last+tag@mail.example.org'],
    ['mailto:chloe@example.org?subject=Hello', 'mailto:chloe@example.org?subject=Hello'],
  ])('typed as %j is %s', (typed, expected) => {
    expect(linkAddress(typed)).toBe(expected);
  });

  it.each([
    '',
    '   ',
    'word',
    'two words.org',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'javascript:1',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'app://journal/index.html',
    'ftp://example.org',
    'tel:999',
    'https://',
    'https://localhost',
    'mailto:',
    'mailto:nobody',
    '/etc/passwd',
    '#there',
  ])('%j is none', (typed) => {
    expect(linkAddress(typed)).toBeUndefined();
  });
});

const node = (type: string, children: readonly unknown[] = [], more = {}) => ({
  type,
  version: 1,
  children,
  ...more,
});
const text = (words: string) => ({
  type: 'text',
  version: 1,
  text: words,
  format: 0,
  mode: 'normal',
  style: '',
  detail: 0,
});
const stateOf = (...children: readonly unknown[]) => JSON.stringify({ root: node('root', children) });

describe('the editor takes over', () => {
  it.each([
    ['a paragraph', stateOf(node('paragraph', [text('One')]))],
    ['a heading', stateOf(node('heading', [text('One')], { tag: 'h2' }))],
    ['a quotation', stateOf(node('quote', [text('One')]))],
    [
      'a list',
      stateOf(
        node('list', [node('listitem', [text('One')], { value: 1 })], {
          listType: 'bullet',
          start: 1,
          tag: 'ul',
        }),
      ),
    ],
    ['a link', stateOf(node('paragraph', [node('link', [text('One')], { url: 'https://example.org' })]))],
  ])('%s as it is', (_, lexical) => {
    expect(canEdit(lexical)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['broken JSON', '{"root":'],
    ['another shape', '[]'],
    ['no parts', stateOf()],
    ['a part it does not know', stateOf(node('paragraph', [text('One')]), node('table', [text('two')]))],
    [
      'a part it does not know inside one it knows',
      stateOf(node('paragraph', [text('One'), node('mention')])),
    ],
    ['text outside any block', stateOf(text('One'))],
    [
      'parts nested beyond reason',
      `{"root":{"type":"root","children":[${'{"type":"quote","children":['.repeat(9_000)}${']}'.repeat(9_000)}]}}`,
    ],
  ])('not %s', (_, lexical) => {
    expect(canEdit(lexical)).toBe(false);
  });
});
