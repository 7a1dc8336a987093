// Two invented matters of each process beside the case review, the field office and Fraihat, M-0061 to M-0074. Data.
// Between them: all seven paths out of detention, priorities of each date, alternative countries, a jail hold, a petition.
import { type CaseEvent, NO_EVENT_FACTS } from '@/lib/domain/case-event.ts';
import type { CoreCode } from '@/lib/domain/codebook.ts';
import { NO_FLAGS } from '@/lib/domain/decision.ts';
import type { Day } from '@/lib/domain/id.ts';
import type { MatterCodes } from '@/lib/domain/matter.ts';
import type { OfficeId } from '@/lib/domain/offices.ts';
import type { RequestKind } from '@/lib/domain/request.ts';
import type { SampleEvent, SampleMatter, SampleReply, SampleRequest } from './sample-types.ts';

type Case = {
  readonly key: string;
  readonly name: string;
  readonly country: string;
  readonly office: OfficeId;
  readonly facility: string;
  readonly codes?: Partial<MatterCodes>;
  readonly kind: RequestKind;
  readonly addressee?: 'opla';
  readonly sentOn: Day;
  readonly reply: {
    readonly on: Day;
    readonly code: CoreCode;
    readonly channel: 'paper' | 'phone' | 'portal' | 'fax';
    readonly words: string;
  };
  readonly evidence?: readonly string[];
  readonly events: readonly (Partial<CaseEvent> & Pick<CaseEvent, 'kind' | 'on'>)[];
};

const asked = (on: Day, country: string, answer: Partial<CaseEvent>) =>
  ({ kind: 'alternative-country-request', on, country, countryTie: false, ...answer }) as const;

const CASES: readonly Case[] = [
  {
    key: 'parole-1',
    name: 'Anselm K.',
    country: 'Haiti',
    office: 'miami',
    facility: 'Palmetto Flats Processing Center',
    codes: { custodyAuthority: '235(b)' },
    kind: 'humanitarian-parole',
    sentOn: '2021-01-11',
    reply: { on: '2021-01-25', code: 'granted', channel: 'paper', words: 'Parole is granted for one year.' },
    evidence: ['identity document', 'sponsor letter'],
    events: [{ kind: 'release', on: '2021-01-27', releasePath: 'humanitarian-parole', bookOutCode: 'paroled' }],
  },
  {
    key: 'parole-2',
    name: 'Blessing O.',
    country: 'Nigeria',
    office: 'new-orleans',
    facility: 'Bayou Verde Detention Center',
    codes: { custodyAuthority: '235(b)', representation: 'unrepresented' },
    kind: 'humanitarian-parole',
    sentOn: '2021-01-06',
    reply: {
      on: '2021-02-03',
      code: 'reasoned-denial',
      channel: 'paper',
      words: 'Box checked: flight risk. The sponsor is not a relative.',
    },
    events: [],
  },
  {
    key: 'credible-fear-1',
    name: 'Citlali R.',
    country: 'Mexico',
    office: 'el-paso',
    facility: 'Mesa Alta Processing Center',
    codes: { custodyAuthority: '235(b)' },
    kind: 'credible-fear-parole',
    sentOn: '2020-12-07',
    reply: {
      on: '2020-12-21',
      code: 'reasoned-denial',
      channel: 'paper',
      words: 'Identity has not been established by the copy that was sent.',
    },
    events: [],
  },
  {
    key: 'credible-fear-2',
    name: 'Dawit T.',
    country: 'Eritrea',
    office: 'el-paso',
    facility: 'Mesa Alta Processing Center',
    codes: { custodyAuthority: '235(b)' },
    kind: 'credible-fear-parole',
    sentOn: '2020-12-14',
    reply: { on: '2021-01-04', code: 'granted', channel: 'phone', words: 'Parole under Directive 11002.1.' },
    events: [
      { kind: 'release', on: '2021-01-05', releasePath: 'capacity', bookOutCode: 'alternatives-to-detention' },
      { kind: 'release-conditions', on: '2021-01-05', conditions: ['reporting', 'electronic-monitoring'] },
    ],
  },
  {
    key: 'stay-1',
    name: 'Estela M.',
    country: 'Honduras',
    office: 'houston',
    facility: 'Mesquite Bend Processing Center',
    codes: { custodyAuthority: '241' },
    kind: 'stay-of-removal',
    sentOn: '2021-01-19',
    reply: {
      on: '2021-01-22',
      code: 'rejected-procedural',
      channel: 'paper',
      words: 'Form I-246 is returned: it must be filed in person.',
    },
    events: [
      { kind: 'removal-period-began', on: '2020-12-18' },
      { kind: 'custody-review-90-day', on: '2021-03-18', ruling: 'release' },
      { kind: 'release', on: '2021-03-19', releasePath: 'order-of-supervision', bookOutCode: 'order-of-supervision' },
    ],
  },
  {
    key: 'stay-2',
    name: 'Farid N.',
    country: 'Iraq',
    office: 'detroit',
    facility: 'Lake Bend County Jail',
    codes: { custodyAuthority: '241' },
    kind: 'stay-of-removal',
    sentOn: '2021-02-01',
    reply: { on: '2021-02-09', code: 'partial-relief', channel: 'fax', words: 'Removal is stayed for ninety days.' },
    events: [{ kind: 'stay-granted', on: '2021-02-09' }],
  },
  {
    key: 'post-order-1',
    name: 'Goran P.',
    country: 'not recognised by any state',
    office: 'buffalo',
    facility: 'Niagara Ridge Detention Center',
    codes: { custodyAuthority: '241' },
    kind: 'post-order-review',
    sentOn: '2020-12-02',
    reply: {
      on: '2020-12-30',
      code: 'custody-continued',
      channel: 'paper',
      words: 'Decision to continue detention following the 90-day review.',
    },
    events: [
      { kind: 'removal-period-began', on: '2020-09-28' },
      { kind: 'custody-review-90-day', on: '2020-12-28', ruling: 'continue-detention' },
      { kind: 'habeas-filed', on: '2021-04-05' },
      { kind: 'habeas-decided', on: '2021-04-28', ruling: 'granted' },
      { kind: 'release', on: '2021-04-29', releasePath: 'no-legal-basis', bookOutCode: 'order-of-recognizance' },
    ],
  },
  {
    key: 'post-order-2',
    name: 'Hina S.',
    country: 'Pakistan',
    office: 'newark',
    facility: 'Harbor View Detention Center',
    codes: { custodyAuthority: '241' },
    kind: 'post-order-review',
    sentOn: '2020-12-10',
    reply: { on: '2021-01-08', code: 'granted', channel: 'paper', words: 'Release on an order of supervision.' },
    events: [
      { kind: 'removal-period-began', on: '2020-10-12' },
      { kind: 'custody-review-90-day', on: '2021-01-08', ruling: 'release' },
      { kind: 'release', on: '2021-01-11', releasePath: 'order-of-supervision', bookOutCode: 'order-of-supervision' },
    ],
  },
  {
    key: 'post-relief-1',
    name: 'Idris A.',
    country: 'Sudan',
    office: 'washington',
    facility: 'Blue Ridge Detention Center',
    codes: { custodyAuthority: '241', relief: { kind: 'withholding', grantedOn: '2020-09-14', finalOn: '2020-10-14' } },
    kind: 'post-relief-review',
    sentOn: '2020-12-08',
    reply: {
      on: '2021-01-13',
      code: 'custody-continued',
      channel: 'paper',
      words: 'Requests to other countries are pending; custody continues.',
    },
    events: [
      { kind: 'relief-final', on: '2020-10-14', relief: 'withholding' },
      asked('2020-10-20', 'Chile', { embassyAnswer: 'declined', answeredOn: '2020-11-04' }),
      asked('2020-10-20', 'Ecuador', { embassyAnswer: 'no-answer', answeredOn: '2021-01-13' }),
      asked('2020-10-21', 'Canada', { embassyAnswer: 'declined', answeredOn: '2020-12-01' }),
      { kind: 'release', on: '2021-03-02', releasePath: 'relief-won-in-court', bookOutCode: 'order-of-supervision' },
    ],
  },
  {
    key: 'post-relief-2',
    name: 'Jorge L.',
    country: 'El Salvador',
    office: 'washington',
    facility: 'Blue Ridge Detention Center',
    codes: { custodyAuthority: '241', relief: { kind: 'cat', grantedOn: '2021-01-04', finalOn: '2021-02-04' } },
    kind: 'post-relief-review',
    sentOn: '2021-02-09',
    reply: { on: '2021-02-24', code: 'granted', channel: 'phone', words: 'He will be released this week.' },
    events: [
      { kind: 'relief-final', on: '2021-02-04', relief: 'cat' },
      asked('2021-02-10', 'Costa Rica', { embassyAnswer: 'no-answer' }),
      asked('2021-02-10', 'Panama', { embassyAnswer: 'declined', answeredOn: '2021-02-19' }),
      asked('2021-02-11', 'Spain', {}),
      {
        kind: 'release',
        on: '2021-02-26',
        releasePath: 'relief-won-in-court',
        bookOutCode: 'proceedings-terminated-relief-granted',
      },
    ],
  },
  {
    key: 'opla-1',
    name: 'Katya V.',
    country: 'Ukraine',
    office: 'philadelphia',
    facility: 'Susquehanna Valley Jail',
    codes: { custodyAuthority: '236(a)', priorityScheme: '2021-09-30', priorityCategory: 'none' },
    kind: 'opla-discretion',
    addressee: 'opla',
    sentOn: '2022-01-18',
    reply: { on: '2022-02-10', code: 'granted', channel: 'portal', words: 'OPLA joins the motion for bond.' },
    events: [{ kind: 'release', on: '2022-02-14', releasePath: 'bond', bookOutCode: 'bonded-out' }],
  },
  {
    key: 'opla-2',
    name: 'Luz E.',
    country: 'Guatemala',
    office: 'denver',
    facility: 'Front Range Processing Center',
    codes: { custodyAuthority: '236(a)', priorityScheme: 'none', priorityCategory: null },
    kind: 'opla-discretion',
    addressee: 'opla',
    sentOn: '2025-03-03',
    reply: {
      on: '2025-03-11',
      code: 'moot',
      channel: 'portal',
      words: 'She has agreed to depart; nothing is left to decide.',
    },
    events: [
      { kind: 'release', on: '2025-03-20', releasePath: 'voluntary-departure', bookOutCode: 'voluntary-departure' },
    ],
  },
  {
    key: 'detainer-1',
    name: 'Marek J.',
    country: 'Poland',
    office: 'chicago',
    facility: 'Prairie Ridge County Jail',
    codes: { custodyAuthority: '236(a)' },
    kind: 'detainer-release',
    sentOn: '2021-02-05',
    reply: { on: '2021-02-08', code: 'status-update', channel: 'phone', words: 'ICE will pick him up on Monday.' },
    events: [
      { kind: 'detainer-lodged', on: '2021-01-28' },
      { kind: 'jail-notified-ice', on: '2021-02-04' },
      { kind: 'jail-release', on: '2021-02-05', atUtc: '2021-02-05T15:00:00Z' },
      { kind: 'ice-pick-up', on: '2021-02-08', atUtc: '2021-02-08T20:30:00Z' },
      { kind: 'release', on: '2021-02-11', releasePath: 'bond', bookOutCode: 'bonded-out' },
    ],
  },
  {
    key: 'detainer-2',
    name: 'Noor H.',
    country: 'Jordan',
    office: 'san-francisco',
    facility: 'Oak Delta County Jail',
    codes: { custodyAuthority: '236(a)' },
    kind: 'detainer-release',
    sentOn: '2021-01-12',
    reply: { on: '2021-01-13', code: 'granted', channel: 'fax', words: 'The detainer is withdrawn.' },
    events: [
      { kind: 'detainer-lodged', on: '2021-01-04' },
      { kind: 'jail-release', on: '2021-01-12' },
      { kind: 'release', on: '2021-01-13', releasePath: 'no-legal-basis', bookOutCode: null },
    ],
  },
];

const FIRST_PSEUDONYM = 61;
const FIRST_A_NUMBER = 181;

/** The matters, in the order of the list above. */
export const OTHER_MATTERS: readonly SampleMatter[] = CASES.map((each, index) => ({
  key: each.key,
  pseudonym: `M-00${FIRST_PSEUDONYM + index}`,
  representation: 'attorney',
  custodyAuthority: null,
  fieldOffice: each.office,
  facility: each.facility,
  priorityScheme: 'none',
  priorityCategory: null,
  criminalHistory: 'none',
  relief: null,
  consentToPool: false,
  shielded: false,
  ...each.codes,
  words: {
    name: each.name,
    aNumbers: [`000000${FIRST_A_NUMBER + index}`],
    countryOfOrigin: each.country,
    vulnerabilities: [],
    notes: null,
  },
}));

/** One request each, logged on the day it was sent and looked after when its answer came. */
export const OTHER_REQUESTS: readonly SampleRequest[] = CASES.map((each) => ({
  key: each.key,
  matter: each.key,
  messageId: null,
  kind: each.kind,
  addressee: each.addressee ?? 'field-office',
  office: each.office,
  sentOn: each.sentOn,
  sentAtUtc: null,
  firstLoggedAt: `${each.sentOn}T18:00:00Z`,
  lastCheckedAt: `${each.reply.on}T22:00:00Z`,
  ascertainment: 'prospective',
  inCustody: true,
  removalImminent: null,
  medicalUrgency: null,
  answers: null,
  evidence: [...(each.evidence ?? [])],
  congressionalInquiry: null,
  coCounselElsewhere: null,
  subjectTag: null,
}));

/** One reply each, on paper, by phone, fax or portal: entered by hand and attested. */
export const OTHER_REPLIES: readonly SampleReply[] = CASES.map(({ key, office, reply, addressee }) => ({
  key: `${key}-reply`,
  matter: key,
  request: key,
  messageId: null,
  receivedOn: reply.on,
  receivedAtUtc: null,
  channel: reply.channel,
  decision: {
    code: reply.code,
    reasonGiven: reply.code === 'reasoned-denial' ? 'individualised' : null,
    flags: { ...NO_FLAGS, evidenceAddressed: null, reconsideration: 'offered', criminalHistory: 'not-cited' },
    replyingOffice: addressee === 'opla' ? null : office,
    reviewerLevel: null,
    evidence: [reply.words],
    note: null,
  },
}));

/** What happened in them. */
export const OTHER_EVENTS: readonly SampleEvent[] = CASES.flatMap(({ key, facility, events }) =>
  events.map((event) => ({
    ...NO_EVENT_FACTS,
    facilityFrom: event.kind === 'release' || event.kind === 'ice-pick-up' ? facility : null,
    ...event,
    matter: key,
  })),
);
