// Invented letters for the kitchen page: one for each state of the panel. Dev only.
import type { CodedView, LetterView, OutgoingView, PanelView, ReplyView } from '@/components/coding/desk-view.ts';
import type { Suggestion } from '@/lib/suggest/suggestion.ts';

export const OFFICES = [
  { id: 'chicago', name: 'Chicago' },
  { id: 'new-orleans', name: 'New Orleans' },
  { id: 'hq', name: 'Headquarters' },
] as const;

const LETTER: LetterView = {
  key: 'letter-1',
  fromName: 'R. Officer',
  fromAddress: 'r.officer@ice.dhs.gov',
  toShown: null,
  subject: 'Re: Case review request',
  sentAtUtc: '2021-04-12T20:04:00Z',
  sentAtShown: '12 Apr 2021 15:04',
  completeness: 'whole',
  hasQuoted: true,
  attachmentCount: 0,
};

const REQUEST = {
  requestId: 'request-1',
  kind: 'ice-case-review',
  office: 'hq',
  sentOn: '2021-03-23',
  elapsed: { businessDays: 14, calendarDays: 20 },
} as const;

export const MATTERS = [
  { matterId: 'matter-42', pseudonym: 'M-0042', name: null, requests: [REQUEST], refusals: [] },
  { matterId: 'matter-43', pseudonym: 'M-0043', name: null, requests: [], refusals: [] },
];

const QUOTE = {
  exact: 'has been reviewed and will remain in custody at this time.',
  prefix: 'Your client ',
  suffix: '',
};
const SPAN = { start: 10, end: 68, quote: QUOTE };

export const SUGGESTION: Suggestion = {
  code: 'summary-denial',
  probability: 0.93,
  evidence: [SPAN],
  reason: { key: 'reasonSummaryDenial', values: {} },
  reasonGiven: 'none',
  flags: [
    {
      flag: 'factual-error:facility',
      value: { factualErrors: ['facility'], facilityNamed: 'Prairie County Jail' },
      evidence: [{ start: 80, end: 99, quote: { exact: 'Prairie County Jail', prefix: '', suffix: '' } }],
    },
  ],
  replyingOffice: { office: 'chicago', evidence: SPAN },
  reviewerLevel: { level: 'SDDO', evidence: SPAN },
};

const FINDING = { key: 'f1', number: 1, facilities: null } as const;

const TIMELINE: ReplyView['timeline'] = [
  {
    kind: 'entry',
    key: 'a',
    on: '2021-03-02',
    glyph: 'request',
    words: { kind: 'request', request: 'field-office-release', office: 'chicago' },
  },
  { kind: 'wait', key: 'b', elapsed: { businessDays: 12, calendarDays: 16 } },
  {
    kind: 'entry',
    key: 'c',
    on: '2021-03-18',
    glyph: 'denial',
    words: { kind: 'reply', code: 'summary-denial', office: 'chicago' },
  },
  {
    kind: 'entry',
    key: 'd',
    on: '2021-03-23',
    glyph: 'request',
    words: { kind: 'request', request: 'ice-case-review', office: 'hq' },
  },
  {
    kind: 'entry',
    key: 'e',
    on: '2021-03-25',
    glyph: 'kickback',
    words: { kind: 'reply', code: 'field-office-kickback', office: 'hq' },
  },
  { kind: 'finding', key: 'f', finding: FINDING },
  { kind: 'entry', key: 'g', on: '2021-04-12', glyph: 'here', words: { kind: 'here' } },
];

export const REPLY: ReplyView = {
  kind: 'reply',
  letter: LETTER,
  matters: MATTERS,
  offices: OFFICES,
  offer: { kind: 'exact', matterId: 'matter-42', requestId: 'request-1', reason: 'a-number' },
  suggestion: SUGGESTION,
  isBlind: false,
  codebook: null,
  timeline: TIMELINE,
  saving: { state: 'idle' },
  switchedTo: null,
  isCorrection: false,
};

const NO_FLAGS = {
  evidenceAddressed: null,
  reconsideration: null,
  criminalHistory: null,
  priorityCited: null,
  factualErrors: ['facility'],
  facilityNamed: 'Prairie County Jail',
  deadlineGiven: null,
  priorDecisionAcknowledged: null,
} as const;

const CODED: CodedView = {
  kind: 'coded',
  letter: LETTER,
  matters: MATTERS,
  offices: OFFICES,
  matterId: 'matter-42',
  requestId: 'request-1',
  standing: [
    {
      decisionId: 'd1',
      code: 'summary-denial',
      quotes: [QUOTE],
      reasonGiven: 'none',
      flags: { ...NO_FLAGS, factualErrors: ['facility'] },
      office: 'chicago',
      reviewerLevel: 'SDDO',
      coder: 'A. Okafor',
      recordedAtUtc: '2021-04-12T20:09:00Z',
      withSuggestion: 'agreed',
      note: null,
    },
  ],
  history: [
    {
      entryId: '3',
      atUtc: '2021-04-12T20:12:00Z',
      coder: 'A. Okafor',
      isUndone: false,
      did: { kind: 'undid', targetAtUtc: '2021-04-12T20:11:00Z' },
    },
    {
      entryId: '2',
      atUtc: '2021-04-12T20:11:00Z',
      coder: 'A. Okafor',
      isUndone: true,
      did: { kind: 'corrected', from: 'summary-denial', to: 'reasoned-denial' },
    },
    {
      entryId: '1',
      atUtc: '2021-04-12T20:09:00Z',
      coder: 'A. Okafor',
      isUndone: false,
      did: { kind: 'coded', code: 'summary-denial', flagCount: 1, isBlind: false },
    },
  ],
  findings: [
    { key: 'f4', number: 4, facilities: null },
    { key: 'f6', number: 6, facilities: { named: 'Prairie County Jail', held: 'Lakeside' } },
    { key: 'f12', number: 12, facilities: null },
  ],
  timeline: [],
};

const CLOCK = { days: 10, count: 'business', dueOn: '2021-04-06' } as const;

const OUTGOING: OutgoingView = {
  kind: 'request',
  letter: {
    ...LETTER,
    key: 'letter-2',
    toShown: 'ICECaseReview@ice.dhs.gov',
    subject: 'Case review request',
    attachmentCount: 3,
  },
  matters: MATTERS,
  offices: OFFICES,
  offer: { kind: 'exact', matterId: 'matter-42', requestId: null, reason: 'name' },
  proposed: { kind: 'ice-case-review', addressee: 'hq-case-review', office: 'hq' },
  sentOn: '2021-03-23',
  clocks: {
    'ice-case-review': { ...CLOCK, days: 14, count: 'calendar' },
    'field-office-release': CLOCK,
    'fraihat-redetermination': CLOCK,
    'humanitarian-parole': CLOCK,
    'credible-fear-parole': CLOCK,
    'stay-of-removal': CLOCK,
    'post-order-review': CLOCK,
    'post-relief-review': CLOCK,
    'detainer-release': CLOCK,
    'opla-discretion': CLOCK,
    other: CLOCK,
  },
  saving: { state: 'idle' },
  started: null,
};

const OTHER_LETTER: LetterView = {
  ...LETTER,
  key: 'letter-3',
  fromName: 'ICE FOIA',
  fromAddress: 'foia-updates@ice.dhs.gov',
  subject: 'Acknowledgement of request 2021-ICFO-00001',
  hasQuoted: false,
};

/** Every state, with its name and how far the draft is: nothing, or a code and a matter chosen. */
export const PANEL_STATES: readonly {
  readonly name: string;
  readonly view: PanelView;
  readonly isChosen?: boolean;
}[] = [
  { name: 'No lasting grant', view: { kind: 'no-grant', host: 'mail.example', isKnownSite: true } },
  { name: 'Agency reply', view: REPLY },
  { name: 'Agency reply, M and 1 pressed', view: REPLY, isChosen: true },
  { name: 'No match, no suggestion', view: { ...REPLY, offer: { kind: 'none' }, suggestion: null, timeline: [] } },
  {
    name: 'Two matters tie',
    view: {
      ...REPLY,
      timeline: [],
      offer: {
        kind: 'ties',
        choices: [
          { matterId: 'matter-42', reason: 'name' },
          { matterId: 'matter-43', reason: 'name' },
        ],
      },
    },
  },
  { name: 'Already coded', view: CODED },
  { name: 'Our outgoing request', view: OUTGOING },
  { name: 'Clipped', view: { kind: 'clipped', letter: { ...LETTER, completeness: 'clipped' } } },
  { name: 'Page not understood', view: { kind: 'not-understood', ambiguous: ['sender'], missing: [] } },
  {
    name: 'Not an agency reply',
    view: {
      kind: 'not-agency-reply',
      letter: OTHER_LETTER,
      nature: { kind: 'other', why: { key: 'natureRecordsRequest', values: {} }, evidence: null },
    },
  },
  {
    name: 'Look-alike sender',
    view: {
      kind: 'not-agency-reply',
      letter: {
        ...OTHER_LETTER,
        fromName: null,
        fromAddress: 'officer@ice-dhs.example',
        subject: null,
        sentAtUtc: null,
        sentAtShown: null,
      },
      nature: { kind: 'look-alike-sender', domain: 'ice-dhs.example' },
    },
  },
  { name: 'Saving failed', view: { ...REPLY, saving: { state: 'failed', why: 'disk-full' } }, isChosen: true },
  { name: 'Message switched', view: { ...REPLY, switchedTo: OTHER_LETTER }, isChosen: true },
  { name: 'Failed', view: { kind: 'failed', why: 'reading' } },
  { name: 'Ledger read only', view: { kind: 'read-only', why: 'newer' } },
  { name: 'Locked', view: { kind: 'locked' } },
  { name: 'No message open', view: { kind: 'no-mail', uncodedCount: 4, runningOutCount: 2 } },
  { name: 'Loading', view: { kind: 'loading' } },
];
