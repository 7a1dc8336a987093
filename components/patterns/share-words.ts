// A share in words: percent, interval, and the full sentence that names a mark.
import type { Format } from '@/components/hooks/use-format.ts';
import type { Text } from '@/components/hooks/use-text.ts';
import type { Share } from './patterns-view.ts';

/** "97.6%", "not stated" when there is no denominator, "too few for a rate" when it is small and rates were not asked for. */
export function percentWords(share: Share, { t }: Text, format: Format): string {
  if (share.share !== null) return format.percent(share.share);
  return t(share.n === 0 ? 'not_stated' : 'too_few');
}

/** "87.7 to 99.6", or why there is none. */
export function intervalWords(share: Share, { t }: Text, format: Format): string {
  if (share.low === null || share.high === null) return t(share.n === 0 ? 'not_stated' : 'counts_only');
  return t('interval', { low: format.points(share.low), high: format.points(share.high) });
}

/** "97.6% (87.7 to 99.6)", or why there is no rate. */
export function rateWords(share: Share, text: Text, format: Format): string {
  const percent = percentWords(share, text, format);
  if (share.share === null) return percent;
  return text.t('percent_and_interval', { percent, interval: intervalWords(share, text, format) });
}

/** The name of a mark: "Chicago, no response: 13 of 46, 28.3%, interval 17.3 to 42.5". */
export function markWords(
  mark: { readonly who: string; readonly what: string; readonly share: Share },
  text: Text,
  format: Format,
): string {
  const { share, ...names } = mark;
  if (share.share === null && share.n > 0) {
    return text.t('mark_small', { ...names, count: share.count, n: share.n });
  }
  return text.t('mark_sentence', {
    ...names,
    count: share.count,
    n: share.n,
    percent: percentWords(share, text, format),
    interval: intervalWords(share, text, format),
  });
}
