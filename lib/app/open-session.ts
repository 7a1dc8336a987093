// Opens the chosen ledger for a page: from the key the browser session holds, else with the key stored on this device.
import { type Result, succeed } from '@/lib/domain/result.ts';
import { type OpenError, openLedger } from '@/lib/ledger/ledger.ts';
import { readProtection } from '@/lib/ledger/protection.ts';
import { nextAttempt } from '@/lib/ledger/unlock.ts';
import { browserTimeZone, nowUtc } from '@/lib/platform/clock.ts';
import { randomId } from '@/lib/platform/random.ts';
import { keepSessionKey, readSessionKey } from '@/lib/platform/session-key.ts';
import { guardWords } from './guard-words.ts';
import { BROWSER_WORLD, placeOf } from './ledger-place.ts';
import { lockIfDue } from './lock-ledger.ts';
import type { Session } from './session.ts';
import { LEDGER_NAMES, type Settings } from './settings.ts';

/** Until the person at this device says who codes. */
const UNNAMED_CODER = 'Coder 1';

/**
 * An opened session, a locked ledger (the next attempt is heard at `nextAtMs`, `null`: at once), or one that can only be
 * saved as it is.
 */
export type OpenedSession =
  | { readonly kind: 'locked'; readonly nextAtMs: number | null }
  | { readonly kind: 'open'; readonly session: Session; readonly isSample: boolean }
  | { readonly kind: 'unreadable'; readonly why: 'newer' | 'corrupt'; readonly exportRaw: () => Promise<string> };

/** Opens the ledger that the settings name. While the person's own ledger is locked, the sample is not shown either. */
export async function openSession(settings: Settings): Promise<Result<OpenedSession, OpenError>> {
  await lockIfDue();
  if (settings.ledger === 'sample' && (await isOwnLocked())) return succeed(await lockedSession());
  const name = LEDGER_NAMES[settings.ledger];
  const place = placeOf(settings.ledger);
  const known = await readSessionKey(name);
  const opened = await openWithKnownKey(known, (sessionKey) => openLedger({ place, world: BROWSER_WORLD, sessionKey }));

  if (!opened.ok) return opened.error.kind === 'locked' ? succeed(await lockedSession()) : opened;
  if (opened.value.kind === 'unreadable') return succeed(opened.value);
  const { sessionKey } = opened.value;
  // A key that was known is not kept again: somebody may have locked meanwhile.
  if (sessionKey !== known) await keepSessionKey(name, sessionKey);
  const isSample = settings.ledger === 'sample';
  // The sample's people are invented, and it goes whole.
  const ledger = isSample ? opened.value.ledger : guardWords(opened.value.ledger, () => readProtection(place));
  const base = { ledger, coder: UNNAMED_CODER, ownAddresses: [], timeZone: browserTimeZone(), nowUtc, newId: randomId };
  return succeed({ kind: 'open', session: await describedSession(base), isSample });
}

async function isOwnLocked(): Promise<boolean> {
  const isOpen = (await readSessionKey(LEDGER_NAMES.own)) !== null;
  return !isOpen && (await readProtection(placeOf('own'))).kind === 'passphrase';
}

async function lockedSession(): Promise<Extract<OpenedSession, { readonly kind: 'locked' }>> {
  return { kind: 'locked', nextAtMs: await nextAttempt(placeOf('own'), BROWSER_WORLD) };
}

/** The session with the desk as the ledger now describes it. */
export async function describedSession(session: Session): Promise<Session> {
  return { ...session, ...((await session.ledger.desk()) ?? {}) };
}

type Opened = Awaited<ReturnType<typeof openLedger>>;

/** A key left from a ledger that was since removed does not open this one: then it is opened as at the start. */
async function openWithKnownKey(key: string | null, open: (key: string | null) => Promise<Opened>): Promise<Opened> {
  const opened = await open(key);
  return key !== null && !opened.ok && opened.error.kind === 'wrong-key' ? open(null) : opened;
}
