// Brings every mark and note of the library to search, and every change to them.
import { isBinned } from '../../../core/annotation/read.js';
import type { Annotation } from '../../../core/annotation/types.js';
import { noteOfAnnotation } from '../../../core/search/notes.js';
import { useNotebookLibrary, type LibraryNotebook } from '../../state/notebook-library.js';
import type { SearchClient } from './search-client.js';

type Live = ReadonlyMap<string, Annotation>;

const liveOf = ({ byId }: LibraryNotebook): Live =>
  new Map([...byId].filter(([, annotation]) => !isBinned(annotation)));

/**
 * Follows the notebooks of the library until the returned function is called. They come one at a time while they are
 * read, and each only again when something in it has changed; what lies in the bin cannot be found.
 */
export function feedNotes(client: Pick<SearchClient, 'putNotes' | 'removeNotes'>): () => void {
  const given = new Map<string, { readonly notebook: LibraryNotebook; readonly live: Live }>();
  const give = (key: string, notebook: LibraryNotebook): void => {
    const before = given.get(key)?.live ?? new Map<string, Annotation>();
    const live = liveOf(notebook);
    given.set(key, { notebook, live });
    const gone = [...before.keys()].filter((id) => !live.has(id));
    const changed = [...live.values()].filter((annotation) => before.get(annotation.id) !== annotation);
    if (gone.length > 0) client.removeNotes(gone);
    if (changed.length > 0)
      client.putNotes(changed.map((annotation) => noteOfAnnotation(annotation, notebook.ref)));
  };
  const follow = (): void => {
    for (const [key, notebook] of useNotebookLibrary.getState().notebooks)
      if (given.get(key)?.notebook !== notebook) give(key, notebook);
  };
  follow();
  return useNotebookLibrary.subscribe(follow);
}
