// The files icons travel in: Windows' .ico and Apple's .icns, made of drawings that are done already.

/** @typedef {{ size: number, png: Buffer, rgba: Buffer }} Drawing size in pixels; rgba: rows from the top, empty above 48 */

/** The sizes an icon is drawn in, in pixels. */
export const SIZES = /** @type {const} */ ([16, 24, 32, 48, 64, 96, 128, 256, 512, 1024]);

const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Up to here as a bitmap, which every program reads; above as PNG, which Windows reads since Vista. */
const LARGEST_BITMAP = 48;

/** Type of an entry in .icns by what it shows; Apple's own names of the sizes in points. All of these hold PNG. */
const ICNS_TYPES = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

/**
 * A device-independent bitmap as .ico holds it: BITMAPINFOHEADER, rows from the bottom in BGRA, and an empty mask.
 * @param {Drawing} drawing
 */
function bitmap({ size, rgba }) {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  // Twice the height: the mask counts.
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const rows = [];
  for (let row = size - 1; row >= 0; row -= 1) {
    const bgra = Buffer.from(rgba.subarray(row * size * 4, (row + 1) * size * 4));
    bgra.swap32();
    // Swapped it is ABGR, one byte off.
    for (let at = 0; at < bgra.length; at += 4)
      bgra.set([...bgra.subarray(at + 1, at + 4), bgra[at] ?? 0], at);
    rows.push(bgra);
  }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([header, ...rows, mask]);
}

/**
 * @param {readonly Drawing[]} drawings
 * @param {number} size
 * @returns {Drawing}
 */
function drawingOf(drawings, size) {
  const found = drawings.find((drawing) => drawing.size === size);
  if (found === undefined) throw new Error(`There is no drawing of ${size} pixels.`);
  return found;
}

/**
 * An .ico file.
 * @param {readonly Drawing[]} drawings one for each of `SIZES`
 * @returns {Buffer}
 */
export function icoOf(drawings) {
  const images = ICO_SIZES.map((size) => {
    const drawing = drawingOf(drawings, size);
    return { size, bytes: size > LARGEST_BITMAP ? drawing.png : bitmap(drawing) };
  });
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, bytes }, index) => {
    const at = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  });
  return Buffer.concat([head, ...images.map(({ bytes }) => bytes)]);
}

/**
 * An .icns file.
 * @param {readonly Drawing[]} drawings one for each of `SIZES`
 * @returns {Buffer}
 */
export function icnsOf(drawings) {
  const parts = ICNS_TYPES.map(([type, size]) => {
    const { png } = drawingOf(drawings, size);
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(
    parts.reduce((sum, part) => sum + part.length, 8),
    4,
  );
  return Buffer.concat([head, ...parts]);
}
