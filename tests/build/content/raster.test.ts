// Photographs: kind and size from the first bytes of a file, and nothing from bytes of any other kind.
import { describe, expect, it } from 'vitest';
import { readRaster } from '../../../build/content/raster.js';

const bytes = (...parts: readonly string[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (/^[0-9a-f]*$/.test(part) ? Buffer.from(part, 'hex') : Buffer.from(part, 'latin1'))),
  );

const png = bytes('89504e470d0a1a0a', '0000000d', 'IHDR', '00000280', '000001e0', '0802000000');
/** An APP0 segment and fill bytes come before the frame header: 640 by 480. */
const jpeg = bytes('ffd8', 'ffe00004abcd', 'ffff', 'c0', '0011', '08', '01e0', '0280', '03');
const webp = (chunk: string, rest: string): Buffer =>
  Buffer.concat([
    bytes('RIFF', '00000000', 'WEBP', chunk, '00000000'),
    Buffer.from(rest, 'hex'),
    Buffer.alloc(10),
  ]);

describe('the size of a picture', () => {
  it.each([
    ['PNG', png, 'image/png'],
    ['JPEG', jpeg, 'image/jpeg'],
    ['WebP', webp('VP8 ', '3000009d012a8002e001'), 'image/webp'],
    ['WebP without loss', webp('VP8L', '2f7fc27700'), 'image/webp'],
    ['WebP of the extended kind', webp('VP8X', '000000007f0200df0100'), 'image/webp'],
  ])('is read from a %s', (_, file, type) => {
    expect(readRaster(file)).toEqual({ type, width: 640, height: 480 });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['words', Buffer.from('<svg viewBox="0 0 10 10"></svg>, a drawing')],
    ['a PNG cut short', png.subarray(0, 20)],
    ['a JPEG without a frame', bytes('ffd8', 'ffe00004abcd', 'ffd9', '0000000000000000')],
    ['a JPEG cut short', jpeg.subarray(0, 14)],
    ['a WebP of a kind unknown', webp('VP9 ', '00')],
    ['another RIFF file', bytes('RIFF', '00000000', 'WAVEfmt ', '00'.repeat(20))],
    ['a PNG without width', bytes('89504e470d0a1a0a', '0000000d', 'IHDR', '00000000', '000001e0')],
  ])('is not read from %s', (_, file) => {
    expect(readRaster(file)).toBeUndefined();
  });
});
