// The frame of a chart: heavy rule, title, a line on what is drawn, the drawing, small print, the numbers, saving.
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Button } from './Button.tsx';
import css from './ChartFrame.module.css';
import { Disclosure } from './Disclosure.tsx';
import { standaloneSvg } from './standalone-svg.ts';

export type ChartFrameProps = {
  readonly title: string;
  readonly subtitle: string;
  readonly children: ComponentChildren;
  /** Method, rule, caveat. */
  readonly note?: ComponentChildren;
  /** The table behind the chart; left out where the table is the chart. */
  readonly numbers?: ComponentChildren;
  /** Takes the first drawing of the frame as a file of its own. */
  readonly onSaveSvg?: ((svg: string) => void) | undefined;
  /** The same drawing, to be made a picture. */
  readonly onSavePng?: ((svg: string) => void) | undefined;
  readonly onSaveCsv?: (() => void) | undefined;
};

export function ChartFrame(props: ChartFrameProps) {
  const { t } = useText();
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
  const canSave = [props.onSaveSvg, props.onSavePng, props.onSaveCsv].some((save) => save !== undefined);
  const hand = (take: ((svg: string) => void) | undefined): void => {
    const drawing = body.current?.querySelector('svg');
    if (drawing instanceof SVGSVGElement) take?.(standaloneSvg(drawing, props.title));
  };
  return (
    <section class={css.figure} aria-labelledby={titleId}>
      <h2 id={titleId} class={css.title}>
        {props.title}
      </h2>
      <p class={css.subtitle}>{props.subtitle}</p>
      <div class={css.body} ref={body}>
        {props.children}
      </div>
      {props.note === undefined ? null : <p class={css.note}>{props.note}</p>}
      <div class={css.foot}>
        <div class={css.tools}>
          {canSave ? <span>{t('save_as')}</span> : null}
          {props.onSaveSvg === undefined ? null : (
            <Button
              variant="quiet"
              class={css.tool}
              label={t('save_svg_of', { title: props.title })}
              onClick={() => hand(props.onSaveSvg)}
            >
              SVG
            </Button>
          )}
          {props.onSavePng === undefined ? null : (
            <Button
              variant="quiet"
              class={css.tool}
              label={t('save_png_of', { title: props.title })}
              onClick={() => hand(props.onSavePng)}
            >
              PNG
            </Button>
          )}
          {props.onSaveCsv === undefined ? null : (
            <Button
              variant="quiet"
              class={css.tool}
              label={t('save_csv_of', { title: props.title })}
              onClick={props.onSaveCsv}
            >
              CSV
            </Button>
          )}
        </div>
        {props.numbers === undefined ? null : <Disclosure summary={t('chart_numbers')}>{props.numbers}</Disclosure>}
      </div>
    </section>
  );
}
