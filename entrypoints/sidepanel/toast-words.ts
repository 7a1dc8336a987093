// Wiring: what each toast of the desk says.
import type { MessageKey } from '@/components/hooks/use-text.ts';
import type { DeskToast } from './desk-actions.ts';

export const TOAST_WORDS: Readonly<Record<NonNullable<DeskToast>, MessageKey>> = {
  'file-unreadable': 'toast_file_unreadable',
  'not-saved': 'toast_not_saved',
  recorded: 'toast_recorded',
  'tag-copied': 'toast_tag_copied',
};
