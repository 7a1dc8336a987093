// A mark of a drawing: a link with a full sentence as its name that opens the records behind it.
import type { ComponentChildren } from 'preact';
import type { useRovingMarks } from '@/components/hooks/use-roving-marks.ts';
import css from './Plot.module.css';

export type MarkLinkProps = {
  readonly place: ReturnType<ReturnType<typeof useRovingMarks>['markProps']>;
  readonly name: string;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
};

export function MarkLink({ place, name, onOpen, children }: MarkLinkProps) {
  return (
    // biome-ignore lint/a11y/useValidAnchor: a drawing has no button; the link opens the records
    <a
      {...place}
      href="#records"
      class={css.mark}
      aria-label={name}
      onClick={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      {children}
    </a>
  );
}
