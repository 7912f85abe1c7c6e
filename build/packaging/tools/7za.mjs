// Stands in for 7-Zip where it cannot be fetched: makes a .tar.gz of a .tar, all that electron-builder asks of it here.
// As it is called: `7za a [switches] archive.tar.gz file.tar`.
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const words = process.argv.slice(2);
const [command, archive = '', file = ''] = words.filter((word) => !word.startsWith('-'));
if (command !== 'a' || !archive.endsWith('.tar.gz') || !file.endsWith('.tar')) {
  console.error(`Only a .tar.gz can be made without 7-Zip, not: ${words.join(' ')}`);
  process.exitCode = 1;
} else {
  const level = Number(words.find((word) => word.startsWith('-mx='))?.slice('-mx='.length) ?? 6);
  // No name and no time are in the header, so that the same file gives the same bytes.
  await pipeline(createReadStream(file), createGzip({ level }), createWriteStream(archive));
}
