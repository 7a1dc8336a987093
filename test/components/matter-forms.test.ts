// What the forms of a matter hand out, and where the drawing puts things.
import { describe, expect, test } from 'vitest';
import { EVENT_FIELDS, emptyEvent, toEvent } from '@/components/coding/event-draft.ts';
import { emptyRequest, toNewRequest } from '@/components/coding/outgoing-draft.ts';
import { GUTTER, monthTicks, placeLabels, scaleOf } from '@/components/matters/matter-chart-layout.ts';
import { closureDays } from '@/components/settings/settings-input.ts';
import { EventKind } from '@/lib/domain/case-event.ts';

describe('an event being logged', () => {
  test('lacks its kind, then its day, and information sent lacks its request', () => {
    expect(toEvent(emptyEvent())).toMatchObject({ ok: false, error: { lacks: 'kind' } });
    expect(toEvent({ ...emptyEvent(), kind: 'transfer' })).toMatchObject({ ok: false, error: { lacks: 'on' } });
    expect(toEvent({ ...emptyEvent(), kind: 'information-sent', on: '2021-03-01' })).toMatchObject({
      ok: false,
      error: { lacks: 'request' },
    });
  });

  test('hands out the facts of its own kind only', () => {
    const { facts, ...draft } = emptyEvent();
    const typed = { ...facts, country: 'Chile', facilityTo: 'North Jail', ruling: 'granted' as const };
    const logged = toEvent({ ...draft, kind: 'transfer', on: '2021-03-01', facts: typed });
    expect(logged).toMatchObject({
      ok: true,
      value: { facilityTo: 'North Jail', country: null, ruling: null, time: null },
    });
  });

  test('has its fields named for every kind', () => {
    expect(Object.keys(EVENT_FIELDS).sort()).toEqual([...EventKind.options].sort());
  });
});

test('a request hands out its evidence one a line, blanks left out', () => {
  const draft = { ...emptyRequest('by-hand'), matterId: 'm', sentOn: '2021-03-01', evidence: ' letter \n\nrecord\n' };
  const request = toNewRequest({ ...draft, kind: 'stay-of-removal', addressee: 'field-office' });
  expect(request).toMatchObject({ ok: true, value: { evidence: ['letter', 'record'], answers: null } });
});

test('closures are days, each once and in order; the first that is none is named', () => {
  expect(closureDays('2026-02-03, 2026-01-27\n2026-02-03')).toEqual({ ok: true, value: ['2026-01-27', '2026-02-03'] });
  expect(closureDays('2026-01-27 2026-02-30')).toEqual({ ok: false, error: '2026-02-30' });
  expect(closureDays('')).toEqual({ ok: true, value: [] });
});

describe('the drawing', () => {
  test('keeps days in order between the names and the edge, also when there is only one', () => {
    const scale = scaleOf('2021-03-01', '2021-06-30', 1000);
    const at = ['2021-03-01', '2021-04-15', '2021-06-30'].map(scale.x);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
    expect(Math.min(...at)).toBeGreaterThan(GUTTER);
    expect(Math.max(...at)).toBeLessThan(1000);
    expect(Number.isFinite(scaleOf('2021-03-01', '2021-03-01', 300).x('2021-03-01'))).toBe(true);
  });

  test.each([
    ['2021-03-01', '2021-06-30', 5],
    ['1996-01-01', '2026-12-31', 20],
  ])('marks months from %s to %s without crowding', (from, to, most) => {
    const ticks = monthTicks(scaleOf(from, to, 1000), 1000);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(most);
    expect(ticks.every((day) => day.endsWith('-01'))).toBe(true);
  });

  test('never writes one label over another', () => {
    const labels = Array.from({ length: 12 }, (_, index) => ({
      key: `${index}`,
      x: 200 + index * 30,
      words: 'Summary denial',
    }));
    const placed = placeLabels(labels, 1000, 2);
    expect(placed.length).toBeGreaterThan(2);
    for (const line of [0, 1]) {
      const xs = placed.filter((label) => label.line === line).map(({ x }) => x);
      expect(xs.slice(1).every((x, index) => x - (xs[index] ?? 0) > 80)).toBe(true);
    }
  });
});
