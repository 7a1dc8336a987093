// Reads an A-number as a person types it. SOURCE: the project's field notes, "Identifiers, senders, clocks".

/** Seven to nine digits, zero-padded to nine, or `null`. @example aNumberDigits('A 000-000-101') // '000000101' */
export function aNumberDigits(typed: string): string | null {
  const bare = typed.trim().replace(/^A\s*#?/iu, '');
  if (!/^[\d\s-]+$/u.test(bare)) return null;
  const digits = bare.replace(/\D/gu, '');
  return digits.length >= 7 && digits.length <= 9 ? digits.padStart(9, '0') : null;
}
