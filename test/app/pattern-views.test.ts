// The views of Patterns: filters under a random id, sealed on disk, named by a person.
import { expect, test } from 'vitest';
import { NO_FILTERS } from '@/lib/app/pattern-facts.ts';
import { keepFilters, nameView, readViews } from '@/lib/app/pattern-views.ts';
import { openTestSession } from './test-session.ts';

const CHICAGO = { ...NO_FILTERS, office: 'chicago', sentFrom: '2021-03-05', coder: 'Canary Coder' } as const;

test('the same filters have the same id, others another, and they are found again', async () => {
  const session = await openTestSession();
  const id = await keepFilters(session, CHICAGO);
  expect(await keepFilters(session, { ...CHICAGO })).toBe(id);
  expect(await keepFilters(session, { ...CHICAGO, office: 'miami' })).not.toBe(id);
  const views = await readViews(session);
  expect(views.find((view) => view.id === id)).toEqual({ id, name: null, filters: CHICAGO });
  expect(id).toMatch(/^[0-9a-f-]{36}$/u);
});

test('a name is given, changed and taken away; the address stays', async () => {
  const session = await openTestSession();
  const id = await keepFilters(session, CHICAGO);
  await nameView(session, id, '  Chicago since March ');
  expect((await readViews(session))[0]?.name).toBe('Chicago since March');
  await nameView(session, id, ' ');
  expect((await readViews(session))[0]).toMatchObject({ id, name: null });
});

test('on disk neither filters nor names can be read', async () => {
  const session = await openTestSession();
  await nameView(session, await keepFilters(session, CHICAGO), 'Canary view');
  const raw = await session.ledger.exportRaw();
  for (const word of ['Canary', 'chicago', '2021-03-05']) expect(raw).not.toContain(word);
});

test('fifty addresses without a name are remembered; named ones stay', async () => {
  const session = await openTestSession();
  const first = await keepFilters(session, CHICAGO);
  await nameView(session, first, 'Kept');
  for (let day = 0; day < 52; day += 1) {
    await keepFilters(session, { ...NO_FILTERS, coder: `Coder ${day}` });
  }
  const views = await readViews(session);
  expect(views).toHaveLength(51);
  expect(views[0]?.name).toBe('Kept');
  expect(views[1]?.filters.coder).toBe('Coder 2');
});

test('a store that cannot be read as views is as good as none', async () => {
  const session = await openTestSession();
  for (const text of ['not json', '{}', '[{"id":"x"}]']) {
    await session.ledger.keepPatternViews(text);
    expect(await readViews(session)).toEqual([]);
  }
  expect(await keepFilters(session, CHICAGO)).toHaveLength(36);
});
