// What the menu of a paragraph offers.
import { addressOf } from '../../../core/journal/address.js';
import { paragraphSpan } from '../../../core/journal/paragraphs.js';
import type { Article, Issue } from '../../../core/journal/types.js';
import { addMark } from '../../state/annotation-actions.js';
import { announce } from '../../state/announce.js';
import { addPassageNote } from '../../state/mark-actions.js';
import { meaningOfId } from '../../state/meanings.js';
import { usePreferences } from '../../state/preferences.js';
import { clearSelection } from '../../state/selection.js';
import { copyWithReference } from '../annotate/index.js';

/** One entry of the menu. */
export interface ParagraphAction {
  readonly id: string;
  readonly label: string;
  readonly perform: () => void;
}

async function copyLink(address: string, number: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    announce(`Link to paragraph ${number} copied. Paste it into the search box to come back.`);
  } catch {
    announce(`The clipboard could not be written. The link is ${address}`);
  }
}

/** The entries for a paragraph, by its number; none where nothing bears it. */
export function actionsFor(issue: Issue, article: Article, number: string): readonly ParagraphAction[] {
  const span = paragraphSpan(article, number);
  const address = addressOf(issue.id, article, number);
  if (!span || address === undefined) return [];
  const { lastMeaning } = usePreferences.getState();
  return [
    { id: 'link', label: 'Copy link', perform: () => void copyLink(address, number) },
    {
      id: 'reference',
      label: 'Copy with reference',
      perform: () => void copyWithReference(issue, article, span),
    },
    {
      id: 'mark',
      label: `Mark as ${meaningOfId(lastMeaning).name}`,
      perform: () => {
        addMark(span, lastMeaning);
        clearSelection();
      },
    },
    {
      id: 'note',
      label: 'Note on this paragraph',
      perform: () => {
        clearSelection();
        addPassageNote(span);
      },
    },
  ];
}
