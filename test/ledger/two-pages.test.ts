// Two pages on one ledger: they hear of each other, and their appends make one whole chain.
import { describe, expect, it } from 'vitest';
import { decisionContent, matterDraft, ofMatter } from '@/test/ledger/sample-drafts.ts';
import { newPlace, newWorld, openSound, successOf } from '@/test/ledger/test-world.ts';

describe('two pages', () => {
  it('hear of each other, and see the same', async () => {
    const [place, world] = [newPlace(), newWorld()];
    const [a, b] = [(await openSound(place, world)).ledger, (await openSound(place, world)).ledger];
    const ending = new AbortController();
    let calls = 0;
    const heard = new Promise<void>((resolve, reject) => {
      const onChange = () => {
        calls += 1;
        if (calls === 1) void a.append([matterDraft(crypto.randomUUID())]).catch(reject); // the change to be heard of
        if (calls === 2) resolve();
      };
      b.watch({ onChange, onFault: (error) => reject(new Error(error.kind)), signal: ending.signal });
    });
    await heard;
    ending.abort();
    expect(await b.matters()).toEqual(await a.matters());
    expect(await b.matters()).toHaveLength(1);

    // A witness hears two more changes; the one that ended hears neither.
    const witnessing = new AbortController();
    let heardByWitness = 0;
    await new Promise<void>((resolve, reject) => {
      const onChange = () => {
        heardByWitness += 1;
        if (heardByWitness === 3) resolve();
        else void a.append([matterDraft(crypto.randomUUID())]).catch(reject); // the next change
      };
      b.watch({ onChange, onFault: (error) => reject(new Error(error.kind)), signal: witnessing.signal });
    });
    witnessing.abort();
    expect(calls).toBe(2);
  });

  it.each([
    ['under the lock', 50, newWorld()],
    [
      'without any lock, by the re-check of the head alone',
      12,
      { ...newWorld(), lock: <T>(_: string, task: () => Promise<T>) => task() },
    ],
  ])('append between each other and the chain stays whole, %s, %i times', async (_, count, world) => {
    const [place, matterId] = [newPlace(), crypto.randomUUID()];
    const { ledger: a } = await openSound(place, world);
    const { ledger: b } = await openSound(place, world);
    successOf(await a.append([matterDraft(matterId)]));
    const appends = Array.from({ length: count }, (_, at) =>
      (at % 2 === 0 ? a : b).append([ofMatter(matterId, decisionContent(crypto.randomUUID()))]),
    );
    for (const result of await Promise.all(appends)) successOf(result);
    const history = await a.history(matterId);
    expect(history.map((entry) => entry.seq)).toEqual(Array.from({ length: count + 1 }, (_, at) => at + 1));
    expect((await b.matter(matterId))?.decisions).toHaveLength(count);
    expect(await b.verify()).toEqual({ kind: 'whole', entries: count + 1 });
  });
});
