// The words and marks of the field's values: one place from which every screen names a code, an outcome, an office.
import type { MessageKey } from '@/components/hooks/use-text.ts';
import type { CoreCode } from '@/lib/domain/codebook.ts';
import type { FactualError, PriorityCategory, ReasonGiven, ReviewerLevel } from '@/lib/domain/decision.ts';
import type { MatterCodes } from '@/lib/domain/matter.ts';
import type { Channel } from '@/lib/domain/reply.ts';
import type { Addressee, Ascertainment, RequestKind } from '@/lib/domain/request.ts';
import type { FindingNumber, FindingTally } from '@/lib/timeline/status.ts';
import type { GlyphName } from './Glyph.tsx';

type Words<K extends string | number> = Readonly<Record<K, MessageKey>>;

/** How a code is named on a button and drawn, and the key that chooses it. In the order of the desk. */
export const CODE_WORDS: Readonly<
  Record<CoreCode, { readonly text: MessageKey; readonly glyph: GlyphName; readonly keyCap: string }>
> = {
  'summary-denial': { text: 'code_summary_denial', glyph: 'denial', keyCap: '1' },
  'field-office-kickback': { text: 'code_field_office_kickback', glyph: 'kickback', keyCap: '2' },
  granted: { text: 'code_granted', glyph: 'granted', keyCap: '3' },
  'information-requested': { text: 'code_information_requested', glyph: 'other', keyCap: '4' },
  acknowledgement: { text: 'code_acknowledgement', glyph: 'ack', keyCap: '5' },
  'reasoned-denial': { text: 'code_reasoned_denial', glyph: 'reasoned', keyCap: '6' },
  'partial-relief': { text: 'code_partial_relief', glyph: 'partial', keyCap: '7' },
  'custody-continued': { text: 'code_custody_continued', glyph: 'other', keyCap: '8' },
  moot: { text: 'code_moot', glyph: 'other', keyCap: '9' },
  'not-a-reply': { text: 'code_not_a_reply', glyph: 'none', keyCap: '0' },
  'rejected-procedural': { text: 'code_rejected_procedural', glyph: 'other', keyCap: 'P' },
  misrouted: { text: 'code_misrouted', glyph: 'other', keyCap: 'O' },
  undeliverable: { text: 'code_undeliverable', glyph: 'ack', keyCap: 'U' },
  'status-update': { text: 'code_status_update', glyph: 'ack', keyCap: 'S' },
  'release-revoked': { text: 'code_release_revoked', glyph: 'other', keyCap: 'R' },
};

/** Codes in the order of their keys. */
export const CODE_ORDER: readonly CoreCode[] = Object.keys(CODE_WORDS) as CoreCode[]; // keys of a Record<CoreCode, …>

export const REASON_WORDS: Words<ReasonGiven> = {
  none: 'reason_given_none',
  formulaic: 'reason_given_formulaic',
  individualised: 'reason_given_individualised',
};

export const REVIEWER_WORDS: Words<ReviewerLevel> = {
  DO: 'reviewer_do',
  SDDO: 'reviewer_sddo',
  AFOD: 'reviewer_afod',
  DFOD: 'reviewer_dfod',
  FOD: 'reviewer_fod',
  HQ: 'reviewer_hq',
  unknown: 'reviewer_unknown',
};

export const FACTUAL_ERROR_WORDS: Words<FactualError> = {
  facility: 'error_facility',
  name: 'error_name',
  'a-number': 'error_a_number',
  country: 'error_country',
  history: 'error_history',
  other: 'error_other',
};

export const PRIORITY_WORDS: Words<PriorityCategory> = {
  'national-security': 'priority_national_security',
  'border-security': 'priority_border_security',
  'public-safety': 'priority_public_safety',
  other: 'priority_other',
  none: 'priority_none',
};

export const REQUEST_KIND_WORDS: Words<RequestKind> = {
  'ice-case-review': 'kind_ice_case_review',
  'field-office-release': 'kind_field_office_release',
  'fraihat-redetermination': 'kind_fraihat_redetermination',
  'humanitarian-parole': 'kind_humanitarian_parole',
  'credible-fear-parole': 'kind_credible_fear_parole',
  'stay-of-removal': 'kind_stay_of_removal',
  'post-order-review': 'kind_post_order_review',
  'post-relief-review': 'kind_post_relief_review',
  'detainer-release': 'kind_detainer_release',
  'opla-discretion': 'kind_opla_discretion',
  other: 'kind_other',
};

export const ADDRESSEE_WORDS: Words<Addressee> = {
  'field-office': 'addressee_field_office',
  'hq-case-review': 'addressee_hq_case_review',
  opla: 'addressee_opla',
  'immigration-judge': 'addressee_immigration_judge',
  other: 'addressee_other',
};

export const ASCERTAINMENT_WORDS: Words<Ascertainment> = {
  prospective: 'ascertainment_prospective',
  'sent-archive': 'ascertainment_sent_archive',
  'by-hand': 'ascertainment_by_hand',
  'via-reply': 'ascertainment_via_reply',
};

export const CHANNEL_WORDS: Words<Channel> = {
  email: 'channel_email',
  attachment: 'channel_attachment',
  paper: 'channel_paper',
  fax: 'channel_fax',
  phone: 'channel_phone',
  portal: 'channel_portal',
};

export const REPRESENTATION_WORDS: Words<NonNullable<MatterCodes['representation']>> = {
  attorney: 'representation_attorney',
  'accredited-representative': 'representation_accredited',
  unrepresented: 'representation_none',
};

export const FINDING_WORDS: Words<FindingNumber> = {
  1: 'finding_1',
  2: 'finding_2',
  3: 'finding_3',
  4: 'finding_4',
  5: 'finding_5',
  6: 'finding_6',
  7: 'finding_7',
  8: 'finding_8',
  9: 'finding_9',
  10: 'finding_10',
  11: 'finding_11',
  12: 'finding_12',
  13: 'finding_13',
  14: 'finding_14',
  15: 'finding_15',
  16: 'finding_16',
};

export const DENOMINATOR_WORDS: Words<FindingTally['denominatorOf']> = {
  'kick-backs': 'of_kick_backs',
  matters: 'of_matters',
  denials: 'of_denials',
  'summary-denials': 'of_summary_denials',
  'coded-replies': 'of_coded_replies',
  requests: 'of_requests',
  'replies-to-hq': 'of_replies_to_hq',
  'decided-requests': 'of_decided_requests',
  'matters-with-relief': 'of_matters_with_relief',
  'jail-holds': 'of_jail_holds',
  releases: 'of_releases',
};

/** The keys of one of the tables above, in its order. */
export function valuesOf<K extends string>(words: Words<K>): readonly K[] {
  return Object.keys(words) as K[]; // the keys of a Record<K, …>
}
