// What a suggested flag says, in words.
import type { MessageKey } from '@/components/hooks/use-text.ts';
import { FACTUAL_ERROR_WORDS, valuesOf } from '@/components/ui/domain-words.ts';
import type { Flags } from '@/lib/domain/decision.ts';
import type { FlagSuggestion } from '@/lib/suggest/suggestion.ts';

/** The key of the words for a suggested flag and its value. */
export function flagWords({ flag, value }: Pick<FlagSuggestion, 'flag' | 'value'>): MessageKey {
  const error = valuesOf(FACTUAL_ERROR_WORDS).find((name) => flag === `factual-error:${name}`);
  if (error !== undefined) return FACTUAL_ERROR_WORDS[error];
  if (flag === 'evidenceAddressed')
    return value.evidenceAddressed === false ? 'flag_evidence_not_met' : 'flag_evidence_met';
  if (flag === 'reconsideration') return reconsiderationWords(value.reconsideration ?? null);
  if (flag === 'criminalHistory') return criminalHistoryWords(value.criminalHistory ?? null);
  if (flag === 'priorityCited') return 'flag_priority_cited';
  if (flag === 'deadlineGiven') return 'flag_deadline_given';
  if (flag === 'priorDecisionAcknowledged') return 'flag_prior_acknowledged';
  return flag === 'facilityNamed' ? 'error_facility' : 'error_other';
}

export function reconsiderationWords(value: Flags['reconsideration']): MessageKey {
  if (value === 'offered') return 'flag_reconsideration_offered';
  return value === 'refused' ? 'flag_reconsideration_refused' : 'flag_reconsideration_not_mentioned';
}

export function criminalHistoryWords(value: Flags['criminalHistory']): MessageKey {
  if (value === 'sole-basis') return 'flag_criminal_sole';
  return value === 'cited' ? 'flag_criminal_cited' : 'flag_criminal_not_cited';
}

/** The keys of everything that flags state, for a line of print. */
export function statedFlags(flags: Flags): readonly MessageKey[] {
  const words: MessageKey[] = flags.factualErrors.map((error) => FACTUAL_ERROR_WORDS[error]);
  if (flags.evidenceAddressed !== null)
    words.push(flags.evidenceAddressed ? 'flag_evidence_met' : 'flag_evidence_not_met');
  if (flags.reconsideration !== null) words.push(reconsiderationWords(flags.reconsideration));
  if (flags.criminalHistory !== null) words.push(criminalHistoryWords(flags.criminalHistory));
  if (flags.priorityCited !== null) words.push('flag_priority_cited');
  if (flags.deadlineGiven !== null) words.push('flag_deadline_given');
  if (flags.priorDecisionAcknowledged === true) words.push('flag_prior_acknowledged');
  if (flags.priorDecisionAcknowledged === false) words.push('flag_prior_not_acknowledged');
  return words;
}
