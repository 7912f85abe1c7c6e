// The fields of the notebook that are chosen from a list.
import { useId, type ReactNode } from 'react';

interface PickProps {
  readonly label: string;
  readonly value: string;
  /** Whether something is asked, so that it stands out. */
  readonly chosen?: boolean;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

/** A labelled list to choose from; `children` are its options. */
export function Pick({ label, value, chosen = false, onChange, children }: PickProps) {
  const id = useId();
  return (
    <div className="nb-pick">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        data-chosen={chosen ? '' : undefined}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      >
        {children}
      </select>
    </div>
  );
}

/** One value a field may take, with how many annotations it would leave. */
export interface Option {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

interface FacetProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChange: (value: string | undefined) => void;
}

/** A field of the filter. */
export function Facet({ label, all, value, options, onChange }: FacetProps) {
  return (
    <Pick
      label={label}
      value={value ?? ''}
      chosen={value !== undefined}
      onChange={(chosen) => {
        onChange(chosen === '' ? undefined : chosen);
      }}
    >
      <option value="">{all}</option>
      {options.map(({ value: one, name, count }) => (
        <option key={one} value={one}>
          {name} ({count.toLocaleString('en-GB')})
        </option>
      ))}
    </Pick>
  );
}
