// Tags for several annotations: a box that completes what is typed, and the tags they have, to be taken away.
import { X } from 'lucide-react';
import { useState } from 'react';
import type { NotebookEntry } from '../../../core/annotation/query.js';
import { tagsOf } from '../../../core/annotation/read.js';
import { fold } from '../../../core/reading/fold.js';
import { useKnownTags } from '../../state/notebook-library.js';
import { ChoiceBox, type Choice } from '../../ui/ChoiceBox.js';
import { DialogFrame } from '../../ui/DialogFrame.js';
import { addTag, removeTag } from './actions.js';
import { marks } from './words.js';

/** Longest tag, in characters. */
const longest = 60;

/** How many known tags are offered. */
const offered = 8;

/** A tag as it is kept: trimmed, one space between words, no leading `#`. */
const tidied = (text: string): string =>
  Array.from(
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^#+\s*/, ''),
  )
    .slice(0, longest)
    .join('')
    .trim();

/** The dialog "Tags". */
export function TagDialog({
  entries,
  onClose,
}: {
  readonly entries: readonly NotebookEntry[];
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const known = useKnownTags();
  const wanted = tidied(text);
  const plain = fold(wanted).text;
  const matching = known
    .filter(({ tag }) => fold(tag).text.includes(plain))
    .sort((a, b) => Number(b.tag === wanted) - Number(a.tag === wanted))
    .slice(0, offered);
  const isNew = wanted !== '' && !known.some(({ tag }) => tag === wanted);
  const choices: readonly Choice[] = [
    ...(isNew ? [{ id: wanted, content: <span>New tag #{wanted}</span> }] : []),
    ...matching.map(({ tag, count }) => ({
      id: tag,
      content: (
        <>
          <span>#{tag}</span>
          <span className="nb-day">{marks(count)}</span>
        </>
      ),
    })),
  ];
  const counts = new Map<string, number>();
  for (const { annotation } of entries)
    for (const tag of tagsOf(annotation)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return (
    <DialogFrame title={`Tags for ${marks(entries.length)}`} onClose={onClose}>
      {counts.size > 0 && (
        <ul className="nb-chips" aria-label="Their tags">
          {[...counts].map(([tag, count]) => (
            <li key={tag} className="nb-chip">
              #{tag}
              {count < entries.length && <span className="nb-day">{` on ${count}`}</span>}
              <button
                type="button"
                aria-label={`Take away the tag ${tag}`}
                title={`Take away the tag ${tag}`}
                onClick={() => {
                  removeTag(entries, tag);
                }}
              >
                <X aria-hidden size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <ChoiceBox
        label="Add a tag"
        placeholder="Add a tag"
        listLabel="Tags"
        text={text}
        onText={setText}
        choices={choices}
        onChoose={(tag) => {
          addTag(entries, tag);
          onClose();
        }}
        empty={<p>Type a tag and press Enter. It may hold spaces.</p>}
      />
    </DialogFrame>
  );
}
