// @vitest-environment happy-dom
// What the panel says of webmails: several open messages, a reader nobody checked or that reads no more, the grants.
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import type { ReaderNoteView } from '@/components/coding/desk-view.ts';
import { idleActions } from '@/components/coding/idle-actions.ts';
import { ReaderNote } from '@/components/coding/ReaderNote.tsx';
import { Several } from '@/components/coding/Several.tsx';
import { TextProvider } from '@/components/hooks/text-context.ts';
import { SitesPart } from '@/components/settings/SitesPart.tsx';
import en from '@/public/_locales/en/messages.json';

const MESSAGES: Readonly<Record<string, { readonly message: string }>> = en;
const SOURCE = { translate: (key: string) => MESSAGES[key]?.message ?? '', locale: 'en', timeZone: 'UTC' };
const NOTE: ReaderNoteView = {
  title: 'Gmail',
  health: 'well',
  lastWellOn: '2026-11-20',
  uncheckedSince: '2026-11-22',
  isConfirmed: false,
  onConfirm: () => undefined,
};

let root: HTMLElement | null = null;
async function show(children: ComponentChildren): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.append(place);
  root = place;
  await act(() => render(<TextProvider value={SOURCE}>{children}</TextProvider>, place));
  return place;
}
const buttonOf = (page: HTMLElement, words: string) =>
  [...page.querySelectorAll('button')].find((one) => one.textContent?.includes(words));

afterEach(() => {
  if (root !== null) render(null, root);
  root?.remove();
});

test('several open messages are named, and the one the coder presses is chosen', async () => {
  const chosen: string[] = [];
  const choices = [
    { key: 'a', from: { name: 'Dana Quill', address: null }, sentAtShown: null, firstWords: 'Please release' },
    { key: 'b', from: { name: null, address: 'r.officer@ice.dhs.gov' }, sentAtShown: 'Apr 12', firstWords: 'Denied' },
  ];
  const actions = { ...idleActions(), onChoose: (key: string) => void chosen.push(key) };
  const page = await show(<Several view={{ kind: 'several', total: 2, choices }} actions={actions} />);
  expect(page.textContent).toContain('2 messages are open');
  expect(page.textContent).toContain('Denied');
  await act(() => buttonOf(page, 'r.officer@ice.dhs.gov')?.click());
  expect(chosen).toEqual(['b']);
});

test('a reader that nobody checked says since when, and asks once', async () => {
  const confirmed: string[] = [];
  const note = { ...NOTE, onConfirm: () => void confirmed.push('yes') };
  const page = await show(<ReaderNote note={note} />);
  expect(page.textContent).toContain('written on 2026-11-22 and nobody has checked it');
  await act(() => buttonOf(page, 'They agree')?.click());
  expect(confirmed).toEqual(['yes']);
});

test('a checked reader that reads well says nothing; one that does not says since when', async () => {
  const well = await show(<ReaderNote note={{ ...NOTE, uncheckedSince: null }} />);
  expect(well.textContent).toBe('');
  render(null, well);
  const broken = await show(<ReaderNote note={{ ...NOTE, health: 'not-any-more' }} />);
  expect(broken.textContent).toContain('not read any more. Last read in full: 2026-11-20');
  expect(buttonOf(broken, 'They agree')).toBeUndefined();
});

test('the settings list the sites, revoke one, and refuse what is no address', async () => {
  const revoked: string[] = [];
  const page = await show(
    <SitesPart sites={['mail.firm.example']} onAllow={() => false} onRevoke={(host) => void revoked.push(host)} />,
  );
  await act(() => buttonOf(page, 'Revoke mail.firm.example')?.click());
  expect(revoked).toEqual(['mail.firm.example']);
  await act(() => void page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })));
  expect(page.textContent).toContain('Nothing was asked');
});
