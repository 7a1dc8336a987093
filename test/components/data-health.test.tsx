// @vitest-environment happy-dom
// The Data part of Settings: it says how old the backup is, asks for what it needs, and settles a conflict by a choice.
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { TextProvider } from '@/components/hooks/text-context.ts';
import { DataHealth } from '@/components/ledger/DataHealth.tsx';
import type { DataHealthActions, DataHealthView } from '@/components/ledger/data-health-view.ts';
import en from '@/public/_locales/en/messages.json';

const MESSAGES: Readonly<Record<string, { readonly message: string }>> = en;
const SOURCE = { translate: (key: string) => MESSAGES[key]?.message ?? '', locale: 'en', timeZone: 'UTC' };
const VIEW: DataHealthView = {
  entries: 57,
  lastBackup: { daysAgo: 9, entriesSince: 42 },
  isPersisted: false,
  usedMegabytes: 3,
  quotaMegabytes: 900,
  forks: 0,
  conflicts: [],
  ownRecipient: 'age1invented',
  matters: [{ matterId: 'm', label: 'M-0001' }],
  folder: 'none',
};

let root: HTMLElement | null = null;
afterEach(() => {
  if (root !== null) render(null, root);
  root?.remove();
});

function recording(): { readonly calls: string[]; readonly actions: DataHealthActions } {
  const calls: string[] = [];
  const note = (name: string) => (value?: unknown) =>
    void calls.push(value === undefined ? name : `${name} ${JSON.stringify(value)}`);
  const actions: DataHealthActions = {
    onBackup: note('backup'),
    onRestore: note('restore'),
    onPersist: note('persist'),
    onVerify: note('verify'),
    onSaveHeads: note('heads'),
    onCheckStamp: note('stamp'),
    onShare: note('share'),
    onReadBundle: note('bundle'),
    onBeginFolder: note('begin'),
    onJoinFolder: note('join'),
    onSyncFolder: note('sync'),
    onShowFolderKey: note('key'),
    onLeaveFolder: note('leave'),
    onSettle: note('settle'),
  };
  return { calls, actions };
}

async function show(children: ComponentChildren): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.append(place);
  root = place;
  await act(() => render(<TextProvider value={SOURCE}>{children}</TextProvider>, place));
  return place;
}

const button = (place: HTMLElement, words: string) =>
  [...place.querySelectorAll('button')].find((each) => each.textContent?.includes(words));
const click = (element: HTMLElement | undefined) => act(() => element?.click());

test('the last backup is said in days and entries, and none is said to be none', async () => {
  const { actions } = recording();
  const place = await show(<DataHealth view={VIEW} outcome={null} isBusy={false} actions={actions} />);
  expect(place.textContent).toContain('Last backup 9 days ago; 42 entries since.');
  expect(place.textContent).toContain('3 of 900 MB used.');
  await act(() => render(null, place));
  const never = { ...VIEW, lastBackup: null };
  const other = await show(<DataHealth view={never} outcome={null} isBusy={false} actions={actions} />);
  expect(other.textContent).toContain('There is no backup yet. 57 entries lie in this browser only.');
});

test('persistence is asked only where the browser has not promised it', async () => {
  const { calls, actions } = recording();
  const place = await show(<DataHealth view={VIEW} outcome={null} isBusy={false} actions={actions} />);
  await click(button(place, 'Ask the browser'));
  expect(calls).toEqual(['persist']);
  await act(() => render(null, place));
  const kept = await show(
    <DataHealth view={{ ...VIEW, isPersisted: true }} outcome={null} isBusy={false} actions={actions} />,
  );
  expect(button(kept, 'Ask the browser')).toBeUndefined();
});

test('a conflict is shown with who decided what, and choosing one settles it', async () => {
  const { calls, actions } = recording();
  const standing = [
    { decisionId: 'd1', code: 'summary-denial', coder: 'N. Abara', recordedAtUtc: '2026-03-02T09:00:00Z' },
    { decisionId: 'd2', code: 'granted', coder: 'P. Lind', recordedAtUtc: '2026-03-02T10:00:00Z' },
  ] as const;
  const conflicts = [{ kind: 'decisions', replyId: 'r', pseudonym: 'M-0001', standing }] as const;
  const place = await show(
    <DataHealth view={{ ...VIEW, conflicts }} outcome={null} isBusy={false} actions={actions} />,
  );
  expect(place.textContent).toContain('1 conflict to settle');
  await click(button(place, 'P. Lind'));
  expect(calls).toEqual(['settle {"replyId":"r","decisionId":"d2"}']);
});

test('nothing is begun while something is under way', async () => {
  const { actions } = recording();
  const place = await show(<DataHealth view={VIEW} outcome={null} isBusy={true} actions={actions} />);
  expect([...place.querySelectorAll('button')].every((each) => each.disabled)).toBe(true);
});
