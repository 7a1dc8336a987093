// Subject tags: a short mark such as [R-K7F3] in a request's subject, by which a reply is led back to its request.
import { z } from 'zod';

// No 0, O, 1, I, L or U: a tag is also read aloud and typed.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const IN_TEXT = /\[(R-[2-9A-HJKMNP-TV-Z]{4})\]/giu;
const CHARACTERS = 4;

/** A tag without its brackets, e.g. `R-K7F3`. Random, so it says nothing about the person. */
export const SubjectTag = z.string().regex(/^R-[2-9A-HJKMNP-TV-Z]{4}$/u);
export type SubjectTag = z.infer<typeof SubjectTag>;

/**
 * A new tag from four or more random bytes (a byte's excess over 240 is thrown away by the remainder: a bias of no weight
 * for a mark). Throws `RangeError` when there are fewer than four.
 * @example newSubjectTag(Uint8Array.of(0, 1, 2, 3)) // 'R-2345'
 */
export function newSubjectTag(random: Uint8Array): SubjectTag {
  if (random.length < CHARACTERS) throw new RangeError('A subject tag needs four random bytes');
  const characters = [...random.subarray(0, CHARACTERS)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return `R-${characters.join('')}`;
}

/** The tags in a subject, upper case, each once; empty when there are none. @example subjectTagsIn('Re: [r-k7f3] Request') // ['R-K7F3'] */
export function subjectTagsIn(subject: string | null): readonly SubjectTag[] {
  if (subject === null) return [];
  return [...new Set([...subject.matchAll(IN_TEXT)].map(([, tag = '']) => tag.toUpperCase()))];
}
