// Base32 as people copy it: Crockford's alphabet, in groups of four, forgiving of case, gaps and the letters that look like digits.
import type { Bytes } from './bytes.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Bytes in Crockford's base32 without padding, in groups of four. The length must be a multiple of five bytes.
 * SOURCE: Douglas Crockford, Base 32 (crockford.com/base32.html).
 * @example writeBase32(new Uint8Array(5)) // '0000 0000'
 */
export function writeBase32(bytes: Bytes): string {
  if (bytes.length % 5 !== 0) throw new Error('Only whole groups of five bytes are written');
  let held = 0;
  let bits = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(held >>> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return text.replace(/(.{4})(?=.)/gu, '$1 ');
}

/** The bytes of such a text; `null` when it is none. @example readBase32('oooo-0000') // five zero bytes */
export function readBase32(text: string): Bytes | null {
  const symbols = text.toUpperCase().replace(/[\s-]/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1');
  if (symbols.length === 0 || symbols.length % 8 !== 0) return null;
  const bytes = new Uint8Array((symbols.length * 5) / 8);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const symbol of symbols) {
    const value = ALPHABET.indexOf(symbol);
    if (value < 0) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = held >>> bits;
      at += 1;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}
