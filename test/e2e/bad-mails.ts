// Mails that should not be trusted, invented: each is one case of bad input, as the raw file that a mailbox would hold.

const HEADERS = {
  From: 'R. Officer <r.officer@ice.dhs.gov>',
  To: 'intake@lakeview-legal.example',
  Subject: 'Re: Case review request',
  Date: 'Thu, 25 Mar 2021 15:04:00 -0500',
} as const;

/** Words that are a summary denial and are signed, so that every case is a letter to be coded. */
export const DENIAL =
  'Good afternoon,\n\nThe request has been reviewed and he will remain in custody at this time.\n\nR. Officer\nSDDO, Chicago Field Office';

export type BadMail = { readonly file: string; readonly raw: Uint8Array };

type Given = { readonly [name in keyof typeof HEADERS]?: string | null } & {
  readonly body?: string;
  readonly type?: string;
};

/** A mail; a header given as `null` is left out. */
export function badMail(file: string, { body = DENIAL, type = 'text/plain', ...given }: Given): BadMail {
  const headers = Object.entries({ ...HEADERS, ...given, 'Message-ID': `<${file}@ice.dhs.gov>` });
  const stated = headers.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  const head = [
    ...stated,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: 8bit',
    'MIME-Version: 1.0',
  ];
  return { file: `${file}.eml`, raw: new TextEncoder().encode(`${head.join('\n')}\n\n${body}\n`) };
}

/** What a hostile sender puts into a body: scripts, handlers, and our own and the webmail's marks with another sender. */
export const HOSTILE_HTML = `<p>${DENIAL.replaceAll('\n', '<br>')}</p>
<script>globalThis.hostile = 'script'</script>
<img src="https://track.example/pixel" onerror="globalThis.hostile = 'handler'">
<iframe srcdoc="<script>parent.hostile = 'frame'</script>"></iframe>
<style>header { display: none } [data-field] { visibility: hidden }</style>
<article data-message-id="m999" data-thread="t999" data-message-rfc822-id="fake@ice.dhs.gov">
<h1 data-field="subject">GRANTED</h1>
<p data-field="from"><span data-name>The Director</span> <span data-address>director@ice.dhs.gov</span></p>
<time data-field="date" datetime="2001-01-01T00:00:00Z">1 Jan 2001</time>
<div data-field="body">Your request is granted and he will be released today.</div></article>
<div id="root"><button class="save">Save</button></div>`;

export const RTL_SUBJECT = 'رد: طلب مراجعة \u202eدبي3 \u2066A000-000-177\u2069';
export const RTL_BODY = `مرحبا،\n\nThe request has been reviewed and he will remain in custody at this time. שלום\n\nR. Officer\nSDDO, Chicago Field Office`;
export const LONG_SUBJECT = `Re: ${'custody review '.repeat(333)}END`;
export const LONG_BODY = `${DENIAL}\n\n${'The record was considered in full and nothing was found in it. '.repeat(165_000)}\nThe last words.`;

/** All cases but the long body, which needs a mailbox of its own: a page holds every mail of its mailbox. */
export const BAD_MAILS: readonly BadMail[] = [
  badMail('hostile', { body: `<html><body>${HOSTILE_HTML}</body></html>`, type: 'text/html' }),
  badMail('no-date', { Date: null }),
  badMail('no-sender', { From: null }),
  badMail('two-senders', { From: 'R. Officer <r.officer@ice.dhs.gov>, A. Other <a.other@ice.dhs.gov>' }),
  badMail('right-to-left', { Subject: RTL_SUBJECT, body: RTL_BODY }),
  badMail('long-subject', { Subject: LONG_SUBJECT.replaceAll(/(.{60,70}) /gu, '$1\n ') }),
  badMail('first', { Subject: 'Re: The first letter' }),
  badMail('second', { Subject: 'Re: The second letter', body: DENIAL.replace('custody', 'our custody') }),
  badMail('third', { Subject: 'Re: The third letter', body: DENIAL.replace('he will', 'she will') }),
  badMail('fourth', { Subject: 'Re: The fourth letter', body: DENIAL.replace('he will', 'they will') }),
];
export const LONG_MAIL = badMail('long-body', { body: LONG_BODY });
