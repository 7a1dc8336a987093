// Hashes of a mail: by its canonical text and by its raw bytes. WebCrypto; the same on both arrows that lead to Mail.
import { canonicalText, type Mail, type UnhashedMail } from '@/lib/domain/mail.ts';

/** SHA-256 of bytes, 64 lower-case hex digits. SOURCE: FIPS 180-4, by WebCrypto. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  // A copy, because WebCrypto does not take views of shared memory.
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Completes a mail with the hash of its canonical text: the same message read twice, or from a file and from a
 * webmail that shows the same words, has the same hash.
 * @example (await hashMail(unhashed)).sha256.length // 64
 */
export async function hashMail(mail: UnhashedMail): Promise<Mail> {
  return { ...mail, sha256: await sha256Hex(new TextEncoder().encode(canonicalText(mail))) };
}
