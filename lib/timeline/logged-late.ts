// Whether a request came into the log only after it was sent: delayed entry, printed with every share of silence.
import { dayInZone } from '@/lib/domain/count-days.ts';
import type { Request } from '@/lib/domain/request.ts';
import { addressedOffice, zoneOf } from './declared-window.ts';

/**
 * True when a request was first logged on a later day than it was sent. One from a complete Sent archive, or known only
 * from its reply, is never late: the archive saw the sending, and the reply is no log of it.
 * @example isLoggedLate({ ...request, sentOn: '2021-03-01', firstLoggedAt: '2021-04-02T15:00:00Z' }) // true
 */
export function isLoggedLate(request: Request): boolean {
  if (request.ascertainment === 'sent-archive' || request.ascertainment === 'via-reply') return false;
  return dayInZone(request.firstLoggedAt, zoneOf(addressedOffice(request))) > request.sentOn;
}
