// The doors of the program: which addresses leave it, what the page may load, what it may ask permission for.
import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { confine, openExternal, setupSession } from '../../electron/security.js';

const { opened } = vi.hoisted(() => ({ opened: vi.fn<(address: string) => Promise<void>>() }));
vi.mock('electron', () => ({ app: {}, protocol: {}, shell: { openExternal: opened } }));

describe('a link out of the journal', () => {
  beforeEach(() => {
    opened.mockReset();
  });

  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://example.org/', 'https://example.org/'],
    ['mailto:chloe@example.org?subject=Hello', 'mailto:chloe@example.org?subject=Hello'],
  ])('%s goes to the reader’s own program', async (address, expected) => {
    opened.mockResolvedValue();
    expect(await openExternal(address)).toEqual({ ok: true, value: null });
    expect(opened.mock.calls).toEqual([[expected]]);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'smb://server/share',
    'app://journal/index.html',
    'ms-settings:privacy',
    'vbscript:x',
    'blob:https://example.org/1',
    'view-source:https://example.org',
    'tel:999',
    '/etc/passwd',
    'example.org',
    '//example.org',
    'https://',
    '',
  ])('%j goes nowhere', async (address) => {
    const result = await openExternal(address);
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(opened).not.toHaveBeenCalled();
  });

  it('that nothing opened is said in plain words', async () => {
    opened.mockRejectedValue(new Error('ERR_NO_HANDLER'));
    expect(await openExternal('mailto:chloe@example.org')).toEqual({
      ok: false,
      error: {
        kind: 'not-found',
        message: 'No program on this computer opened mailto:chloe@example.org.',
      },
    });
  });
});

describe('the session', () => {
  type Answer<T> = (answer: T) => void;
  const onBeforeRequest =
    vi.fn<(decide: (details: { url: string }, answer: Answer<{ cancel: boolean }>) => void) => void>();
  const onPermission =
    vi.fn<(decide: (contents: null, permission: string, answer: Answer<boolean>) => void) => void>();
  const onCheck = vi.fn<(decide: (contents: null, permission: string) => boolean) => void>();
  const onDevice = vi.fn<(decide: () => boolean) => void>();
  const setSpellCheckerLanguages = vi.fn<(languages: readonly string[]) => void>();

  beforeEach(() => {
    for (const mock of [onBeforeRequest, onPermission, onCheck, onDevice, setSpellCheckerLanguages])
      mock.mockClear();
    const session = {
      webRequest: { onBeforeRequest },
      setPermissionRequestHandler: onPermission,
      setPermissionCheckHandler: onCheck,
      setDevicePermissionHandler: onDevice,
      setSpellCheckerEnabled: () => undefined,
      setSpellCheckerLanguages,
    };
    setupSession(session as unknown as Session);
  });

  it.each([
    ['app://journal/index.html', false],
    ['app://journal/assets/a.js', false],
    ['devtools://devtools/bundled/inspector.html', false],
    ['app://journal.example.org/', true],
    ['app://elsewhere/index.html', true],
    ['https://example.org/', true],
    ['http://localhost:5173/', true],
    ['wss://example.org/', true],
    ['file:///etc/passwd', true],
    ['https://example.org/app://journal/', true],
    ['data:text/html,x', true],
  ])('a request for %s is cancelled: %s', (url, cancel) => {
    const answer = vi.fn();
    onBeforeRequest.mock.lastCall?.[0]({ url }, answer);
    expect(answer.mock.calls).toEqual([[{ cancel }]]);
  });

  it.each([
    ['clipboard-sanitized-write', true],
    ['clipboard-read', false],
    ['media', false],
    ['geolocation', false],
    ['notifications', false],
    ['openExternal', false],
    ['fullscreen', false],
  ])('permission for %s: %s', (permission, granted) => {
    const answer = vi.fn();
    onPermission.mock.lastCall?.[0](null, permission, answer);
    expect(answer.mock.calls).toEqual([[granted]]);
    expect(onCheck.mock.lastCall?.[0](null, permission)).toBe(granted);
    expect(onDevice.mock.lastCall?.[0]()).toBe(false);
  });

  it('fetches no dictionary', () => {
    expect(setSpellCheckerLanguages.mock.calls).toEqual([[[]]]);
  });
});

describe('the page', () => {
  it('cannot be navigated, redirected, given a webview or a second window', () => {
    const listeners = new Map<string, (event: { preventDefault: () => void }) => void>();
    const setWindowOpenHandler = vi.fn<WebContents['setWindowOpenHandler']>();
    const on = (name: string, listener: (event: { preventDefault: () => void }) => void): void => {
      listeners.set(name, listener);
    };
    confine({ on, setWindowOpenHandler } as unknown as WebContents);
    for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      const preventDefault = vi.fn();
      listeners.get(name)?.({ preventDefault });
      expect(preventDefault, name).toHaveBeenCalledOnce();
    }
    const details = {} as Parameters<Parameters<typeof setWindowOpenHandler>[0]>[0];
    expect(setWindowOpenHandler.mock.lastCall?.[0](details)).toEqual({ action: 'deny' });
  });
});
