// The webmails we know, most telling first. Adding one is one line here and a folder of data (README.md).
import { roundcubeClassic, roundcubeElastic, roundcubeLarry } from './roundcube/selectors.ts';
import { sampleMailbox } from './sample-mailbox/selectors.ts';
import type { Page, Webmail } from './webmail.ts';

export const WEBMAILS: readonly Webmail[] = [sampleMailbox, roundcubeElastic, roundcubeLarry, roundcubeClassic];

/** The webmail a page is of, by what stands on it; `null` when it is none we know. */
export function findWebmail(page: Page): Webmail | null {
  return WEBMAILS.find((webmail) => webmail.matches(page)) ?? null;
}
