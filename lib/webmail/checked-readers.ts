// Which readers somebody checked, against what and when. For the panel and the README: the page's script needs none of it.

/** `null`: nobody checked it against a running webmail or a real capture since it was written on `writtenOn`. */
export type CheckedReader = {
  readonly title: string;
  readonly writtenOn: string;
  readonly checked: { readonly on: string; readonly against: string } | null;
};

const WRITTEN = { writtenOn: '2026-11-22', checked: null };
const ROUNDCUBE = {
  writtenOn: '2026-11-21',
  checked: {
    on: '2026-11-21',
    against: 'a running Roundcube 1.6.5 (Debian 12), 81 mails in the full page, two a skin in the preview',
  },
};

/** By the reader's name, as in `Mail.source.adapter`. */
export const CHECKED_READERS: Readonly<Record<string, CheckedReader>> = {
  gmail: { title: 'Gmail', ...WRITTEN },
  outlook: { title: 'Outlook on the web', ...WRITTEN },
  yahoo: { title: 'Yahoo, AOL', ...WRITTEN },
  proton: { title: 'Proton Mail', ...WRITTEN },
  fastmail: { title: 'Fastmail', ...WRITTEN },
  icloud: { title: 'iCloud Mail', ...WRITTEN },
  zoho: { title: 'Zoho Mail', ...WRITTEN },
  tuta: { title: 'Tuta', ...WRITTEN },
  'sample-mailbox': {
    title: 'the sample mailbox',
    writtenOn: '2026-11-21',
    checked: { on: '2026-11-21', against: 'the running sample mailbox, 81 mails' },
  },
  'roundcube-elastic': { title: 'Roundcube, elastic', ...ROUNDCUBE },
  'roundcube-larry': { title: 'Roundcube, larry', ...ROUNDCUBE },
  'roundcube-classic': { title: 'Roundcube, classic', ...ROUNDCUBE },
  nextcloud: { title: 'Nextcloud Mail', ...WRITTEN },
  sogo: { title: 'SOGo', ...WRITTEN },
  'horde-dynamic': { title: 'Horde, dynamic', ...WRITTEN },
  'horde-basic': { title: 'Horde, basic', ...WRITTEN },
  snappymail: { title: 'SnappyMail', ...WRITTEN },
  ciderwebmail: { title: 'CiderWebmail', ...WRITTEN },
  'zimbra-classic': { title: 'Zimbra, classic', ...WRITTEN },
  'zimbra-modern': { title: 'Zimbra, modern', ...WRITTEN },
};

/**
 * Since when a reader waits for somebody to check it; `null` of one that was checked, and of a selection or file.
 * @example uncheckedSince('gmail') // '2026-11-22'
 */
export function uncheckedSince(adapter: string): string | null {
  const reader = CHECKED_READERS[adapter];
  return reader === undefined || reader.checked !== null ? null : reader.writtenOn;
}
