// Who a mail comes from, by its address: an agency, its records office, a mail system, a look-alike, or somebody else.
import type { Address } from '@/lib/domain/mail.ts';

/** Domains from which agencies write. SOURCE: the project's field notes, section 4 (2026-11). Subdomains count. */
const AGENCY_DOMAINS: readonly string[] = ['ice.dhs.gov', 'dhs.gov', 'usdoj.gov'];
/** Records releases only. */
const RECORDS_DOMAINS: readonly string[] = ['securerelease.us'];
const RECORDS_MAILBOX = /foia|press|media|newsroom|subscriptions?|govdelivery/u;
const POSTMASTER = /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon)@/u;

export type Sender =
  | { readonly kind: 'agency' | 'records' | 'postmaster' | 'unknown' | 'outside' }
  | { readonly kind: 'look-alike'; readonly domain: string };

/**
 * Judges the sender by address; `unknown` when the mail states none. A domain that only looks like an agency's (folded
 * letters, `ice-dhs.gov.example`, one letter off, or an agency's domain in the display name) is `look-alike`.
 * @example judgeSender({ name: null, address: 'officer@ice.dhs.gov' }) // { kind: 'agency' }
 */
export function judgeSender(from: Address): Sender {
  const address = from.address?.trim().toLowerCase().slice(0, 320) ?? '';
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (address === '' || domain === '') return { kind: 'unknown' };
  if (POSTMASTER.test(address)) return { kind: 'postmaster' };
  if (isWithin(domain, RECORDS_DOMAINS)) return { kind: 'records' };
  if (isAgencyDomain(domain)) {
    return RECORDS_MAILBOX.test(address.slice(0, address.lastIndexOf('@'))) ? { kind: 'records' } : { kind: 'agency' };
  }
  if (
    looksLikeAgency(domain) ||
    /@(?:[a-z]+\.)?(?:dhs|usdoj)\.gov/u.test(from.name?.toLowerCase().slice(0, 320) ?? '')
  ) {
    return { kind: 'look-alike', domain };
  }
  return { kind: 'outside' };
}

/** Whether a domain is one of the agencies' or under one. */
export function isAgencyDomain(domain: string): boolean {
  return isWithin(domain.toLowerCase(), AGENCY_DOMAINS);
}

function isWithin(domain: string, domains: readonly string[]): boolean {
  return domains.some((known) => domain === known || domain.endsWith(`.${known}`));
}

/** Letters and digits folded by the shapes people are fooled with. */
function skeleton(domain: string): string {
  const folded = domain
    .normalize('NFKD')
    .replace(/[\u0430]/gu, 'a')
    .replace(/[\u0441]/gu, 'c')
    .replace(/[\u0435]/gu, 'e');
  return folded
    .replace(/[\u0456\u0131l1|]/gu, 'i')
    .replace(/[0\u043e]/gu, 'o')
    .replace(/5|\u0455/gu, 's')
    .replace(/[^a-z.]/gu, '');
}

function looksLikeAgency(domain: string): boolean {
  const shape = skeleton(domain);
  const squeezed = shape.replaceAll('.', '');
  if (/(?:ice|ero|us)?dhsgov|icedhs|usdojgov|dhsice/u.test(squeezed)) return true;
  const parts = shape.split('.');
  if (parts.includes('dhs') && (parts.includes('ice') || parts.includes('gov'))) return true;
  return ['ice.dhs.gov', 'dhs.gov', 'usdoj.gov'].some(
    (known) => Math.abs(shape.length - known.length) <= 1 && isOneEditApart(shape, known),
  );
}

/** Whether two words differ by at most one letter put in, left out or changed. */
function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const restShort = short.slice(short.length === long.length ? at + 1 : at);
  return restShort === long.slice(at + 1);
}
