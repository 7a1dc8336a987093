// Gmail, as data. SOURCE: public projects and captures of 2016 to 2026; nobody has checked it on a running one yet.
import type { Webmail } from '@/lib/webmail/webmail.ts';

export const gmail: Webmail = {
  name: 'gmail',
  version: '2026-11-22',
  hosts: /^mail\.google\.com$/u,
  // 2026-08: an open message holds a body; a collapsed one (`.kv`) has the same class and a sender, but none
  // 2020-05: the id stands on the message; 2016-06: the open item of the list
  message: ['.adn:has(.a3s, .ii)', '[data-message-id]:has(.a3s, .ii)', '[role="listitem"].h7'],
  // 2016-06 to 2026-08: `.aiL` and `.aXjCH` beside it come and go; 2016-06: the box around it
  bodyArea: ['.a3s', '.ii.gt'],
  // 2020-05: the button that shows what was trimmed; 2016-06: the note that the message was clipped
  noise: ['.ajR', '.iX'],
  // 2016-06: what Gmail itself takes for a repetition of an earlier mail
  quoted: ['.adL'],
  sender: [
    // 2026-08: also in collapsed messages, which are not in the container
    ['.gD', '@name', '@email'],
    // 2020-05: the same element by its place and its card
    ['.iw [data-hovercard-id]', '@name', '@data-hovercard-id'],
  ],
  // 2016-06: shown shortened, whole in the attributes; cc stands among them
  to: [['.hb [email]', '@name', '@email']],
  // 2016-06: localised; the title is the long form
  date: ['.g3@title'],
  // 2016-06: above the conversation
  threadSubject: ['h2.hP', 'h2[data-thread-perm-id]'],
  noSubject: [
    '(no subject)',
    '(sin asunto)',
    '(aucun objet)',
    '(kein betreff)',
    '(sem assunto)',
    '(без темы)',
    '(无主题)',
  ],
  // 2016-06: the name on the card
  attachments: ['.aQH .aV3'],
  // 2020-05: there at once, while the legacy id comes with the sync
  providerId: ['[data-message-id]@data-message-id'],
  // 2020-05: may be the word `undefined`
  threadKey: ['^h2@data-legacy-thread-id', '^h2@data-thread-perm-id'],
  // 2016-06: opens the whole message in a page of its own
  clipped: ['.iX a[href*="view=lg"]'],
};
