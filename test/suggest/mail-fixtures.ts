// Mails and matters for the tests of suggest. Invented people.
import type { MatterState } from '@/lib/domain/journal.ts';
import type { SuggestibleMail } from '@/lib/suggest/look-at.ts';
import type { JudgeableMail } from '@/lib/suggest/nature.ts';

/** A reply with this body from an officer, unless told otherwise. */
export function reply(
  body: string,
  more: Partial<SuggestibleMail & JudgeableMail> = {},
): SuggestibleMail & JudgeableMail {
  return {
    body,
    quoted: '',
    subject: 'RE: Request',
    from: { name: 'R. Officer', address: 'r.officer@ice.dhs.gov' },
    to: [{ name: null, address: 'dana@lawyers.example' }],
    cc: [],
    attachmentNames: [],
    ...more,
  };
}

const MATTER_ID = '00000000-0000-4000-8000-000000000001';

/** A matter held at Lakeside until a transfer to Prairie on 1 Apr 2021. */
export const MATTER: MatterState = {
  matter: {
    matterId: MATTER_ID,
    pseudonym: 'M-0042',
    representation: 'attorney',
    custodyAuthority: '236(a)',
    fieldOffice: 'newark',
    facility: 'Lakeside Detention Center',
    priorityScheme: '2021-02-18',
    priorityCategory: 'none',
    criminalHistory: 'none',
    relief: null,
    consentToPool: false,
    shielded: false,
    words: { name: 'Ana V.', aNumbers: ['000000101'], countryOfOrigin: 'Honduras', vulnerabilities: [], notes: null },
  },
  requests: [],
  replies: [],
  decisions: [],
  events: [
    {
      eventId: '00000000-0000-4000-8000-000000000002',
      matterId: MATTER_ID,
      kind: 'transfer',
      on: '2021-04-01',
      atUtc: null,
      facilityFrom: 'Lakeside Detention Center',
      facilityTo: 'Prairie County Jail',
      officeTo: null,
      releasePath: null,
      bookOutCode: null,
      country: null,
      countryTie: null,
      embassyAnswer: null,
      answeredOn: null,
      relief: null,
      ruling: null,
      conditions: [],
      requestId: null,
    },
  ],
  dismissals: [],
  isArchived: false,
};
