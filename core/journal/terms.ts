// Which of the glossary's terms are explained where they stand: each once a section, and never inside a link.
import type { ElementContent, RootContent } from 'hast';
import { blockId } from './projection.js';
import type { Article, BlockKind, GlossaryEntry } from './types.js';

/** A term to explain; UTF-16 offsets into the text of its block. */
export interface TermSpan {
  /** Id of the glossary's entry. */
  readonly entry: string;
  readonly start: number;
  readonly end: number;
}

/** A run of text in a block that may hold a term: one text node, outside links. */
type Run = Pick<TermSpan, 'start' | 'end'>;

/** What a body is made of for this purpose: the beginning of a section, or a block with its runs. */
type Part = 'section' | { readonly block: string; readonly runs: readonly Run[] };

const isHeading = (tag: string): boolean => tag === 'h2' || tag === 'h3';

function runsOf(children: readonly ElementContent[]): readonly Run[] {
  const runs: Run[] = [];
  let offset = 0;
  const walk = (nodes: readonly ElementContent[], linked: boolean): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        if (!linked) runs.push({ start: offset, end: offset + node.value.length });
        offset += node.value.length;
      } else if (node.type === 'element') {
        if (node.tagName === 'br') offset += 1;
        else if (blockId(node) === undefined) walk(node.children, linked || node.tagName === 'a');
      }
    }
  };
  walk(children, false);
  return runs;
}

function partsOf(nodes: readonly RootContent[]): readonly Part[] {
  return nodes.flatMap((node): readonly Part[] => {
    if (node.type !== 'element') return [];
    if (isHeading(node.tagName)) return ['section'];
    const block = blockId(node);
    const own: readonly Part[] = block === undefined ? [] : [{ block, runs: runsOf(node.children) }];
    return [...own, ...partsOf(node.children)];
  });
}

/** A pull line repeats what is said, and explained, in the text. */
const unexplained: readonly BlockKind[] = ['title', 'standfirst', 'heading', 'figure-text'];

/**
 * The terms to explain in each block, by block id and in reading order. A section begins at the start of the body and
 * at every h2 and h3. A place that markup cuts in two, or that is part of a link, is passed over for the next one.
 */
export function termsToExplain(
  article: Article,
  glossary: readonly GlossaryEntry[],
): ReadonlyMap<string, readonly TermSpan[]> {
  const places = glossary
    .flatMap(({ id, passages }) =>
      passages
        .filter((passage) => passage.article === article.id)
        .map(({ start, end }): TermSpan => ({ entry: id, start, end })),
    )
    .sort((a, b) => a.start - b.start);
  const blocks = new Map(article.blocks.map((block) => [block.id, block]));
  const chosen = new Map<string, readonly TermSpan[]>();
  let explained = new Set<string>();
  for (const part of partsOf(article.body.children)) {
    if (part === 'section') {
      explained = new Set();
      continue;
    }
    const block = blocks.get(part.block);
    if (!block || unexplained.includes(block.kind)) continue;
    const here: TermSpan[] = [];
    for (const { entry, ...place } of places) {
      const start = place.start - block.start;
      const end = place.end - block.start;
      if (place.start < block.start || place.end > block.end || explained.has(entry)) continue;
      if (!part.runs.some((run) => run.start <= start && end <= run.end)) continue;
      explained.add(entry);
      here.push({ entry, start, end });
    }
    if (here.length > 0) chosen.set(block.id, here);
  }
  return chosen;
}
