// A share in words: percent, interval, and the full sentence that names a mark.
import type { Format } from '@/components/hooks/use-format.ts';
import type { Text } from '@/components/hooks/use-text.ts';
import type { Share } from './patterns-view.ts';

/** "97.6%", or "not stated" when there is no denominator. */
export function percentWords(share: Share, { t }: Text, format: Format): string {
  return share.share === null ? t('not_stated') : format.percent(share.share);
}

/** "87.7 to 99.6", or "not stated". */
export function intervalWords(share: Share, { t }: Text, format: Format): string {
  if (share.low === null || share.high === null) return t('not_stated');
  return t('interval', { low: format.points(share.low), high: format.points(share.high) });
}

/** The name of a mark: "Chicago, no response: 13 of 46, 28.3%, interval 17.3 to 42.5". */
export function markWords(
  mark: { readonly who: string; readonly what: string; readonly share: Share },
  text: Text,
  format: Format,
): string {
  const { share, ...names } = mark;
  return text.t('mark_sentence', {
    ...names,
    count: share.count,
    n: share.n,
    percent: percentWords(share, text, format),
    interval: intervalWords(share, text, format),
  });
}
