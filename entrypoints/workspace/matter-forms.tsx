// Wiring: the forms of one matter: an event, an amendment, a merge, a split. A refused form stays open and says why.
import { useState } from 'preact/hooks';
import type { MatterOption } from '@/components/coding/desk-view.ts';
import { EventForm } from '@/components/coding/EventForm.tsx';
import type { EventToLog } from '@/components/coding/event-draft.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { AmendForm } from '@/components/matters/AmendForm.tsx';
import { MergeForm, SplitForm } from '@/components/matters/JoinForms.tsx';
import type { MatterPageView } from '@/components/matters/matters-view.ts';
import { Dialog } from '@/components/ui/Dialog.tsx';
import { amendMatter } from '@/lib/app/amend-matter.ts';
import { mergeMatters, splitMatter } from '@/lib/app/move-records.ts';
import { logEvent } from '@/lib/app/record-event.ts';
import type { Session } from '@/lib/app/session.ts';
import { refusalWords } from './refusal-words.ts';

export type MatterForm = 'event' | 'amend' | 'merge' | 'split';

export type MatterFormsProps = {
  readonly session: Session;
  readonly view: MatterPageView;
  readonly form: MatterForm | null;
  readonly matters: readonly MatterOption[];
  readonly onOpenMatter: (matterId: string) => void;
  readonly onClose: () => void;
};

type Done =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: { readonly kind: string } };

export function MatterForms({ session, view, form, matters, onOpenMatter, onClose }: MatterFormsProps) {
  const text = useText();
  const [refused, setRefused] = useState<string | null>(null);
  const close = (): void => {
    setRefused(null);
    onClose();
  };
  const settle = (done: Done): void => {
    if (!done.ok) {
      setRefused(refusalWords(done.error, text));
      return;
    }
    close();
    if (form === 'split') onOpenMatter(done.value);
  };
  const { matterId, offices, option } = view;
  switch (form) {
    case null:
      return null;
    case 'event': {
      const log = (event: EventToLog) => void logEvent(session, matterId, event).then(settle);
      return (
        <Dialog title={text.t('log_event')} onClose={close}>
          <EventForm matter={option} offices={offices} refused={refused} onSubmit={log} onCancel={close} />
        </Dialog>
      );
    }
    case 'amend':
      return (
        <Dialog title={text.t('amend_matter')} isWide onClose={close}>
          <AmendForm
            facts={view.facts}
            offices={offices}
            refused={refused}
            onSubmit={(facts) => void amendMatter(session, matterId, facts).then(settle)}
            onCancel={close}
          />
        </Dialog>
      );
    case 'merge':
      return (
        <Dialog title={text.t('merge_with')} onClose={close}>
          <MergeForm
            pseudonym={view.pseudonym}
            others={matters.filter((other) => other.matterId !== matterId)}
            onSubmit={(fromId) => void mergeMatters(session, { fromId, intoId: matterId }).then(settle)}
            onCancel={close}
          />
        </Dialog>
      );
    case 'split':
      return (
        <Dialog title={text.t('split_matter')} onClose={close}>
          <SplitForm
            view={view}
            onSubmit={(pick) => void splitMatter(session, matterId, pick).then(settle)}
            onCancel={close}
          />
        </Dialog>
      );
  }
}
