import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptPanelMessage } from '@/lib/protocol/accept-panel-message.ts';
import { receiveBackgroundMessage, receivePageMessage } from '@/lib/protocol/receive.ts';

describe('messages of the panel, as the page checks them', () => {
  test('each message of the table is accepted', () => {
    expect(acceptPanelMessage({ kind: 'watch' })).toEqual({ kind: 'watch' });
    const paint = { kind: 'paint', readingKey: 'a', spans: [{ start: 0, end: 4 }] };
    expect(acceptPanelMessage(paint)).toEqual(paint);
    expect(acceptPanelMessage({ kind: 'choose', key: 'a' })).toEqual({ kind: 'choose', key: 'a' });
    expect(acceptPanelMessage({ kind: 'report', more: 1 })).toEqual({ kind: 'report' });
  });

  test.each([
    ['an unknown kind', { kind: 'save' }],
    ['no object', 'watch'],
    ['null', null],
    ['a span that ends before it starts', { kind: 'paint', readingKey: 'a', spans: [{ start: 4, end: 1 }] }],
    ['a negative offset', { kind: 'paint', readingKey: 'a', spans: [{ start: -1, end: 1 }] }],
    ['a choice of nothing', { kind: 'choose' }],
    ['a missing key', { kind: 'paint', spans: [] }],
  ])('%s is refused', (_name, message) => {
    expect(acceptPanelMessage(message)).toBeNull();
  });

  test('whatever comes, it never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => void acceptPanelMessage(value)));
  });
});

describe('messages of the page, as the panel checks them', () => {
  test('a reading without a message passes', () => {
    expect(receivePageMessage({ kind: 'reading', reading: { kind: 'unknown-page' } }).ok).toBe(true);
  });

  test.each([
    ['an extra field', { kind: 'reading', reading: { kind: 'unknown-page' }, write: true }],
    [
      'a mail that lacks its body',
      { kind: 'reading', reading: { kind: 'message', mail: {}, fields: {}, readingKey: '' } },
    ],
    ['another kind', { kind: 'decision-made' }],
  ])('%s is refused, and the value is not repeated', (_name, message) => {
    expect(receivePageMessage(message)).toEqual({ ok: false, error: { kind: 'not-in-protocol' } });
  });

  test('the background may only say that the toolbar was clicked', () => {
    expect(receiveBackgroundMessage({ kind: 'toolbar-clicked', tabId: 4 }).ok).toBe(true);
    expect(receiveBackgroundMessage({ kind: 'toolbar-clicked', tabId: 'x' }).ok).toBe(false);
  });
});
