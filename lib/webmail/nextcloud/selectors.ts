// Nextcloud Mail, as data. SOURCE: its public components as of 2026-08; not checked on a running one yet. Self-hosted.
import type { Webmail } from '@/lib/webmail/webmail.ts';

export const nextcloud: Webmail = {
  name: 'nextcloud',
  version: '2026-11-22',
  // 2026-08: the thread
  page: '#mail-message, #mail-thread-header',
  // 2026-08: collapsed ones lack the second class
  message: ['.envelope.envelope--expanded', '.envelope:has(.html-message-body, .mail-message-body)'],
  // 2026-08: holds the plain text, or the frame of the HTML
  bodyArea: ['.mail-message-body', '.html-message-body'],
  // 2026-08: sandboxed with allow-same-origin, so that the page itself can size it
  bodyParts: ['iframe.message-frame', '#message-container iframe', '.mail-message-body .text, #mail-content'],
  // 2026-08: blocked pictures, translation
  noise: ['#mail-message-has-blocked-content'],
  // 2026-08: folded quote of a plain text
  quoted: ['details.quoted-text'],
  // 2026-08: the name stands beside the address
  sender: [
    ['.envelope__header__left__sender-subject-tags', '.sender', '.sender__email'],
    ['.envelope__header .left', '.sender', '.sender__email'],
  ],
  // 2026-08: a bubble a person
  to: [['~.recipients__list .recipient-bubble, .recipients__list [title*="@"]', '', '@title']],
  // 2026-08: relative; the title is the long form
  date: ['.envelope__header .timestamp@title', '.timestamp@title'],
  // 2026-08: above the conversation
  threadSubject: ['#mail-thread-header h2'],
  // 2026-08: in the path
  providerId: ['#/thread/(\\d+)'],
};
