// The fills of areas: hatch for silence, stripes for a reasoned denial, dots for what nobody has coded.
import { useId } from 'preact/hooks';
import type { Fill } from './bucket-words.ts';
import css from './Fills.module.css';

const CLASS: Readonly<Record<Fill, string | undefined>> = {
  hatch: css.silentEdge,
  kickback: css.kickback,
  denial: css.denial,
  striped: css.denialEdge,
  granted: css.granted,
  other: css.other,
  dotted: css.quietEdge,
  empty: css.empty,
};

/** The patterns that a drawing needs, under ids of its own: two drawings on a page share none. */
export function useFills() {
  const id = useId().replace(/[^\w-]/gu, '');
  const urls: Partial<Record<Fill, string>> = {
    hatch: `url(#${id}-hatch)`,
    striped: `url(#${id}-striped)`,
    dotted: `url(#${id}-dotted)`,
  };
  const definitions = (
    <defs>
      <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" class={css.paper} />
        <path d="M1 0v6" class={css.hatchLine} />
      </pattern>
      <pattern id={`${id}-striped`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" class={css.denial} />
        <path d="M0 1.5h6" class={css.paperLine} />
      </pattern>
      <pattern id={`${id}-dotted`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" class={css.paper} />
        <circle cx="2.5" cy="2.5" r=".9" class={css.quiet} />
      </pattern>
    </defs>
  );
  const area = (fill: Fill) => ({ class: CLASS[fill], fill: urls[fill] });
  return { definitions, area };
}

/** A small sample of a fill beside its name. */
export function Swatch({ fill }: { readonly fill: Fill }) {
  const { definitions, area } = useFills();
  return (
    <svg class={css.swatch} viewBox="0 0 20 12" aria-hidden="true">
      {definitions}
      <rect x=".5" y=".5" width="19" height="11" {...area(fill)} />
    </svg>
  );
}
