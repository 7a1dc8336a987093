// Something more, behind a line that says what it is.
import type { ComponentChildren } from 'preact';
import css from './Disclosure.module.css';

export function Disclosure(props: {
  readonly summary: string;
  readonly children: ComponentChildren;
  readonly isOpen?: boolean;
}) {
  return (
    <details class={css.details} open={props.isOpen}>
      <summary class={css.summary}>{props.summary}</summary>
      <div class={css.body}>{props.children}</div>
    </details>
  );
}
