// A control with its label above it and, where needed, a hint and what is wrong below.
import type { ComponentChildren, TargetedInputEvent } from 'preact';
import css from './Field.module.css';

export type FieldProps = {
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | null | undefined;
  readonly children: ComponentChildren;
};

/** Wraps one native control: the label is its name. */
export function Field({ label, hint, error, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label class={css.field}>
      <span class={css.label}>{label}</span>
      {children}
      {hint === undefined ? null : <span class={css.hint}>{hint}</span>}
      {error === undefined || error === null ? null : <span class={css.error}>{error}</span>}
    </label>
  );
}

export type TextInputProps = {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'date' | 'number' | 'time';
  readonly isRequired?: boolean;
  readonly isInvalid?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly label?: string | undefined;
};

export function TextInput({ type = 'text', ...props }: TextInputProps) {
  const common = {
    class: css.input,
    value: props.value,
    required: props.isRequired === true,
    'aria-label': props.label,
    'aria-invalid': props.isInvalid === true ? ('true' as const) : undefined,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => props.onInput(event.currentTarget.value),
  };
  if (type === 'date') return <input type="date" {...common} />;
  if (type === 'time') return <input type="time" {...common} />;
  if (type === 'number') return <input type="number" {...common} min={props.min} max={props.max} />;
  return <input type="text" autocomplete="off" {...common} />;
}

export function PasswordInput(props: Pick<TextInputProps, 'value' | 'onInput'>) {
  return (
    <input
      class={css.input}
      type="password"
      value={props.value}
      autocomplete="current-password"
      onInput={(event) => props.onInput(event.currentTarget.value)}
    />
  );
}
