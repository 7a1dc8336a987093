// The sample mailbox serves only itself, says what its texts are, and keeps the contract with its reader.
import { afterAll, describe, expect, it } from 'vitest';
import { MAILBOX_NOTICE } from '@/test/support/sample-mailbox/mailbox-page.mjs';
import { messageHtml, plainTextHtml } from '@/test/support/sample-mailbox/message-html.mjs';
import { startSampleMailbox } from '@/test/support/sample-mailbox/sample-mailbox.mjs';
import { sanitizedHtml } from '@/test/support/sample-mailbox/sanitized-html.mjs';

const HOSTILE = {
  file: 'hostile.eml',
  raw: new TextEncoder().encode(
    'From: x\r\nSubject: <b>&\r\nContent-Type: text/html\r\n\r\n<p onclick="x()">Hi <img src=http://a.example/x><script>1</script>',
  ),
};
const mailbox = await startSampleMailbox({ moreMails: [HOSTILE] });
afterAll(() => mailbox.close());

describe('the sample mailbox', () => {
  it('listens on loopback only and answers every page with a policy that allows no other source', async () => {
    expect(new URL(mailbox.url).hostname).toBe('127.0.0.1');
    for (const path of ['', 'sent', 'mailbox.js', 'mailbox.css']) {
      const answer = await fetch(mailbox.url + path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect((await fetch(`${mailbox.url}../package.json`)).status).toBe(404);
    expect((await fetch(mailbox.url, { method: 'POST' })).status).toBe(404);
  });

  it('says on both pages that every text is invented', async () => {
    for (const path of ['', 'sent']) {
      const page = await (await fetch(mailbox.url + path)).text();
      expect(page).toContain(MAILBOX_NOTICE);
      expect(page).toContain('data-recourse-sample-mailbox="1"');
    }
  });

  it('shows our requests under Sent and everything else in the Inbox', async () => {
    const count = async (path: string) =>
      (await (await fetch(mailbox.url + path)).text()).match(/<article data-message-id/gu)?.length;
    const sent = mailbox.mails.filter((mail) => mail.isOutgoing).length;
    expect(sent).toBe(53);
    expect(await count('sent')).toBe(sent);
    expect(await count('')).toBe(mailbox.mails.length - sent);
  });

  it('gives the .eml file byte for byte', async () => {
    const mail = mailbox.mails.find((each) => each.file === 'practice-granted.eml');
    const answer = await fetch(`${mailbox.url}raw/${mail?.id}.eml`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(mail?.raw ?? []));
  });

  it('puts a request and its reply into one thread', () => {
    const threadOf = (file: string) => mailbox.mails.find((mail) => mail.file === file)?.thread;
    expect(threadOf('fraihat-109-denial.eml')).toBe(threadOf('fraihat-109-request.eml'));
    expect(threadOf('moris-4-hq-denial.eml')).toBe(threadOf('moris-1-request.eml'));
    expect(threadOf('robert-1-request.eml')).not.toBe(threadOf('moris-1-request.eml'));
  });

  it('leaves out what a mail lacks and makes hostile HTML harmless', () => {
    const mail = mailbox.mails.find((each) => each.file === HOSTILE.file);
    const html = mail === undefined ? '' : messageHtml(mail);
    expect(html).toContain('<h1 data-field="subject" dir="auto">&lt;b&gt;&amp;</h1>');
    expect(html).not.toMatch(/data-field="(date|to|cc|attachments)"|data-message-rfc822-id|data-outgoing/u);
    expect(html).toMatch(/<p>Hi\s*<\/p><\/div>/u);
  });
});

describe('message bodies', () => {
  it('become paragraphs, breaks and nested quotations', () => {
    expect(plainTextHtml('One\ntwo\n\n<three>\n> a\n> > b\n')).toBe(
      '<p>One<br>two</p><p>&lt;three&gt;</p><blockquote type="cite"><p>a</p><blockquote type="cite"><p>b</p></blockquote></blockquote>',
    );
  });

  it.each([
    ['<p onclick="x()">Hi<script>1</script></p>', '<p>Hi</p>'],
    ['<blockquote type="cite" style="x">q', '<blockquote type="cite">q</blockquote>'],
    ['<a href="javascript:1">x</a></div><b>y', 'x<b>y</b>'],
    ['<style>p{}</style><!-- <p> --><div dir=rtl>z</div>', '<div dir="rtl">z</div>'],
    ['1 < 2 > 0 &amp; <br/>', '1 &lt; 2 &gt; 0 &amp; <br>'],
  ])('lose what could act or load: %s', (input, expected) => {
    expect(sanitizedHtml(input)).toBe(expected);
  });
});
