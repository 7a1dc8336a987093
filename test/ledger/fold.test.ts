// The fold: the same state whatever order entries arrived in, and only live entries count.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryContent } from '@/lib/domain/journal.ts';
import { judgeEntries, type UnjudgedEntry } from '@/lib/ledger/entry-order.ts';
import { type EntityState, foldEntity } from '@/lib/ledger/projections.ts';
import { joinMail, joinMatter, splitState } from '@/lib/ledger/split-state.ts';
import {
  caseIds,
  decisionContent,
  mailDraft,
  matterDraft,
  newAuthor,
  replyContent,
  requestDraft,
} from '@/test/ledger/sample-drafts.ts';

const IDS = caseIds();
const AUTHOR = newAuthor();

function entry(at: number, content: EntryContent, change: Partial<UnjudgedEntry> = {}): UnjudgedEntry {
  const order = { entryId: `e${at}`, deviceId: 'd1', seq: at, hlc: String(at).padStart(15, '0') };
  return { ...order, entityId: IDS.matterId, entityKind: 'matter', author: AUTHOR, content, ...change };
}
const voidOf = (target: string): EntryContent => ({ kind: 'void', codes: { target }, words: null });
const started = matterDraft(IDS.matterId).content;
const request = requestDraft(IDS.matterId, IDS.requestId).content;
const liveIds = (entries: readonly UnjudgedEntry[]) =>
  judgeEntries(entries).flatMap((e) => (e.isLive ? [e.entryId] : []));

describe('a void', () => {
  it('ends what it targets, and a void of it brings that back', () => {
    const history = [entry(1, started), entry(2, request), entry(3, voidOf('e2')), entry(4, voidOf('e3'))];
    expect(liveIds(history.slice(0, 3))).toEqual(['e1', 'e3']);
    expect(liveIds(history)).toEqual(['e1', 'e2', 'e4']);
    expect(foldEntity(history)).toEqual(foldEntity(history.slice(0, 2)));
  });

  it('does not count for itself or for anything after it', () => {
    expect(liveIds([entry(1, voidOf('e2')), entry(2, started)])).toEqual(['e1', 'e2']);
    expect(liveIds([entry(1, voidOf('e1'))])).toEqual(['e1']);
    expect(liveIds([entry(1, voidOf('e2')), entry(2, voidOf('e1'))])).toEqual(['e2']);
  });

  it('of the beginning of a matter leaves no matter', () => {
    const amended = matterDraft(IDS.matterId, { amends: true }).content;
    const history = [entry(1, started), entry(2, amended), entry(3, request), entry(4, voidOf('e1'))];
    expect(foldEntity(history)).toEqual({ kind: 'empty' });
    expect(foldEntity([...history, entry(5, voidOf('e4'))])).toEqual(foldEntity(history.slice(0, 3)));
  });
});

describe('a matter', () => {
  const checked = (requestIds: string[], checkedAt: string): EntryContent => ({
    kind: 'requests-checked',
    codes: { requestIds, checkedAt },
    words: null,
  });
  const stateOf = (entries: readonly UnjudgedEntry[]) => {
    const folded = foldEntity(entries);
    if (folded.kind !== 'matter') throw new Error('Not a matter');
    return folded.state;
  };

  it('is as last amended, and as before when the amendment is undone', () => {
    const amended = matterDraft(IDS.matterId, { amends: true, codes: { facility: null }, words: { notes: 'moved' } });
    const history = [entry(1, started), entry(2, amended.content)];
    expect(stateOf(history).matter).toMatchObject({ facility: null, words: { notes: 'moved' } });
    const undone = stateOf([...history, entry(3, voidOf('e2'))]);
    expect(undone.matter).toEqual(stateOf(history.slice(0, 1)).matter);
  });

  it('keeps the latest check of each request, never an earlier one, and no check is null', () => {
    const late = checked([IDS.requestId], '2026-03-05T08:00:00Z');
    const early = checked([IDS.requestId, 'other'], '2026-03-04T08:00:00Z');
    const history = [entry(1, started), entry(2, request), entry(3, late), entry(4, early)];
    expect(stateOf(history.slice(0, 2)).requests[0]?.lastCheckedAt).toBeNull();
    expect(stateOf(history).requests[0]?.lastCheckedAt).toBe('2026-03-05T08:00:00Z');
    expect(stateOf([...history, entry(5, voidOf('e3'))]).requests[0]?.lastCheckedAt).toBe('2026-03-04T08:00:00Z');
  });

  it('has a request recorded again in the place of the first, and every decision', () => {
    const again = requestDraft(IDS.matterId, IDS.requestId, IDS.mailId).content;
    const decisions = [decisionContent(IDS.replyId), decisionContent(IDS.replyId)];
    const state = stateOf([
      entry(1, started),
      entry(2, request),
      entry(3, again),
      ...decisions.map((d, at) => entry(4 + at, d)),
    ]);
    expect(state.requests).toHaveLength(1);
    expect(state.requests[0]?.mailId).toBe(IDS.mailId);
    expect(state.decisions.map((decision) => decision.entryId)).toEqual(['e4', 'e5']);
    expect(state.decisions[0]).toMatchObject({ coder: AUTHOR.coder, recordedAtUtc: AUTHOR.recordedAtUtc });
  });

  it('whose words are withheld has codes, and null for identity and quotes', () => {
    const withheld = [started, decisionContent(IDS.replyId)].map((content, at) =>
      entry(at + 1, content, { content: { kind: content.kind, codes: content.codes, words: null } }),
    );
    const state = stateOf(withheld);
    expect(state.matter).toMatchObject({ pseudonym: 'M-0001', words: null });
    expect(state.decisions[0]?.words).toBeNull();
    expect(joinedAgain({ kind: 'matter', state })).toEqual(state);
  });
});

it('gives one state for every order of arrival, voids and devices mixed', () => {
  const reply = replyContent({ replyId: IDS.replyId, mailId: IDS.mailId, requestId: null }, IDS.matterId);
  const choices: readonly EntryContent[] = [request, reply, decisionContent(IDS.replyId), started];
  const random = fc.array(fc.record({ pick: fc.nat(6), target: fc.nat(14), device: fc.nat(2), hlc: fc.nat(6) }), {
    maxLength: 14,
  });
  const shuffled = random.chain((picks) => {
    const history = picks.map(({ pick, target, device, hlc }, at) =>
      entry(at + 1, choices[pick] ?? voidOf(`e${target}`), { deviceId: `d${device}`, hlc: `${hlc}` }),
    );
    const all = [entry(0, started, { hlc: '' }), ...history];
    return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
  });
  let voided = 0;
  fc.assert(
    fc.property(shuffled, ([inOrder, arrived]) => {
      voided += judgeEntries(inOrder).filter((judged) => !judged.isLive).length;
      expect(foldEntity(arrived)).toEqual(foldEntity(inOrder));
      expect(liveIds(arrived)).toEqual(liveIds(inOrder));
    }),
    { numRuns: 400 },
  );
  expect(voided).toBeGreaterThan(0);
});

it('counts an entry if and only if no live void after it targets it', () => {
  const targets = fc.array(fc.nat(10), { minLength: 1, maxLength: 11 });
  fc.assert(
    fc.property(targets, (picked) => {
      const judged = judgeEntries(picked.map((target, at) => entry(at, voidOf(`e${target}`))));
      for (const [at, { entryId, isLive }] of judged.entries()) {
        const isVoided = judged.slice(at + 1).some((later) => later.isLive && `e${picked[later.seq]}` === entryId);
        expect(isLive).toBe(!isVoided);
      }
    }),
  );
});

describe('a state apart in codes and words', () => {
  it('joins to the same matter and mail, and its codes hold no words', () => {
    const matter = foldEntity([entry(1, started), entry(2, request), entry(3, decisionContent(IDS.replyId))]);
    const mail = foldEntity([entry(1, mailDraft(IDS.mailId).content, { entityKind: 'mail' })]);
    expect(joinedAgain(matter)).toEqual(matter.kind === 'matter' && matter.state);
    expect(joinedAgain(mail)).toEqual(mail.kind === 'mail' && mail.state);
    const codes = JSON.stringify([splitState(matter).codes, splitState(mail).codes]);
    expect(codes).toContain('Mossgrove');
    for (const word of ['Quillfeather', '000000142', 'has been denied', 'casereview@'])
      expect(codes).not.toContain(word);
  });
});

function joinedAgain(state: EntityState): unknown {
  const { codes, words } = splitState(state);
  if (codes.kind === 'matter') return joinMatter(codes, words);
  return codes.kind === 'mail' ? joinMail(codes, words) : null;
}
