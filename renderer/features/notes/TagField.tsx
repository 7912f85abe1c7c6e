// A field for a tag, with those of the whole library to choose from.
import { useState } from 'react';
import { tagFrom, tagsLike } from '../../../core/annotation/tags.js';
import { useKnownTags } from '../../state/notebook-library.js';
import { ChoiceBox, type Choice } from '../../ui/ChoiceBox.js';

interface TagFieldProps {
  /** Tags that need not be offered. */
  readonly without: readonly string[];
  /** A tag, or undefined when the reader gave up. */
  readonly onDone: (tag: string | undefined) => void;
}

/** The most that is offered at once. */
const limit = 6;

/** Enter takes the chosen tag, or makes a new one; Escape gives up. */
export function TagField({ without, onDone }: TagFieldProps) {
  const [text, setText] = useState('');
  const known = useKnownTags();
  const made = tagFrom(text);
  const found = tagsLike(
    known.map(({ tag }) => tag).filter((tag) => !without.includes(tag)),
    made,
    limit,
  );
  const isNew = made !== '' && !known.some(({ tag }) => tag === made) && !without.includes(made);
  const choices: readonly Choice[] = [
    ...found.map((tag) => ({ id: tag, content: `#${tag}` })),
    ...(isNew ? [{ id: made, content: `New tag #${made}` }] : []),
  ];
  return (
    <div
      className="tag-field"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          onDone(undefined);
        }
        // Keys here are no keys of the card.
        event.stopPropagation();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && document.hasFocus()) onDone(undefined);
      }}
    >
      <ChoiceBox
        label="Tag"
        placeholder="Name of the tag"
        listLabel="Tags"
        text={text}
        onText={setText}
        choices={choices}
        onChoose={onDone}
        empty={made === '' ? 'Type a name; the Enter key adds it.' : 'This tag is there already.'}
      />
    </div>
  );
}
