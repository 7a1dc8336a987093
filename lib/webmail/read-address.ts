// A person as a page writes one: `Name <address>`, an address alone, or a name alone.
import type { Address } from '@/lib/domain/mail.ts';

const ADDRESS = /^[^\s<>()",;:@]{1,200}@[^\s<>()",;:@]{1,250}$/u;

/** Nobody stated. */
export const NO_ADDRESS: Address = { name: null, address: null };

/** Whether a text is one mail address and nothing else. @example isMailAddress('r.officer@ice.dhs.gov') // true */
export function isMailAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/**
 * Puts together what a page states of a person. `name` may be `Name <address>`; `address` may carry `mailto:` or be `Name <address>` as well.
 * A name that merely repeats the address is no name; what does not look like an address is none.
 * When name and address each state an address and they differ, the words stay the name: nothing is picked from them.
 * @example toAddress('R. Officer <r.officer@ice.dhs.gov>', null) // { name: 'R. Officer', address: 'r.officer@ice.dhs.gov' }
 */
export function toAddress(name: string | null, address: string | null): Address {
  const stated =
    address
      ?.trim()
      .replace(/^(?:mailto:|[^<>@]{0,500}<(?=[^<>]{3,500}>$))/iu, '')
      .replace(/>$/u, '') ?? '';
  const words = (name ?? '').replace(/\s+/gu, ' ').trim();
  const inBrackets = /^(.{0,2000}?)\s*<([^<>]{3,500})>$/u.exec(words);
  const written = inBrackets?.[2]?.trim() ?? words;
  const known = isMailAddress(stated) ? stated : isMailAddress(written) ? written : null;
  const isRepeated = known !== null && written.toLowerCase() === known.toLowerCase();
  const rest = isRepeated ? (inBrackets?.[1] ?? '') : words;
  const bare = rest.replace(/^["'](.*)["']$/u, '$1').trim();
  return { name: bare === '' ? null : bare, address: known };
}
