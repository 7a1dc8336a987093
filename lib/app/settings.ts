// Settings loaded: which ledger is shown. One of the five borders where data is checked.
import { z } from 'zod';
import { readSettings, writeSettings } from '@/lib/platform/settings-store.ts';

/** `sample` is the invented ledger, kept in a database of its own so that removing it removes all of it. */
export const Settings = z.strictObject({ ledger: z.enum(['own', 'sample']) });
export type Settings = z.infer<typeof Settings>;

const DEFAULTS: Settings = { ledger: 'own' };

/** The database of each ledger. */
export const LEDGER_NAMES: Readonly<Record<Settings['ledger'], string>> = {
  own: 'recourse',
  sample: 'recourse-sample',
};

/** The stored settings; the defaults where there are none or they are of another shape. */
export async function loadSettings(): Promise<Settings> {
  const parsed = Settings.safeParse(await readSettings());
  return parsed.success ? parsed.data : DEFAULTS;
}

/** Shows the other ledger from now on, in every page. */
export async function chooseLedger(ledger: Settings['ledger']): Promise<void> {
  await writeSettings({ ledger } satisfies Settings);
}
