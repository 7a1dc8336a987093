// Fifty-six plain-text replies in seven languages: no word of the quoted request stays, no word of the reply is lost.
import { expect, it } from 'vitest';
import { splitQuotedPlainText } from '@/lib/domain/quoted-plain-text.ts';
import { QUOTED_REPLIES } from './quoted-replies.ts';

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();

it('has fifty-six shapes', () => {
  expect(QUOTED_REPLIES).toHaveLength(56);
});

it.each(QUOTED_REPLIES)('$shape', ({ text, body }) => {
  expect(squeeze(splitQuotedPlainText(text).body)).toBe(body);
});
