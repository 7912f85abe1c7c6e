// What the reader hears of their marks when the issue comes in another edition, and what is remembered of it.
import { beforeEach, describe as suite, expect, it, vi } from 'vitest';
import type { ArticleRef, Requests } from '../../../core/ipc/contract.js';
import { fingerprintOf } from '../../../core/journal/fingerprint.js';
import type { Issue } from '../../../core/journal/types.js';
import { emptyProgress } from '../../../core/schema/progress.js';
import { highlight } from '../../core/annotation/annotations.js';
import { alpha, beta, budget, first, hub, issueOf, markOn, second, type Disk } from './edition-issues.js';

const program = vi.hoisted(() => ({
  request: (_channel: string, _payload: unknown): Promise<unknown> => Promise.resolve(null),
  painted: Promise.resolve(),
}));
vi.mock('../../../renderer/platform/journal.js', () => ({
  request: (channel: string, payload: unknown) => program.request(channel, payload),
}));
vi.mock('../../../renderer/state/quiet.js', () => ({
  firstPaint: () => program.painted,
  inSlices: () => () => Promise.resolve(),
}));

let disk: Disk;

beforeEach(() => {
  disk = { notebooks: {}, broken: {}, notices: [], progress: emptyProgress, asked: [], opening: {} };
  program.painted = Promise.resolve();
  program.request = async (channel, payload) => {
    disk.asked.push(channel);
    if (channel === 'saveProgress') {
      disk.progress = payload as Requests['saveProgress']['request'];
      return { ok: true, value: null };
    }
    if (channel === 'countMarks') {
      const read = Object.entries(disk.notebooks).map(([id, marks]) => [id, marks.length]);
      return Object.fromEntries([...read, ...Object.keys(disk.broken).map((id) => [id, 0])]) as unknown;
    }
    if (channel !== 'openNotebook') throw new Error(`not expected: ${channel}`);
    const { article } = payload as ArticleRef;
    disk.asked.push(article);
    await disk.opening[article];
    const message = disk.broken[article];
    if (message !== undefined) return { ok: false, error: { kind: 'unreadable', message } };
    return {
      ok: true,
      value: { annotations: disk.notebooks[article] ?? [], notices: disk.notices.splice(0) },
    };
  };
});

const settle = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Opens the window on an issue, as every start does. */
async function start(issue: Issue) {
  vi.resetModules();
  const [edition, journal, notices, progress, panels, saving] = await Promise.all([
    import('../../../renderer/state/edition.js'),
    import('../../../renderer/state/journal.js'),
    import('../../../renderer/state/notices.js'),
    import('../../../renderer/state/progress.js'),
    import('../../../renderer/state/panels.js'),
    import('../../../renderer/state/saving.js'),
  ]);
  progress.loadProgress(disk.progress);
  journal.openIssue(issue, issue.articles[0]?.id);
  edition.followEditions();
  await settle();
  const shown = () => notices.useNotices.getState().notices;
  return {
    ...edition,
    openIssue: async (other: Issue) => {
      journal.openIssue(other);
      await settle();
    },
    replaceIssue: async (other: Issue) => {
      journal.replaceIssue(other);
      await settle();
    },
    shown,
    said: () => shown().map(({ severity, title, detail }) => `${severity}: ${title}. ${detail}`),
    dismiss: () => {
      const [notice] = shown();
      if (notice) notices.dismissNotice(notice);
    },
    save: saving.save,
    panel: () => panels.usePanel.getState().panel,
    report: () => edition.useEdition.getState().report?.review,
  };
}
const lookedAt = (edition: number | undefined): void => {
  disk.progress = {
    ...emptyProgress,
    article: 'alpha',
    editions: { other: 7, ...(edition !== undefined && { issue: edition }) },
    texts: {
      ...(edition !== undefined && { issue: fingerprintOf(edition === 1 ? first : second) }),
    },
  };
};
const remembered = (): number | undefined => disk.progress.editions['issue'];

suite('an edition the marks were looked at against', () => {
  it('is not looked at again: nothing is asked, nothing said', async () => {
    lookedAt(2);
    disk.notebooks = { alpha: [markOn(alpha, hub, '1')] };
    const { said } = await start(second);
    expect(said()).toEqual([]);
    expect(disk.asked).toEqual([]);
  });

  it('is looked at again when its texts changed under the same number', async () => {
    lookedAt(1);
    disk.notebooks = { alpha: [markOn(alpha, 'two days a week', '1')] };
    const { said } = await start(issueOf(1, ...second.articles));
    expect(said()).toEqual([
      'info: The text of this issue has changed. Your one mark is in text that was edited.',
    ]);
    expect(disk.progress.texts).toEqual({ issue: fingerprintOf(first) });
  });

  it('says nothing where the texts changed and every mark stands', async () => {
    lookedAt(1);
    disk.notebooks = { alpha: [markOn(alpha, hub, '1')] };
    const { said } = await start(issueOf(1, ...second.articles));
    expect(said()).toEqual([]);
    expect(disk.progress.texts).toEqual({ issue: fingerprintOf(second) });
  });

  it('gets a fingerprint of its texts where an earlier program kept none', async () => {
    lookedAt(2);
    const { texts: _, ...earlier } = disk.progress;
    disk.progress = earlier;
    const { said } = await start(second);
    expect(said()).toEqual([]);
    expect(disk.progress.texts).toEqual({ issue: fingerprintOf(second) });
  });
});

suite('a reader without marks', () => {
  it.each([undefined, 1])('hears nothing of an edition (before: %s), and it is remembered', async (known) => {
    lookedAt(known);
    const { said } = await start(second);
    expect(said()).toEqual([]);
    expect(disk.progress).toEqual({
      ...emptyProgress,
      article: 'alpha',
      editions: { other: 7, issue: 2 },
      texts: { issue: fingerprintOf(second) },
    });
  });

  it('who marks something before the first look is not told of it', async () => {
    let paint = (): void => undefined;
    program.painted = new Promise((resolve) => {
      paint = resolve;
    });
    const { said } = await start(first);
    disk.notebooks = { alpha: [markOn(alpha, hub, '1', new Date().toISOString())] };
    paint();
    await settle();
    expect(said()).toEqual([]);
    expect(remembered()).toBe(1);
  });
});

suite('a reader with marks', () => {
  const everything = (): void => {
    disk.notebooks = {
      beta: [markOn(beta, budget, 'lost')],
      alpha: [markOn(alpha, hub, 'stands'), markOn(alpha, 'two days a week', 'edited')],
    };
  };

  it('is asked for nothing before the page has been painted', async () => {
    lookedAt(1);
    everything();
    program.painted = Promise.race([]);
    await start(second);
    expect(disk.asked).toEqual([]);
  });

  it.each([1, undefined])('hears that all is well (before: %s), and is not told again', async (known) => {
    lookedAt(known);
    disk.notebooks = { alpha: [markOn(alpha, hub, '1'), markOn(alpha, 'library', '2')] };
    const { said, shown } = await start(second);
    expect(said()).toEqual(['info: This issue is now edition 2. All 2 marks stand where they stood.']);
    expect(shown()[0]?.action).toBeUndefined();
    expect(remembered()).toBe(2);
    expect((await start(second)).said()).toEqual([]);
  });

  const grown =
    'warning: This issue has grown to edition 2. Of your 3 marks 1 stands where it stood, 1 is in text that was edited and 1 lost its passage.';

  it('is told what changed at every start until they have put it away, and then no more', async () => {
    lookedAt(1);
    everything();
    expect((await start(second)).said()).toEqual([grown]);
    expect(remembered()).toBe(1);
    const { said, dismiss } = await start(second);
    expect(said()).toEqual([grown]);
    dismiss();
    expect(said()).toEqual([]);
    expect(remembered()).toBe(2);
    expect((await start(second)).said()).toEqual([]);
  });

  it('can put it away from the report as well', async () => {
    lookedAt(1);
    everything();
    const { said, putReportAway } = await start(second);
    putReportAway();
    expect(said()).toEqual([]);
    expect(remembered()).toBe(2);
  });

  it('sees the marks by article when they ask to', async () => {
    lookedAt(1);
    everything();
    const { shown, panel, report } = await start(second);
    const action = shown()[0]?.action;
    expect(action?.label).toBe('See them');
    action?.perform();
    expect(panel()).toBe('edition');
    const listed = report()?.articles.map(({ title, marks }) => [
      title,
      ...marks.map(({ annotation, fate }) => `${annotation.id} ${fate.kind}`),
    ]);
    expect(listed).toEqual([
      ['Title of alpha', 'urn:uuid:edited edited'],
      ['Title of beta', 'urn:uuid:lost lost'],
    ]);
  });

  it('that fails says so, and can be asked for again', async () => {
    disk.notebooks = { alpha: [markOn(alpha, 'opened a family hub', 'a')] };
    const { useEdition, refreshReport, report } = await start(second);
    const answer = program.request;
    program.request = () => Promise.reject(new Error('The other side is gone.'));
    await refreshReport();
    expect(useEdition.getState()).toMatchObject({ failed: true, report: null });
    program.request = answer;
    await refreshReport();
    expect(useEdition.getState().failed).toBe(false);
    expect(report()?.counts).toBeDefined();
  });

  it('sees in the report what is so by then', async () => {
    lookedAt(1);
    everything();
    const { report, refreshReport } = await start(second);
    disk.notebooks = { ...disk.notebooks, beta: [] };
    await refreshReport();
    expect(report()?.articles.map(({ id }) => id)).toEqual(['alpha']);
    expect(report()?.counts).toMatchObject({ lost: 0, edited: 1, stands: 1 });
  });

  it('sees in the report a mark that was set anew since', async () => {
    lookedAt(1);
    everything();
    const { report, refreshReport } = await start(second);
    const anew = { ...markOn(alpha, hub, 'edited'), modified: '2026-05-05T12:00:00.000Z' };
    disk.notebooks = { alpha: [anew] };
    await refreshReport();
    expect(report()?.counts).toEqual({ stands: 1, moved: 0, edited: 0, lost: 0 });
  });

  it('sees marks in the report that are still on their way to the disk', async () => {
    lookedAt(1);
    const { save, refreshReport, report } = await start(second);
    save({ issue: 'issue', article: 'beta' }, 'Title', [
      { kind: 'put', annotation: markOn(beta, budget, 'new') },
    ]);
    disk.notebooks = { beta: [] };
    await refreshReport();
    expect(report()?.counts).toMatchObject({ lost: 1 });
  });

  it('who goes on to another issue during a look hears nothing of it, and it is not remembered', async () => {
    lookedAt(1);
    everything();
    let open = (): void => undefined;
    disk.opening = {
      beta: new Promise((resolve) => {
        open = resolve;
      }),
    };
    const { said, openIssue, report } = await start(second);
    const other = { ...issueOf(7, alpha), id: 'other' };
    await openIssue(other);
    open();
    await settle();
    expect(said()).toEqual([]);
    expect(remembered()).toBe(1);
    expect(report()).toBeUndefined();
  });

  it('never sees the report on one issue in another', async () => {
    lookedAt(1);
    everything();
    const { openIssue, refreshReport, report } = await start(second);
    expect(report()?.counts).toMatchObject({ lost: 1 });
    await openIssue({ ...issueOf(7, alpha), id: 'other' });
    let open = (): void => undefined;
    disk.opening = {
      alpha: new Promise((resolve) => {
        open = resolve;
      }),
    };
    const refreshed = refreshReport();
    expect(report()).toBeUndefined();
    // The same texts, compiled anew: nothing more is looked for, and what is found of the old one is too late.
    await openIssue({ ...issueOf(7, alpha), id: 'other' });
    open();
    await refreshed;
    expect(report()).toBeUndefined();
  });

  it('who goes back to an older edition is told so without praise', async () => {
    lookedAt(3);
    everything();
    const { said } = await start(second);
    expect(said()[0]).toContain('This issue is now edition 2. Of your 3 marks');
  });

  it('keeps the marks of an article that is gone: they lost their passages', async () => {
    lookedAt(1);
    everything();
    const { said, report } = await start(issueOf(2, alpha));
    expect(said()[0]).toContain('Of your 3 marks 2 stand where they stood and 1 lost its passage.');
    expect(report()?.articles).toMatchObject([{ id: 'beta', title: undefined }]);
  });

  it('is told of a notebook that cannot be read, at every start, and the edition is not remembered', async () => {
    lookedAt(1);
    everything();
    disk.notebooks = { alpha: [markOn(alpha, hub, '1')] };
    disk.broken = { beta: 'The file beta.json is locked.' };
    const { said, dismiss, shown } = await start(second);
    expect(said()).toEqual([
      'warning: This issue is now edition 2. Your one mark stands where it stood. The notes on “Title of beta” were not looked at, because they could not be read; this is tried again at the next start. The file beta.json is locked.',
    ]);
    expect(shown()[0]?.action).toBeUndefined();
    dismiss();
    expect(said()).toEqual([]);
    expect(remembered()).toBe(1);
    disk.broken = {};
    await start(second);
    expect(remembered()).toBe(2);
  });

  it('also hears what was found out in reading a notebook, which is said once only', async () => {
    lookedAt(1);
    everything();
    disk.notices = [{ severity: 'warning', title: 'A notebook could not be read', detail: 'It was kept.' }];
    const { said } = await start(second);
    expect(said()[0]).toBe('warning: A notebook could not be read. It was kept.');
    expect(said()).toHaveLength(2);
  });

  it('may keep copies beside the notebooks: they are left alone', async () => {
    lookedAt(1);
    everything();
    disk.notebooks = { ...disk.notebooks, 'alpha (copy)': [highlight('9')] };
    const { said } = await start(second);
    expect(said()[0]).toContain('Of your 3 marks');
    expect(disk.asked).not.toContain('alpha (copy)');
  });

  it('who opens another issue is no longer told of this one, and hears it again on coming back', async () => {
    lookedAt(1);
    everything();
    const { said, openIssue } = await start(second);
    await openIssue({ ...issueOf(7, alpha), id: 'other' });
    expect(said()).toEqual([]);
    expect(remembered()).toBe(1);
    await openIssue(second);
    expect(said()).toEqual([grown]);
  });

  it('is told anew when an editor compiles the edition again', async () => {
    lookedAt(1);
    everything();
    const { said, replaceIssue } = await start(second);
    await replaceIssue(issueOf(2, ...second.articles.slice(0, 1), beta));
    expect(said()).toEqual([
      'info: This issue has grown to edition 2. Of your 3 marks 2 stand where they stood and 1 is in text that was edited.',
    ]);
  });
});
