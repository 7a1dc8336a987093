// The words of the denials, compared: joins the ledger's mails with suggest's same-words finder for finding 5.
import type { Id } from '@/lib/domain/id.ts';
import { type MatterState, standingDecisions } from '@/lib/domain/journal.ts';
import type { Ledger } from '@/lib/ledger/ledger.ts';
import { comparableWords } from '@/lib/suggest/comparable-words.ts';
import { FEWEST_WORDS, sameWords, type WordedText } from '@/lib/suggest/same-words.ts';
import type { SameWordsInput } from '@/lib/timeline/findings/same-words.ts';

/** At least this share of the wording in common. SOURCE: the project's field notes, section 3, finding 5. */
const LEAST_SHARE = 0.9;

/**
 * Which denials of these matters share their words. One that came without a mail is compared by the words its coder
 * noted; one with fewer words than can be compared is not among `comparedIds`.
 */
export async function sameWordsInput(ledger: Ledger, states: readonly MatterState[]): Promise<SameWordsInput> {
  const texts = (await Promise.all(states.flatMap((state) => denialTexts(ledger, state)))).filter(
    ({ body }) => comparableWords(body).length >= FEWEST_WORDS,
  );
  const { groups } = sameWords(texts, LEAST_SHARE);
  return { comparedIds: texts.map(({ id }) => id), groups };
}

function denialTexts(ledger: Ledger, { replies, decisions }: MatterState): readonly Promise<WordedText>[] {
  return replies.flatMap(({ replyId, mailId }) => {
    const standing = standingDecisions(decisions, replyId);
    const isDenial = standing.some(({ code }) => code === 'summary-denial' || code === 'reasoned-denial');
    if (!isDenial) return [];
    const noted = standing.flatMap(({ words }) => words?.evidence ?? []).map(({ exact }) => exact);
    return [textOf(ledger, { replyId, mailId, noted: noted.join('\n') })];
  });
}

async function textOf(
  ledger: Ledger,
  { replyId, mailId, noted }: { readonly replyId: Id; readonly mailId: Id | null; readonly noted: string },
): Promise<WordedText> {
  const mail = mailId === null ? null : await ledger.mail(mailId);
  return { id: replyId, body: mail === null ? noted : mail.mail.body };
}
