// Work in chunks: cryptography by the hundred at a time is quick and keeps memory level.

const CHUNK = 500;

/** Maps all items, `CHUNK` of them at once, keeping their order. @example await mapInChunks([1], async (n) => n + 1) // [2] */
export async function mapInChunks<T, U>(items: readonly T[], map: (item: T) => Promise<U>): Promise<U[]> {
  const mapped: U[] = [];
  for (let start = 0; start < items.length; start += CHUNK) {
    mapped.push(...(await Promise.all(items.slice(start, start + CHUNK).map(map))));
  }
  return mapped;
}
