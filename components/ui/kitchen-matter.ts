// Kitchen: one invented matter's page, with a drawing, a clock, a finding and a dismissed one.
import type { MatterPageView } from '@/components/matters/matters-view.ts';
import { MATTERS, OFFICES, REPLY } from './kitchen-panel.ts';

const FINDING = {
  key: 'f1',
  number: 1,
  facilities: null,
  recordIds: ['r1', 'r2'],
  facts: [{ name: 'elapsedBusinessDays', value: 5 }],
  days: ['2021-03-18', '2021-03-25'],
} as const;

/** The page of M-0042. */
export const MATTER_PAGE: MatterPageView = {
  matterId: 'matter-42',
  pseudonym: 'M-0042',
  facts: {
    codes: {
      representation: 'attorney',
      custodyAuthority: '236(a)',
      fieldOffice: 'chicago',
      facility: 'Prairie County Jail',
      priorityScheme: null,
      priorityCategory: null,
      criminalHistory: null,
      relief: null,
      consentToPool: true,
      shielded: false,
    },
    words: { name: null, aNumbers: [], countryOfOrigin: null, vulnerabilities: [], notes: null },
  },
  isArchived: false,
  option: MATTERS[0] ?? { matterId: 'matter-42', pseudonym: 'M-0042', name: null, requests: [], refusals: [] },
  timeline: REPLY.timeline,
  chart: {
    from: '2021-02-02',
    to: '2021-06-30',
    lastChecked: '2021-06-30',
    rows: [
      {
        key: 'request-0',
        request: 'field-office-release',
        office: 'chicago',
        sentOn: '2021-03-02',
        dueOn: '2021-03-16',
        replies: [
          {
            key: 'reply-0',
            on: '2021-03-18',
            glyph: 'denial',
            code: 'summary-denial',
            office: 'chicago',
            businessDays: 12,
            isSubstantive: true,
            isDeciding: true,
          },
        ],
        closedOn: null,
        silentThrough: null,
        silentBusinessDays: null,
        escalates: null,
        findings: [{ number: 4, on: '2021-03-18' }],
      },
      {
        key: 'request-1',
        request: 'fraihat-redetermination',
        office: 'chicago',
        sentOn: '2021-04-14',
        dueOn: '2021-04-21',
        replies: [],
        closedOn: null,
        silentThrough: '2021-06-30',
        silentBusinessDays: 53,
        escalates: 'reply-0',
        findings: [{ number: 11, on: '2021-06-30' }],
      },
    ],
    held: [
      { from: '2021-02-02', to: '2021-03-29', facility: 'Prairie County Jail' },
      { from: '2021-03-29', to: '2021-06-30', facility: 'Lakeside Detention Center' },
    ],
    events: [{ key: 'e1', on: '2021-03-29', event: 'transfer' }],
    findings: [],
  },
  clocks: [
    {
      requestId: 'request-1',
      kind: 'fraihat-redetermination',
      sentOn: '2021-04-14',
      state: 'past',
      dueOn: '2021-04-21',
      daysLeft: -48,
      count: 'business',
    },
  ],
  marks: [],
  findings: [FINDING],
  dismissed: [
    {
      finding: { ...FINDING, key: 'f4', number: 4 },
      reason: 'The second page gives reasons.',
      coder: 'A. Okafor',
      atUtc: '2021-06-30T15:00:00Z',
      actionId: 'a1',
    },
  ],
  problems: [{ kind: 'reply-before-request', isImpossible: false, records: [] }],
  history: [
    {
      actionId: 'a1',
      atUtc: '2021-06-30T15:00:00Z',
      coder: 'A. Okafor',
      isUndone: false,
      entries: [{ kind: 'dismissed', number: 4 }],
    },
  ],
  offices: OFFICES,
};
