// Names as ids: in small letters, joined by hyphens, each once.

/** A text in lower case Latin letters and digits, joined by hyphens; empty if it has none. */
const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Makes ids of texts; a text whose id is taken gets a number (`zoe`, `zoe-2`). */
export function createIdMaker(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const base = slug(text) || 'entry';
    let id = base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
    taken.add(id);
    return id;
  };
}
