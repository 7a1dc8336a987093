// A native check box with its words.
import type { ComponentChildren } from 'preact';
import css from './CheckBox.module.css';

export type CheckBoxProps = {
  readonly children: ComponentChildren;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

export function CheckBox({ children, isChecked, onChange }: CheckBoxProps) {
  return (
    <label class={css.check}>
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
