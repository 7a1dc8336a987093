// The letter's numbers and its six people, out of the sample ledger through the same queries as the Patterns page.
import { beforeAll, describe, expect, test } from 'vitest';
import { NO_FILTERS, type PatternFacts, patternFacts } from '@/lib/app/pattern-facts.ts';
import { requestRecords } from '@/lib/app/request-records.ts';
import { SAMPLE_FINDINGS, SAMPLE_LEDGER } from '@/lib/app/sample-ledger/codings.ts';
import { loadSampleLedger } from '@/lib/app/sample-ledger/load-sample-ledger.ts';
import type { FindingNumber } from '@/lib/timeline/status.ts';
import { openTestSession, type TestSession } from './test-session.ts';

let session: TestSession;
beforeAll(async () => {
  session = await openTestSession('2026-11-21T12:00:00.000Z');
  const loaded = await loadSampleLedger(session);
  expect(loaded.ok).toBe(true);
});

describe('the 42 Fraihat requests of the letter', () => {
  let facts: PatternFacts;
  beforeAll(async () => {
    facts = await patternFacts(session, { ...NO_FILTERS, kind: 'fraihat-redetermination' });
  });

  test('41 of 42 had no response: 97.6%, Wilson 87.7 to 99.6', () => {
    const share = facts.outcomes.shares['no-response'];
    expect(share).toMatchObject({ count: 41, n: 42, method: 'wilson' });
    expect(share.share).toBeCloseTo(0.97619, 5);
    expect(share.low).toBeCloseTo(0.876788, 6);
    expect(share.high).toBeCloseTo(0.995785, 6);
  });

  test('one was denied, none granted: 0 to 8.4%', () => {
    expect(facts.outcomes.shares['summary-denial'].count).toBe(1);
    const granted = facts.outcomes.shares['granted-or-partial'];
    expect(granted).toMatchObject({ count: 0, n: 42, low: 0 });
    expect(granted.high).toBeCloseTo(0.0838, 4);
  });

  test('the window is that of the letter and everything was last checked on 29 March 2021', () => {
    expect(facts.sent?.from.startsWith('2020-12')).toBe(true);
    expect(facts.sent?.to.startsWith('2021-03')).toBe(true);
    expect(facts.checkedThrough).toBe('2021-03-29');
  });

  test('every number opens its records', () => {
    const silent = requestRecords(facts, (request) => request.outcome === 'no-response');
    const denied = requestRecords(facts, (request) => request.outcome === 'summary-denial');
    expect(silent).toHaveLength(41);
    expect(silent.every(({ quote, code }) => quote === null && code === null)).toBe(true);
    expect(denied).toHaveLength(1);
    expect(denied[0]?.quote).not.toBeNull();
  });
});

describe('the six people', () => {
  test('each finding names the people it must name, and nobody else', async () => {
    const facts = await patternFacts(session, NO_FILTERS);
    const pseudonyms = new Map(SAMPLE_LEDGER.matters.map(({ key, pseudonym }) => [key, pseudonym]));
    const byId = new Map(facts.states.map(({ matter }) => [matter.matterId, matter.pseudonym]));
    for (const [number, keys] of Object.entries(SAMPLE_FINDINGS)) {
      const tally = facts.findings.find((each) => each.number === (Number(number) as FindingNumber));
      const named = new Set(tally?.findings.map(({ matterId }) => byId.get(matterId)));
      expect([...named].sort(), `finding ${number}`).toEqual(keys.map((key) => pseudonyms.get(key)).sort());
    }
  });

  test('Laura was removed before review and is never counted as silence', async () => {
    const facts = await patternFacts(session, NO_FILTERS);
    const laura = facts.states.find(({ matter }) => matter.words?.name === 'Laura');
    const outcomes = facts.requests
      .filter(({ matterId }) => matterId === laura?.matter.matterId)
      .map(({ outcome }) => outcome);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes).not.toContain('no-response');
    const removed = facts.findings.find(({ number }) => number === 10)?.findings[0];
    expect(removed?.matterId).toBe(laura?.matter.matterId);
    expect(Number(removed?.values.hoursAfterLastReply)).toBeLessThan(24);
  });
});

test('the practice replies are not coded, and each can be offered one matter and one request', async () => {
  const codedMails = new Set(SAMPLE_LEDGER.replies.map(({ messageId }) => messageId));
  expect(SAMPLE_LEDGER.practiceMails.filter(({ messageId }) => codedMails.has(messageId))).toEqual([]);
  expect(SAMPLE_LEDGER.practiceMails.length).toBeGreaterThanOrEqual(10);
});
