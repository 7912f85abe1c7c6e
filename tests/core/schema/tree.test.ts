// The trees of a compiled issue hold what the page can draw, and nothing that would run, cover it or leave it blank.
import { describe, expect, it } from 'vitest';
import { isNode } from '../../../core/schema/tree.js';

const text = { type: 'text', value: 'words' };
const element = (tagName: string, properties: object = {}, children: readonly unknown[] = []) => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inner) => element('ul', {}, [inner]), text);

describe('a tree', () => {
  it.each([
    ['words', text],
    ['a paragraph', element('p', { dataBlock: 'p-1', dataNumber: '1' }, [text, element('br')])],
    ['a link out', element('a', { href: 'https://example.org' }, [text])],
    ['a link to a mail address', element('a', { href: 'mailto:a@example.org' }, [text])],
    ['a link inside', element('a', { href: '#foreword', dataArticle: 'foreword' }, [text])],
    ['a photograph', element('img', { src: 'data:image/png;base64,AAAA', alt: 'A hub', width: 3 })],
    [
      'a drawing',
      element('svg', { className: ['art'], viewBox: '0 0 1 1' }, [element('path', { d: 'M0 0' })]),
    ],
    ['lists in lists', nested(20)],
  ])('may hold %s', (_, node) => {
    expect(isNode(node)).toBe(true);
  });

  it.each([
    ['a script', element('script', {}, [text])],
    ['a style sheet', element('style', {}, [text])],
    ['a frame', element('iframe', { src: 'data:image/png;base64,AAAA' })],
    ['a form', element('form')],
    ['a name that is no element', element('a b<', {}, [text])],
    ['words inside a line break', element('br', {}, [text])],
    ['a handler', element('p', { onClick: 'alert(1)' })],
    ['a handler in small letters', element('svg', { onload: 'alert(1)' })],
    ['a style', element('p', { style: 'position: fixed; inset: 0' })],
    ['raw HTML', element('p', { dangerouslySetInnerHTML: { __html: '<b>x</b>' } })],
    ["React's own properties", element('p', { ref: 'x' })],
    ['a key of the prototype', element('p', JSON.parse('{"__proto__": "x"}') as object)],
    ['a property that is inherited by all', element('p', { constructor: 'x' })],
    ['a property with parts', element('p', { className: { x: 1 } })],
    ['a property of nothing', element('p', { className: null })],
    ['a list with parts', element('p', { className: [{ x: 1 }] })],
    ['a script as an address', element('a', { href: 'javascript:alert(1)' }, [text])],
    ['a script as an address, disguised', element('a', { href: ' \tjavascript:alert(1)' }, [text])],
    ['several addresses', element('a', { href: ['https://example.org'] }, [text])],
    ['a page as an address', element('a', { href: 'data:text/html,<b>x' }, [text])],
    ['a picture from elsewhere', element('img', { src: 'https://example.org/x.png' })],
    ['a drawing as a photograph', element('img', { src: 'data:image/svg+xml;base64,AAAA' })],
    ['more levels than a page can have', nested(60)],
    ['something broken deep inside', element('p', {}, [element('em', {}, [{ type: 'text' }])])],
    ['an element without children', { type: 'element', tagName: 'p', properties: {} }],
    ['an element without properties', { type: 'element', tagName: 'p', children: [] }],
    ['an element whose properties are nothing', { ...element('p'), properties: null }],
    ['a comment', { type: 'comment', value: 'x' }],
    ['nothing', null],
  ])('may not hold %s', (_, node) => {
    expect(isNode(node)).toBe(false);
    expect(isNode(element('p', {}, [node]))).toBe(false);
  });
});
