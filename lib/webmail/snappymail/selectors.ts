// SnappyMail, as data. SOURCE: public templates, 2025; not checked on a running one yet. Self-hosted.
import type { Webmail } from '@/lib/webmail/webmail.ts';

export const snappymail: Webmail = {
  name: 'snappymail',
  version: '2026-11-22',
  // 2025-01: the reading pane
  page: '.messageView #messageItem, .messageView .b-message',
  message: ['.messageView .b-message'],
  // 2025-01: earlier messages stay in the document, hidden
  bodyArea: ['#messageItem .bodyText', '.b-message .bodyText'],
  // 2025-01: name is the text, the title has the address
  sender: [['.informationShort .from', '', '@title']],
  to: [['.informationShort .to', '', '@title']],
  // 2025-01: the full form
  date: ['time.date[data-time-format="FULL"]'],
  machineDate: ['time.date@datetime'],
  subject: ['.subjectParent .subject'],
  // 2025-01: pictures of others were not loaded
  noise: ['.attachmentsPlace'],
};
