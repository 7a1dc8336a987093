// Whether a saved message ends before it should: an unclosed multipart, or base64 cut in the middle.

/** At most this much of the end of a file is looked at for the closing boundary. */
const TAIL_BYTES = 4 * 1024 * 1024;

type Headers = readonly { readonly key: string; readonly value: string }[];

/** Whether the message of these bytes and top headers was cut short. SOURCE: RFC 2046, 5.1.1; RFC 4648, 4. */
export function isCutShort(bytes: Uint8Array, headers: Headers): boolean {
  const headerValue = (key: string): string => headers.find((header) => header.key === key)?.value ?? '';
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - TAIL_BYTES)));
  const contentType = headerValue('content-type').slice(0, 2000);
  if (/^\s{0,9}multipart\//iu.test(contentType)) {
    const boundary = /boundary\s{0,9}=\s{0,9}(?:"([^"]{1,200})"|([^\s;"]{1,200}))/iu.exec(contentType);
    const value = boundary?.[1] ?? boundary?.[2];
    return value !== undefined && !tail.includes(`--${value}--`);
  }
  if (!/base64/iu.test(headerValue('content-transfer-encoding').slice(0, 200))) return false;
  const bodyStart = bytes.length > TAIL_BYTES ? -1 : tail.search(/\r?\n\r?\n/u);
  if (bodyStart < 0) return false;
  return (tail.slice(bodyStart).match(/[A-Za-z0-9+/=]/gu)?.length ?? 0) % 4 !== 0;
}
