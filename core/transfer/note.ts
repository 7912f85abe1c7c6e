// A note's editor state as a plain tree, for formats that build their own markup from it.

/** A node of a note: text with its formats, or an element with what is inside it. */
export interface NoteNode {
  readonly kind:
    | 'text'
    | 'break'
    | 'paragraph'
    | 'heading'
    | 'quote'
    | 'bullets'
    | 'numbers'
    | 'item'
    | 'code'
    | 'link'
    | 'span';
  readonly text: string;
  /** Lexical's bits: 1 bold, 2 italic, 4 struck, 8 underlined, 16 code. */
  readonly format: number;
  readonly url: string;
  /** Of an item of a check list; undefined of others. */
  readonly checked: boolean | undefined;
  readonly children: readonly NoteNode[];
}

/** The elements of HTML for the bits of a format, the innermost first. */
export const formatElements = [
  [16, 'code'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
] as const;

/** The elements of HTML for the nodes that are one whole; a heading is a strong paragraph, so that notes add none to a page. */
export const nodeElements = {
  paragraph: 'p',
  heading: 'p',
  quote: 'blockquote',
  bullets: 'ul',
  numbers: 'ol',
  item: 'li',
  code: 'pre',
} as const;

const kinds: Readonly<Record<string, NoteNode['kind']>> = {
  text: 'text',
  linebreak: 'break',
  paragraph: 'paragraph',
  heading: 'heading',
  quote: 'quote',
  listitem: 'item',
  code: 'code',
  link: 'link',
  autolink: 'link',
};

/** Deeper than anyone nests lists; a state that goes further would exhaust what writes it. */
const deepest = 100;

type Fields = Readonly<Record<string, unknown>>;

function nodeFrom(value: unknown, depth: number): NoteNode | undefined {
  if (typeof value !== 'object' || value === null || depth > deepest) return undefined;
  const { type, text, format, url, checked, listType, tag, children } = value as Fields;
  const kind =
    type === 'list' ? (listType === 'number' || tag === 'ol' ? 'numbers' : 'bullets') : kinds[String(type)];
  return {
    kind: kind ?? (typeof text === 'string' && !Array.isArray(children) ? 'text' : 'span'),
    text: typeof text === 'string' ? text : '',
    format: typeof format === 'number' ? format : 0,
    url: typeof url === 'string' && /^(https?:|mailto:)/i.test(url) ? url : '',
    checked: typeof checked === 'boolean' ? checked : undefined,
    children: Array.isArray(children)
      ? children.flatMap((child: unknown) => nodeFrom(child, depth + 1) ?? [])
      : [],
  };
}

const plain = (text: string): NoteNode => ({
  kind: 'text',
  text,
  format: 0,
  url: '',
  checked: undefined,
  children: [],
});

/** The blocks of a note; without a readable editor state the paragraphs of its Markdown, as they are written. */
export function noteTree(lexical: string, markdown: string): readonly NoteNode[] {
  try {
    const state: unknown = JSON.parse(lexical);
    const root = nodeFrom((state as { readonly root?: unknown } | null)?.root, 0);
    if (root) return root.children;
  } catch {
    // What is not an editor state is shown by its Markdown.
  }
  return markdown
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ ...plain(''), kind: 'paragraph', children: [plain(part)] }));
}
