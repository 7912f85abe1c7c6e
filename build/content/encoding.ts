// Notices a file that is not UTF-8 text, such as one of another program: its characters would be lost without a word.
import type { Fault } from './problems.js';

/** The first line of a text that holds what no editor writes, and that bytes of another encoding are read as. */
export function encodingFaults(text: string): readonly Fault[] {
  const at = text.search(/[\0\uFFFD]/);
  if (at === -1) return [];
  const line = text.slice(0, at).split('\n').length;
  return [{ line, message: 'this is not plain text in UTF-8; save the file with that encoding' }];
}
