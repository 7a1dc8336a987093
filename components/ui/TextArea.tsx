// Free words, more than a line.
import field from './Field.module.css';
import { joinClasses } from './join-classes.ts';
import css from './TextArea.module.css';

export type TextAreaProps = {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly rows?: number;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly label?: string | undefined;
};

export function TextArea(props: TextAreaProps) {
  return (
    <textarea
      class={joinClasses(field.input, css.area)}
      rows={props.rows ?? 1}
      value={props.value}
      required={props.isRequired}
      readOnly={props.isReadOnly}
      aria-label={props.label}
      onInput={(event) => props.onInput(event.currentTarget.value)}
    />
  );
}
