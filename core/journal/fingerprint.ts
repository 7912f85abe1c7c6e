// A short name for the texts of an issue, to notice that they changed although the edition's number did not.
import type { Issue } from './types.js';

const mix = (hash: number, unit: number, factor: number): number => Math.imul(hash ^ unit, factor);

/**
 * Changes whenever a word or a block of an article does, or an article comes, goes or is moved; nothing else matters to a
 * mark. Two 32-bit hashes of the FNV-1a kind, in base 36: for noticing changes, not for security.
 */
export function fingerprintOf({ articles }: Pick<Issue, 'articles'>): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      a = mix(a, unit, 0x01000193);
      b = mix(b, unit, 0x85ebca6b);
    }
    a = mix(a, 0xffff, 0x01000193);
    b = mix(b, 0xffff, 0x85ebca6b);
  };
  for (const { id, text, blocks } of articles) {
    add(id);
    add(text);
    for (const block of blocks) add(block.id);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
