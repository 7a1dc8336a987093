// A reply entered by hand, before it is recorded. Pure; recorded only when the coder vouches for it.
import type { Result } from '@/lib/domain/result.ts';
import type { AttestedReply } from './desk-view.ts';

export type HandReplyDraft = {
  readonly [K in keyof AttestedReply]: AttestedReply[K] | (K extends 'receivedOn' | 'words' ? never : null);
} & { readonly isAttested: boolean };

/** Nothing chosen, nothing vouched for. */
export function emptyHandReply(): HandReplyDraft {
  return {
    channel: null,
    receivedOn: '',
    matterId: null,
    requestId: null,
    code: null,
    reasonGiven: null,
    office: null,
    reviewerLevel: null,
    words: '',
    isAttested: false,
  };
}

type Lacks = 'channel' | 'receivedOn' | 'matter' | 'code' | 'attestation';

/** The reply to record, or the first thing that is missing. */
export function toAttestedReply(
  draft: HandReplyDraft,
): Result<AttestedReply, { readonly kind: 'incomplete'; readonly lacks: Lacks }> {
  const { isAttested, channel, receivedOn, matterId, code, ...rest } = draft;
  const lacking = (lacks: Lacks) => ({ ok: false, error: { kind: 'incomplete', lacks } }) as const;
  if (channel === null) return lacking('channel');
  if (receivedOn === '') return lacking('receivedOn');
  if (matterId === null) return lacking('matter');
  if (code === null) return lacking('code');
  if (!isAttested) return lacking('attestation');
  return { ok: true, value: { ...rest, channel, receivedOn, matterId, code } };
}
