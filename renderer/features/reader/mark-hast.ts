// Wraps the marked runs of a block's content in `mark` elements, splitting text where marks begin and end, and the
// terms to explain in `dfn` elements inside them.
import type { Element, ElementContent, Text } from 'hast';
import { blockId } from '../../../core/journal/projection.js';
import type { TermSpan } from '../../../core/journal/terms.js';
import type { BlockMarks } from '../../state/place-marks.js';

/** Lines under the text that there is room for; of more marks than that over one word some share a line. */
const shownLanes = 6;

/** One mark element a segment and a mark; the outer one first. `dataFirst` says it is where the mark begins. */
function wrap(
  inside: readonly ElementContent[],
  first: ReadonlySet<string>,
  ids: readonly string[],
  lanes: BlockMarks['lanes'],
): readonly ElementContent[] {
  return ids.reduceRight<readonly ElementContent[]>(
    (children, id): readonly Element[] => [
      {
        type: 'element',
        tagName: 'mark',
        properties: {
          dataMark: id,
          dataDepth: String((lanes.get(id) ?? 0) % shownLanes),
          ...(first.has(id) ? { dataFirst: '' } : {}),
        },
        children: [...children],
      },
    ],
    inside,
  );
}

/** The text from `from` to `to` with its terms. A term that a mark cuts in two begins once: `dataFirst`. */
function withTerms(
  value: string,
  from: number,
  to: number,
  terms: readonly TermSpan[],
): readonly ElementContent[] {
  const parts: ElementContent[] = [];
  let at = from;
  const text = (end: number): Text => ({ type: 'text', value: value.slice(at - from, end - from) });
  for (const { entry, start, end } of terms) {
    const first = Math.max(start, from);
    const last = Math.min(end, to);
    if (first >= last) continue;
    if (first > at) parts.push(text(first));
    at = first;
    parts.push({
      type: 'element',
      tagName: 'dfn',
      properties: { dataTerm: entry, ...(first === start ? { dataFirst: '' } : {}) },
      children: [text(last)],
    });
    at = last;
  }
  if (at < to) parts.push(text(to));
  return parts;
}

/**
 * The children of a block with its marks and terms in place; blocks nested in it are left for themselves to mark. Not a
 * character is added or taken away.
 */
export function withMarks(
  children: readonly ElementContent[],
  marks: BlockMarks,
  terms: readonly TermSpan[] = [],
): ElementContent[] {
  let offset = 0;
  const begun = new Set<string>();
  /** The marks that begin here: in this block, and with nothing of them drawn yet. */
  const beginning = (ids: readonly string[]): ReadonlySet<string> => {
    const first = new Set(ids.filter((id) => marks.starts.has(id) && !begun.has(id)));
    for (const id of first) begun.add(id);
    return first;
  };
  const splitText = (node: Text): ElementContent[] => {
    const start = offset;
    const end = start + node.value.length;
    offset = end;
    const parts: ElementContent[] = [];
    let at = start;
    const add = (to: number, ids: readonly string[]): void => {
      if (to <= at) return;
      const value = node.value.slice(at - start, to - start);
      parts.push(...wrap(withTerms(value, at, to, terms), beginning(ids), ids, marks.lanes));
      at = to;
    };
    for (const segment of marks.segments) {
      if (segment.end <= at) continue;
      if (segment.start >= end) break;
      add(segment.start, []);
      add(Math.min(segment.end, end), segment.ids);
    }
    // Marks placed in another text, for the moment until they are placed anew, must not cut this one short.
    add(end, []);
    return parts;
  };
  const walk = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return splitText(node);
      if (node.type !== 'element' || blockId(node) !== undefined) return [node];
      if (node.tagName === 'br') {
        offset += 1;
        return [node];
      }
      return [{ ...node, children: walk(node.children) }];
    });
  return walk(children);
}
