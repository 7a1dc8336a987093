// A table of rules, not boxes: an ink rule under the head, hairlines between rows, numbers right and tabular.
import type { ComponentChildren } from 'preact';
import { joinClasses } from './join-classes.ts';
import css from './Table.module.css';

export type TableProps = {
  /** What the table holds; read out, and seen only when `isCaptionShown`. */
  readonly caption: string;
  readonly isCaptionShown?: boolean;
  readonly head: readonly { readonly key: string; readonly label: ComponentChildren; readonly isNumber?: boolean }[];
  readonly children: ComponentChildren;
  readonly foot?: ComponentChildren;
  readonly class?: string | undefined;
};

/** Wide tables scroll sideways inside their own box, which the keyboard reaches. */
export function Table({ caption, isCaptionShown = false, head, children, foot, class: extra }: TableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table has no fieldset
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <div class={css.scroll} role="group" aria-label={caption} tabIndex={0}>
      <table class={joinClasses(css.table, extra)}>
        <caption class={isCaptionShown ? css.caption : css.hidden}>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell.key} scope="col" class={cell.isNumber === true ? css.number : undefined}>
                {cell.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
        {foot === undefined ? null : <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

/** A cell holding a number; `isSoft` for intervals. */
export function NumberCell({
  children,
  isSoft = false,
}: {
  readonly children: ComponentChildren;
  readonly isSoft?: boolean;
}) {
  return <td class={joinClasses(css.number, isSoft && css.soft)}>{children}</td>;
}
