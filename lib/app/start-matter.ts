// Starts a matter under the next local pseudonym. Nothing is filled in that the person did not say.
import type { NewMatter } from '@/components/coding/desk-view.ts';
import type { Id } from '@/lib/domain/id.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import { beginAction, type Session } from './session.ts';

/** `bad-a-number`: not 7 to 9 digits; the number is not repeated. */
export type StartMatterError = AppendError | { readonly kind: 'bad-a-number' };

/** Records the matter; gives its id. */
export async function startMatter(session: Session, input: NewMatter): Promise<Result<Id, StartMatterError>> {
  const aNumber = input.aNumber === null ? null : nineDigits(input.aNumber);
  if (input.aNumber !== null && aNumber === null) return fail({ kind: 'bad-a-number' });
  return session.ledger.inTurn(() => start(session, input, aNumber));
}

async function start(session: Session, input: NewMatter, aNumber: string | null): Promise<Result<Id, AppendError>> {
  const matterId = session.newId();
  const pseudonym = nextPseudonym((await session.ledger.matters()).map(({ matter }) => matter.pseudonym));
  const done = await session.ledger.append([
    {
      entityKind: 'matter',
      entityId: matterId,
      author: beginAction(session),
      content: {
        kind: 'matter-started',
        codes: {
          matterId,
          pseudonym,
          representation: input.representation,
          custodyAuthority: null,
          fieldOffice: input.fieldOffice,
          facility: input.facility,
          priorityScheme: null,
          priorityCategory: null,
          criminalHistory: null,
          relief: null,
          consentToPool: false,
          shielded: false,
        },
        words: {
          name: input.name,
          aNumbers: aNumber === null ? [] : [aNumber],
          countryOfOrigin: null,
          vulnerabilities: [],
          notes: null,
        },
      },
    },
  ]);
  return done.ok ? succeed(matterId) : done;
}

/** An A-number as nine digits, `null` when it is none. @example nineDigits('A 8 449 401') // '008449401' */
export function nineDigits(text: string): string | null {
  const digits = text.replace(/^\s*A?\s*[#-]?\s*/iu, '').replace(/[\s-]/gu, '');
  return /^\d{7,9}$/u.test(digits) ? digits.padStart(9, '0') : null;
}

/** The pseudonym after the highest in use. @example nextPseudonym(['M-0041', 'M-0007']) // 'M-0042' */
export function nextPseudonym(used: readonly string[]): string {
  const highest = used.reduce((most, pseudonym) => Math.max(most, Number(pseudonym.slice(2))), 0);
  return `M-${String(highest + 1).padStart(4, '0')}`;
}
