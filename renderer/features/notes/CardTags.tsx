// The tags of a card as chips, each with a button that takes it away, and the way to one more.
import { Plus, X } from 'lucide-react';
import { Suspense, useState } from 'react';
import { addTag, removeTag } from '../../state/card-actions.js';
import { lazySoon } from '../../state/lazy-soon.js';

const TagField = lazySoon(async () => ({ default: (await import('./TagField.js')).TagField }));

interface CardTagsProps {
  readonly id: string;
  /** Those to show: what the note itself shows is not among them. */
  readonly tags: readonly string[];
  /** Whether the card is the active one: only there tags are added. */
  readonly active: boolean;
  /** Gives the card the keyboard. */
  readonly toCard: () => void;
}

/** The row of tags. */
export function CardTags({ id, tags, active, toCard }: CardTagsProps) {
  const [adding, setAdding] = useState(false);
  if (tags.length === 0 && !active) return null;
  return (
    <>
      <div className="card-tags">
        {tags.length > 0 && (
          <ul aria-label="Tags">
            {tags.map((tag) => (
              <li key={tag} className="tag-chip">
                <span>#{tag}</span>
                {active && (
                  <button
                    type="button"
                    aria-label={`Remove tag ${tag}`}
                    title={`Remove tag ${tag}`}
                    onClick={() => {
                      removeTag(id, tag);
                      toCard();
                    }}
                  >
                    <X aria-hidden size={12} />
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
        {active && !adding && (
          <button
            type="button"
            className="tag-add"
            onClick={() => {
              setAdding(true);
            }}
          >
            <Plus aria-hidden size={14} /> Add tag
          </button>
        )}
      </div>
      {active && adding && (
        <Suspense>
          <TagField
            without={tags}
            onDone={(tag) => {
              setAdding(false);
              if (tag !== undefined) addTag([id], tag);
              // Where the field gave up because the reader went elsewhere, the keyboard is there.
              if (document.activeElement?.closest('.tag-field')) toCard();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
