// Policy dates marked on a trend by month of sending: dated data with its sources. They mark; they explain nothing.
import type { Day } from './id.ts';

/** One change of rules. `key` names its words in the catalogue. */
export type PolicyDate = {
  readonly on: Day;
  readonly key:
    | 'interim-priorities'
    | 'case-review-announced'
    | 'guidelines-in-effect'
    | 'guidelines-vacated'
    | 'guidelines-restored'
    | 'priorities-ended';
};

// SOURCE: as lib/domain/priorities.ts; the case review was announced by ICE on 5 Mar 2021 (field notes, section 1).
/** Oldest first. */
export const POLICY_DATES: readonly PolicyDate[] = [
  { on: '2021-02-18', key: 'interim-priorities' },
  { on: '2021-03-05', key: 'case-review-announced' },
  { on: '2021-11-29', key: 'guidelines-in-effect' },
  { on: '2022-06-10', key: 'guidelines-vacated' },
  { on: '2023-07-28', key: 'guidelines-restored' },
  { on: '2025-01-20', key: 'priorities-ended' },
];
