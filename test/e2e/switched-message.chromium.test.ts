// Another message is opened while the coder is typing: what was typed goes to the letter it was made on, or nowhere.
import { describe, expect, test } from 'vitest';
import type { PanelDesk } from '@/test/support/panel-desk.mjs';
import { freshDesk } from './fresh-desk.ts';
import { ledgerOfPage } from './ledger-of-page.ts';

const fresh = freshDesk();

describe('another message is opened while the coder is typing', () => {
  const noteOf = ({ panel }: PanelDesk) => panel.getByRole('textbox', { name: 'Note' });
  const letGoOf = ({ panel }: PanelDesk) => panel.getByRole('button', { name: 'Let it go' });

  test('the panel says so; what is saved goes to the letter it was made on, and then the other one comes', async () => {
    const desk = await fresh.open('first');
    await desk.waitForLetter('Re: The first letter');
    await noteOf(desk).fill('typed on the first letter');
    await fresh.switchTo('second');
    await letGoOf(desk).waitFor();
    expect(await desk.words()).toContain('Re: The first letter');
    await desk.panel.getByRole('radio', { name: 'Not a reply' }).check();
    await desk.panel.getByRole('button', { name: /^Save/u }).click();
    await desk.waitForLetter('Re: The second letter');
    await desk.waitForWords('Not captured yet');
    expect(await noteOf(desk).inputValue()).toBe('');
    const ledger = await ledgerOfPage(fresh.workspace());
    const [only, ...others] = await ledger.mails();
    expect(others).toEqual([]);
    expect(only?.mail.subject).toBe('Re: The first letter');
    expect(only?.decisions[0]?.words?.note).toBe('typed on the first letter');
  });

  test('"keep coding" stays on the letter; going back to it loses nothing', async () => {
    const desk = await fresh.open('first');
    await desk.waitForLetter('Re: The first letter');
    await noteOf(desk).fill('typed on the first letter');
    await fresh.switchTo('second');
    await desk.panel.getByRole('button', { name: 'Keep coding' }).click();
    await letGoOf(desk).waitFor({ state: 'detached' });
    await fresh.switchTo('first');
    expect(await noteOf(desk).inputValue()).toBe('typed on the first letter');
    expect(await desk.words()).toContain('Re: The first letter');
  });

  test('"let it go" drops what was typed, records nothing, and shows the letter that waits', async () => {
    const desk = await fresh.open('first');
    await desk.waitForLetter('Re: The first letter');
    await noteOf(desk).fill('typed on the first letter');
    await fresh.switchTo('second');
    await letGoOf(desk).click();
    await desk.waitForLetter('Re: The second letter');
    await expect.poll(() => noteOf(desk).inputValue()).toBe('');
    expect(await fresh.recorded()).toEqual([]);
  });

  test('a page without a message takes an untouched letter off the desk, and leaves one that is being coded', async () => {
    const desk = await fresh.open('first');
    await desk.waitForLetter('Re: The first letter');
    await noteOf(desk).fill('typed on the first letter');
    await fresh.mail().evaluate(() => document.querySelector('#open-message')?.replaceChildren());
    await fresh.switchTo('second');
    await letGoOf(desk).waitFor();
    expect(await noteOf(desk).inputValue()).toBe('typed on the first letter');
    await letGoOf(desk).click();
    await desk.waitForLetter('Re: The second letter');
    await fresh.mail().evaluate(() => document.querySelector('#open-message')?.replaceChildren());
    await desk.waitForWords('Open a message to start');
  });
});
