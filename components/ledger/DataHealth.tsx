// The Data part of Settings: whether what is kept is safe, and how it gets to other computers.
import { useText } from '@/components/hooks/use-text.ts';
import { Notice } from '@/components/ui/Notice.tsx';
import { BackupPart } from './BackupPart.tsx';
import { CheckPart } from './CheckPart.tsx';
import { ConflictsPart } from './ConflictsPart.tsx';
import css from './DataHealth.module.css';
import type { DataHealthActions, DataHealthView, DataOutcome } from './data-health-view.ts';
import { FolderPart } from './FolderPart.tsx';
import { SharePart } from './SharePart.tsx';

export type DataHealthProps = {
  readonly view: DataHealthView;
  /** What the last act did, `null` before the first. */
  readonly outcome: DataOutcome | null;
  /** While something is under way nothing else is begun. */
  readonly isBusy: boolean;
  readonly actions: DataHealthActions;
};

export function DataHealth({ view, outcome, isBusy, actions }: DataHealthProps) {
  const { t } = useText();
  const part = { view, actions, isBusy };
  return (
    <div class={css.page} aria-busy={isBusy}>
      <div aria-live="polite">
        {isBusy ? <p class={css.words}>{t('data_busy')}</p> : null}
        {outcome === null || isBusy ? null : (
          <Notice tone={outcome.tone} icon={outcome.tone === 'ok' ? 'done' : 'warn'}>
            {t(outcome.words, outcome.values)}
          </Notice>
        )}
      </div>
      <ConflictsPart {...part} />
      <BackupPart {...part} />
      <CheckPart {...part} />
      <SharePart {...part} />
      <FolderPart {...part} />
    </div>
  );
}
