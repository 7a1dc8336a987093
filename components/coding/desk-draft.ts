// The decision being made on one letter, before it is saved. Pure; nothing in it is chosen by default.
import type { CoreCode } from '@/lib/domain/codebook.ts';
import type { FactualError, Flags, ReasonGiven, ReviewerLevel } from '@/lib/domain/decision.ts';
import type { OfficeId } from '@/lib/domain/offices.ts';
import type { MatterOffer } from './desk-view.ts';

export type DeskDraft = {
  /** The letter it was made on: a draft is never saved to another one. */
  readonly letterKey: string;
  readonly matterId: string | null;
  readonly requestId: string | null;
  readonly code: CoreCode | null;
  readonly reasonGiven: ReasonGiven | null;
  readonly flags: Flags;
  readonly office: OfficeId | null;
  readonly reviewerLevel: ReviewerLevel | null;
  readonly note: string;
  /** The decision that this one will correct. */
  readonly supersedes: string | null;
};

export type DraftAction =
  | { readonly type: 'code'; readonly code: CoreCode }
  | { readonly type: 'reason'; readonly reasonGiven: ReasonGiven | null }
  | { readonly type: 'flags'; readonly flags: Partial<Flags> }
  | { readonly type: 'factual-error'; readonly error: FactualError; readonly isOn: boolean }
  | { readonly type: 'office'; readonly office: OfficeId | null }
  | { readonly type: 'reviewer'; readonly reviewerLevel: ReviewerLevel | null }
  | { readonly type: 'note'; readonly note: string }
  | { readonly type: 'matter'; readonly matterId: string | null }
  | { readonly type: 'request'; readonly requestId: string | null }
  | { readonly type: 'take-offer'; readonly offer: MatterOffer }
  | { readonly type: 'restart'; readonly draft: DeskDraft };

const UNFLAGGED: Flags = {
  evidenceAddressed: null,
  reconsideration: null,
  criminalHistory: null,
  priorityCited: null,
  factualErrors: [],
  facilityNamed: null,
  deadlineGiven: null,
  priorDecisionAcknowledged: null,
};

/** An empty draft. Office and reviewer may come filled with what the letter's signature says, and are shown as read. */
export function startDraft(
  letterKey: string,
  signed: { readonly office: OfficeId | null; readonly reviewerLevel: ReviewerLevel | null },
): DeskDraft {
  return {
    letterKey,
    matterId: null,
    requestId: null,
    code: null,
    reasonGiven: null,
    flags: UNFLAGGED,
    office: signed.office,
    reviewerLevel: signed.reviewerLevel,
    note: '',
    supersedes: null,
  };
}

/** The draft after one act of the coder. Another matter takes its request away: a request belongs to one matter. */
export function reduceDraft(draft: DeskDraft, action: DraftAction): DeskDraft {
  switch (action.type) {
    case 'code':
      return { ...draft, code: action.code };
    case 'reason':
      return { ...draft, reasonGiven: action.reasonGiven };
    case 'flags':
      return { ...draft, flags: { ...draft.flags, ...action.flags } };
    case 'factual-error':
      return { ...draft, flags: withFactualError(draft.flags, action.error, action.isOn) };
    case 'office':
      return { ...draft, office: action.office };
    case 'reviewer':
      return { ...draft, reviewerLevel: action.reviewerLevel };
    case 'note':
      return { ...draft, note: action.note };
    case 'matter':
      return action.matterId === draft.matterId ? draft : { ...draft, matterId: action.matterId, requestId: null };
    case 'request':
      return { ...draft, requestId: action.requestId };
    case 'take-offer':
      if (action.offer.kind !== 'exact') return draft;
      return { ...draft, matterId: action.offer.matterId, requestId: action.offer.requestId };
    case 'restart':
      return action.draft;
  }
}

function withFactualError(flags: Flags, error: FactualError, isOn: boolean): Flags {
  const others = flags.factualErrors.filter((other) => other !== error);
  const facilityNamed = error === 'facility' && !isOn ? null : flags.facilityNamed;
  return { ...flags, factualErrors: isOn ? [...others, error] : others, facilityNamed };
}

/** Whether the draft may be saved, or what it lacks. A letter that is no reply needs no matter. */
export type MayRecord = { readonly may: true } | { readonly may: false; readonly lacks: 'code' | 'matter' | 'both' };

/** @example mayRecord({ ...draft, code: 'granted', matterId: null }) // { may: false, lacks: 'matter' } */
export function mayRecord(draft: Pick<DeskDraft, 'code' | 'matterId'>): MayRecord {
  if (draft.code === null) return { may: false, lacks: draft.matterId === null ? 'both' : 'code' };
  if (draft.code !== 'not-a-reply' && draft.matterId === null) return { may: false, lacks: 'matter' };
  return { may: true };
}

/** Whether the coder has put anything into it that letting go would lose. */
export function isTouched(draft: DeskDraft): boolean {
  return draft.code !== null || draft.matterId !== null || draft.note !== '' || flagCount(draft.flags) > 0;
}

/** How many things the flags state; each factual error is one. */
export function flagCount(flags: Flags): number {
  const { factualErrors, facilityNamed: _named, ...stated } = flags;
  return factualErrors.length + Object.values(stated).filter((value) => value !== null).length;
}
