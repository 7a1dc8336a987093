// The words of a matter's coded attributes, of clocks and of what cannot be among records: one message a value.
import type { MessageKey } from '@/components/hooks/use-text.ts';
import type { MatterCodes } from '@/lib/domain/matter.ts';
import type { FixedMarkKind, FixedMarkState } from '@/lib/timeline/fixed-marks.ts';
import type { RecordProblem } from '@/lib/timeline/record-problems.ts';
import type { ClockState } from '@/lib/timeline/request-clock.ts';

type Words<K extends string> = Readonly<Record<K, MessageKey>>;

export const CUSTODY_AUTHORITY_WORDS: Words<NonNullable<MatterCodes['custodyAuthority']>> = {
  '236(a)': 'authority_236a',
  '236(c)': 'authority_236c',
  '235(b)': 'authority_235b',
  '241': 'authority_241',
};

export const PRIORITY_SCHEME_WORDS: Words<NonNullable<MatterCodes['priorityScheme']>> = {
  '2021-02-18': 'scheme_feb_2021',
  '2021-09-30': 'scheme_sep_2021',
  none: 'scheme_none',
};

export const CRIMINAL_HISTORY_WORDS: Words<NonNullable<MatterCodes['criminalHistory']>> = {
  none: 'history_none',
  misdemeanour: 'history_misdemeanour',
  felony: 'history_felony',
  'aggravated-felony': 'history_aggravated',
};

export const CLOCK_STATE_WORDS: Words<ClockState> = {
  open: 'clock_open',
  'due-soon': 'clock_due_soon',
  past: 'clock_past',
  'waiting-on-us': 'clock_waiting_on_us',
  'to-code': 'clock_to_code',
  undeliverable: 'clock_undeliverable',
  answered: 'clock_answered',
  decided: 'clock_decided',
  'closed-by-event': 'clock_closed_by_event',
};

export const MARK_WORDS: Words<FixedMarkKind> = {
  '48-hours': 'mark_48_hours',
  '48-hours-business': 'mark_48_hours_business',
  '90-days': 'mark_90_days',
  '6-months': 'mark_6_months',
};

export const MARK_STATE_WORDS: Words<FixedMarkState> = {
  running: 'mark_running',
  'due-soon': 'clock_due_soon',
  past: 'mark_past',
  ended: 'mark_ended',
  overrun: 'mark_overrun',
  extended: 'mark_extended',
};

export const PROBLEM_WORDS: Words<RecordProblem['kind']> = {
  'date-out-of-range': 'problem_date_out_of_range',
  'in-the-future': 'problem_in_the_future',
  'event-after-death': 'problem_event_after_death',
  'circular-escalation': 'problem_circular_escalation',
  'escalates-a-later-reply': 'problem_escalates_later',
  'answer-before-question': 'problem_answer_before_question',
  'ruling-before-filing': 'problem_ruling_before_filing',
  'final-before-grant': 'problem_final_before_grant',
  'reply-before-request': 'problem_reply_before_request',
  'reply-after-death': 'problem_reply_after_death',
  'request-after-death': 'problem_request_after_death',
  'release-before-custody': 'problem_release_before_custody',
  'time-off-its-day': 'problem_time_off_its_day',
  'checked-before-sent': 'problem_checked_before_sent',
};
