// Bad mails in real Chromium: hostile, endless, without date or sender, with two senders, right-to-left. Each is said in
// words, nothing is guessed and nothing is lost.
import { describe, expect, test } from 'vitest';
import { startSampleMailbox } from '@/test/support/sample-mailbox/sample-mailbox.mjs';
import { BAD_MAILS, HOSTILE_HTML, LONG_BODY, LONG_MAIL, LONG_SUBJECT, RTL_BODY, RTL_SUBJECT } from './bad-mails.ts';
import { codeByKeys, dropFile, freshDesk } from './fresh-desk.ts';
import { ledgerOfPage } from './ledger-of-page.ts';

const fresh = freshDesk();

describe('a mail that should not be trusted', () => {
  test('hostile HTML in the body changes neither sender, subject nor date, and runs nowhere', async () => {
    const desk = await fresh.open('first');
    await desk.waitForLetter('Re: The first letter');
    // As a webmail would show it that cleans nothing.
    await fresh.mail().evaluate((html) => {
      const body = document.querySelector('article [data-field="body"]');
      if (body !== null) body.innerHTML = html;
    }, HOSTILE_HTML);
    await desk.waitForWords('Suggested:');
    const words = await desk.words();
    expect(words).toContain('r.officer@ice.dhs.gov');
    expect(words).not.toContain('director@ice.dhs.gov');
    await codeByKeys(desk);
    const { from, subject, sentAtUtc, messageId, body } = await fresh.onlyRecorded();
    expect({ from, subject, sentAtUtc, messageId }).toEqual({
      from: { name: 'R. Officer', address: 'r.officer@ice.dhs.gov' },
      subject: 'Re: The first letter',
      sentAtUtc: '2021-03-25T20:04:00.000Z',
      messageId: 'first@ice.dhs.gov',
    });
    expect(body).not.toMatch(/globalThis|<script/u);
    for (const page of [fresh.mail(), desk.panel, fresh.workspace()]) {
      expect(await page.evaluate(() => Reflect.get(globalThis, 'hostile'))).toBeUndefined();
    }
    expect(await desk.panel.locator('img, iframe, script:not([src])').count()).toBe(0);
  });

  test('the same mail out of the mailbox, cleaned, is a letter like any other', async () => {
    const desk = await fresh.open('hostile');
    await desk.waitForWords('Suggested:');
    expect(await desk.words()).not.toContain('<script');
    await codeByKeys(desk);
    expect((await fresh.onlyRecorded()).from.address).toBe('r.officer@ice.dhs.gov');
  });

  test('a body of 10 MB is not recorded in part: the panel says so, and its file is taken whole', async () => {
    const big = await startSampleMailbox({ moreMails: [LONG_MAIL] });
    try {
      const desk = await fresh.openAt(`${big.url}#m/${big.idOf('long-body')}`);
      await desk.waitForWords('Recourse will not record part of a letter.');
      expect(await fresh.recorded()).toEqual([]);
      await desk.panel.locator('input[type="file"]').setInputFiles({
        name: 'long-body.eml',
        mimeType: 'message/rfc822',
        buffer: Buffer.from(LONG_MAIL.raw),
      });
      await codeByKeys(desk);
      const { body, completeness } = await fresh.onlyRecorded();
      expect(LONG_BODY.length).toBeGreaterThan(10_000_000);
      expect(completeness).toBe('whole');
      expect(body.length).toBe(LONG_BODY.length);
      expect(body.endsWith('The last words.')).toBe(true);
    } finally {
      await big.close();
    }
  });

  test('no date is "not stated", never today', async () => {
    const desk = await fresh.open('no-date');
    await desk.waitForWords('date not stated');
    await codeByKeys(desk);
    expect(await fresh.onlyRecorded()).toMatchObject({ sentAtUtc: null, sentAtShown: null, sentAtBasis: null });
    const ledger = await ledgerOfPage(fresh.workspace());
    expect((await ledger.mails())[0]?.replies[0]).toMatchObject({ receivedOn: null, receivedAtUtc: null });
  });

  test('no sender is "not stated", never the organisation', async () => {
    const desk = await fresh.open('no-sender');
    await desk.waitForWords('sender not stated');
    await codeByKeys(desk);
    expect((await fresh.onlyRecorded()).from).toEqual({ name: null, address: null });
  });

  test('two senders on the page: nobody is picked, nothing is read, and the other ways are offered', async () => {
    const desk = await fresh.open('first');
    await desk.waitForLetter('Re: The first letter');
    await fresh.mail().evaluate(() => {
      const from = document.querySelector('article [data-field="from"]');
      const second = from?.cloneNode(true);
      if (second instanceof Element) {
        const address = second.querySelector('[data-address]');
        if (address !== null) address.textContent = 'a.other@ice.dhs.gov';
        from?.after(second);
      }
    });
    await desk.waitForWords('Two places could hold the same part of the letter and they disagree.');
    expect(await desk.words()).not.toContain('The first letter');
    await desk.waitForWords('Paste the letter');
    expect(await fresh.recorded()).toEqual([]);
  });

  test('two senders in a file are "not stated"', async () => {
    const file = BAD_MAILS.find((each) => each.file === 'two-senders.eml');
    const desk = await fresh.open('first');
    await desk.waitForLetter('Re: The first letter');
    await dropFile(desk.panel, 'two-senders.eml', file?.raw ?? new Uint8Array());
    await desk.waitForWords('sender not stated');
    await codeByKeys(desk);
    expect((await fresh.onlyRecorded()).from).toEqual({ name: null, address: null });
  });

  test('right-to-left text stays what it is, and turns nothing around it', async () => {
    const desk = await fresh.open('right-to-left');
    await desk.waitForWords('Suggested:');
    const subject = desk.panel.getByText('طلب مراجعة').first();
    expect(await subject.evaluate((element) => element.closest('bdi') !== null)).toBe(true);
    await codeByKeys(desk);
    const { subject: kept, body } = await fresh.onlyRecorded();
    expect(kept).toBe(RTL_SUBJECT);
    expect(body).toBe(RTL_BODY);
  });

  test('a subject of 5,000 characters is kept whole and does not widen the panel', async () => {
    const desk = await fresh.open('long-subject');
    await desk.waitForWords('Suggested:');
    const overflow = await desk.panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const height = await desk.panel
      .getByText('custody review')
      .first()
      .evaluate((element) => element.clientHeight);
    expect(height, 'the rest of the panel stays in reach').toBeLessThan(200);
    await codeByKeys(desk);
    const { subject } = await fresh.onlyRecorded();
    expect(LONG_SUBJECT.length).toBeGreaterThanOrEqual(5000);
    expect(subject).toBe(LONG_SUBJECT);
  });
});
