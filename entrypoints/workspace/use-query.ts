// Wiring: a question to the ledger, asked again when the ledger or the question changes. A stale answer is dropped.
import { useEffect, useState } from 'preact/hooks';

/** What is known of an answer. */
export type Answer<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly value: T };

/** Asks when any of `on` changes; the last answer stays on the screen until the next is there. */
export function useQuery<T>(ask: () => Promise<T>, on: readonly unknown[]): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ kind: 'loading' });
  useEffect(() => {
    let isLatest = true;
    ask().then(
      (value) => isLatest && setAnswer({ kind: 'ready', value }),
      () => isLatest && setAnswer({ kind: 'failed' }), // storage refused: the page says so and offers to try again
    );
    return () => {
      isLatest = false;
    };
  }, on);
  return answer;
}
