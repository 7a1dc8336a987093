// An empty screen: what would stand here, and the two ways to begin.
import type { ComponentChildren } from 'preact';
import css from './Empty.module.css';

export function Empty(props: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}) {
  return (
    <section class={css.empty}>
      <h1 class={css.title}>{props.title}</h1>
      <div class={css.words}>{props.children}</div>
      {props.actions === undefined ? null : <div class={css.actions}>{props.actions}</div>}
    </section>
  );
}
