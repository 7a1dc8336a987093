// Wiring: the list of matters and one matter's page over the ledger, with the forms that log by hand.
import { useState } from 'preact/hooks';
import { DeskForms, type OpenForm } from '@/components/coding/DeskForms.tsx';
import { idleActions } from '@/components/coding/idle-actions.ts';
import { MatterPage } from '@/components/matters/MatterPage.tsx';
import { MattersPage } from '@/components/matters/MattersPage.tsx';
import { matterOptions } from '@/lib/app/matter-options.ts';
import { matterPageView, matterRows } from '@/lib/app/matter-views.ts';
import { recordAttestedReply } from '@/lib/app/record-attested-reply.ts';
import { recordRequest } from '@/lib/app/record-request.ts';
import { startMatter } from '@/lib/app/start-matter.ts';
import { DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import { OFFICES } from '@/lib/domain/offices.ts';
import { useQuery } from './use-query.ts';
import type { TabProps } from './workspace-app.tsx';

const OFFICE_OPTIONS = OFFICES.map(({ id, name }) => ({ id, name }));

export function MattersTab(props: TabProps & { readonly matterId: string | null; readonly onBack: () => void }) {
  const { session, version, matterId, onOpenMatter, onBack } = props;
  const [form, setForm] = useState<OpenForm>(null);
  const rows = useQuery(() => matterRows(session), [session, version]);
  const page = useQuery(
    async () => (matterId === null ? null : matterPageView(session, matterId)),
    [session, version, matterId],
  );
  const options = useQuery(
    async () => matterOptions(await session.ledger.matters(), DEFAULT_CLOCK_RULES, null),
    [session, version],
  );
  const view = page.kind === 'ready' ? page.value : null;
  const actions = {
    ...idleActions(),
    onStartMatter: (matter: Parameters<typeof startMatter>[1]) =>
      void startMatter(session, matter).then((started) => {
        if (started.ok) onOpenMatter(started.value);
      }),
    onRecordRequest: (request: Parameters<typeof recordRequest>[1]['request']) =>
      void recordRequest(session, { request, mail: null }),
    onRecordReply: (reply: Parameters<typeof recordAttestedReply>[1]) => void recordAttestedReply(session, reply),
  };
  return (
    <>
      {view === null ? (
        <MattersPage
          rows={rows.kind === 'ready' ? rows.value : null}
          offices={OFFICE_OPTIONS}
          onOpenMatter={onOpenMatter}
          onNewMatter={() => setForm('matter')}
          onLoadSample={props.onLoadSample}
        />
      ) : (
        <MatterPage
          view={view}
          onBack={onBack}
          onLogRequest={() => setForm('request')}
          onLogReply={() => setForm('hand-reply')}
        />
      )}
      <DeskForms
        form={form}
        matters={options.kind === 'ready' ? options.value : []}
        offices={OFFICE_OPTIONS}
        matterId={matterId}
        codebook={CODEBOOK_1_0}
        actions={actions}
        onClose={() => setForm(null)}
      />
    </>
  );
}
