// Which matter and request a message may belong to, and why. An offer: nothing is taken by default, ties are shown.
import type { MatterOffer, OfferReason } from '@/components/coding/desk-view.ts';
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import { dayInZone } from '@/lib/domain/count-days.ts';
import type { Id } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import { subjectTagsIn } from '@/lib/domain/subject-tag.ts';
import type { Ledger } from '@/lib/ledger/ledger.ts';
import { identifiersIn } from '@/lib/suggest/identifiers.ts';
import { requestStatuses } from '@/lib/timeline/request-statuses.ts';

/** The matters that something in the message leads to, each with its strongest reason, and the requests it answers. */
type Leads = {
  readonly matters: ReadonlyMap<Id, OfferReason>;
  readonly tags: readonly string[];
  readonly answeredMails: ReadonlySet<Id>;
};

/** The offer for a message: one exact matter (and request, when only one can be meant), ties, or none. */
export async function offerMatter(
  ledger: Ledger,
  mail: Mail,
  known: { readonly states: readonly MatterState[]; readonly rules: ClockRules },
): Promise<MatterOffer> {
  const leads = await followLeads(ledger, mail);
  const matters = leads.matters.size > 0 ? leads.matters : byName(mail, known.states);
  if (matters.size === 0) return { kind: 'none' };
  const [only] = [...matters];
  if (matters.size > 1 || only === undefined) {
    return { kind: 'ties', choices: [...matters].map(([matterId, reason]) => ({ matterId, reason })) };
  }
  const [matterId, reason] = only;
  const state = known.states.find((candidate) => candidate.matter.matterId === matterId);
  const requestId = state === undefined ? null : answeredRequest(state, mail, { ...known, ...leads });
  return { kind: 'exact', matterId, requestId, reason };
}

async function followLeads(ledger: Ledger, mail: Mail): Promise<Leads> {
  const matters = new Map<Id, OfferReason>();
  const add = (ids: readonly Id[], reason: OfferReason): void => {
    for (const id of ids) if (!matters.has(id)) matters.set(id, reason);
  };
  const tags = subjectTagsIn(mail.subject);
  for (const tag of tags) add(await ledger.find('subject-tag', tag), 'subject-tag');
  for (const aNumber of identifiersIn(mail).aNumbers) add(await ledger.find('a-number', aNumber), 'a-number');
  const referenced = await findAll(ledger, 'message-id', mail.references);
  const threaded = mail.threadKey === null ? [] : await ledger.find('thread-key', mail.threadKey);
  for (const id of [...referenced, ...threaded]) {
    add(await ledger.find('request-of-mail', id), referenced.includes(id) ? 'message-id' : 'thread');
    add(await ledger.find('reply-of-mail', id), 'earlier-reply');
  }
  return { matters, tags, answeredMails: new Set([...referenced, ...threaded]) };
}

async function findAll(ledger: Ledger, namespace: 'message-id', texts: readonly string[]): Promise<readonly Id[]> {
  const found = await Promise.all(texts.map((text) => ledger.find(namespace, text)));
  return [...new Set(found.flat())];
}

// A name is the weakest lead: a whole word of the subject or body, and only when nothing stronger was found.
function byName(mail: Mail, states: readonly MatterState[]): ReadonlyMap<Id, OfferReason> {
  const text = ` ${`${mail.subject ?? ''} ${mail.body}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const named = states.filter(({ matter }) => {
    const name =
      matter.words?.name
        ?.toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim() ?? '';
    return name.length >= 4 && text.includes(` ${name} `);
  });
  return new Map(named.map(({ matter }) => [matter.matterId, 'name']));
}

function answeredRequest(
  state: MatterState,
  mail: Mail,
  known: Pick<Leads, 'tags' | 'answeredMails'> & { readonly rules: ClockRules },
): Id | null {
  const tagged = state.requests.filter(({ subjectTag }) => subjectTag !== null && known.tags.includes(subjectTag));
  if (tagged.length === 1) return tagged[0]?.requestId ?? null;
  const referenced = state.requests.filter(({ mailId }) => mailId !== null && known.answeredMails.has(mailId));
  if (referenced.length === 1) return referenced[0]?.requestId ?? null;
  const statuses = new Map(requestStatuses(state, known.rules).map((status) => [status.requestId, status]));
  const day = mail.sentAtUtc === null ? null : dayInZone(mail.sentAtUtc, 'UTC');
  const waiting = state.requests.filter((request) => {
    const isEarlier = day === null || request.sentOn <= day;
    return isEarlier && statuses.get(request.requestId)?.firstDeciding === null;
  });
  return waiting.length === 1 ? (waiting[0]?.requestId ?? null) : null;
}
