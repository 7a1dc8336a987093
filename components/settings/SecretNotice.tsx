// Says why a passphrase or recovery key did nothing: one sentence for every refusal, and from when the next is heard.
import { useText } from '@/components/hooks/use-text.ts';
import { Notice } from '@/components/ui/Notice.tsx';
import { SECRET_WORDS, type SecretAnswer } from './secret-answer.ts';

export function SecretNotice({ answer }: { readonly answer: SecretAnswer | null }) {
  const { t, locale } = useText();
  if (answer === null || answer.kind === 'done') return null;
  const nextAtMs = 'nextAtMs' in answer ? answer.nextAtMs : null;
  const time = nextAtMs === null ? null : new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(nextAtMs);
  return (
    <Notice tone="warn" icon="lock" title={t(SECRET_WORDS[answer.kind])} isAlert>
      {time === null ? null : t('secret_next', { time })}
    </Notice>
  );
}
