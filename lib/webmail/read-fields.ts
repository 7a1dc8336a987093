// The one engine that reads every webmail: data in, each field found, missing or ambiguous out; it never picks.
import type { Address } from '@/lib/domain/mail.ts';
import type { FieldState } from '@/lib/domain/reading.ts';
import { elementsAt, isFoldedRead, partValue, valueFrom, valuesAt, valuesOutside } from './field-place.ts';
import { hasLooseNames, startsWithLabel } from './find-by-content.ts';
import type { OpenMessage } from './open-message.ts';
import { NO_ADDRESS, toAddress } from './read-address.ts';
import { type ReadDate, readDate } from './read-date.ts';
import type { PersonPlace, Webmail } from './webmail.ts';

/** A value with its state; `value` is the missing value unless `found`. */
export type ReadField<T> = { readonly state: FieldState; readonly value: T };

/** The heading of a message as its page shows it. */
export type ReadHeading = {
  readonly sender: ReadField<Address>;
  /** Every address that stands where the sender's does, lower case: more than one when it is ambiguous. */
  readonly senderAddresses: ReadonlySet<string>;
  readonly to: ReadField<readonly Address[]>;
  readonly cc: ReadField<readonly Address[]>;
  readonly subject: ReadField<string | null>;
  readonly date: ReadField<ReadDate & { readonly sentAtShown: string | null }>;
  readonly attachmentNames: readonly string[];
};

const NO_DATE = { sentAtUtc: null, sentAtBasis: null, sentAtShown: null } as const;

/**
 * Reads the heading of an open message. All selectors of a field are asked; values that differ make it `ambiguous`.
 * Nothing inside the sender's own words (`areas`) is read, and nothing hidden but where the webmail says so.
 * `timeZone` is the browser's.
 */
export function readHeading(open: OpenMessage, webmail: Webmail, timeZone: string): ReadHeading {
  const people = webmail.sender.flatMap((place) => peopleOf(open, place));
  return {
    sender: readSender(people),
    senderAddresses: addressesOf(people),
    to: readPeople(open, webmail.to),
    cc: readPeople(open, webmail.cc),
    subject: readSubject(open, webmail),
    date: readDates(open, webmail, timeZone),
    attachmentNames: [...new Set((webmail.attachments ?? []).flatMap((place) => valuesAt(open, place)))],
  };
}

/** The subject of the message itself, else the one above its conversation. */
function readSubject(open: OpenMessage, webmail: Webmail): ReadField<string | null> {
  const messages = [...(webmail.message ?? []), ...webmail.bodyArea].join(',');
  const own = (webmail.subject ?? []).flatMap((place) => valuesAt(open, place));
  const above = (webmail.threadSubject ?? []).flatMap((place) => valuesOutside(open.document, place, messages));
  const values = new Set(own.length > 0 ? own : above);
  const [value] = values;
  if (values.size > 1 || (value !== undefined && startsWithLabel(value))) return { state: 'ambiguous', value: null };
  const isNone = value === undefined || webmail.noSubject?.includes(value.toLowerCase()) === true;
  return isNone ? { state: 'missing', value: null } : { state: 'found', value };
}

function personOf(element: Element, [person, name, address]: PersonPlace): Address {
  const isHiddenRead = isFoldedRead(person);
  const stated = toAddress(partValue(element, name, isHiddenRead), partValue(element, address, isHiddenRead));
  if (stated.name !== null || stated.address !== null) return stated;
  return toAddress(valueFrom(element, '', isHiddenRead), null);
}

function peopleOf(open: OpenMessage, place: PersonPlace): readonly Address[] {
  return elementsAt(open, place[0])
    .map((match) => personOf(match, place))
    .filter((person) => person.name !== null || person.address !== null);
}

function addressesOf(people: readonly Address[]): ReadonlySet<string> {
  return new Set(people.flatMap((person) => person.address?.toLowerCase() ?? []));
}

function readSender(people: readonly Address[]): ReadField<Address> {
  const addresses = addressesOf(people);
  const names = new Set(people.flatMap((person) => person.name ?? []));
  if (people.length === 0) return { state: 'missing', value: NO_ADDRESS };
  // The same address under two names is one mailbox but not one statement of who writes: say nothing of the name.
  if (addresses.size > 1 || (addresses.size === 0 && names.size > 1)) return { state: 'ambiguous', value: NO_ADDRESS };
  const [address] = people.flatMap((person) => person.address ?? []);
  const [name] = names;
  const hasStrangers = addresses.size === 1 && people.some((person) => person.address === null && person.name !== name);
  if (hasStrangers) return { state: 'ambiguous', value: NO_ADDRESS };
  return { state: 'found', value: { name: names.size === 1 ? (name ?? null) : null, address: address ?? null } };
}

/** Lists are compared whole: two selectors that list other people make the field ambiguous, and so does a loose name. */
function readPeople(open: OpenMessage, places: readonly PersonPlace[] = []): ReadField<readonly Address[]> {
  const lists = places.map((place) => peopleOf(open, place)).filter((list) => list.length > 0);
  const [list, ...others] = new Set(lists.map((people) => JSON.stringify(people)));
  if (list === undefined) return { state: 'missing', value: [] };
  const isLoose = places.some((place) => hasLooseNames(elementsAt(open, place[0])));
  return others.length > 0 || isLoose ? { state: 'ambiguous', value: [] } : { state: 'found', value: lists[0] ?? [] };
}

function readDates(open: OpenMessage, webmail: Webmail, timeZone: string): ReadHeading['date'] {
  const shown = [...new Set((webmail.date ?? []).flatMap((place) => valuesAt(open, place)))];
  const machine = (webmail.machineDate ?? []).flatMap((place) => valuesAt(open, place));
  const read = shown.map((text) => ({ ...readDate(text, timeZone), sentAtShown: text }));
  const trusted = machine.map((text) => readDate(text, timeZone)).filter((date) => date.sentAtBasis === 'offset');
  const known = [...read, ...trusted].filter((date) => date.sentAtUtc !== null);
  const minutes = new Set(known.map((date) => date.sentAtUtc?.slice(0, 16)));
  if (minutes.size > 1 || (minutes.size === 0 && shown.length > 1)) return { state: 'ambiguous', value: NO_DATE };
  const best = read.find((date) => date.sentAtUtc !== null);
  const [exact] = trusted;
  const sentAtShown = best?.sentAtShown ?? shown[0] ?? null;
  if (exact !== undefined) return { state: 'found', value: { ...exact, sentAtShown } };
  if (best !== undefined) return { state: 'found', value: best };
  return shown.length === 0
    ? { state: 'missing', value: NO_DATE }
    : { state: 'found', value: { ...NO_DATE, sentAtShown } };
}
