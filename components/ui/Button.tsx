// Buttons: one main a region, the others outlined, quiet ones without an edge, link-like ones inside a sentence.
import type { ComponentChildren } from 'preact';
import css from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';
import { joinClasses } from './join-classes.ts';
import { KeyCap } from './KeyCap.tsx';

export type ButtonProps = {
  readonly children: ComponentChildren;
  readonly onClick?: (() => void) | undefined;
  readonly variant?: 'main' | 'plain' | 'quiet';
  readonly type?: 'button' | 'submit';
  readonly icon?: IconName | undefined;
  /** The key that does the same, shown at the end. */
  readonly keyCap?: string | undefined;
  readonly isDisabled?: boolean;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly class?: string | undefined;
};

export function Button(props: ButtonProps) {
  const { variant = 'plain', type = 'button' } = props;
  return (
    <button
      type={type}
      class={joinClasses(css.button, css[variant], props.class)}
      disabled={props.isDisabled}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onClick={props.onClick}
    >
      {props.icon === undefined ? null : <Icon name={props.icon} />}
      {props.children}
      {props.keyCap === undefined ? null : <KeyCap>{props.keyCap}</KeyCap>}
    </button>
  );
}

/** An action that reads as a link in running text. */
export function LinkButton(props: {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly label?: string | undefined;
  readonly isExpanded?: boolean;
  readonly class?: string | undefined;
}) {
  return (
    <button
      type="button"
      class={joinClasses(css.link, props.class)}
      aria-label={props.label}
      aria-expanded={props.isExpanded}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}

/** A number that opens its records: a dotted underline, its full sentence as the name. */
export function NumberButton(props: {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly label?: string | undefined;
}) {
  return (
    <button type="button" class={css.number} aria-label={props.label} onClick={props.onClick}>
      {props.children}
    </button>
  );
}

/** A row of buttons that wraps. */
export function Actions({ children }: { readonly children: ComponentChildren }) {
  return <div class={css.actions}>{children}</div>;
}
