// Wiring: the list of matters and one matter's page over the ledger, with the forms that log and amend by hand.
import { useState } from 'preact/hooks';
import { DeskForms, type OpenForm } from '@/components/coding/DeskForms.tsx';
import { idleActions } from '@/components/coding/idle-actions.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { MatterPage } from '@/components/matters/MatterPage.tsx';
import { MattersPage } from '@/components/matters/MattersPage.tsx';
import { Notice } from '@/components/ui/Notice.tsx';
import { archiveMatter } from '@/lib/app/amend-matter.ts';
import { dismissFinding } from '@/lib/app/dismiss-finding.ts';
import { matterOptions } from '@/lib/app/matter-options.ts';
import { matterPageView, matterRows } from '@/lib/app/matter-views.ts';
import { recordAttestedReply } from '@/lib/app/record-attested-reply.ts';
import { recordRequest } from '@/lib/app/record-request.ts';
import { startMatter } from '@/lib/app/start-matter.ts';
import { undoAction } from '@/lib/app/undo-action.ts';
import { DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import { OFFICES } from '@/lib/domain/offices.ts';
import { saveFile } from '@/lib/platform/save-file.ts';
import { type MatterForm, MatterForms } from './matter-forms.tsx';
import { refusalWords } from './refusal-words.ts';
import { useQuery } from './use-query.ts';
import type { TabProps } from './workspace-app.tsx';

const OFFICE_OPTIONS = OFFICES.map(({ id, name }) => ({ id, name }));

export function MattersTab(props: TabProps & { readonly matterId: string | null; readonly onBack: () => void }) {
  const { session, version, matterId, onOpenMatter, onBack } = props;
  const text = useText();
  const [form, setForm] = useState<OpenForm | MatterForm>(null);
  const [refused, setRefused] = useState<string | null>(null);
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
  const matters = options.kind === 'ready' ? options.value : [];
  /** Says beside the page why something was not recorded; nothing is lost by it. */
  const settle = (done: { readonly ok: true } | { readonly ok: false; readonly error: { readonly kind: string } }) =>
    setRefused(done.ok ? null : refusalWords(done.error, text));
  const actions = {
    ...idleActions(),
    onStartMatter: (matter: Parameters<typeof startMatter>[1]) =>
      void startMatter(session, matter).then((started) => {
        settle(started);
        if (started.ok) onOpenMatter(started.value);
      }),
    onRecordRequest: (request: Parameters<typeof recordRequest>[1]['request']) =>
      void recordRequest(session, { request, mail: null }).then(settle),
    onRecordReply: (reply: Parameters<typeof recordAttestedReply>[1]) =>
      void recordAttestedReply(session, reply).then(settle),
  };
  return (
    <>
      {refused === null ? null : (
        <Notice tone="warn" icon="warn" title={text.t('not_recorded')} isAlert>
          {refused}
        </Notice>
      )}
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
          onForm={setForm}
          onArchive={(isArchived) => void archiveMatter(session, view.matterId, isArchived).then(settle)}
          onDismiss={({ number, recordIds }, reason) =>
            void dismissFinding(session, { matterId: view.matterId, number, recordIds, reason }).then(settle)
          }
          onUndo={(actionId) => void undoAction(session, { matterId: view.matterId, actionId }).then(settle)}
          onSaveSvg={(svg) => saveFile(`${view.pseudonym}.svg`, new TextEncoder().encode(svg), 'image/svg+xml')}
          onPrint={() => print()}
        />
      )}
      <DeskForms
        form={form === 'event' || form === 'amend' || form === 'merge' || form === 'split' ? null : form}
        matters={matters}
        offices={OFFICE_OPTIONS}
        matterId={matterId}
        codebook={CODEBOOK_1_0}
        actions={actions}
        onClose={() => setForm(null)}
      />
      {view === null ? null : (
        <MatterForms
          session={session}
          view={view}
          form={form === 'event' || form === 'amend' || form === 'merge' || form === 'split' ? form : null}
          matters={matters}
          onOpenMatter={onOpenMatter}
          onClose={() => setForm(null)}
        />
      )}
    </>
  );
}
