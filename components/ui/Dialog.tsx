// A native modal dialog with its title and a way out.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import css from './Dialog.module.css';
import { Icon } from './Icon.tsx';
import { joinClasses } from './join-classes.ts';

export type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
};

/** Mount it to open it, unmount it to close it; the browser keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, isWide = false, children }: DialogProps) {
  const { t } = useText();
  const titleId = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (dialog === null || dialog.open) return;
    dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={box}
      class={joinClasses(css.dialog, isWide && css.wide)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class={css.head}>
        <h2 id={titleId} class={css.title}>
          {title}
        </h2>
        <button type="button" class={css.close} aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class={css.body}>{children}</div>
    </dialog>
  );
}
