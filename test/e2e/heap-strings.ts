// The strings in a page's memory, by a heap snapshot over CDP (the browser collects garbage before it takes one).
import type { Page } from 'playwright-core';

/** A snapshot's text; `has` says whether words stand in any of its strings. Contents of byte arrays are not in it. */
export async function heapOf(page: Page): Promise<{ readonly size: number; readonly has: (words: string) => boolean }> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const snapshot = chunks.join('');
  const { strings }: { readonly strings: readonly string[] } = JSON.parse(snapshot);
  return { size: snapshot.length, has: (words) => strings.some((text) => text.includes(words)) };
}
