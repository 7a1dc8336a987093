// One lock a name over every page of the extension.

/** Runs `work` while no other page holds the lock of that name. */
export async function underLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  return await navigator.locks.request(name, work);
}
