// The letter as it came: who, when, about what, and whether all of it was read.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { Icon } from '@/components/ui/Icon.tsx';
import { joinClasses } from '@/components/ui/join-classes.ts';
import type { LetterView } from './desk-view.ts';
import css from './LetterHead.module.css';

export function LetterHead({ letter, isOurs = false }: { readonly letter: LetterView; readonly isOurs?: boolean }) {
  const { t } = useText();
  const format = useFormat();
  const { fromName, fromAddress, sentAtUtc, sentAtShown, subject } = letter;
  const title = isOurs ? t('you_sent_this') : (fromName ?? fromAddress);
  const second = isOurs ? letter.toShown : fromName === null ? null : fromAddress;
  return (
    <section class={css.letter} aria-label={t('letter')}>
      <p class={css.top}>
        <strong class={css.name}>
          <bdi>{title ?? <NotStated what={t('sender_not_stated')} />}</bdi>
        </strong>
        {sentAtUtc === null ? (
          <span class={css.when}>{sentAtShown ?? <NotStated what={t('date_not_stated')} />}</span>
        ) : (
          <time class={css.when} dateTime={sentAtUtc}>
            {format.instant(sentAtUtc)}
          </time>
        )}
      </p>
      {second === null ? null : (
        <p class={css.address}>
          <bdi>{isOurs ? t('sent_to', { to: second }) : second}</bdi>
        </p>
      )}
      <p class={css.subject} title={subject ?? undefined}>
        <bdi>{subject ?? <NotStated what={t('subject_not_stated')} />}</bdi>
      </p>
      <LetterState letter={letter} />
    </section>
  );
}

function LetterState({ letter }: { readonly letter: LetterView }) {
  const { t, tn } = useText();
  const isWhole = letter.completeness === 'whole';
  const words = isWhole ? t(letter.hasQuoted ? 'letter_whole_quoted_aside' : 'letter_whole') : t('letter_cut');
  const attached = letter.attachmentCount === 0 ? '' : tn('attachments_named', letter.attachmentCount);
  return (
    <p class={joinClasses(css.state, !isWhole && css.cut)}>
      <Icon name={isWhole ? 'done' : 'warn'} />
      <span>{attached === '' ? words : t('two_facts', { first: words, second: attached })}</span>
    </p>
  );
}

export function NotStated({ what }: { readonly what?: string | undefined }) {
  const { t } = useText();
  return <span class={css.missing}>{what ?? t('not_stated')}</span>;
}
