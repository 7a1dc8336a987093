// Search among the matters of the list: pseudonym, name, facility, A-number in any of its spellings. Pure.
import type { MatterRow } from './matters-view.ts';

const SHORTEST_NUMBER = 3;

/** The rows that hold every word sought; all of them when nothing is. @example findMatters(rows, 'A 000-000-151').length // 1 */
export function findMatters(rows: readonly MatterRow[], sought: string): readonly MatterRow[] {
  const digits = sought.replace(/[^0-9]/gu, '');
  const isNumber = digits.length >= SHORTEST_NUMBER && /^\s*A?\s*[#-]?[\d\s-]+$/iu.test(sought);
  const words = plain(sought)
    .split(' ')
    .filter((word) => word !== '');
  return rows.filter((row) => {
    if (isNumber && row.aNumbers.some((aNumber) => aNumber.includes(digits))) return true;
    const text = plain([row.pseudonym, row.name, row.facility].filter((each) => each !== null).join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Lower case, without accents and punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
