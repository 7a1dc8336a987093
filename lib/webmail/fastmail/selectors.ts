// Fastmail, as data. SOURCE: public projects that disagree, 2020 to 2026; not checked on a running one yet.
import type { Webmail } from '@/lib/webmail/webmail.ts';

export const fastmail: Webmail = {
  name: 'fastmail',
  version: '2026-11-22',
  hosts: /^(?:app|www|beta)\.fastmail\.com$/u,
  // 2026-02: an open one holds a body
  message: ['.v-Message:has(.v-Message-body)'],
  // 2026-02: the words
  bodyArea: ['.v-Message-body'],
  // 2020-06: the title is the address
  sender: [['.v-Message-from', '', '@title']],
  to: [['.v-Message-to [title]', '', '@title']],
  // 2020-06: for machines in `datetime`
  date: ['.v-Message-date', '.v-Message time'],
  machineDate: ['time@datetime'],
  // 2020-06: above the conversation
  threadSubject: ['.v-Thread-title'],
  noSubject: ['(no subject)'],
  // 2020-06: `T...` is the thread, `M...` the message
  providerId: ['#/(T[\\w-]+\\.M[\\w-]+)'],
  threadKey: ['#/(T[\\w-]+)'],
};
