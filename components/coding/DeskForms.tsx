// The forms that open over the panel: a matter, a request, a reply by hand, a pasted letter, the keys.
import { useText } from '@/components/hooks/use-text.ts';
import { Dialog } from '@/components/ui/Dialog.tsx';
import type { Codebook } from '@/lib/domain/codebook.ts';
import type { DeskActions } from './desk-actions.ts';
import type { MatterOption, OfficeOption } from './desk-view.ts';
import { HandReplyForm } from './HandReplyForm.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { MatterForm } from './MatterForm.tsx';
import { PasteForm } from './PasteForm.tsx';
import { RequestForm } from './RequestForm.tsx';

export type OpenForm = 'matter' | 'request' | 'hand-reply' | 'paste' | 'keys' | null;

export type DeskFormsProps = {
  readonly form: OpenForm;
  readonly matters: readonly MatterOption[];
  readonly offices: readonly OfficeOption[];
  readonly matterId: string | null;
  readonly codebook: Codebook | null;
  readonly actions: DeskActions;
  readonly onClose: () => void;
};

export function DeskForms(props: DeskFormsProps) {
  const { t } = useText();
  const { form, matters, offices, actions, onClose } = props;
  /** Closes the form, then hands its decision out. */
  const closing =
    <T,>(decide: (value: T) => void) =>
    (value: T): void => {
      onClose();
      decide(value);
    };
  switch (form) {
    case null:
      return null;
    case 'keys':
      return <KeyHelp codebook={props.codebook} onClose={onClose} />;
    case 'matter':
      return (
        <Dialog title={t('start_matter')} onClose={onClose}>
          <MatterForm offices={offices} onSubmit={closing(actions.onStartMatter)} onCancel={onClose} />
        </Dialog>
      );
    case 'request':
      return (
        <Dialog title={t('log_request_by_hand')} onClose={onClose}>
          <RequestForm
            matters={matters}
            offices={offices}
            matterId={props.matterId}
            onSubmit={closing(actions.onRecordRequest)}
            onCancel={onClose}
          />
        </Dialog>
      );
    case 'hand-reply':
      return (
        <Dialog title={t('way_by_hand')} onClose={onClose}>
          <HandReplyForm
            matters={matters}
            offices={offices}
            onSubmit={closing(actions.onRecordReply)}
            onCancel={onClose}
          />
        </Dialog>
      );
    case 'paste':
      return (
        <Dialog title={t('way_paste')} onClose={onClose}>
          <PasteForm onSubmit={closing(actions.onPaste)} onCancel={onClose} />
        </Dialog>
      );
  }
}
