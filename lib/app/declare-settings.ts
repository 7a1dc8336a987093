// Settings that belong to the organisation: the declared clocks, and who codes. Entries of the journal, like everything that counts.
import type { SettingsView } from '@/components/settings/SettingsPage.tsx';
import { type ClockRules, DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import type { Desk } from '@/lib/domain/journal.ts';
import type { Result } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import type { JournalEntry } from '@/lib/ledger/entry-order.ts';
import { beginAction, type Session } from './session.ts';

/** Declares the rules by which silence is computed from now on; the earlier ones stay in the journal. */
export async function declareClockRules(
  session: Session,
  rules: ClockRules,
): Promise<Result<readonly JournalEntry[], AppendError>> {
  const { ledger } = session;
  const content = { kind: 'clock-rules-declared', codes: rules, words: null } as const;
  return ledger.append([
    { entityKind: 'organisation', entityId: ledger.organisationId, author: beginAction(session), content },
  ]);
}

/** What the Settings page shows. */
export async function settingsView(session: Session): Promise<SettingsView> {
  const { coder, ownAddresses, ledger } = session;
  return { coder, ownAddresses, clockRules: (await ledger.clockRules()) ?? DEFAULT_CLOCK_RULES };
}

/** Says who codes at this device and which mailboxes are ours; addresses are kept in lower case. */
export async function describeDesk(
  session: Session,
  desk: Desk,
): Promise<Result<readonly JournalEntry[], AppendError>> {
  const { ledger } = session;
  const ownAddresses = desk.ownAddresses.map((address) => address.toLowerCase());
  const words = { coder: desk.coder === '' ? session.coder : desk.coder, ownAddresses };
  const content = { kind: 'desk-described', codes: { deviceId: ledger.deviceId }, words } as const;
  return ledger.append([
    { entityKind: 'organisation', entityId: ledger.organisationId, author: beginAction(session), content },
  ]);
}
