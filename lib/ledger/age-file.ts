// The seal of every file that leaves: the age format, so that the `age` command opens what we wrote, without us.
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import type { Bytes } from '@/lib/vault/bytes.ts';

/**
 * To whom a file is sealed: whoever knows a passphrase, or holders of age identities (`age1...` are their recipients).
 * `workFactor` is scrypt's log2 N; left out it is 18 (256 MB, about a second); tests take less.
 */
export type FileSeal =
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly workFactor?: number }
  | { readonly kind: 'recipients'; readonly recipients: readonly string[] };

/** What opens a file: its passphrase, or an identity (`AGE-SECRET-KEY-1...`) of one of its recipients. */
export type FileKey =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'identity'; readonly identity: string };

/** The one answer to a wrong key, a damaged file and a file of something else: nothing tells them apart. */
export type SealFault = { readonly kind: 'does-not-open' };

/** SOURCE: bech32 (BIP 173) of 32 bytes under the prefix `age`, as the age format says (age-encryption.org/v1). */
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/u;

/** Whether a text is an age recipient of the X25519 kind, as far as its shape tells. */
export function isRecipient(text: string): boolean {
  return RECIPIENT.test(text);
}

/** A new identity with its recipient: the identity is a secret. @example (await newFileIdentity()).recipient // 'age1...' */
export async function newFileIdentity(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The recipient of an identity; `null` when the text is no identity. */
export async function recipientOf(identity: string): Promise<string | null> {
  try {
    return await identityToRecipient(identity);
  } catch (thrown) {
    return refusalOf(thrown, null);
  }
}

/** Seals bytes into an age file (binary). `bad-recipient`: one of the recipients is none, or there is none at all. */
export async function sealFile(
  plain: Bytes,
  seal: FileSeal,
): Promise<Result<Bytes, { readonly kind: 'bad-recipient' }>> {
  const encrypter = new Encrypter();
  if (seal.kind === 'passphrase') {
    if (seal.workFactor !== undefined) encrypter.setScryptWorkFactor(seal.workFactor);
    encrypter.setPassphrase(seal.passphrase);
  } else if (seal.recipients.length === 0 || !seal.recipients.every((text) => addRecipient(encrypter, text))) {
    return fail({ kind: 'bad-recipient' });
  }
  return succeed((await encrypter.encrypt(plain)) as Bytes); // never shared memory; the package's type is wider
}

/** Opens an age file. */
export async function openFile(file: Bytes, key: FileKey): Promise<Result<Bytes, SealFault>> {
  const decrypter = new Decrypter();
  try {
    if (key.kind === 'passphrase') decrypter.addPassphrase(key.passphrase);
    else decrypter.addIdentity(key.identity);
    return succeed((await decrypter.decrypt(file)) as Bytes); // as above
  } catch (thrown) {
    return refusalOf(thrown, fail({ kind: 'does-not-open' }));
  }
}

function addRecipient(encrypter: Encrypter, text: string): boolean {
  if (!isRecipient(text)) return false;
  try {
    encrypter.addRecipient(text);
    return true;
  } catch (thrown) {
    return refusalOf(thrown, false);
  }
}

// The package refuses whatever it cannot read with errors of no class of their own; anything else is no refusal.
function refusalOf<T>(thrown: unknown, refusal: T): T {
  if (thrown instanceof Error) return refusal;
  throw thrown;
}
