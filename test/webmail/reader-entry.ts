// What the tests call inside the page: the exports that the content script uses.
export { censorPage } from '@/lib/webmail/censor-html.ts';
export { clearEvidence, paintEvidence } from '@/lib/webmail/paint-evidence.ts';
export { paintMessage } from '@/lib/webmail/paint-message.ts';
export { readPage } from '@/lib/webmail/read-page.ts';
export { readSelection } from '@/lib/webmail/read-selection.ts';
export { rangesInPage } from '@/lib/webmail/text-map.ts';
export { readVisibleText } from '@/lib/webmail/visible-text.ts';
export { watchMessage } from '@/lib/webmail/watch-message.ts';
