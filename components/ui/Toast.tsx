// What was just done, and the way back. It stays while it is pointed at or holds the focus.
import { useText } from '@/components/hooks/use-text.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import css from './Toast.module.css';

export type ToastProps = {
  readonly message: string;
  readonly onUndo?: (() => void) | undefined;
  readonly onDismiss: () => void;
};

/** Its life is a CSS animation, which hover and focus hold still: no timer can take it away under the hand. */
export function Toast({ message, onUndo, onDismiss }: ToastProps) {
  const { t } = useText();
  return (
    <div class={css.toast} onAnimationEnd={onDismiss}>
      <Icon name="done" class={css.icon} />
      <p role="status" class={css.message}>
        {message}
      </p>
      {onUndo === undefined ? null : (
        <Button icon="undo" keyCap="Z" onClick={onUndo}>
          {t('undo')}
        </Button>
      )}
      <button type="button" class={css.close} aria-label={t('close')} onClick={onDismiss}>
        <Icon name="close" />
      </button>
    </div>
  );
}
