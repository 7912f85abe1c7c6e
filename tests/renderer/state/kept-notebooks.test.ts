// Which notebooks the window keeps, and that they go with every change.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { highlight } from '../../core/annotation/annotations.js';

const ref = (article: string) => ({ issue: 'issue', article });

async function fresh() {
  vi.resetModules();
  return import('../../../renderer/state/kept-notebooks.js');
}
let kept: Awaited<ReturnType<typeof fresh>>;

beforeEach(async () => {
  kept = await fresh();
});

describe('kept notebooks', () => {
  it('are as they were read, and as they were changed since', () => {
    expect(kept.keptNotebook(ref('a'))).toBeUndefined();
    kept.keepNotebook(ref('a'), [highlight('1'), highlight('2')]);
    kept.keepNotebook(ref('b'), []);
    const changed = { ...highlight('1'), modified: '2026-11-22T10:00:00.000Z' };
    kept.changeKept(ref('a'), [
      { kind: 'put', annotation: changed },
      { kind: 'remove', id: highlight('2').id },
      { kind: 'put', annotation: highlight('3') },
    ]);
    expect(kept.keptNotebook(ref('a'))).toEqual([changed, highlight('3')]);
    expect(kept.keptNotebook(ref('b'))).toEqual([]);
  });

  it('are not begun by a change: the rest of the notebook is on the disk', () => {
    kept.changeKept(ref('a'), [{ kind: 'put', annotation: highlight('1') }]);
    expect(kept.keptNotebook(ref('a'))).toBeUndefined();
  });

  it('are those opened last', () => {
    for (let at = 0; at < 8; at += 1) kept.keepNotebook(ref(`article-${at}`), []);
    expect(kept.keptNotebook(ref('article-0'))).toEqual([]);
    kept.keepNotebook(ref('one-more'), []);
    expect(kept.keptNotebook(ref('article-0'))).toEqual([]);
    expect(kept.keptNotebook(ref('article-1'))).toBeUndefined();
  });
});
