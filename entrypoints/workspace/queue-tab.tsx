// Wiring: the queue over the ledger: replies nobody has coded, clocks and marks, "I have looked", and the calendar file.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { QueuePage } from '@/components/queue/QueuePage.tsx';
import { REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { MARK_WORDS } from '@/components/ui/matter-words.ts';
import { checkAllRequests } from '@/lib/app/check-requests.ts';
import { queueCalendar } from '@/lib/app/queue-calendar.ts';
import { queueOf } from '@/lib/app/queue-counts.ts';
import { queueView } from '@/lib/app/queue-view.ts';
import { saveFile } from '@/lib/platform/save-file.ts';
import { useQuery } from './use-query.ts';
import type { TabProps } from './workspace-app.tsx';

export function QueueTab({ session, version, onOpenMatter, onLoadSample }: TabProps) {
  const { t } = useText();
  const format = useFormat();
  const queue = useQuery(() => queueOf(session), [session, version]);
  const known = queue.kind === 'ready' ? queue.value : null;
  const saveCalendar = (): void => {
    if (known === null) return;
    const { name, bytes, mediaType } = queueCalendar(session, known, {
      name: t('calendar_name'),
      clock: ({ pseudonym, kind, sentOn }) =>
        t('calendar_clock', { matter: pseudonym, request: t(REQUEST_KIND_WORDS[kind]), sent: format.day(sentOn) }),
      mark: ({ pseudonym, mark }) => t('calendar_mark', { matter: pseudonym, mark: t(MARK_WORDS[mark]) }),
      description: t('clock_is_ours'),
    });
    saveFile(name, bytes, mediaType);
  };
  return (
    <QueuePage
      view={known === null ? null : queueView(known)}
      onOpenMatter={onOpenMatter}
      onCheckAll={() => void checkAllRequests(session)}
      onLoadSample={onLoadSample}
      onSaveCalendar={saveCalendar}
    />
  );
}
