// What is known of the reader of this webmail: how it reads, and whether anybody checked it. Asks once to confirm.
import { useText } from '@/components/hooks/use-text.ts';
import { LinkButton } from '@/components/ui/Button.tsx';
import { Notice } from '@/components/ui/Notice.tsx';
import type { ReaderNoteView } from './desk-view.ts';

export function ReaderNote({ note }: { readonly note: ReaderNoteView }) {
  const { t } = useText();
  const { title, health, lastWellOn, uncheckedSince } = note;
  const asks = uncheckedSince !== null && !note.isConfirmed && health !== 'not-any-more';
  if (health === 'well' && !asks) return null;
  const day = lastWellOn ?? t('never_yet');
  return (
    <Notice tone={health === 'well' ? 'plain' : 'warn'} icon={health === 'well' ? 'done' : 'warn'}>
      {health === 'partly' ? <p>{t('reader_partly', { webmail: title, day })}</p> : null}
      {health === 'not-any-more' ? <p>{t('reader_not_any_more', { webmail: title, day })}</p> : null}
      {asks ? (
        <p>
          {t('reader_unchecked', { webmail: title, day: uncheckedSince })}{' '}
          <LinkButton onClick={note.onConfirm}>{t('reader_confirm')}</LinkButton>
        </p>
      ) : null}
    </Notice>
  );
}
