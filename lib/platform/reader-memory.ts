// What this computer remembers of each reader: when it last read well, and that the coder confirmed it. Names no mail.
import { browser } from 'wxt/browser';

/** `lastWellOn`: ISO date, `null` when it never did. */
export type ReaderMemory = { readonly lastWellOn: string | null; readonly isConfirmed: boolean };

/** Of a reader nothing is remembered of. */
export const NO_MEMORY: ReaderMemory = { lastWellOn: null, isConfirmed: false };

/** What is remembered of a reader; what is stored in another shape counts as nothing. */
export async function readReaderMemory(adapter: string): Promise<ReaderMemory> {
  const name = keyOf(adapter);
  const value: unknown = (await browser.storage.local.get(name))[name];
  if (typeof value !== 'object' || value === null) return NO_MEMORY;
  const lastWellOn: unknown = Reflect.get(value, 'lastWellOn');
  const isDay = typeof lastWellOn === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(lastWellOn);
  return { lastWellOn: isDay ? lastWellOn : null, isConfirmed: Reflect.get(value, 'isConfirmed') === true };
}

/** Replaces it. */
export async function writeReaderMemory(adapter: string, memory: ReaderMemory): Promise<void> {
  await browser.storage.local.set({ [keyOf(adapter)]: memory });
}

function keyOf(adapter: string): string {
  return `reader:${adapter}`;
}
