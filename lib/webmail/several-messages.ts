// Several messages of a conversation are open: says which, and takes the one the coder picked. The reader never picks.
import type { Reading } from '@/lib/domain/reading.ts';
import { type OpenMessage, partsOf, readIds } from './open-message.ts';
import { readHeading } from './read-fields.ts';
import { fingerprint } from './reading-key.ts';
import { readVisibleText } from './visible-text.ts';
import type { ReadContext, Webmail } from './webmail.ts';

type Several = Extract<Reading, { kind: 'several' }>;

/** More open messages than this are counted, and the last of them named: the newest stand last, or are asked for first. */
const MAX_CHOICES = 20;
const MAX_FIRST_WORDS = 90;

/** The open messages as the panel names them, in the order of the page. */
export function listChoices(messages: readonly OpenMessage[], webmail: Webmail, context: ReadContext): Several {
  const choices = messages.slice(-MAX_CHOICES).map((open) => choiceOf(open, webmail, context));
  return { kind: 'several', adapter: webmail.name, total: messages.length, choices };
}

/** The message whose key the coder chose; none when it is gone, or two would answer to it. */
export function pickChosen(
  messages: readonly OpenMessage[],
  webmail: Webmail,
  context: ReadContext,
): OpenMessage | undefined {
  if (context.chosen === undefined || context.chosen === null) return undefined;
  const last = messages.slice(-MAX_CHOICES);
  const [picked, ...others] = last.filter((open) => choiceOf(open, webmail, context).key === context.chosen);
  return others.length === 0 ? picked : undefined;
}

function choiceOf(open: OpenMessage, webmail: Webmail, context: ReadContext): Several['choices'][number] {
  const { sender, date } = readHeading(open, webmail, context.timeZone);
  const { providerId, messageId } = readIds(open, webmail);
  const [part] = partsOf(open, webmail);
  const firstWords = part === undefined ? '' : readVisibleText([part], { maxCharacters: MAX_FIRST_WORDS }).text;
  const { sentAtShown } = date.value;
  const id = messageId ?? providerId ?? JSON.stringify([sender.value, sentAtShown, firstWords]);
  return { key: fingerprint(id), from: sender.value, sentAtShown, firstWords: firstWords.replace(/\s+/gu, ' ') };
}
