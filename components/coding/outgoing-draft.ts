// A request being logged, before it is saved. Pure. What the letter shows may stand in it; the matter never does.
import type { OfficeId } from '@/lib/domain/offices.ts';
import type { Addressee, Ascertainment, RequestKind } from '@/lib/domain/request.ts';
import type { Result } from '@/lib/domain/result.ts';
import type { NewRequest, OutgoingView } from './desk-view.ts';

export type OutgoingDraft = {
  readonly matterId: string | null;
  readonly kind: RequestKind | null;
  readonly addressee: Addressee | null;
  readonly office: OfficeId | null;
  /** `YYYY-MM-DD` or '' while unknown. */
  readonly sentOn: string;
  readonly ascertainment: Ascertainment;
  readonly inCustody: boolean | null;
  readonly removalImminent: boolean | null;
  readonly medicalUrgency: boolean | null;
  readonly answers: string | null;
  /** One a line. */
  readonly evidence: string;
  readonly congressionalInquiry: boolean | null;
  readonly coCounselElsewhere: boolean | null;
  readonly subjectTag: string | null;
};

/** A draft with what the open mail states. */
export function startOutgoing(view: Pick<OutgoingView, 'proposed' | 'sentOn'>): OutgoingDraft {
  return { ...emptyRequest('prospective'), ...view.proposed, sentOn: view.sentOn ?? '' };
}

/** A draft with nothing in it. */
export function emptyRequest(ascertainment: Ascertainment): OutgoingDraft {
  return {
    matterId: null,
    kind: null,
    addressee: null,
    office: null,
    sentOn: '',
    ascertainment,
    inCustody: null,
    removalImminent: null,
    medicalUrgency: null,
    answers: null,
    evidence: '',
    congressionalInquiry: null,
    coCounselElsewhere: null,
    subjectTag: null,
  };
}

/** The request to record, or the first thing that is missing. */
export function toNewRequest(
  draft: OutgoingDraft,
): Result<NewRequest, { readonly kind: 'incomplete'; readonly lacks: 'matter' | 'kind' | 'addressee' | 'sentOn' }> {
  const { matterId, kind, addressee, sentOn } = draft;
  if (matterId === null) return { ok: false, error: { kind: 'incomplete', lacks: 'matter' } };
  if (kind === null) return { ok: false, error: { kind: 'incomplete', lacks: 'kind' } };
  if (addressee === null) return { ok: false, error: { kind: 'incomplete', lacks: 'addressee' } };
  if (sentOn === '') return { ok: false, error: { kind: 'incomplete', lacks: 'sentOn' } };
  const evidence = draft.evidence
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { ok: true, value: { ...draft, matterId, kind, addressee, evidence } };
}
