// Plain-text quotes: no word of the quoted request stays, no word of the reply is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotedRanges, splitQuotedPlainText } from '@/lib/domain/quoted-plain-text.ts';

const REPLY = 'Counsel,\n\nYour request is denied.';
const ASKED = 'Please release my client.\nHe has no criminal history.';
const PREFIXED = ASKED.replace(/^/gmu, '> ');

describe('a reply above a quote keeps its words only', () => {
  it.each([
    ['English, one line', `On Thu, Apr 1, 2021 at 9:12 AM Dana Quill <dana@firm.example> wrote:\n\n${PREFIXED}`],
    ['English, wrapped', `On Thu, Apr 1, 2021 at 9:12 AM Dana Quill\n<dana@firm.example> wrote:\n${PREFIXED}`],
    ['English, no time but > lines', `On April 1, 2021, Dana Quill wrote:\n${PREFIXED}`],
    ['English, nothing before the quoted lines', `On Apr 1, 2021, at 9:12 AM, Dana Quill wrote:\n\n${ASKED}`],
    ['Roundcube', `On 2021-04-01 09:12, Dana Quill wrote:\n${PREFIXED}`],
    ['Spanish', `El jue, 1 abr 2021 a las 9:12, Dana Quill (<dana@firm.example>) escribió:\n\n${PREFIXED}`],
    ['Spanish, no > lines', `El 1 abr 2021, a las 9:12, Dana Quill escribió:\n\n${ASKED}`],
    ['French', `Le jeu. 1 avr. 2021 à 09:12, Dana Quill <dana@firm.example> a écrit :\n${PREFIXED}`],
    ['German', `Am 01.04.21 um 09:12 schrieb Dana Quill:\n${PREFIXED}`],
    ['Portuguese', `Em qui., 1 de abr. de 2021 às 09:12, Dana Quill escreveu:\n${PREFIXED}`],
    ['name and address only', `Dana Quill <dana@firm.example> wrote:\n${PREFIXED}`],
    [
      'Outlook, dashes',
      `-----Original Message-----\nFrom: Dana Quill\nSent: Thursday\nTo: ERO\nSubject: Release\n\n${ASKED}`,
    ],
    ['Outlook, dashes alone', `-----Original Message-----\n${ASKED}`],
    [
      'Outlook, rule',
      `________________________________\nFrom: Dana <dana@firm.example>\nSent: 1 April\nTo: ERO\nSubject: x\n\n${ASKED}`,
    ],
    [
      'Outlook, nothing',
      `From: Dana Quill\nSent: Thursday, April 1, 2021 9:12 AM\nTo: ERO\nCc: x\nSubject: Release\n\n${ASKED}`,
    ],
    ['Outlook, bold', `*From:* Dana Quill\n*Sent:* Thursday\n*To:* ERO\n*Subject:* Release\n\n${ASKED}`],
    [
      'Outlook, a blank line between headings',
      `From: Dana\n\nSent: Thursday\n\nTo: ERO\n\nSubject: Release\n\n${ASKED}`,
    ],
    ['Outlook, Spanish', `De: Dana Quill\nEnviado el: jueves, 1 de abril\nPara: ERO\nAsunto: Libertad\n\n${ASKED}`],
    ['Spanish, dashes', `-----Mensaje original-----\nDe: Dana\nEnviado: jueves\nPara: ERO\nAsunto: x\n\n${ASKED}`],
    [
      'forwarded below a comment',
      `---------- Forwarded message ---------\nFrom: Dana <dana@firm.example>\nDate: x\n\n${ASKED}`,
    ],
    ['Apple, forwarded', `Begin forwarded message:\n\nFrom: Dana <dana@firm.example>\nDate: x\nTo: ERO\n\n${ASKED}`],
    ['quotes of quotes', `> On Apr 1 Dana wrote:\n>> older\n${PREFIXED}`],
  ])('%s', (_name, quote) => {
    for (const text of [`${REPLY}\n\n${quote}`, `${REPLY}\n\n${quote}`.replaceAll('\n', '\r\n')]) {
      const { body, quoted } = splitQuotedPlainText(text);
      expect(body).toBe(REPLY);
      expect(quoted).toContain('Please release my client.');
      expect(quoted).toContain('no criminal history');
    }
  });
});

describe('words of the reply are not lost', () => {
  it.each([
    ['below the quote', `On 1 Apr 2021 Dana wrote:\n${PREFIXED}\n\n${REPLY}`, REPLY],
    ['between quoted lines', `> Is he a priority?\nYes.\n> May he be released?\nNo.`, 'Yes.\nNo.'],
    ['an attribution in a sentence', 'On March 5 the field office wrote:\nwe will not release him.', null],
    [
      'a memo heading',
      'DATE: April 1, 2021\nTO: Dana Quill\nFROM: Field Office Director\nSUBJECT: Denial\n\nDenied.',
      null,
    ],
    ['From and To in prose', 'From: the jail\nTo: the airport\nHe was moved.', null],
    ['an escaped From', 'Denied.\n\n>From the record it appears that he is a priority.', null],
    ['a comparison', 'Bond is > 5000 dollars.', null],
    ['only > lines', '> Your request is denied.\n> Do not reply.', null],
    [
      'a forwarded mail without a comment',
      '---------- Forwarded message ---------\nFrom: ICE <x@ice.dhs.gov>\nDate: 1\n\nDenied.',
      null,
    ],
  ])('%s', (_name, text, body) => {
    expect(splitQuotedPlainText(text).body).toBe(body ?? text);
  });
});

it('leaves the body empty when the answer is unmistakably nothing but a quote', () => {
  const text = `From: Dana Quill\nSent: Thursday\nTo: ERO\nSubject: Release\n\n${ASKED}`;
  expect(splitQuotedPlainText(text)).toEqual({ body: '', quoted: text });
});

it('takes the rest of a wrapped > line with the line', () => {
  const long = '> He has lived here with his family for twenty years and he has never been';
  expect(splitQuotedPlainText(`No.\n${long}\narrested\n> in all that time.`).body).toBe('No.');
  expect(splitQuotedPlainText(`No.\n${long}\nThat is wrong.\n> in all that time.`).body).toContain('That is wrong.');
});

it('counts stretches known from the page as quoted lines', () => {
  const text = 'No.\nOn 1 April Dana wrote:\nPlease.\nRegards';
  const start = text.indexOf('Please.');
  expect(findQuotedRanges(text, [{ start, end: start + 7 }])).toEqual([{ start: 4, end: start + 8 }]);
});

it('puts every word into exactly one of the two parts, in order, for any lines', () => {
  const line = fc.constantFrom(
    'On 1 Apr 2021 9:12 A wrote:',
    '> q',
    'From: a@b.example',
    'Sent: now',
    'To: x',
    'Yes',
    '',
    '-----Original Message-----',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => {
      const text = lines.join('\n');
      const { body, quoted } = splitQuotedPlainText(text);
      const words = (part: string) =>
        part
          .split(/\s+/u)
          .filter((word) => word !== '')
          .sort();
      expect([...words(body), ...words(quoted)].sort()).toEqual(words(text));
    }),
  );
});
