// Serves the built window under app://journal, confined to its own folder, with the content security policy.
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type ProtocolResponse } from 'electron';

/** Where the window's own files come from. */
export const appOrigin = 'app://journal';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // A photograph of an article travels inside the compiled issue.
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The file an address stands for inside `root`, or undefined when it is not ours to serve. */
export function fileFor(address: string, root: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'app:' || url.host !== 'journal') return undefined;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  return file.startsWith(root + sep) && extname(file) in types ? file : undefined;
}

const notFound: ProtocolResponse = {
  statusCode: 404,
  headers: { 'content-type': 'text/plain' },
  data: Buffer.from('Not found'),
};

/**
 * Read while everything else waits: these files are small, and at the start the page would wait for whatever else the
 * program is loading, once for each step of reading a file.
 */
function answerTo(address: string, root: string): ProtocolResponse {
  const file = fileFor(address, root);
  if (file === undefined) return notFound;
  try {
    return {
      data: readFileSync(file),
      headers: {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
      },
    };
  } catch {
    return notFound;
  }
}

/**
 * Serves `root` (an absolute folder) as app://journal. Anything else is 404. Not by `protocol.handle`: its requests and
 * responses are those of Node's `fetch`, and to load that takes longer than to answer all the window asks for.
 */
export function setupProtocol(root: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  protocol.registerBufferProtocol('app', (request, answer) => {
    answer(answerTo(request.url, root));
  });
}
