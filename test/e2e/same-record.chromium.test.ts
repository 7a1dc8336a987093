// Promise 10: read from the page, dropped as a file, pasted or selected, a letter gives the same record.
import { describe, expect, test } from 'vitest';
import type { PanelDesk } from '@/test/support/panel-desk.mjs';
import { BAD_MAILS, DENIAL } from './bad-mails.ts';
import { codeByKeys, dropFile, freshDesk } from './fresh-desk.ts';

const fresh = freshDesk();

describe('the same record by every way', () => {
  const ELSEWHERE = 'https://mail.elsewhere.example/';
  const NAMED = { name: 'R. Officer', address: 'r.officer@ice.dhs.gov' };
  const WHOLE = { body: DENIAL, quoted: '', completeness: 'whole', subject: 'Re: The first letter' };

  async function openElsewhere(): Promise<PanelDesk> {
    await fresh
      .launched()
      .context.route(`${ELSEWHERE}**`, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: plainPage(DENIAL) }),
      );
    const desk = await fresh.openAt(ELSEWHERE);
    await desk.waitForWords('Use the selected text');
    return desk;
  }

  test('read from the page', async () => {
    const desk = await fresh.open('first');
    await desk.waitForLetter('Re: The first letter');
    await codeByKeys(desk);
    expect(await fresh.onlyRecorded()).toMatchObject({ ...WHOLE, from: NAMED, sentAtUtc: '2021-03-25T20:04:00.000Z' });
  });

  test('dropped as a file, and known again when it is met on the page', async () => {
    const desk = await openElsewhere();
    const file = BAD_MAILS.find((each) => each.file === 'first.eml');
    await dropFile(desk.panel, 'first.eml', file?.raw ?? new Uint8Array());
    await desk.waitForLetter('Re: The first letter');
    await codeByKeys(desk);
    expect(await fresh.onlyRecorded()).toMatchObject({ ...WHOLE, from: NAMED, sentAtUtc: '2021-03-25T20:04:00.000Z' });
    await fresh.open('second');
    await desk.waitForWords('Not captured yet');
    await fresh.switchTo('first');
    await desk.waitForCaptured();
    expect((await fresh.recorded()).length).toBe(1);
  });

  test('pasted, with what the person states of it', async () => {
    const desk = await openElsewhere();
    await desk.panel.getByRole('button', { name: /Paste the letter/u }).click();
    const form = desk.panel.getByRole('dialog');
    await form.getByLabel('The letter’s words').fill(DENIAL);
    await form.getByLabel('From').fill('r.officer@ice.dhs.gov');
    await form.getByLabel('Subject').fill('Re: The first letter');
    await form.getByRole('button', { name: 'Code this letter' }).click();
    await codeByKeys(desk);
    expect(await fresh.onlyRecorded()).toMatchObject({ ...WHOLE, from: { ...NAMED, name: null }, sentAtUtc: null });
  });

  test('selected on a page that Recourse does not know', async () => {
    const desk = await openElsewhere();
    await fresh.mail().evaluate(() => {
      const letter = document.querySelector('#letter');
      if (letter !== null) getSelection()?.selectAllChildren(letter);
    });
    await desk.panel.getByRole('button', { name: /Use the selected text/u }).click();
    await codeByKeys(desk);
    const unstated = { from: { name: null, address: null }, subject: null, sentAtUtc: null };
    expect(await fresh.onlyRecorded()).toMatchObject({ ...WHOLE, ...unstated });
  });

  test('a file that is no mail is said to be none, and what is on the desk stays', async () => {
    const desk = await fresh.open('first');
    await desk.waitForLetter('Re: The first letter');
    await dropFile(desk.panel, 'notes.eml', new TextEncoder().encode('no mail at all'));
    await desk.waitForWords('This file could not be read as a message. Nothing was saved.');
    expect(await desk.words()).toContain('Re: The first letter');
    expect(await fresh.recorded()).toEqual([]);
  });
});

function plainPage(text: string): string {
  const lines = text.split('\n\n').map((block) => `<p>${block.replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html><title>Another webmail</title><h1>Inbox</h1><div id="letter">${lines.join('')}</div><p>Footer</p>`;
}
