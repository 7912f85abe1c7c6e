// What stands in the place of a story that may distress, until the reader chooses to read it.
import { neighbourOf } from '../../../core/journal/contents.js';
import type { Article, Issue } from '../../../core/journal/types.js';
import { announce } from '../../state/announce.js';
import { liftWords, passNote } from '../../state/content-notes.js';
import { turn } from '../../state/journal.js';
import { changePreferences } from '../../state/preferences.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import './veil.css';

/** Gives the keyboard to the choice that lifts the note. */
export function focusNote(): void {
  document.querySelector<HTMLElement>('.veil-read')?.focus();
}

/** The note of an article, and what can be done about it. */
export function Veil({ issue, article }: { readonly issue: Issue; readonly article: Article }) {
  // The button that was pressed goes away; the article takes the keyboard.
  const then = (act: () => void) => (): void => {
    act();
    focusArticle();
  };
  return (
    <section className="veil" aria-labelledby="veil-title">
      <h2 id="veil-title">Before you read</h2>
      <p role="note">{article.contentNote}</p>
      <div className="veil-choices">
        <button
          type="button"
          className="veil-read"
          onClick={then(() => {
            passNote(issue.id, article.id);
          })}
        >
          {liftWords(article)}
        </button>
        {neighbourOf(issue, article, 1) && (
          <button
            type="button"
            onClick={then(() => {
              turn(1);
            })}
          >
            Go to the next piece
          </button>
        )}
      </div>
      <button
        type="button"
        className="veil-never"
        onClick={then(() => {
          changePreferences({ contentNotes: false });
          announce('Notes before stories are off. The settings bring them back.');
        })}
      >
        Do not show such notes again
      </button>
    </section>
  );
}
