// The panel's side of the border: what a page's script or the background says is validated before it is believed.
import { z } from 'zod';
import { Reading } from '@/lib/domain/reading.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import type { BackgroundMessage, PageMessage } from './protocol.ts';

const PageMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reading'), reading: Reading }),
  z.strictObject({ kind: z.literal('selection'), reading: Reading }),
  z.strictObject({ kind: z.literal('report'), censored: z.string() }),
  z.strictObject({ kind: z.literal('painted'), readingKey: z.string(), isPainted: z.boolean() }),
]);
const BackgroundMessageSchema = z.strictObject({ kind: z.literal('toolbar-clicked'), tabId: z.number().int() });

/** Refused because its shape is not in the table; the value itself is not repeated. */
export type NotInProtocol = { readonly kind: 'not-in-protocol' };

/** A message of the page's script, or `not-in-protocol`. */
export function receivePageMessage(value: unknown): Result<PageMessage, NotInProtocol> {
  const parsed = PageMessageSchema.safeParse(value);
  return parsed.success ? succeed(parsed.data) : fail({ kind: 'not-in-protocol' });
}

/** A message of the background, or `not-in-protocol`. */
export function receiveBackgroundMessage(value: unknown): Result<BackgroundMessage, NotInProtocol> {
  const parsed = BackgroundMessageSchema.safeParse(value);
  return parsed.success ? succeed(parsed.data) : fail({ kind: 'not-in-protocol' });
}
