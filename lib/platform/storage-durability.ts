// What the browser promises of our storage: whether it may clear it by itself, and how much room there is.

/** `isPersisted` `null`: the browser does not say. Bytes are `null` where it does not say. */
export type StorageDurability = {
  readonly isPersisted: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
};

/** What the browser says now; asks for nothing. */
export async function readDurability(): Promise<StorageDurability> {
  const estimate = await navigator.storage.estimate();
  return {
    isPersisted: 'persisted' in navigator.storage ? await navigator.storage.persisted() : null,
    usedBytes: estimate.usage ?? null,
    quotaBytes: estimate.quota ?? null,
  };
}

/** Asks the browser never to clear our storage by itself; false when it refused. */
export async function askForPersistence(): Promise<boolean> {
  return navigator.storage.persist();
}
