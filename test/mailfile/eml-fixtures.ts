// Builds .eml bytes for the tests of mailfile. Invented people.

/** Bytes of a text, one byte a character up to U+00FF, so that raw 8-bit mail can be written. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

/** Bytes of header lines and a body, CRLF between. */
export function eml(headers: readonly string[], body = ''): Uint8Array {
  return new TextEncoder().encode(`${headers.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}`);
}

/** Headers of an ordinary reply. */
export const REPLY_HEADERS: readonly string[] = [
  'From: "R. Officer" <r.officer@ice.dhs.gov>',
  'To: Dana Example <dana@lawyers.example>',
  'Cc: intake@lawyers.example',
  'Subject: Re: Case review request',
  'Date: Mon, 12 Apr 2021 15:04:00 -0500',
  'Message-ID: <reply-1@ice.dhs.gov>',
  'In-Reply-To: <request-1@lawyers.example>',
  'References: <root-1@lawyers.example> <request-1@lawyers.example>',
];

export const CONTEXT = { nowUtc: '2026-11-21T12:00:00Z' } as const;
