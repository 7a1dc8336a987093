// A native select with our caret. The empty choice is always there: nothing is chosen by default.

import field from './Field.module.css';
import { joinClasses } from './join-classes.ts';
import css from './Select.module.css';

export type SelectOption<V extends string> = { readonly value: V; readonly label: string };

export type SelectProps<V extends string> = {
  readonly value: V | null;
  readonly options: readonly SelectOption<V>[];
  /** Words of the empty choice; left out when there must be a value. */
  readonly emptyLabel?: string | undefined;
  readonly onChange: (value: V | null) => void;
  readonly label?: string | undefined;
  readonly isChip?: boolean;
};

export function Select<V extends string>(props: SelectProps<V>) {
  const { value, options, emptyLabel, onChange } = props;
  const choose = (picked: string): void => {
    onChange(options.find((option) => option.value === picked)?.value ?? null);
  };
  return (
    <span class={joinClasses(css.select, props.isChip === true && css.chip)}>
      <select
        class={joinClasses(field.input, css.control)}
        value={value ?? ''}
        aria-label={props.label}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
