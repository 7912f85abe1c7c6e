// Reads the saved state of a note (Lexical's JSON) without the editor: its parts, words and tags.

/** What of a Lexical node is read; of a kind not known, what is inside it. */
export interface NoteNode {
  readonly type: string;
  readonly children?: readonly NoteNode[];
  readonly text?: string;
  /** Bits of `textFormat` in a text. */
  readonly format?: unknown;
  /** `h1` to `h6` of a heading, `ol` or `ul` of a list. */
  readonly tag?: unknown;
  readonly url?: string;
  readonly listType?: unknown;
  readonly checked?: unknown;
}

/** Bits of Lexical's text format. */
export const textFormat = { bold: 1, italic: 2, strike: 4, underline: 8, code: 16 } as const;

/** The formats of a text. */
export const formatOf = ({ format }: NoteNode): number => (typeof format === 'number' ? format : 0);

/** Whether a list is one of things to do. */
export const isCheckList = ({ type, listType }: NoteNode): boolean => type === 'list' && listType === 'check';

/** Whether an item holds nothing but the list one step further in, as Lexical nests lists. */
export const isNested = ({ children }: NoteNode): boolean => children?.[0]?.type === 'list';

/** Where a note may link to: the web, a mailbox, a passage of the library, another note. */
export const isNoteLink = (url: string | undefined): url is string =>
  /^(?:https?:|mailto:|learning-journal:\/\/|urn:uuid:)/i.test(url ?? '');

/** Deeper than anyone nests lists; a state that goes further would exhaust what draws it. */
const deepest = 100;

function isNode(value: unknown, depth: number): value is NoteNode {
  if (typeof value !== 'object' || value === null || depth > deepest) return false;
  const { type, text = '', url = '', children = [] } = value as Readonly<Record<string, unknown>>;
  return (
    typeof type === 'string' &&
    typeof text === 'string' &&
    typeof url === 'string' &&
    Array.isArray(children) &&
    children.every((child) => isNode(child, depth + 1))
  );
}

const isState = (value: unknown): value is { readonly root: NoteNode } =>
  typeof value === 'object' && value !== null && 'root' in value && isNode(value.root, 0);

/** The note's blocks, or undefined when the text is not an editor state. */
export function noteBlocks(lexical: string): readonly NoteNode[] | undefined {
  try {
    const parsed: unknown = JSON.parse(lexical);
    return isState(parsed) ? parsed.root.children : undefined;
  } catch {
    return undefined;
  }
}

const words = (node: NoteNode): string =>
  node.type === 'linebreak'
    ? '\n'
    : (node.text ?? node.children?.map(words).join(node.type === 'list' ? '\n' : '') ?? '');

/** The words of a note, a block or item a line, whatever kinds of node they stand in; empty when there is no editor state. */
export const noteText = (lexical: string): string => (noteBlocks(lexical) ?? []).map(words).join('\n');

/** Type of the node of a tag; its text is `#` and the name. */
export const tagType = 'tag';

/** The tags that stand in a note, without `#`, each once. */
export function tagsInNote(lexical: string): readonly string[] {
  const found = (node: NoteNode): readonly string[] =>
    node.type === tagType ? [(node.text ?? '').replace(/^#/, '')] : (node.children ?? []).flatMap(found);
  return [...new Set((noteBlocks(lexical) ?? []).flatMap(found))].filter((tag) => tag !== '');
}

/** Makes the places of a tag in a note plain words again; other tags stay. */
export function withoutTagInNote(lexical: string, tag: string): string {
  if (!tagsInNote(lexical).includes(tag)) return lexical;
  return JSON.stringify(JSON.parse(lexical), (_, value: unknown) => {
    const isTag =
      typeof value === 'object' &&
      value !== null &&
      (value as NoteNode).type === tagType &&
      (value as NoteNode).text === `#${tag}`;
    return isTag ? { ...value, type: 'text', mode: 'normal' } : value;
  });
}
