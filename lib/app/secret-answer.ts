// A passphrase or recovery key tried, as the page that asked for it says it.
import type { SecretAnswer } from '@/components/settings/secret-answer.ts';
import type { Result } from '@/lib/domain/result.ts';
import type { ProtectError } from './protect-ledger.ts';

/** What the person is told. A ledger that is not open and a storage fault are both "try again". */
export function secretAnswer(done: Result<unknown, ProtectError>): SecretAnswer {
  return done.ok ? { kind: 'done' } : secretRefusal(done.error);
}

/** The same of a failure. */
export function secretRefusal(error: ProtectError): Exclude<SecretAnswer, { readonly kind: 'done' }> {
  switch (error.kind) {
    case 'not-open':
    case 'storage-full':
    case 'storage-failed':
      return { kind: 'failed' };
    default:
      return error;
  }
}
