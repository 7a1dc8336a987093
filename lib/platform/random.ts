// Randomness of this computer, from the cryptographic generator only.

/** A random UUID (version 4). */
export function randomId(): string {
  return crypto.randomUUID();
}

/** `length` random bytes. */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
