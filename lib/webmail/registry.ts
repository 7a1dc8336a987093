// The webmails we know, most telling first. Adding one is one line here and a folder of data (README.md).
import { ciderwebmail } from './ciderwebmail/selectors.ts';
import { fastmail } from './fastmail/selectors.ts';
import { gmail } from './gmail/selectors.ts';
import { hordeBasic, hordeDynamic } from './horde/selectors.ts';
import { icloud } from './icloud/selectors.ts';
import { nextcloud } from './nextcloud/selectors.ts';
import { outlook } from './outlook/selectors.ts';
import { proton } from './proton/selectors.ts';
import { roundcubeClassic, roundcubeElastic, roundcubeLarry } from './roundcube/selectors.ts';
import { sampleMailbox } from './sample-mailbox/selectors.ts';
import { snappymail } from './snappymail/selectors.ts';
import { sogo } from './sogo/selectors.ts';
import { tuta } from './tuta/selectors.ts';
import type { Page, Webmail } from './webmail.ts';
import { yahoo } from './yahoo/selectors.ts';
import { zimbraClassic, zimbraModern } from './zimbra/selectors.ts';
import { zoho } from './zoho/selectors.ts';

export const WEBMAILS: readonly Webmail[] = [
  // Known by their host: a page elsewhere that looks like one is none.
  ...[gmail, outlook, yahoo, proton, fastmail, icloud, zoho, tuta],
  // Self-hosted: known by the page.
  ...[sampleMailbox, roundcubeElastic, roundcubeLarry, roundcubeClassic],
  ...[nextcloud, sogo, hordeDynamic, hordeBasic, snappymail, ciderwebmail, zimbraClassic, zimbraModern],
];

/** The webmail a page is of, by its host or by what stands on it; `null` when it is none we know. */
export function findWebmail({ document, host }: Page): Webmail | null {
  return WEBMAILS.find((webmail) => isOf(webmail, document, host)) ?? null;
}

function isOf({ hosts, page }: Webmail, document: Document, host: string): boolean {
  if (hosts !== undefined && !hosts.test(host)) return false;
  return page === undefined ? hosts !== undefined : document.querySelector(page) !== null;
}
