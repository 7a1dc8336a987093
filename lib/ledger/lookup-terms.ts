// By what an entity is found again: derived from its folded state, so that undone entries lead nowhere.
import { assertNever } from '@/lib/domain/result.ts';
import type { EntityState } from './projections.ts';

/**
 * What a lookup text is. `message-id`, `mail-sha256` and `thread-key` lead to mails; `a-number` (nine digits),
 * `subject-tag` (without brackets), `reply-of-mail` and `request-of-mail` (both a mailId) lead to matters.
 */
export type LookupNamespace =
  | 'message-id'
  | 'mail-sha256'
  | 'thread-key'
  | 'a-number'
  | 'subject-tag'
  | 'reply-of-mail'
  | 'request-of-mail';

/** One text by which an entity is found. */
export type LookupTerm = { readonly namespace: LookupNamespace; readonly text: string };

/** The terms of a state, each once. @example lookupTerms({ kind: 'empty' }) // [] */
export function lookupTerms(entity: EntityState): readonly LookupTerm[] {
  switch (entity.kind) {
    case 'matter': {
      const { matter, replies, requests } = entity.state;
      return [
        ...terms('a-number', matter.words?.aNumbers ?? []),
        ...terms(
          'subject-tag',
          requests.map((request) => request.subjectTag),
        ),
        ...terms(
          'reply-of-mail',
          replies.map((reply) => reply.mailId),
        ),
        ...terms(
          'request-of-mail',
          requests.map((request) => request.mailId),
        ),
      ];
    }
    case 'mail': {
      const { messageId, sha256, threadKey } = entity.state.mail;
      return [
        ...terms('message-id', [messageId]),
        ...terms('mail-sha256', [sha256]),
        ...terms('thread-key', [threadKey]),
      ];
    }
    case 'organisation':
    case 'empty':
      return [];
    default:
      return assertNever(entity);
  }
}

function terms(namespace: LookupNamespace, texts: readonly (string | null)[]): readonly LookupTerm[] {
  const stated = texts.filter((text) => text !== null);
  return [...new Set(stated)].map((text) => ({ namespace, text }));
}
