// A short row of native radios that reads as one control. A second press on the chosen one takes the choice back.
import css from './Segments.module.css';

export type SegmentsProps<V extends string> = {
  readonly name: string;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V | null) => void;
};

export function Segments<V extends string>({ name, value, options, onChange }: SegmentsProps<V>) {
  return (
    <div class={css.segments}>
      {options.map((option) => (
        <label key={option.value} class={css.segment}>
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
            onClick={() => {
              if (value === option.value) onChange(null);
            }}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
