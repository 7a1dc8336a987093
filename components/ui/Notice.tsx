// A bar, an icon and words: what happened, what is safe, what to do. There is no red alarm.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import { joinClasses } from './join-classes.ts';
import css from './Notice.module.css';

export type NoticeProps = {
  readonly tone: 'warn' | 'ok' | 'plain';
  readonly icon: IconName;
  readonly title?: string | undefined;
  readonly children?: ComponentChildren;
  /** Read out at once when it appears. */
  readonly isAlert?: boolean;
};

export function Notice({ tone, icon, title, children, isAlert = false }: NoticeProps) {
  return (
    <div class={joinClasses(css.notice, css[tone])} role={isAlert ? 'alert' : undefined}>
      <Icon name={icon} class={css.icon} />
      <div>
        {title === undefined ? null : <strong class={css.title}>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
