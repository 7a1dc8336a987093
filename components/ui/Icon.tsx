// Icons, 16 by 16, drawn in the colour of the text. Decorative: the word stands beside them.
import css from './Icon.module.css';
import { joinClasses } from './join-classes.ts';

const PATHS = {
  check: 'm3 8.5 3.25 3.25L13 4.75',
  clock: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5M8 4.5V8l2.25 1.5',
  close: 'm4 4 8 8M12 4l-8 8',
  done: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5M5.25 8.25l2 2 3.5-4',
  edit: 'm10.5 3 2.5 2.5-7.25 7.25-3 .5.5-3z',
  file: 'M9 2H4.25a.75.75 0 0 0-.75.75v10.5c0 .4.35.75.75.75h7.5c.4 0 .75-.35.75-.75V5.5zM9 2v3.5h3.5',
  hand: 'M2.5 13.5h11M4 10.5l6.75-6.75 2 2L6 12.5H4z',
  info: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5M8 7.25v4M8 4.75V5',
  lock: 'M3.5 7h9a.5.5 0 0 1 .5.5v6a.5.5 0 0 1-.5.5h-9a.5.5 0 0 1-.5-.5v-6a.5.5 0 0 1 .5-.5M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2',
  mail: 'M2 3.5h12v9H2zM2.25 4 8 8.75 13.75 4',
  open: 'M9.5 2.5h4v4M13.5 2.5l-6 6M6.5 3.5h-3a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-3',
  paste:
    'M5.5 3H4a.75.75 0 0 0-.75.75v9.5c0 .4.35.75.75.75h8c.4 0 .75-.35.75-.75v-9.5A.75.75 0 0 0 12 3h-1.5M5.75 1.75h4.5v2.5h-4.5zM5.75 8h4.5M5.75 10.75h3',
  plus: 'M8 3v10M3 8h10',
  save: 'M8 2v8M4.75 7 8 10.25 11.25 7M2.75 13.5h10.5',
  select: 'M5 2h2.25M8.75 2H11M5 14h2.25M8.75 14H11M8 2.5v11',
  stop: 'M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4zM8 4.75V8.5M8 11v.25',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6',
  warn: 'M8 2.25 14.25 13.5H1.75zM8 6.5v3.25M8 11.5v.25',
} as const;

export type IconName = keyof typeof PATHS | 'todo';

export function Icon({ name, class: extra }: { readonly name: IconName; readonly class?: string | undefined }) {
  return (
    <svg class={joinClasses(css.icon, extra)} viewBox="0 0 16 16" aria-hidden="true">
      {name === 'todo' ? <circle cx="8" cy="8" r="6.25" stroke-dasharray="2.4 2.5" /> : <path d={PATHS[name]} />}
    </svg>
  );
}
