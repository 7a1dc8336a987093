// @vitest-environment happy-dom
// The panel as a coder meets it: three keystrokes, keys that keep out of typing, and a draft that stays with its letter.
import { type ComponentChildren, render } from 'preact';
import { useReducer } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { CodingDesk } from '@/components/coding/CodingDesk.tsx';
import type { DeskActions } from '@/components/coding/desk-actions.ts';
import { type DeskDraft, reduceDraft, startDraft } from '@/components/coding/desk-draft.ts';
import type { PanelView } from '@/components/coding/desk-view.ts';
import { idleActions } from '@/components/coding/idle-actions.ts';
import { TextProvider } from '@/components/hooks/text-context.ts';
import { MATTERS, OFFICES, PANEL_STATES, REPLY } from '@/components/ui/kitchen-panel.ts';
import en from '@/public/_locales/en/messages.json';

const MESSAGES: Readonly<Record<string, { readonly message: string }>> = en;
const SOURCE = { translate: (key: string) => MESSAGES[key]?.message ?? '', locale: 'en', timeZone: 'UTC' };

function Desk({ view, actions }: { readonly view: PanelView; readonly actions: DeskActions }) {
  const [draft, dispatch] = useReducer(reduceDraft, startDraft('letter-1', { office: null, reviewerLevel: null }));
  const shared = { matters: MATTERS, offices: OFFICES, queueCount: 0 };
  return <CodingDesk view={view} draft={draft} dispatch={dispatch} actions={actions} {...shared} />;
}

let root: HTMLElement | null = null;

async function show(children: ComponentChildren): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.append(place);
  root = place;
  await act(() => render(<TextProvider value={SOURCE}>{children}</TextProvider>, place));
  return place;
}

async function press(key: string, on: EventTarget = document.body): Promise<void> {
  await act(() => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

afterEach(() => {
  if (root !== null) render(null, root);
  root?.remove();
});

test('M, 1 and Enter hand out a decision on the offered matter and request', async () => {
  const saved: DeskDraft[] = [];
  await show(<Desk view={REPLY} actions={{ ...idleActions(), onSave: (draft) => saved.push(draft) }} />);
  for (const key of ['m', '1', 'Enter']) await press(key);
  expect(saved).toHaveLength(1);
  expect(saved[0]).toMatchObject({
    letterKey: 'letter-1',
    matterId: 'matter-42',
    requestId: 'request-1',
    code: 'summary-denial',
    reasonGiven: null,
  });
});

test('Enter saves nothing while a matter is lacking, and the button is off and says why', async () => {
  const saved: DeskDraft[] = [];
  const page = await show(<Desk view={REPLY} actions={{ ...idleActions(), onSave: (draft) => saved.push(draft) }} />);
  for (const key of ['1', 'Enter']) await press(key);
  expect(saved).toEqual([]);
  const button = [...page.querySelectorAll('button')].find((one) => one.textContent?.startsWith('Save'));
  expect(button?.disabled).toBe(true);
  expect(page.textContent).toContain('Choose a matter');
});

test('a suggestion chooses nothing: no radio is checked as the letter opens', async () => {
  const page = await show(<Desk view={REPLY} actions={idleActions()} />);
  expect(page.textContent).toContain('has been reviewed and will remain in custody at this time.');
  expect([...page.querySelectorAll<HTMLInputElement>('input')].filter((input) => input.checked)).toEqual([]);
});

test('keys typed into the note choose no code', async () => {
  const page = await show(<Desk view={REPLY} actions={idleActions()} />);
  const note = page.querySelector('textarea');
  expect(note).not.toBeNull();
  if (note !== null) for (const key of ['m', '1']) await press(key, note);
  expect([...page.querySelectorAll<HTMLInputElement>('input')].filter((input) => input.checked)).toEqual([]);
});

test('blind coding shows neither the suggestion nor its mark', async () => {
  const page = await show(<Desk view={{ ...REPLY, isBlind: true }} actions={idleActions()} />);
  expect(page.textContent).not.toContain('has been reviewed');
  expect(page.textContent).toContain('coding blind');
});

test('while saving, Enter does not save a second time', async () => {
  const saved: DeskDraft[] = [];
  const actions = { ...idleActions(), onSave: (draft: DeskDraft) => saved.push(draft) };
  await show(<Desk view={{ ...REPLY, saving: { state: 'saving' } }} actions={actions} />);
  for (const key of ['m', '1', 'Enter']) await press(key);
  expect(saved).toEqual([]);
});

test('locked shows no count, no letter and no way to the queue', async () => {
  const page = await show(<Desk view={{ kind: 'locked' }} actions={idleActions()} />);
  expect(page.textContent).not.toContain('Queue');
  expect(page.textContent).not.toContain('Workspace');
});

test('a coded letter is undone with Z and corrected with E', async () => {
  const did: string[] = [];
  const coded = PANEL_STATES.find((state) => state.view.kind === 'coded')?.view;
  if (coded === undefined) throw new Error('The kitchen lacks a coded letter');
  const actions = { ...idleActions(), onUndo: () => did.push('undo'), onCorrect: () => did.push('correct') };
  await show(<Desk view={coded} actions={actions} />);
  for (const key of ['z', 'e', '1']) await press(key);
  expect(did).toEqual(['undo', 'correct']);
});

test.each(PANEL_STATES.map(({ name, view }) => [name, view] as const))('draws the state: %s', async (_name, view) => {
  const page = await show(<Desk view={view} actions={idleActions()} />);
  expect(page.querySelector('main')?.textContent?.length).toBeGreaterThan(20);
});
