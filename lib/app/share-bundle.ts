// A bundle for colleagues: the sealed journal with the keys to chosen matters, with or without names.
import type { Id } from '@/lib/domain/id.ts';
import { type Result, succeed } from '@/lib/domain/result.ts';
import { mailsOfMatter } from './mails-of-matter.ts';
import type { Session } from './session.ts';

/** What is shared, with whom. Without names: codes, dates and offices only; no identity, no mail, no quote, no note. */
export type BundleToShare = {
  readonly matterIds: readonly Id[];
  readonly withNames: boolean;
  readonly recipients: readonly string[];
};

/** `bad-recipient`: one is no age recipient. `damaged`: a key of this ledger does not open; verify it. */
export type ShareError = { readonly kind: 'bad-recipient' } | { readonly kind: 'damaged' };

/** Makes the file. Its readers see that there are other entries (random ids, times, sizes), and can open none of them. */
export async function shareBundle(
  session: Session,
  { matterIds, withNames, recipients }: BundleToShare,
): Promise<Result<{ readonly name: string; readonly file: Uint8Array<ArrayBuffer> }, ShareError>> {
  const { ledger } = session;
  const madeAtUtc = session.nowUtc();
  const states = (await Promise.all(matterIds.map((id) => ledger.matter(id)))).filter((state) => state !== null);
  const mailIds = withNames ? states.flatMap(mailsOfMatter) : []; // a mail without its words is nothing
  const entityIds = [...new Set([...matterIds, ...mailIds])];
  const made = await ledger.exchange.makeBundle({ entityIds, withNames, madeAtUtc }, recipients);
  return made.ok ? succeed({ name: `recourse-bundle-${madeAtUtc.slice(0, 10)}.age`, file: made.value }) : made;
}
