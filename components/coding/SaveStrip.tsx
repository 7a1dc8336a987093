// The strip at the panel's foot: save, and whether the decision is captured or what it still lacks.
import { useId } from 'preact/hooks';
import type { MessageKey } from '@/components/hooks/use-text.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { Icon } from '@/components/ui/Icon.tsx';
import { Notice } from '@/components/ui/Notice.tsx';
import type { Saving } from './desk-view.ts';
import css from './SaveStrip.module.css';

const FAILURE: Readonly<Record<Extract<Saving, { state: 'failed' }>['why'], { title: MessageKey; words: MessageKey }>> =
  {
    'disk-full': { title: 'failed_disk_full', words: 'failed_disk_full_do' },
    impossible: { title: 'not_recorded', words: 'saving_impossible' },
    'head-moved': { title: 'failed_head_moved', words: 'failed_head_moved_do' },
    'message-gone': { title: 'failed_message_gone', words: 'failed_message_gone_do' },
    storage: { title: 'failed_storage', words: 'failed_storage_do' },
  };

export type SaveStripProps = {
  readonly saving: Saving;
  readonly label: string;
  /** Why saving is off, or `null` when it is on. */
  readonly lacks: string | null;
  /** What would be saved, in words. */
  readonly summary: string;
  readonly onSave: () => void;
  readonly onCopyAsText?: (() => void) | undefined;
  readonly other?: { readonly label: string; readonly keyCap: string; readonly onClick: () => void } | undefined;
};

export function SaveStrip(props: SaveStripProps) {
  const { t } = useText();
  const stateId = useId();
  const { saving, lacks, other } = props;
  const isSaving = saving.state === 'saving';
  return (
    <div class={css.strip}>
      {saving.state === 'failed' ? <SaveFailed why={saving.why} /> : null}
      <div class={css.line}>
        <Button
          variant="main"
          class={css.save}
          keyCap={t('key_enter')}
          isDisabled={lacks !== null || isSaving}
          describedBy={stateId}
          onClick={props.onSave}
        >
          {saving.state === 'failed' ? t('save_again') : props.label}
        </Button>
        {saving.state === 'failed' && props.onCopyAsText !== undefined ? (
          <Actions>
            <Button variant="quiet" onClick={props.onCopyAsText}>
              {t('copy_as_text')}
            </Button>
          </Actions>
        ) : null}
        {other === undefined ? null : (
          <Button variant="quiet" keyCap={other.keyCap} onClick={other.onClick}>
            {other.label}
          </Button>
        )}
        <p class={css.state} id={stateId} role="status">
          <Icon name="todo" />
          <span>
            <b>{t(isSaving ? 'saving' : 'not_captured')}</b>
            <br />
            {lacks ?? props.summary}
          </span>
        </p>
      </div>
    </div>
  );
}

function SaveFailed({ why }: { readonly why: Extract<Saving, { state: 'failed' }>['why'] }) {
  const { t } = useText();
  const words = FAILURE[why];
  return (
    <Notice tone="warn" icon="stop" title={t(words.title)} isAlert>
      {t(words.words)}
    </Notice>
  );
}
