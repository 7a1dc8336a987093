// Which quoted words are kept with a decision: those that speak for the code that the coder chose, and for the flags kept.
import type { DeskDraft } from '@/components/coding/desk-draft.ts';
import type { TextQuote } from '@/lib/domain/decision.ts';
import type { Suggestion } from '@/lib/suggest/suggestion.ts';

/** The suggestion's words when the coder agreed with its code, and the words of each suggested flag that the draft states. */
export function evidenceOfDraft(draft: DeskDraft, shown: Suggestion | null): readonly TextQuote[] {
  if (shown === null) return [];
  const ofCode = shown.code === draft.code ? shown.evidence : [];
  const ofFlags = shown.flags.filter(({ value }) => isStated(draft, value)).flatMap(({ evidence }) => evidence);
  const quotes = [...ofCode, ...ofFlags].map(({ quote }) => quote);
  return quotes.filter((quote, at) => quotes.findIndex((other) => other.exact === quote.exact) === at);
}

function isStated({ flags }: DeskDraft, value: Partial<DeskDraft['flags']>): boolean {
  const { factualErrors, facilityNamed: _, ...others } = value;
  const hasErrors = (factualErrors ?? []).every((error) => flags.factualErrors.includes(error));
  const stated = Object.entries(others).every(([flag, each]) => Reflect.get(flags, flag) === each);
  return hasErrors && stated && (factualErrors !== undefined || Object.keys(others).length > 0);
}
