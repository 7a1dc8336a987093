// The page's side of the border: checks by hand that a message is one of the panel's, without a validator library.
import type { PanelMessage, Span } from './protocol.ts';

/** The message if it has the shape of the table, else `null`. */
export function acceptPanelMessage(value: unknown): PanelMessage | null {
  if (!isRecord(value)) return null;
  const { kind } = value;
  if (kind === 'watch' || kind === 'unpaint' || kind === 'read-selection' || kind === 'report') return { kind };
  if (kind === 'choose') return typeof value.key === 'string' ? { kind, key: value.key } : null;
  if (value.kind !== 'paint' || typeof value.readingKey !== 'string' || !Array.isArray(value.spans)) return null;
  const spans = value.spans.filter(isSpan);
  if (spans.length !== value.spans.length) return null;
  return { kind: 'paint', readingKey: value.readingKey, spans };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isSpan(value: unknown): value is Span {
  return isRecord(value) && isOffset(value.start) && isOffset(value.end) && value.start < value.end;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
