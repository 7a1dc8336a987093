// Wiring: what the coder asks of the page beside the panel: to be read again, its selection, one of several messages, a
// censored picture of it.
import type { DeskActions } from '@/components/coding/desk-actions.ts';
import type { PageControls } from './use-open-page.ts';

type PageActions = Pick<DeskActions, 'onReadSelection' | 'onReadAgain' | 'onChoose' | 'onCensoredReport'>;

export function pageActions({ post, again }: PageControls): PageActions {
  return {
    onReadSelection: () => post({ kind: 'read-selection' }),
    onReadAgain: again,
    onChoose: (key) => post({ kind: 'choose', key }),
    onCensoredReport: () => post({ kind: 'report' }),
  };
}
