// "I have 10 minutes": what is unread and fits, best first, or why nothing does.
import type { Article, Issue } from '../../../core/journal/types.js';
import { kindWords } from '../../../core/reading/filter.js';
import { fitting, spareMinutes, type Fitting, type Offer } from '../../../core/reading/fitting.js';
import { unreadOf } from '../../../core/reading/read-state.js';
import { announce } from '../../state/announce.js';
import { changePreferences, usePreferences } from '../../state/preferences.js';
import { ArticleLink } from './ArticleLink.js';
import { Section } from './Section.js';
import { useProgressOf } from './use-progress-of.js';
import { plural } from './words.js';

/** Id of the heading, for the list of parts. */
export const spareId = 'issue-spare';

const said = (answer: Fitting): string =>
  answer.kind === 'offers'
    ? plural(answer.offers.length, 'proposal')
    : answer.kind === 'all-read'
      ? 'all is read'
      : 'nothing unread is that short';

function Proposal({
  offer,
  articles,
}: {
  readonly offer: Offer;
  readonly articles: ReadonlyMap<string, Article>;
}) {
  return (
    <li className="offer">
      <p className="offer-minutes">
        <strong>{offer.minutes}</strong> min
      </p>
      <ul>
        {offer.pieces.map(({ id, minutes, begun }) => {
          const article = articles.get(id);
          return (
            article && (
              <li key={id}>
                <ArticleLink article={article} className="offer-title" />{' '}
                <span className="offer-facts">
                  {kindWords[article.kind]},{' '}
                  {begun && minutes < article.minutes
                    ? `${minutes} min left of ${article.minutes}`
                    : `${minutes} min`}
                </span>
              </li>
            )
          );
        })}
      </ul>
    </li>
  );
}

/** The part of the page. */
export function SpareTime({ issue }: { readonly issue: Issue }) {
  const wanted = usePreferences((state) => state.spareMinutes);
  const progressOf = useProgressOf(issue.id);
  const unread = unreadOf(issue, progressOf);
  const answer = fitting(unread, wanted);
  const articles = new Map(issue.articles.map((article) => [article.id, article]));
  const shortest = answer.kind === 'too-long' ? articles.get(answer.shortest.id) : undefined;
  return (
    <Section id={spareId} title={`I have ${wanted} minutes`}>
      <fieldset className="chips">
        <legend className="visually-hidden">Minutes I have</legend>
        {spareMinutes.map((minutes) => (
          <label key={minutes} className="chip">
            <input
              type="radio"
              name="spare-minutes"
              checked={minutes === wanted}
              onChange={() => {
                changePreferences({ spareMinutes: minutes });
                announce(`${minutes} minutes: ${said(fitting(unread, minutes))}`, { visible: false });
              }}
            />
            <span className="chip-face">
              {minutes}
              <span className="visually-hidden"> minutes</span>
            </span>
          </label>
        ))}
        <span aria-hidden="true">minutes</span>
      </fieldset>
      {answer.kind === 'offers' && (
        <>
          <p className="part-about">
            Unread, or the rest of what you began, in whole pieces. The best fit comes first.
          </p>
          <ol className="offers">
            {answer.offers.map((offer) => (
              <Proposal key={offer.pieces.map(({ id }) => id).join()} offer={offer} articles={articles} />
            ))}
          </ol>
        </>
      )}
      {answer.kind === 'all-read' && (
        <p className="part-about">
          You have read every piece of this issue, so there is nothing to propose. A piece can be marked as
          unread in the contents below.
        </p>
      )}
      {answer.kind === 'too-long' && shortest && (
        <p className="part-about">
          Nothing that you have not read is that short. The shortest, <ArticleLink article={shortest} />,
          takes {plural(answer.shortest.minutes, 'minute')}.
        </p>
      )}
    </Section>
  );
}
