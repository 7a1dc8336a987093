// Heads for the world outside: a text to print or mail, and its hash for a time stamp. From then on tampering shows.
import { encodeText } from '@/lib/vault/bytes.ts';
import { sha256Hex } from '@/lib/vault/sha256.ts';
import type { HeadRow } from './database.ts';

/** The first line of a head text says what it is. */
const FIRST_LINE = 'recourse-heads 1';

/**
 * The heads of every chain as text, the same for the same heads: a first line, then for each chain (by device, then hash)
 * its device, number of the last entry and SHA-256 of it; every line ends in a line feed. Nothing in it says anything of
 * a person. What it proves: entries up to these heads cannot be changed or taken out unnoticed from the moment this text
 * left the computer. It proves nothing about what was written before that moment, nor that an entry is true.
 * @example headText([]) // 'recourse-heads 1\n'
 */
export function headText(heads: readonly HeadRow[]): string {
  const lines = heads.map(({ deviceId, seq, sha256 }) => `${deviceId} ${seq} ${sha256}`).sort();
  return `${[FIRST_LINE, ...lines].join('\n')}\n`;
}

/** SHA-256 (hex) of the head text's UTF-8: what a time stamp is asked for. */
export async function headTextSha256(text: string): Promise<string> {
  return sha256Hex(encodeText(text));
}
