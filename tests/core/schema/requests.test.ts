// What the window may ask for, and what is refused before anything is done.
import { describe, expect, it } from 'vitest';
import { requestChannels } from '../../../core/ipc/contract.js';
import { requestSchemas } from '../../../core/schema/requests.js';
import { highlight, withStrangeKeys } from '../annotation/annotations.js';

const ref = { issue: 'families-6', article: 'foreword' };
const accepts = (channel: keyof typeof requestSchemas, payload: unknown): boolean =>
  requestSchemas[channel].safeParse(payload).success;

describe('requests', () => {
  it('have a parser each', () => {
    expect(Object.keys(requestSchemas).sort()).toEqual([...requestChannels].sort());
  });

  it.each([
    '../../etc/passwd',
    'a/b',
    'a\\b',
    '..',
    '',
    'A',
    'a.json',
    'a\0',
    '-a',
    'x'.repeat(200),
    7,
    null,
  ])('do not take %j for the id of an article or issue', (id) => {
    expect(accepts('openNotebook', { ...ref, article: id })).toBe(false);
    expect(accepts('openNotebook', { ...ref, issue: id })).toBe(false);
    expect(accepts('countMarks', { issue: id })).toBe(false);
  });

  it('take changes with unknown keys, and hand them on', () => {
    const payload = {
      ...ref,
      label: 'Foreword',
      changes: [{ kind: 'put', annotation: withStrangeKeys(highlight()) }],
    };
    expect(requestSchemas.changeNotebook.parse(payload)).toEqual(payload);
    expect(accepts('changeNotebook', { ...payload, changes: [{ kind: 'remove', id: 'urn:uuid:a' }] })).toBe(
      true,
    );
  });

  it('refuse annotations of the wrong shape and of more than a megabyte', () => {
    const put = (annotation: unknown) => ({ ...ref, label: '', changes: [{ kind: 'put', annotation }] });
    expect(accepts('changeNotebook', put({ ...highlight(), id: 7 }))).toBe(false);
    expect(accepts('changeNotebook', put({ ...highlight(), body: 'x' }))).toBe(false);
    expect(accepts('changeNotebook', put({ ...highlight(), 'x:big': 'x'.repeat(1_000_000) }))).toBe(false);
  });
});
