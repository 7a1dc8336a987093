// The two files of the pattern: every number with its n, interval, method and rule; no names; missing is empty.
import { describe, expect, it } from 'vitest';
import { DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import { outcomesCsv } from '@/lib/report/outcomes-csv.ts';
import { requestsCsv } from '@/lib/report/requests-csv.ts';
import { rulesText, ruleText } from '@/lib/report/rule-text.ts';
import { requestStatuses } from '@/lib/timeline/request-statuses.ts';
import { times } from '@/test/rollup/build-requests.ts';
import { buildState, idOf } from '@/test/timeline/build-state.ts';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('outcomesCsv', () => {
  const requests = [
    ...times(41, 'no-response'),
    ...times(1, 'summary-denial'),
    ...times(1, 'undeliverable'),
    ...times(1, 'no-response', { office: null, ascertainment: 'via-reply', loggedLate: false, lastChecked: null }),
  ];
  const wanted = { requests, rules: DEFAULT_CLOCK_RULES.rules, hasByteOrderMark: false };
  const lines = decode(outcomesCsv(wanted)).split('\r\n');

  it('has one line for each place and outcome', () => {
    expect(lines[0]).toBe(
      'scope,office,outcome,count,n,share,low,high,method,confidence,via_reply,logged_late,never_checked,rule',
    );
    expect(lines.filter((line) => line.startsWith('all,')).length).toBe(10);
    expect(lines.filter((line) => line.startsWith('office,Miami,')).length).toBe(10);
    expect(lines.filter((line) => line.startsWith('office-not-stated,,')).length).toBe(10);
    expect(lines.length).toBe(32);
  });
  it('prints the letter’s number with n, interval, method and the rule in view', () => {
    expect(lines).toContain(
      'office,Miami,no-response,41,42,0.976190,0.876788,0.995785,wilson,0.95,0,0,0,fraihat-redetermination: 5 business days',
    );
  });
  it('gives no rate where there is no n, and none to what is outside the denominator', () => {
    expect(lines.find((line) => line.startsWith('office-not-stated,,no-response'))).toContain(',0,0,,,,wilson,');
    expect(lines.find((line) => line.startsWith('office,Miami,undeliverable'))).toContain(
      'undeliverable,1,,,,,,,0,0,0,',
    );
  });
  it('is all zeros and no rates for no requests', () => {
    const empty = decode(outcomesCsv({ ...wanted, requests: [] }));
    expect(empty).not.toMatch(/NaN|Infinity|-0/u);
    expect(
      empty
        .trim()
        .split('\r\n')
        .slice(1)
        .every((line) => line.startsWith('all,,') && line.includes(',0,')),
    ).toBe(true);
  });
});

describe('requestsCsv', () => {
  const state = buildState({
    matter: {
      pseudonym: 'M-0042',
      words: {
        name: '=Invented Person',
        aNumbers: ['000000101'],
        countryOfOrigin: null,
        vulnerabilities: [],
        notes: null,
      },
    },
    requests: [
      { id: 'h1', sentOn: '2021-03-08', lastCheckedAt: '2021-03-29T16:00:00Z' },
      { id: 'h2', sentOn: '2021-03-08', office: null, inCustody: null },
    ],
    replies: [{ id: 'k1', request: 'h1', on: '2021-03-10' }],
    decisions: [{ reply: 'k1', code: 'field-office-kickback' }],
  });
  const statuses = requestStatuses(state, DEFAULT_CLOCK_RULES);
  const rows = state.requests.flatMap((request, index) => {
    const status = statuses[index];
    return status === undefined ? [] : [{ pseudonym: state.matter.pseudonym, request, status }];
  });
  const text = decode(requestsCsv({ rows, rules: DEFAULT_CLOCK_RULES, hasByteOrderMark: false }));
  const [header = '', first = '', second = ''] = text.split('\r\n').map((line) => line.split(','));
  const cells = (line: readonly string[] | string) =>
    Object.fromEntries([...header].map((name, index) => [name, line[index]]));

  it('gives each request under its pseudonym with what became of it and the rule', () => {
    expect(cells(first)).toEqual({
      matter: 'M-0042',
      request_id: idOf('h1'),
      kind: 'ice-case-review',
      addressee: 'hq-case-review',
      office_addressed: 'Chicago',
      sent_on: '2021-03-08',
      ascertainment: 'prospective',
      logged_late: 'false',
      in_custody: 'true',
      outcome: 'field-office-kickback',
      code: 'field-office-kickback',
      ever_kicked_back: 'true',
      first_substantive_on: '2021-03-10',
      first_substantive_code: 'field-office-kickback',
      first_substantive_calendar_days: '2',
      first_substantive_business_days: '2',
      first_deciding_on: '',
      first_deciding_code: '',
      first_deciding_calendar_days: '',
      first_deciding_business_days: '',
      window_ends_on: '2021-03-22',
      checked_through: '2021-03-29',
      rule: 'ice-case-review: 14 calendar days',
    });
  });
  it('leaves empty what is not stated', () => {
    expect(cells(second)).toMatchObject({
      office_addressed: '',
      in_custody: '',
      outcome: 'open',
      code: '',
      checked_through: '',
    });
  });
  it('holds no name and no A-number', () => {
    expect(text).not.toMatch(/Invented|000000101/u);
  });
});

describe('rules as text', () => {
  it('are printed one by one, and the same whatever their order', () => {
    expect(ruleText({ kind: 'other', days: 1, count: 'calendar' })).toBe('other: 1 calendar day');
    const { rules } = DEFAULT_CLOCK_RULES;
    expect(rulesText([...rules].reverse())).toBe(rulesText(rules));
  });
});
