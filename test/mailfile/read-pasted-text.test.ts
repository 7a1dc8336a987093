import { expect, test } from 'vitest';
import { UnhashedMail } from '@/lib/domain/mail.ts';
import { hashMail } from '@/lib/mailfile/hash-mail.ts';
import { readPastedText } from '@/lib/mailfile/read-pasted-text.ts';
import { CONTEXT } from './eml-fixtures.ts';

const read = (text: string): UnhashedMail => UnhashedMail.parse(readPastedText(text, CONTEXT));

test('a printed header block at the top fills the fields', () => {
  const mail = read(
    'From: Officer, R. <r.officer@ice.dhs.gov>\nSent: Monday, April 12, 2021 3:04 PM\nTo: Dana Example <dana@lawyers.example>; Sam <sam@lawyers.example>\nSubject: RE: Request\n\nYour request is denied.\n',
  );
  expect(mail.from).toEqual({ name: 'Officer, R.', address: 'r.officer@ice.dhs.gov' });
  expect(mail.to.map((to) => to.address)).toEqual(['dana@lawyers.example', 'sam@lawyers.example']);
  expect(mail.subject).toBe('RE: Request');
  expect([mail.sentAtShown, mail.sentAtUtc, mail.sentAtBasis]).toEqual(['Monday, April 12, 2021 3:04 PM', null, null]);
  expect(mail.body).toBe('Your request is denied.');
  expect(mail.source.way).toBe('paste');
});

test('a Spanish header block fills the fields', () => {
  const mail = read(
    'De: Oficial <oficial@ice.dhs.gov>\nEnviado el: lunes, 12 de abril de 2021\nPara: dana@lawyers.example\nAsunto: RV: Solicitud\n\nLa solicitud fue negada.',
  );
  expect([mail.from.address, mail.subject, mail.body]).toEqual([
    'oficial@ice.dhs.gov',
    'RV: Solicitud',
    'La solicitud fue negada.',
  ]);
});

test('a date with an offset is an instant', () => {
  expect(read('From: a@x.example\nDate: Mon, 12 Apr 2021 15:04:00 -0500\n\nx').sentAtUtc).toBe(
    '2021-04-12T20:04:00.000Z',
  );
});

test('words alone leave every field null', () => {
  const mail = read('Your request is denied.\nFrom: here it is final.');
  expect([mail.from, mail.subject, mail.sentAtShown]).toEqual([{ name: null, address: null }, null, null]);
  expect(mail.body).toContain('Your request is denied.');
});

test('the same message pasted and read elsewhere has the same hash', async () => {
  const one = await hashMail(read('From: A <a@ice.dhs.gov>\nSubject: Re: x\n\nDenied.  Thank you.'));
  const other = await hashMail({
    ...read('Denied. Thank you.'),
    from: { name: null, address: 'A@ICE.dhs.gov' },
    subject: 'Re: x',
  });
  expect(one.sha256).toBe(other.sha256);
});

test('nothing pasted is an empty mail, and a wrapped link loses the address in its wrapper', () => {
  expect(read('').body).toBe('');
  const link =
    'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fx&data=05%7Cdana%40lawyers.example&reserved=0';
  expect(read(`See ${link} now`).body).toBe('See https://www.ice.gov/x now');
  expect(read(link.replace('%3A', '%zz')).body).toBe('[link]');
});
