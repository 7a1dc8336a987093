// The heads for the world outside: a text to print, a request to a time-stamping authority, and its answer.
import type { Result } from '@/lib/domain/result.ts';
import { headText, headTextSha256 } from '@/lib/ledger/head-export.ts';
import {
  checkTimeStampAnswer,
  type TimeStamp,
  type TimeStampFault,
  writeTimeStampRequest,
} from '@/lib/ledger/time-stamp.ts';
import { encodeText } from '@/lib/vault/bytes.ts';
import type { Session } from './session.ts';

/** A file to be saved. */
export type FileToSave = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * The heads as a text file and the request for a time stamp of exactly that file; both are kept together by the person.
 * `nonce`: 8 random bytes.
 */
export async function headFiles(session: Session, nonce: Uint8Array<ArrayBuffer>): Promise<readonly FileToSave[]> {
  const text = headText(await session.ledger.heads());
  const base = `recourse-heads-${session.nowUtc().slice(0, 10)}`;
  return [
    { name: `${base}.txt`, bytes: encodeText(text) },
    { name: `${base}.tsq`, bytes: writeTimeStampRequest(await headTextSha256(text), nonce) },
  ];
}

/** Whether an authority's answer is about this head text. Its signature is not checked here: `openssl ts -verify` does. */
export async function checkHeadStamp(
  headFile: string,
  answer: Uint8Array<ArrayBuffer>,
): Promise<Result<TimeStamp, TimeStampFault>> {
  return checkTimeStampAnswer(answer, await headTextSha256(headFile));
}
