// Why a matter is offered, in words.
import type { MessageKey } from '@/components/hooks/use-text.ts';
import type { OfferReason } from './desk-view.ts';

export const OFFER_WORDS: Readonly<Record<OfferReason, MessageKey>> = {
  'a-number': 'offer_a_number',
  'subject-tag': 'offer_subject_tag',
  'message-id': 'offer_message_id',
  thread: 'offer_thread',
  name: 'offer_name',
  'earlier-reply': 'offer_earlier_reply',
};
