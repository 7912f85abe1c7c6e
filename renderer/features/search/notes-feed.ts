// Brings every mark and note of the library to search, and every change to them.
import { isBinned, live, meaningOf } from '../../../core/annotation/read.js';
import type { Annotation } from '../../../core/annotation/types.js';
import { noteOfAnnotation } from '../../../core/search/notes.js';
import { meaningOfId } from '../../state/meanings.js';
import { useNotebookLibrary, type LibraryNotebook } from '../../state/notebook-library.js';
import { usePreferences } from '../../state/preferences.js';
import type { SearchClient } from './search-client.js';

/**
 * Follows the notebooks of the library until the returned function is called. They come one at a time while they are
 * read, and each only again when something in it has changed; what lies in the bin cannot be found.
 */
export function feedNotes(client: Pick<SearchClient, 'putNotes' | 'removeNotes'>): () => void {
  const given = new Map<string, LibraryNotebook>();
  const put = (annotations: readonly Annotation[], { ref }: LibraryNotebook): void => {
    client.putNotes(
      annotations.map((annotation) => {
        const note = noteOfAnnotation(annotation, ref);
        return note.meaning === '' ? note : { ...note, meaningName: meaningOfId(note.meaning).name };
      }),
    );
  };
  const give = (key: string, notebook: LibraryNotebook): void => {
    const before = given.get(key)?.byId;
    given.set(key, notebook);
    const isLive = (annotation: Annotation | undefined): boolean =>
      annotation !== undefined && !isBinned(annotation);
    // Of thousands one has changed: this is done at every letter of a note.
    const gone: string[] = [];
    const changed: Annotation[] = [];
    for (const [id, annotation] of notebook.byId)
      if (before?.get(id) !== annotation && isLive(annotation)) changed.push(annotation);
    for (const [id, annotation] of before ?? [])
      if (notebook.byId.get(id) !== annotation && isLive(annotation) && !isLive(notebook.byId.get(id)))
        gone.push(id);
    if (gone.length > 0) client.removeNotes(gone);
    if (changed.length > 0) put(changed, notebook);
  };
  const follow = (): void => {
    for (const [key, notebook] of useNotebookLibrary.getState().notebooks)
      if (given.get(key) !== notebook) give(key, notebook);
  };
  follow();
  const ends = [
    useNotebookLibrary.subscribe(follow),
    // A meaning that has another name now is found by that.
    usePreferences.subscribe((now, before) => {
      if (now.meanings === before.meanings && now.formerMeanings === before.formerMeanings) return;
      for (const notebook of given.values()) {
        const meant = live([...notebook.byId.values()]).filter((annotation) => meaningOf(annotation) !== '');
        if (meant.length > 0) put(meant, notebook);
      }
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
