// The axes of a drawing whose height is a share: 0 to 100% at the left, days or counts below.
import type { ComponentChildren } from 'preact';
import { joinClasses } from '@/components/ui/join-classes.ts';
import css from './Plot.module.css';
import { type Plot, xOf, yOf } from './plot.ts';

const SHARES = [0, 0.25, 0.5, 0.75, 1];

export type ShareAxisProps = {
  readonly plot: Plot;
  /** Ticks below: their place and their words. */
  readonly ticks: readonly { readonly at: number; readonly words: ComponentChildren }[];
  readonly title: string;
};

export function ShareAxis({ plot, ticks, title }: ShareAxisProps) {
  return (
    <g>
      {SHARES.map((share) => (
        <g key={share}>
          <path
            d={`M${plot.left} ${yOf(plot, share)}H${plot.right}`}
            class={share === 0 ? css.zero : css.grid}
            data-share={share}
          />
          <text x={plot.left - 8} y={yOf(plot, share) + 4} class={joinClasses(css.soft, css.end)}>
            {share === 1 ? '100%' : share * 100}
          </text>
        </g>
      ))}
      {ticks.map(({ at, words }) => (
        <text key={at} x={xOf(plot, at)} y={plot.bottom + 18} class={joinClasses(css.soft, css.middle)}>
          {words}
        </text>
      ))}
      <text x={(plot.left + plot.right) / 2} y={plot.bottom + 36} class={css.middle}>
        {title}
      </text>
    </g>
  );
}
