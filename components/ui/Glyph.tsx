// The marks of an outcome, 12 by 12: a shape and a fill each, so that colour is never alone. Silence is hollow.
import type { JSX } from 'preact';
import css from './Glyph.module.css';
import { joinClasses } from './join-classes.ts';

export type GlyphName =
  | 'denial'
  | 'reasoned'
  | 'kickback'
  | 'granted'
  | 'partial'
  | 'silent'
  | 'other'
  | 'ack'
  | 'request'
  | 'event'
  | 'here'
  | 'finding'
  | 'none';

const SHAPES: Readonly<Record<GlyphName, () => JSX.Element | null>> = {
  denial: () => <rect x="1.5" y="1.5" width="9" height="9" class={css.denial} />,
  reasoned: () => (
    <>
      <rect x="2.25" y="2.25" width="7.5" height="7.5" class={css.denialLine} />
      <rect x="2.25" y="6" width="7.5" height="3.75" class={css.denial} />
    </>
  ),
  kickback: () => <path d="M1 6 10.5 1v10z" class={css.kickback} />,
  granted: () => <path d="M6 .5 11.5 6 6 11.5.5 6z" class={css.granted} />,
  partial: () => (
    <>
      <path d="M6 1.25 10.75 6 6 10.75 1.25 6z" class={css.grantedLine} />
      <path d="M6 1.25v9.5L1.25 6z" class={css.granted} />
    </>
  ),
  silent: () => <circle cx="6" cy="6" r="4.25" class={css.silent} />,
  other: () => <circle cx="6" cy="6" r="4.5" class={css.other} />,
  ack: () => <circle cx="6" cy="6" r="2.75" class={css.quiet} />,
  request: () => <path d="M1 6h9M6.5 2.25 10.25 6 6.5 9.75" class={css.inkLine} />,
  event: () => <rect x="5" y="1" width="2" height="10" class={css.quiet} />,
  here: () => (
    <>
      <circle cx="6" cy="6" r="5" class={css.hereLine} />
      <circle cx="6" cy="6" r="2.25" class={css.here} />
    </>
  ),
  finding: () => (
    <>
      <path d="M2 .75v10.75" class={css.findingLine} />
      <path d="M2 1h9L8.75 3.9 11 6.8H2z" class={css.finding} />
    </>
  ),
  none: () => null,
};

/** Decorative beside its word; the word is always there. */
export function Glyph({ name, class: extra }: { readonly name: GlyphName; readonly class?: string | undefined }) {
  return (
    <svg class={joinClasses(css.glyph, extra)} viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[name]()}
    </svg>
  );
}

/** The same mark inside a drawing, centred at (x, y) with the given size. */
export function GlyphAt(props: {
  readonly name: GlyphName;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}) {
  const scale = props.size / 12;
  return (
    <g transform={`translate(${props.x - props.size / 2} ${props.y - props.size / 2}) scale(${scale})`}>
      {SHAPES[props.name]()}
    </g>
  );
}
