// What two people decided apart from each other: shown side by side, settled by choosing one.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { CODE_WORDS } from '@/components/ui/domain-words.ts';
import type { PartProps } from './BackupPart.tsx';
import css from './DataHealth.module.css';
import type { ConflictView } from './data-health-view.ts';

export function ConflictsPart({ view, actions, isBusy }: PartProps) {
  const { t } = useText();
  if (view.conflicts.length === 0) return null;
  return (
    <section class={css.part}>
      <h2 class={css.title}>{t('data_conflicts', { count: view.conflicts.length })}</h2>
      <p class={css.words}>{t('data_conflicts_words')}</p>
      <ul class={css.list}>
        {view.conflicts.map((conflict) => (
          <li key={conflict.kind === 'decisions' ? conflict.replyId : conflict.pseudonym}>
            <OneConflict conflict={conflict} actions={actions} isBusy={isBusy} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type OneProps = Pick<PartProps, 'actions' | 'isBusy'> & { readonly conflict: ConflictView };

function OneConflict({ conflict, actions, isBusy }: OneProps) {
  const { t } = useText();
  const format = useFormat();
  if (conflict.kind === 'pseudonym') {
    return <p>{t('data_same_pseudonym', { pseudonym: conflict.pseudonym, count: conflict.count })}</p>;
  }
  const { replyId, pseudonym, standing } = conflict;
  return (
    <>
      <p>{pseudonym === null ? t('data_conflict_mail') : t('data_conflict_matter', { pseudonym })}</p>
      <Actions>
        {standing.map(({ decisionId, code, coder, recordedAtUtc }) => (
          <Button key={decisionId} isDisabled={isBusy} onClick={() => actions.onSettle({ replyId, decisionId })}>
            {t('data_conflict_choice', {
              code: t(CODE_WORDS[code].text),
              coder,
              at: format.stamp(recordedAtUtc),
            })}
          </Button>
        ))}
      </Actions>
    </>
  );
}
