// The meanings as a row of coloured buttons.
import { classOfMeaning, useMeanings } from '../../state/meanings.js';

interface MeaningButtonsProps {
  /** Id of the meaning there is now; absent where there are several. */
  readonly current?: string;
  readonly onChoose: (id: string) => void;
}

/** One button a meaning. */
export function MeaningButtons({ current, onChoose }: MeaningButtonsProps) {
  return (
    <div className="card-meanings" role="group" aria-label="Meaning">
      {useMeanings().map((meaning) => (
        <button
          key={meaning.id}
          type="button"
          className={classOfMeaning(meaning)}
          aria-label={meaning.name}
          aria-pressed={current === undefined ? undefined : meaning.id === current}
          title={meaning.name}
          onClick={() => {
            onChoose(meaning.id);
          }}
        />
      ))}
    </div>
  );
}
