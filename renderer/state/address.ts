// Goes where the address of a paragraph leads.
import { passageAt, type Address } from '../../core/journal/address.js';
import { announce } from './announce.js';
import { goTo, useJournal } from './journal.js';
import { switchIssue } from './library.js';

/** Goes to an address, in another issue too; what cannot be found is said. */
export async function openAddress(address: Address): Promise<void> {
  if (useJournal.getState().issue?.id !== address.issue) await switchIssue(address.issue, address.article);
  const { issue } = useJournal.getState();
  // That an issue could not be opened was said in a notice.
  if (issue?.id !== address.issue) return;
  const article = issue.articles.find(({ id }) => id === address.article);
  if (!article) {
    announce('This link leads to a piece that is not in the issue.');
    return;
  }
  const passage = passageAt(article, address);
  goTo({ article: article.id, ...passage });
  if (!passage && address.number !== undefined)
    announce(`There is no paragraph ${address.number} in this piece.`);
}
