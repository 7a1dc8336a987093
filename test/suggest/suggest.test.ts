import { describe, expect, test } from 'vitest';
import { CoreCode } from '@/lib/domain/codebook.ts';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import { needsAttachment, suggest } from '@/lib/suggest/suggest.ts';
import type { Suggestion } from '@/lib/suggest/suggestion.ts';
import { MATTER, reply } from './mail-fixtures.ts';

const codeOf = (body: string): string => suggest(reply(body), CODEBOOK_1_0)[0]?.code ?? 'abstain';
const first = (body: string): Suggestion | undefined => suggest(reply(body), CODEBOOK_1_0)[0];

test('the codebook defines every code once', () => {
  expect(CODEBOOK_1_0.codes.map(({ code }) => code)).toEqual(CoreCode.options);
});

describe('the decision sentence', () => {
  test.each([
    ['Your request cannot be reviewed until a signed G-28 is received.', 'information-requested'],
    ['The request has not been denied; it remains under review.', 'acknowledgement'],
    ['We are unable to release him at this time.', 'summary-denial'],
    ['Parole was denied in March, but is now approved.', 'granted'],
    ['If the request is denied you will be told. It is under review.', 'acknowledgement'],
    ['You asked that he be released. We have received your letter.', 'acknowledgement'],
    ['A favorable exercise of discretion is not warranted.', 'summary-denial'],
    ['\u2610 Release\n\u2612 Continued detention', 'custody-continued'],
    ['[ ] Denied   [X] Granted', 'granted'],
    ['Gracias por su correo.\nThe request was denied.\nSaludos cordiales', 'summary-denial'],
    ['Request denied; stays detained.', 'summary-denial'],
    ['<p>Your request has been <b>denied</b>.</p><br>&nbsp;', 'summary-denial'],
    ['Your request has been de\u200bni\u0435d.', 'summary-denial'],
    ['Your request\nhas been\ndenied.', 'summary-denial'],
    ['He was convicted of robbery in 2014 and has missed two hearings. The request is denied.', 'reasoned-denial'],
  ])('%s', (body, code) => {
    expect(codeOf(body)).toBe(code);
  });
});

describe('evidence', () => {
  test('offsets and quote are exact in the body, hidden letters and curly quotes included', () => {
    const body =
      'Good morning \u{1f600},\n\nThe client\u2019s request has been de\u200bnied \u2014 see policy.\n\nR. Officer';
    const span = first(body)?.evidence[0];
    expect(span?.quote.exact).toBe('The client\u2019s request has been de\u200bnied \u2014 see policy');
    expect(body.slice(span?.start, span?.end)).toBe(span?.quote.exact);
    expect(body).toContain(`${span?.quote.prefix}${span?.quote.exact}${span?.quote.suffix}`);
    expect(span?.quote.prefix.length).toBeLessThanOrEqual(32);
  });

  test('no suggestion comes without words', () => {
    for (const body of ['Denied.', 'Received, thank you.', 'Contact the field office.']) {
      expect(suggest(reply(body), CODEBOOK_1_0).every(({ evidence }) => evidence.length > 0)).toBe(true);
    }
  });
});

describe('silence', () => {
  test('the quoted request is never classified', () => {
    expect(suggest(reply('Hello.', { quoted: 'Your request is denied.' }), CODEBOOK_1_0)).toEqual([]);
    expect(codeOf('-----Original Message-----\nFrom: Dana\nSent: Monday\n\nThe request was denied.')).toBe('abstain');
    expect(codeOf('> The request was denied.')).toBe('abstain');
  });

  test('"please see attached" is never guessed, and asks for the attachment', () => {
    expect(codeOf('Please see attached denial letter.')).toBe('abstain');
    expect(needsAttachment(reply('Please see attached.'))).toBe(true);
    expect(needsAttachment(reply('', { attachmentNames: ['decision.pdf'] }))).toBe(true);
    expect(needsAttachment(reply('The request is denied.', { attachmentNames: ['logo.png'] }))).toBe(false);
  });

  test('a disclaimer and a signature say nothing', () => {
    expect(
      codeOf(
        'Hello,\n\nSincerely,\nR. Officer\nDeportation Officer\n\nThis e-mail may contain information; release is denied to others.',
      ),
    ).toBe('abstain');
  });

  test('a look-alike address is never trusted', () => {
    const from = { name: null, address: 'officer@ice.dhs.gov.example' };
    expect(suggest(reply('Denied.', { from }), CODEBOOK_1_0)).toEqual([]);
  });

  test('only codes of the codebook handed in are proposed', () => {
    const without = { ...CODEBOOK_1_0, codes: CODEBOOK_1_0.codes.filter(({ code }) => code !== 'summary-denial') };
    expect(suggest(reply('Denied.'), without).map(({ code }) => code)).not.toContain('summary-denial');
  });
});

describe('what else the reply says', () => {
  test('office and level come from the signature, not from the letter', () => {
    const found = first(
      'The Buffalo Field Office was asked. Your request is denied.\n\nV/r,\nR. Officer\nSupervisory Detention and Deportation Officer\nERO Newark Field Office\n970 Broad St., Newark, NJ 07102',
    );
    expect(found?.replyingOffice?.office).toBe('newark');
    expect(found?.reviewerLevel?.level).toBe('SDDO');
  });

  test('no signature, no office', () => {
    expect([first('Denied.')?.replyingOffice, first('Denied.')?.reviewerLevel]).toEqual([null, null]);
  });

  test.each([
    ['Denied.', 'none'],
    ['Upon the totality of the circumstances your request is denied.', 'formulaic'],
    ['Denied because of the 2015 conviction for burglary.', 'individualised'],
  ])('reason given: %s', (body, reason) => {
    expect(first(body)?.reasonGiven).toBe(reason);
  });

  test.each([
    ['Request denied. There is no further appeal of this decision.', 'reconsideration', { reconsideration: 'refused' }],
    ['Request denied. You may submit a new request at any time.', 'reconsideration', { reconsideration: 'offered' }],
    ['Denied due to criminal history.', 'criminalHistory', { criminalHistory: 'sole-basis' }],
    ['Denied. He is a threat to public safety.', 'priorityCited', { priorityCited: 'public-safety' }],
    ['Please provide Form G-28 by April 30, 2021.', 'deadlineGiven', { deadlineGiven: '2021-04-30' }],
    [
      'The prior decision of the field office stands; the request is denied.',
      'priorDecisionAcknowledged',
      { priorDecisionAcknowledged: true },
    ],
  ])('flag: %s', (body, flag, value) => {
    const flags = first(body)?.flags ?? [];
    expect(flags.find((one) => one.flag === flag)?.value).toEqual(value);
    for (const { evidence } of flags)
      for (const span of evidence) expect(body.slice(span.start, span.end)).toBe(span.quote.exact);
  });

  test('a facility that was not the matter\u2019s that day is a factual error, and only then', () => {
    const body = 'Your client is detained at Lakeside Detention Center. The request is denied.';
    const errorOn = (sentAtUtc: string): unknown =>
      suggest(reply(body, { sentAtUtc }), CODEBOOK_1_0, { matter: MATTER })[0]?.flags.find(
        (one) => one.flag === 'factual-error:facility',
      )?.value;
    expect(errorOn('2021-04-12T15:00:00Z')).toEqual({
      factualErrors: ['facility'],
      facilityNamed: 'Lakeside Detention Center',
    });
    expect(errorOn('2021-03-20T15:00:00Z')).toBeUndefined();
  });

  test('another A-number than the matter\u2019s is a factual error', () => {
    const flagsOf = (body: string): readonly string[] =>
      suggest(reply(body), CODEBOOK_1_0, { matter: MATTER })[0]?.flags.map(({ flag }) => flag) ?? [];
    expect(flagsOf('Re: A000-000-102. The request is denied.')).toContain('factual-error:a-number');
    expect(flagsOf('Re: A000-000-101. The request is denied.')).not.toContain('factual-error:a-number');
  });
});
