// A draft as plain text for the clipboard: the way out when it cannot be saved.
import type { DeskDraft } from '@/components/coding/desk-draft.ts';
import type { Mail } from '@/lib/domain/mail.ts';

/** One fact a line, codes as the codebook names them, so that it can be entered again later. */
export function draftAsText(draft: DeskDraft, mail: Pick<Mail, 'from' | 'subject' | 'sentAtShown'> | null): string {
  const lines: readonly (readonly [string, string | null])[] = [
    ['from', mail?.from.address ?? mail?.from.name ?? null],
    ['date', mail?.sentAtShown ?? null],
    ['subject', mail?.subject ?? null],
    ['code', draft.code],
    ['reason given', draft.reasonGiven],
    ['flags', JSON.stringify(draft.flags)],
    ['office', draft.office],
    ['reviewer', draft.reviewerLevel],
    ['note', draft.note === '' ? null : draft.note],
  ];
  return lines.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])).join('\n');
}
