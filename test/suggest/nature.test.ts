import { describe, expect, test } from 'vitest';
import { natureOf } from '@/lib/suggest/nature.ts';
import { reply } from './mail-fixtures.ts';

const from = (address: string | null, name: string | null = null) => ({ from: { name, address } });

describe('what a mail is', () => {
  test('an officer\u2019s mail is a reply, from a subdomain too', () => {
    expect(natureOf(reply('Denied.')).kind).toBe('agency-reply');
    expect(natureOf(reply('Denied.', from('x@associates.ice.dhs.gov'))).kind).toBe('agency-reply');
  });

  test('a mail to an agency that asks is our request', () => {
    const to = [{ name: null, address: 'custody@ice.dhs.gov' }];
    const mail = reply('I write to ask for the release of my client.', {
      ...from('dana@lawyers.example'),
      to,
      subject: null,
    });
    expect(natureOf(mail).kind).toBe('outgoing-request');
    expect(natureOf({ ...mail, body: 'Hello.' }, ['dana@lawyers.example']).kind).toBe('outgoing-request');
    expect(natureOf({ ...mail, to: [] }).kind).toBe('other');
  });

  test.each([
    ['ice-foia@ice.dhs.gov', 'FOIA 2019-ICFO-10844', 'natureRecordsRequest'],
    ['noreply@ice.dhs.gov', 'Check-in reminder', 'natureReminder'],
    ['noreply@ice.dhs.gov', 'Bond receipt', 'natureReceipt'],
    ['news@coalition.example', 'News', 'natureNotFromAgency'],
  ])('%s, %s', (address, subject, key) => {
    const nature = natureOf(reply('Hello.', { ...from(address), subject }));
    expect(nature.kind === 'other' && nature.why.key).toBe(key);
  });

  test.each([
    'officer@ice.dhs.gov.example',
    'officer@ice-dhs.example',
    'officer@\u0456ce.dhs.gov.example',
    'officer@1ce.dhs.gov.example',
  ])('a look-alike is told: %s', (address) => {
    expect(natureOf(reply('Denied.', from(address))).kind).toBe('look-alike-sender');
  });

  test('an agency\u2019s address in the display name of a stranger is a look-alike', () => {
    expect(natureOf(reply('Denied.', from('x@mail.example', 'r.officer@ice.dhs.gov'))).kind).toBe('look-alike-sender');
  });

  test.each(['dana@lawyers.example', 'x@nice.example', 'x@juice.example', 'clerk@court.example'])(
    'a stranger is not: %s',
    (address) => {
      expect(natureOf(reply('Hello.', from(address))).kind).toBe('other');
    },
  );

  test('without a sender the signature decides', () => {
    expect(natureOf(reply('Denied.\n\nSincerely,\nR. Officer\nDeportation Officer', from(null))).kind).toBe(
      'agency-reply',
    );
    expect(natureOf(reply('Denied.', from(null))).kind).toBe('other');
  });
});
