// What the browser itself says it asked the network for: Chromium's own log, written whole when the browser closes.
import { readFileSync } from 'node:fs';

/** One request of the log: where to, and the origin on whose behalf (`null`: the browser's own, or an address opened). */
export type LoggedRequest = { readonly url: string; readonly initiator: string | null };

type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly initiator?: string };
  }[];
};

// Chromium asks its maker for updates and accounts by itself, whatever the command line says (seen with 156, 2026-11).
const BROWSERS_OWN = /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/u;

/** The arguments that make Chromium write its log to `path`. */
export function networkLogArgs(path: string): readonly string[] {
  return [`--log-net-log=${path}`];
}

/** Every request over http, https, ws or wss in the log. Throws when the browser has not finished writing it. */
export function readNetworkLog(path: string): readonly LoggedRequest[] {
  const log = JSON.parse(readFileSync(path, 'utf8')) as NetLog; // the browser's own format
  const started = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  return log.events
    .filter(({ type, params }) => type === started && /^(?:https?|wss?):/u.test(params?.url ?? ''))
    .map(({ params }) => ({ url: params?.url ?? '', initiator: originOrNull(params?.initiator) }));
}

/** Those that went neither to one of `homes` nor, on the browser's own behalf, to its maker. */
export function foreignRequests(log: readonly LoggedRequest[], homes: readonly string[]): readonly LoggedRequest[] {
  return log.filter(({ url, initiator }) => {
    const { origin, hostname } = new URL(url);
    if (initiator?.startsWith('chrome-extension:')) return true;
    return !homes.includes(origin) && !(initiator === null && BROWSERS_OWN.test(hostname));
  });
}

function originOrNull(initiator: string | undefined): string | null {
  return initiator === undefined || initiator === 'not an origin' ? null : initiator;
}
