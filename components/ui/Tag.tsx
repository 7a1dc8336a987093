// A short state in words.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import { joinClasses } from './join-classes.ts';
import css from './Tag.module.css';

export type TagProps = {
  readonly children: ComponentChildren;
  readonly icon?: IconName | undefined;
  readonly isDashed?: boolean;
};

export function Tag({ children, icon, isDashed = false }: TagProps) {
  return (
    <span class={joinClasses(css.tag, isDashed && css.dashed)}>
      {icon === undefined ? null : <Icon name={icon} class={css.icon} />}
      {children}
    </span>
  );
}

/** How many wait: a number in a disc. */
export function CountBadge({ children }: { readonly children: ComponentChildren }) {
  return <span class={css.count}>{children}</span>;
}
