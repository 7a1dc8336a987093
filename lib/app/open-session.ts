// Opens the chosen ledger for a page: from the key the browser session holds, else with the key stored on this device.
import { type Result, succeed } from '@/lib/domain/result.ts';
import { type OpenError, openLedger } from '@/lib/ledger/ledger.ts';
import { browserTimeZone, nowMs, nowUtc } from '@/lib/platform/clock.ts';
import { randomBytes, randomId } from '@/lib/platform/random.ts';
import { keepSessionKey, readSessionKey } from '@/lib/platform/session-key.ts';
import { underLock } from '@/lib/platform/web-lock.ts';
import type { Session } from './session.ts';
import { LEDGER_NAMES, type Settings } from './settings.ts';

/** Until the person at this device says who codes. */
const UNNAMED_CODER = 'Coder 1';

/** An opened session, or a ledger that can only be saved as it is. */
export type OpenedSession =
  | { readonly kind: 'open'; readonly session: Session; readonly isSample: boolean }
  | { readonly kind: 'unreadable'; readonly why: 'newer' | 'corrupt'; readonly exportRaw: () => Promise<string> };

/** Opens the ledger that the settings name. */
export async function openSession(settings: Settings): Promise<Result<OpenedSession, OpenError>> {
  const name = LEDGER_NAMES[settings.ledger];
  const world = { nowMs, newId: randomId, randomBytes, lock: underLock };
  const place = { name, indexedDB, IDBKeyRange };
  const opened = await openWithKnownKey(
    () => readSessionKey(name),
    (sessionKey) => openLedger({ place, world, sessionKey }),
  );

  if (!opened.ok) return opened;
  if (opened.value.kind === 'unreadable') return succeed(opened.value);
  const { ledger, sessionKey } = opened.value;
  await keepSessionKey(name, sessionKey);
  const base = { ledger, coder: UNNAMED_CODER, ownAddresses: [], timeZone: browserTimeZone(), nowUtc, newId: randomId };
  return succeed({ kind: 'open', session: await describedSession(base), isSample: settings.ledger === 'sample' });
}

/** The session with the desk as the ledger now describes it. */
export async function describedSession(session: Session): Promise<Session> {
  return { ...session, ...((await session.ledger.desk()) ?? {}) };
}

type Opened = Awaited<ReturnType<typeof openLedger>>;

/** A key left from a ledger that was since removed does not open this one: then it is opened as at the start. */
async function openWithKnownKey(
  known: () => Promise<string | null>,
  open: (key: string | null) => Promise<Opened>,
): Promise<Opened> {
  const key = await known();
  const opened = await open(key);
  return key !== null && !opened.ok && opened.error.kind === 'wrong-key' ? open(null) : opened;
}
