// How marks of a meaning look: their colour, and their line for those who do not see colour.
import {
  meaningColours,
  meaningPatterns,
  patternOf,
  type Meaning,
  type MeaningColour,
  type MeaningPattern,
} from '../../../core/annotation/meanings.js';

const colourNames: Readonly<Record<MeaningColour, string>> = {
  wheat: 'Yellow',
  sage: 'Green',
  sky: 'Blue',
  rose: 'Red',
  lilac: 'Violet',
  clay: 'Orange',
};

const patternNames: Readonly<Record<MeaningPattern, string>> = {
  solid: 'Solid',
  dashed: 'Dashed',
  double: 'Double',
  dotted: 'Dotted',
  thick: 'Thick',
  wavy: 'Wavy',
  rails: 'Above and below',
  'thick-dashed': 'Thick dashed',
  'thick-dotted': 'Thick dotted',
  'thick-wavy': 'Thick wavy',
  'rails-dashed': 'Dashed, above and below',
  'rails-dotted': 'Dotted, above and below',
};

interface MeaningLookProps {
  readonly meaning: Meaning;
  readonly onChange: (change: Partial<Pick<Meaning, 'colour' | 'pattern'>>) => void;
}

/** The second line of a meaning, on show while its look is changed. */
export function MeaningLook({ meaning, onChange }: MeaningLookProps) {
  const { name, colour } = meaning;
  return (
    <span className="meaning-choices">
      <select
        aria-label={`Colour of ${name}`}
        value={colour}
        onChange={(event) => {
          const chosen = meaningColours.find((one) => one === event.currentTarget.value);
          // The pattern stays, also where it had only come with the colour.
          if (chosen) onChange({ colour: chosen, pattern: patternOf(meaning) });
        }}
      >
        {meaningColours.map((one) => (
          <option key={one} value={one}>
            {colourNames[one]}
          </option>
        ))}
      </select>
      <select
        aria-label={`Line of ${name}`}
        value={patternOf(meaning)}
        onChange={(event) => {
          const chosen = meaningPatterns.find((one) => one === event.currentTarget.value);
          if (chosen) onChange({ pattern: chosen });
        }}
      >
        {meaningPatterns.map((one) => (
          <option key={one} value={one}>
            {patternNames[one]}
          </option>
        ))}
      </select>
    </span>
  );
}
