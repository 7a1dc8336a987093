// SafeLinks in a text, put back to the link that was written: the wrapper carries the recipient's address.
import type { TextRange } from './quoted-plain-text.ts';

const SAFE_LINK =
  /https:\/\/[a-z0-9-]{1,40}\.safelinks\.protection\.outlook\.com\/\?(?:amp;)?url=([^&\s<>")\]]{1,4000})[^\s<>")\]]{0,4000}/giu;

/**
 * Replaces each wrapped link by the one inside; a link that cannot be decoded is left out as `[link]`, since its wrapper
 * would keep the address.
 * @example unwrapSafeLinks('https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F&data=me') // 'https://a.example/'
 */
export function unwrapSafeLinks(text: string): string {
  return text.replace(SAFE_LINK, (_whole, inner: string) => decodeLink(inner) ?? '[link]');
}

/** Where the wrapped links of a text stand (UTF-16), each with the link inside it (`[link]` when it cannot be decoded). */
export function findSafeLinks(text: string): readonly (TextRange & { readonly inner: string })[] {
  return [...text.matchAll(SAFE_LINK)].map(({ 0: whole, 1: inner = '', index }) => ({
    start: index,
    end: index + whole.length,
    inner: decodeLink(inner) ?? '[link]',
  }));
}

function decodeLink(inner: string): string | null {
  // `decodeURIComponent` throws on a malformed escape, so each is checked first.
  if (/%(?![0-9a-f]{2})/iu.test(inner)) return null;
  const bytes = Uint8Array.from(unescapeToBytes(inner));
  return new TextDecoder().decode(bytes);
}

function* unescapeToBytes(text: string): Generator<number> {
  const encoder = new TextEncoder();
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '%') {
      yield Number.parseInt(text.slice(at + 1, at + 3), 16);
      at += 2;
    } else yield* encoder.encode(text[at]);
  }
}
