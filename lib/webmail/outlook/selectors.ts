// Outlook on the web, as data. SOURCE: public projects and captures of 2023 to 2026; not checked on a running one yet.
import type { Webmail } from '@/lib/webmail/webmail.ts';

export const outlook: Webmail = {
  name: 'outlook',
  version: '2026-11-22',
  hosts: /^(?:outlook\.(?:live|office|office365)\.com|(?:[\w-]+\.)*cloud\.microsoft)$/u,
  // 2024-02: in English only
  message: ['[aria-label="Email message"]'],
  // 2024-02: ids stand in every language
  headingAnchor: ['[id^="MSG_"]', '[data-testid="SentReceivedSavedTime"]'],
  // 2023-05: always; 2023-05: one in three
  bodyArea: ['[id^="UniqueMessageBody"]', '[role="document"]:has([id^="x_"], div, p)'],
  sender: [
    // 2024-02: `Name<address>`; of the same organisation only the name
    ['[id^="MSG_"][id$="_FROM"]', '', ''],
    // 2023-05: the same element in English
    ['[aria-label^="From:"]', '', ''],
  ],
  // 2024-02: one a person; its title is the address where it is known
  to: [['[id^="MSG_"][id$="_TO"] [title]', '', '@title']],
  cc: [['[id^="MSG_"][id$="_CC"] [title]', '', '@title']],
  // 2024-02: localised, both the same
  date: ['[data-testid="SentReceivedSavedTime"]', '[id^="MSG_"][id$="_DATETIME"]'],
  // 2024-02: above the conversation
  threadSubject: ['[id^="CONV_"][id$="_SUBJECT"]', '[role="heading"][id$="_SUBJECT"]'],
  noSubject: [
    '(no subject)',
    '(sin asunto)',
    '(kein betreff)',
    '(sans objet)',
    '(sem assunto)',
    '(без темы)',
    '(无主题)',
  ],
  // 2024-02: the id of the element holds the id of the message
  providerId: ['[id^="MSG_"][id$="_FROM"]@id', '[id^="MSG_"][id$="_DATETIME"]@id'],
  // 2023-05: the row of the conversation that is chosen in the list
  threadKey: ['^[data-convid][aria-selected="true"]@data-convid', '#/id/([^/?#]+)'],
};
