import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalText, Mail } from '@/lib/domain/mail.ts';
import { readEml } from '@/lib/mailfile/read-eml.ts';
import { CONTEXT, eml, latin1, REPLY_HEADERS } from './eml-fixtures.ts';

async function mailOf(bytes: Uint8Array): Promise<Mail> {
  const result = await readEml(bytes, CONTEXT);
  if (!result.ok) throw new Error(`not read: ${result.error.kind}`);
  // What is read must be a Mail as the ledger takes it.
  return Mail.parse(result.value);
}

async function errorOf(bytes: Uint8Array): Promise<string> {
  const result = await readEml(bytes, CONTEXT);
  return result.ok ? 'no error' : result.error.kind;
}

const without = (name: string): string[] => REPLY_HEADERS.filter((header) => !header.startsWith(`${name}:`));
const multipart = (boundary: string, parts: readonly string[], end = `--${boundary}--\n`): string =>
  `${parts.map((part) => `--${boundary}\n${part}\n`).join('')}${end}`;

describe('an ordinary reply', () => {
  test('gives every field, with ids without brackets and the quote set aside', async () => {
    const bytes = eml(
      REPLY_HEADERS,
      'Your request is denied.\n\nOn Mon, Apr 5, 2021 at 9:00 AM Dana <dana@lawyers.example> wrote:\n> Please release my client.\n',
    );
    const mail = await mailOf(bytes);
    expect(mail.from).toEqual({ name: 'R. Officer', address: 'r.officer@ice.dhs.gov' });
    expect(mail.to).toEqual([{ name: 'Dana Example', address: 'dana@lawyers.example' }]);
    expect(mail.cc).toEqual([{ name: null, address: 'intake@lawyers.example' }]);
    expect(mail.messageId).toBe('reply-1@ice.dhs.gov');
    expect(mail.references).toEqual(['request-1@lawyers.example', 'root-1@lawyers.example']);
    expect(mail.threadKey).toBe('root-1@lawyers.example');
    expect(mail.sentAtUtc).toBe('2021-04-12T20:04:00.000Z');
    expect(mail.sentAtShown).toBe('Mon, 12 Apr 2021 15:04:00 -0500');
    expect(mail.sentAtBasis).toBe('offset');
    expect(mail.body).toBe('Your request is denied.');
    expect(mail.quoted).toContain('Please release my client.');
    expect(mail.completeness).toBe('whole');
  });

  test('carries the hash of its bytes and of its canonical text', async () => {
    const bytes = eml(REPLY_HEADERS, 'Denied.');
    const mail = await mailOf(bytes);
    expect(mail.originalSha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(mail.sha256).toBe(createHash('sha256').update(canonicalText(mail)).digest('hex'));
  });

  test('reads an encoded subject and a quoted-printable body', async () => {
    const headers = [
      ...without('Subject'),
      'Subject: =?utf-8?Q?Decisi=C3=B3n?=',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
    ];
    const mail = await mailOf(eml(headers, 'La petici=C3=B3n fue negada.'));
    expect([mail.subject, mail.body]).toEqual(['Decisión', 'La petición fue negada.']);
  });
});

describe('parts', () => {
  const headers = [...REPLY_HEADERS, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"'];

  test('the plain part is preferred to the HTML part', async () => {
    const parts = ['Content-Type: text/plain\n\nplain words', 'Content-Type: text/html\n\n<p>html words</p>'];
    const mail = await mailOf(
      eml([...REPLY_HEADERS, 'Content-Type: multipart/alternative; boundary=b'], multipart('b', parts)),
    );
    expect(mail.body).toBe('plain words');
  });

  test('HTML alone becomes lines, and its quoted block is set aside', async () => {
    const html =
      '<html><head><style>p{}</style></head><body><p>Denied.</p><div>R. Officer</div><blockquote><p>Please release him</p></blockquote></body></html>';
    const mail = await mailOf(eml([...REPLY_HEADERS, 'Content-Type: text/html'], html));
    expect(mail.body).toBe('Denied.\n\nR. Officer');
    expect(mail.quoted).toContain('Please release him');
  });

  test('attachments are named, an unnamed one by its type, and an attached message is not the body', async () => {
    const parts = [
      'Content-Type: text/plain\n\nPlease see attached.',
      'Content-Type: application/pdf\nContent-Disposition: attachment; filename="decision.pdf"\n\nx',
      'Content-Type: application/octet-stream\nContent-Disposition: attachment\n\nx',
      'Content-Type: message/rfc822\n\nSubject: earlier\nFrom: a@x.example\n\nRelease was granted.',
    ];
    const mail = await mailOf(eml(headers, multipart('b', parts)));
    expect(mail.body).toBe('Please see attached.');
    expect(mail.attachmentNames).toEqual(['decision.pdf', 'application/octet-stream', 'message/rfc822']);
  });

  test('a multipart without its end, and base64 cut in the middle, are clipped', async () => {
    const cut = await mailOf(eml(headers, multipart('b', ['Content-Type: text/plain\n\nYour request'], '')));
    expect([cut.body, cut.completeness]).toEqual(['Your request', 'clipped']);
    const encoded = [...REPLY_HEADERS, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'];
    const base64 = Buffer.from('Your request is denied at this time.').toString('base64');
    expect((await mailOf(eml(encoded, base64))).completeness).toBe('whole');
    const short = await mailOf(eml(encoded, base64.slice(0, 21)));
    expect([short.completeness, short.body.startsWith('Your request')]).toEqual(['clipped', true]);
  });
});

describe('what is not stated is null', () => {
  test.each([
    ['no date', without('Date'), null],
    ['a date that is none', [...without('Date'), 'Date: yesterday at noon'], 'yesterday at noon'],
    ['a date without an offset', [...without('Date'), 'Date: Mon, 12 Apr 2021 15:04:00'], 'Mon, 12 Apr 2021 15:04:00'],
    ['an impossible day', [...without('Date'), 'Date: 31 Apr 2021 15:04:00 +0000'], '31 Apr 2021 15:04:00 +0000'],
  ])('%s', async (_name, headers, shown) => {
    const mail = await mailOf(eml(headers, 'Denied.'));
    expect([mail.sentAtUtc, mail.sentAtBasis, mail.sentAtShown]).toEqual([null, null, shown]);
  });

  test('no sender', async () => {
    expect((await mailOf(eml(without('From'), 'Denied.'))).from).toEqual({ name: null, address: null });
  });

  test('two different senders are nobody; the same one twice is that one', async () => {
    const second = 'From: someone.else@x.example';
    expect((await mailOf(eml([...REPLY_HEADERS, second], 'x'))).from).toEqual({ name: null, address: null });
    const same = 'From: R.Officer@ice.dhs.gov';
    expect((await mailOf(eml([...REPLY_HEADERS, same], 'x'))).from.address).toBe('r.officer@ice.dhs.gov');
  });

  test('no message id, no thread', async () => {
    const mail = await mailOf(eml(['Subject: x', 'From: a@x.example'], 'x'));
    expect([mail.messageId, mail.threadKey, mail.references]).toEqual([null, null, []]);
  });
});

describe('bad files', () => {
  test('nothing, noise and text that is no mail are told apart from mail', async () => {
    expect(await errorOf(new Uint8Array(0))).toBe('empty');
    let state = 7;
    const noise = Uint8Array.from({ length: 20_000 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return (state >> 8) & 0xff;
    });
    expect(await errorOf(noise)).toBe('not-a-mail');
    expect(await errorOf(latin1('Dear Counsel,\n\nno headers here.'))).toBe('not-a-mail');
  });

  test('a file above the bound is refused before it is read', async () => {
    expect(await errorOf(new Uint8Array(50 * 1024 * 1024 + 1))).toBe('too-large');
  });

  test('parts nested 1,000 deep are refused, not followed', async () => {
    let body = 'Content-Type: text/plain\n\ndeep';
    for (let level = 1000; level > 0; level -= 1)
      body = `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n${body}\n--b${level}--`;
    expect(await errorOf(new TextEncoder().encode(`Subject: deep\n${body}`))).toBe('unreadable');
  });

  test('an unknown character set still gives the Latin letters', async () => {
    const mail = await mailOf(
      eml([...REPLY_HEADERS, 'Content-Type: text/plain; charset=x-nothing-such'], 'Your request is denied.'),
    );
    expect(mail.body).toBe('Your request is denied.');
  });

  test('a subject of 5,000 characters and a body of 10 MB are kept whole', async () => {
    const line = `${'Your request remains under review by this office. '.repeat(9)}\n`;
    const body = line.repeat(Math.ceil((10 * 1024 * 1024) / line.length));
    const mail = await mailOf(eml([...without('Subject'), `Subject: ${'x'.repeat(5000)}`], body));
    expect(mail.subject?.length).toBe(5000);
    expect(mail.body.length).toBeGreaterThan(10 * 1024 * 1024 - line.length);
  });

  test('right-to-left text comes through unchanged', async () => {
    const words = 'תודה. \u202eYour request\u202c is denied. شكرا';
    const mail = await mailOf(eml([...REPLY_HEADERS, 'Content-Type: text/plain; charset=utf-8'], words));
    expect(mail.body).toBe(words);
  });

  test('every cut of a real message gives a mail or a named error, never an exception', async () => {
    const whole = eml(
      [...REPLY_HEADERS, 'Content-Type: multipart/mixed; boundary=b'],
      multipart('b', ['Content-Type: text/html; charset=utf-8\n\n<p>Denied &amp; done</p>']),
    );
    for (let length = 0; length <= whole.length; length += 7) {
      const result = await readEml(whole.slice(0, length), CONTEXT);
      expect(result.ok || ['empty', 'not-a-mail', 'unreadable'].includes(result.error.kind)).toBe(true);
    }
  });
});
