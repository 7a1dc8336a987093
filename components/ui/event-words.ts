// The words of case events and of what is stated with them: one message a kind.
import type { MessageKey } from '@/components/hooks/use-text.ts';
import type {
  BookOutCode,
  EventKind,
  ReleaseCondition,
  ReleasePath,
  ReliefKind,
  Ruling,
} from '@/lib/domain/case-event.ts';

type Words<K extends string> = Readonly<Record<K, MessageKey>>;

export const EVENT_WORDS: Words<EventKind> = {
  'taken-into-custody': 'event_taken_into_custody',
  transfer: 'event_transfer',
  'detainer-lodged': 'event_detainer_lodged',
  'jail-release': 'event_jail_release',
  'jail-notified-ice': 'event_jail_notified_ice',
  'ice-pick-up': 'event_ice_pick_up',
  'removal-period-began': 'event_removal_period_began',
  'removal-period-extended': 'event_removal_period_extended',
  'custody-review-90-day': 'event_custody_review_90',
  'custody-review-180-day': 'event_custody_review_180',
  'relief-granted': 'event_relief_granted',
  'relief-final': 'event_relief_final',
  'alternative-country-request': 'event_alternative_country',
  'information-sent': 'event_information_sent',
  'stay-granted': 'event_stay_granted',
  'stay-denied': 'event_stay_denied',
  'habeas-filed': 'event_habeas_filed',
  'habeas-decided': 'event_habeas_decided',
  release: 'event_release',
  'release-conditions': 'event_release_conditions',
  'release-revoked': 'event_release_revoked',
  removal: 'event_removal',
  death: 'event_death',
};

export const RELEASE_PATH_WORDS: Words<ReleasePath> = {
  'no-legal-basis': 'path_no_legal_basis',
  capacity: 'path_capacity',
  'humanitarian-parole': 'path_humanitarian_parole',
  bond: 'path_bond',
  'order-of-supervision': 'path_order_of_supervision',
  'relief-won-in-court': 'path_relief_won',
  'voluntary-departure': 'path_voluntary_departure',
};

export const BOOK_OUT_WORDS: Words<BookOutCode> = {
  'alternatives-to-detention': 'book_out_alternatives',
  'bonded-out': 'book_out_bonded',
  'order-of-recognizance': 'book_out_recognizance',
  'order-of-supervision': 'book_out_supervision',
  paroled: 'book_out_paroled',
  'proceedings-terminated-relief-granted': 'book_out_relief',
  'voluntary-departure': 'book_out_departure',
  removed: 'book_out_removed',
  death: 'book_out_death',
};

export const RELIEF_WORDS: Words<ReliefKind> = {
  asylum: 'relief_asylum',
  withholding: 'relief_withholding',
  cat: 'relief_cat',
};

export const RULING_WORDS: Words<Ruling> = {
  release: 'ruling_release',
  'continue-detention': 'ruling_continue',
  granted: 'ruling_granted',
  denied: 'ruling_denied',
  dismissed: 'ruling_dismissed',
};

export const CONDITION_WORDS: Words<ReleaseCondition> = {
  bond: 'condition_bond',
  reporting: 'condition_reporting',
  'electronic-monitoring': 'condition_monitoring',
  'travel-limits': 'condition_travel',
  other: 'condition_other',
};

export const EMBASSY_WORDS: Words<'declined' | 'no-answer' | 'accepted'> = {
  declined: 'embassy_declined',
  'no-answer': 'embassy_no_answer',
  accepted: 'embassy_accepted',
};
