// The suggestion: the words first, then why. It looks suggested and chooses nothing.
import { useText } from '@/components/hooks/use-text.ts';
import { LinkButton } from '@/components/ui/Button.tsx';
import { CODE_WORDS } from '@/components/ui/domain-words.ts';
import { KeyCap } from '@/components/ui/KeyCap.tsx';
import { Quote } from '@/components/ui/Quote.tsx';
import { Rich } from '@/components/ui/Rich.tsx';
import type { CoreCode } from '@/lib/domain/codebook.ts';
import type { TextQuote } from '@/lib/domain/decision.ts';
import type { FlagSuggestion, Suggestion } from '@/lib/suggest/suggestion.ts';
import { flagWords } from './flag-words.ts';
import { Slip } from './Slip.tsx';
import css from './SuggestionSlip.module.css';

export type SuggestionSlipProps = {
  readonly suggestion: Suggestion | null;
  readonly isBlind: boolean;
  readonly chosen: CoreCode | null;
  readonly onShowInMail: (quote: TextQuote) => void;
};

export function SuggestionSlip({ suggestion, isBlind, chosen, onShowInMail }: SuggestionSlipProps) {
  const { t, ofData } = useText();
  if (suggestion === null) {
    return (
      <Slip isTinted label={t('suggestion')}>
        <p class={css.none}>{t(isBlind ? 'suggestion_hidden' : 'suggestion_none')}</p>
      </Slip>
    );
  }
  const code = CODE_WORDS[suggestion.code];
  const first = suggestion.evidence[0];
  return (
    <section class={css.suggestion} aria-label={t('suggestion')}>
      {chosen === null ? (
        <p class={css.agree}>
          <Rich text="key_agrees" slots={{ key: <KeyCap>{code.keyCap}</KeyCap> }} />
        </p>
      ) : null}
      <p>
        <Rich text="suggested_code" slots={{ code: <b>{t(code.text)}</b> }} />
      </p>
      {suggestion.evidence.map((span) => (
        <Quote key={span.start} words={span.quote.exact} isCutBefore={isCutBefore(span.quote)} />
      ))}
      <p class={css.why}>
        {ofData(suggestion.reason.key, suggestion.reason.values) ?? ''}{' '}
        {first === undefined ? null : (
          <LinkButton class={css.show} onClick={() => onShowInMail(first.quote)}>
            {t('show_in_mail')}
          </LinkButton>
        )}
      </p>
      {suggestion.flags.map((flag) => (
        <SuggestedFlag key={flag.flag} flag={flag} />
      ))}
    </section>
  );
}

/** Whether the quote begins inside a sentence: shown with an ellipsis. */
function isCutBefore(quote: TextQuote): boolean {
  const before = quote.prefix.trimEnd();
  return before !== '' && !/[.!?:]$/u.test(before);
}

function SuggestedFlag({ flag }: { readonly flag: FlagSuggestion }) {
  const { t } = useText();
  const words = flag.evidence[0]?.quote.exact;
  return (
    <p class={css.flag}>
      <Rich text="suggested_flag" slots={{ flag: <b>{t(flagWords(flag))}</b> }} />{' '}
      {words === undefined ? null : <Quote isInline words={words} />}
    </p>
  );
}
