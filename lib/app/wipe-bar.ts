// What bars a wipe: a matter on legal hold.
import type { Session } from './session.ts';

/** Whether a legal hold bars the wipe of this ledger. */
export async function isWipeBarred({ ledger }: Session): Promise<boolean> {
  return (await ledger.exchange.retention()).holds.length > 0;
}
