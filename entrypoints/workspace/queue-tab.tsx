// Wiring: the queue over the ledger: replies nobody has coded, clocks, and "I have looked" for all of them.
import { QueuePage } from '@/components/queue/QueuePage.tsx';
import { checkAllRequests } from '@/lib/app/check-requests.ts';
import { queueOf } from '@/lib/app/queue-counts.ts';
import { queueView } from '@/lib/app/queue-view.ts';
import { useQuery } from './use-query.ts';
import type { TabProps } from './workspace-app.tsx';

export function QueueTab({ session, version, onOpenMatter, onLoadSample }: TabProps) {
  const queue = useQuery(async () => queueView(await queueOf(session)), [session, version]);
  return (
    <QueuePage
      view={queue.kind === 'ready' ? queue.value : null}
      onOpenMatter={onOpenMatter}
      onCheckAll={() => void checkAllRequests(session)}
      onLoadSample={onLoadSample}
    />
  );
}
