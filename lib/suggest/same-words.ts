// The same-words finder: which replies share nearly all their wording. Pure; timeline is handed its groups (finding 5).
import { comparableWords } from './comparable-words.ts';

/** A text to compare; `id` is the caller's. */
export type WordedText = { readonly id: string; readonly body: string };

/**
 * Texts that share their wording with one of them. Every member shares at least `leastShare` of its wording with the
 * text `likeId`, which is a member itself; `ids` are in the order given, at least two.
 */
export type SameWordsGroup = {
  readonly likeId: string;
  readonly ids: readonly string[];
  readonly leastShare: number;
};

/** Groups, largest first. `compared`: how many texts had words enough ("k of n": its n). `comparisons`: work, for tests. */
export type SameWords = {
  readonly groups: readonly SameWordsGroup[];
  readonly compared: number;
  readonly comparisons: number;
};

/** A shingle is this many words in a row. */
const SHINGLE_WORDS = 3;
/** Shorter texts ("Your request is denied.") share wording by chance, so they are not compared. */
export const FEWEST_WORDS = 12;
/** Three word numbers below this fit in one exact number. Rarer words of a larger vocabulary share a number. */
const VOCABULARY = 200_000;

type Shingled = { readonly id: string; readonly place: number; readonly shingles: Int32Array };
type Leader = Shingled & {
  readonly held: ReadonlySet<number>;
  readonly members: { readonly place: number; readonly id: string; readonly share: number }[];
};

/**
 * Groups texts whose wording is the same but for names, numbers and dates. Two texts share
 * `common shingles / shingles of the longer`; `least` is in (0, 1]. Greeting, signature, printed notices and mail
 * carried along are left out first. A text belongs to one group: that of the leader with which it shares most, leaders
 * being taken from the commonest wording down, so that nothing is grouped by a chain of small changes.
 *
 * Exact, not estimated: prefix filtering loses no pair at or above `least`. SOURCE: Chaudhuri, Ganti and Kaushik, "A
 * primitive operator for similarity joins", ICDE 2006; shingles: Broder, "On the resemblance and containment of
 * documents", 1997. Never throws.
 * @example sameWords([{ id: 'a', body: letter }, { id: 'b', body: letterWithAnotherName }]).groups[0]?.ids // ['a', 'b']
 */
export function sameWords(texts: readonly WordedText[], least = 0.9): SameWords {
  const shingled = shingle(texts);
  const ordered = commonestFirst(shingled);
  const holders = new Map<number, Leader[]>();
  const leaders: Leader[] = [];
  let comparisons = 0;
  for (const text of ordered) {
    const prefix = [...text.shingles.subarray(0, prefixLength(text, least))];
    const candidates = new Set(prefix.flatMap((one) => holders.get(one) ?? []));
    let best: { readonly leader: Leader; readonly share: number } | null = null;
    for (const leader of candidates) {
      if (!mayShare(text, leader, least)) continue;
      comparisons += 1;
      const share = shareOf(text.shingles, leader.held);
      if (share >= least && (best === null || share > best.share)) best = { leader, share };
    }
    if (best !== null) {
      best.leader.members.push({ place: text.place, id: text.id, share: best.share });
      continue;
    }
    const leader: Leader = {
      ...text,
      held: new Set(text.shingles),
      members: [{ place: text.place, id: text.id, share: 1 }],
    };
    leaders.push(leader);
    for (const one of prefix) {
      const list = holders.get(one);
      if (list === undefined) holders.set(one, [leader]);
      else list.push(leader);
    }
  }
  return { groups: groupsOf(leaders), compared: shingled.length, comparisons };
}

/** The share of the longer text's wording that two texts have in common, in [0, 1]; `null` when one has too few words. */
export function sharedWording(one: string, other: string): number | null {
  const [first, second] = shingle([
    { id: '1', body: one },
    { id: '2', body: other },
  ]);
  return first === undefined || second === undefined ? null : shareOf(first.shingles, new Set(second.shingles));
}

/** Texts as sets of shingles, the rarest shingle first (by how many texts hold it, then by number). */
function shingle(texts: readonly WordedText[]): readonly Shingled[] {
  const words = new Map<string, number>();
  const shingles = new Map<number, number>();
  const heldBy: number[] = [];
  const sets = texts.flatMap(({ id, body }, place) => {
    const said = comparableWords(body);
    if (said.length < FEWEST_WORDS) return [];
    const coded = said.map((word) => numberOf(words, word) % VOCABULARY);
    const held = new Set<number>();
    for (let at = 0; at + SHINGLE_WORDS <= coded.length; at += 1)
      held.add(
        numberOf(shingles, ((coded[at] ?? 0) * VOCABULARY + (coded[at + 1] ?? 0)) * VOCABULARY + (coded[at + 2] ?? 0)),
      );
    for (const one of held) heldBy[one] = (heldBy[one] ?? 0) + 1;
    return [{ id, place, shingles: Int32Array.from(held) }];
  });
  for (const one of sets) one.shingles.sort((a, b) => (heldBy[a] ?? 0) - (heldBy[b] ?? 0) || a - b);
  return sets;
}

function numberOf<T>(numbers: Map<T, number>, one: T): number {
  const known = numbers.get(one);
  if (known !== undefined) return known;
  numbers.set(one, numbers.size);
  return numbers.size - 1;
}

/** Texts of the wording that most others have word for word come first, then longer ones, then in the order given. */
function commonestFirst(shingled: readonly Shingled[]): readonly Shingled[] {
  const counts = new Map<string, number>();
  const keyed = shingled.map((text) => ({ text, key: fingerprint(text.shingles) }));
  for (const { key } of keyed) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keyed
    .map(({ text, key }) => ({ text, count: counts.get(key) ?? 0 }))
    .sort((a, b) => b.count - a.count || b.text.shingles.length - a.text.shingles.length || a.text.place - b.text.place)
    .map(({ text }) => text);
}

/** Two sums of a set; only the order of work hangs on it, so a rare collision does no harm. */
function fingerprint(shingles: Int32Array): string {
  let one = 0;
  let two = 0;
  for (const shingled of shingles) {
    one = (Math.imul(one, 31) + shingled) | 0;
    two = (Math.imul(two, 16_777_619) ^ shingled) | 0;
  }
  return `${one},${two}`;
}

/** Two texts that share `least` have one of their so many rarest shingles in common. */
function prefixLength({ shingles }: Shingled, least: number): number {
  return shingles.length - Math.ceil(least * shingles.length - 1e-9) + 1;
}

function mayShare(one: Shingled, other: Shingled, least: number): boolean {
  const [short, long] = [one.shingles.length, other.shingles.length].sort((a, b) => a - b);
  return (short ?? 0) >= least * (long ?? 0) - 1e-9;
}

function shareOf(one: Int32Array, other: ReadonlySet<number>): number {
  let common = 0;
  for (const shingled of one) if (other.has(shingled)) common += 1;
  return common / Math.max(one.length, other.size);
}

function groupsOf(leaders: readonly Leader[]): readonly SameWordsGroup[] {
  return leaders
    .filter(({ members }) => members.length > 1)
    .map(({ id, members }) => ({
      likeId: id,
      ids: [...members].sort((a, b) => a.place - b.place).map((member) => member.id),
      leastShare: Math.min(...members.map(({ share }) => share)),
    }))
    .sort((a, b) => b.ids.length - a.ids.length);
}
