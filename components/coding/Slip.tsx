// A region of the panel between two hairlines, and the rows of label and value that many of them hold.
import type { ComponentChildren } from 'preact';
import { joinClasses } from '@/components/ui/join-classes.ts';
import css from './Slip.module.css';

export function Slip(props: {
  readonly children: ComponentChildren;
  readonly label?: string | undefined;
  readonly isTinted?: boolean;
}) {
  return (
    <section class={joinClasses(css.slip, props.isTinted === true && css.tinted)} aria-label={props.label}>
      {props.children}
    </section>
  );
}

/** The heading of a state: what is the matter with this page. */
export function SlipTitle({ children }: { readonly children: ComponentChildren }) {
  return <h2 class={css.title}>{children}</h2>;
}

/** The small heading of a region. */
export function SlipLabel({ children }: { readonly children: ComponentChildren }) {
  return <h2 class={css.label}>{children}</h2>;
}

export function Hint({ children }: { readonly children: ComponentChildren }) {
  return <p class={css.hint}>{children}</p>;
}

/** Label left, value right, as on a form; stacked where the panel is narrow. */
export function Rows({ children }: { readonly children: ComponentChildren }) {
  return <dl class={css.rows}>{children}</dl>;
}

export function Row({ term, children }: { readonly term: ComponentChildren; readonly children: ComponentChildren }) {
  return (
    <div class={css.row}>
      <dt class={css.label}>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
