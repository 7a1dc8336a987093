// A mail's HTML reduced to harmless text elements: an allow-list, no attribute but the quotation's type and direction.
// The page's CSP forbids every script and request besides; this keeps the mail's look out of the mailbox.

const KEPT = new Set(
  'p br div span blockquote h1 h2 h3 h4 ul ol li b strong i em u hr pre table tbody thead tr td th'.split(' '),
);
const EMPTY = new Set(['br', 'hr']);
/** Elements that go with all they hold. */
const DROPPED =
  /<(script|style|head|title|iframe|object|embed|svg|math|template|noscript|textarea|select)\b[\s\S]*?(?:<\/\1\s*>|$)/giu;

/**
 * The mail's HTML with only the allowed elements, all of them closed.
 * @param {string} html
 * @returns {string}
 * @example sanitizedHtml('<p onclick="x()">Hi<script>1</script></p>') // '<p>Hi</p>'
 */
export function sanitizedHtml(html) {
  const source = html.replace(/<!--[\s\S]*?(?:-->|$)/gu, '').replace(DROPPED, '');
  /** @type {string[]} */
  const open = [];
  let result = '';
  for (const token of source.match(/<\/?[a-z][^>]*>|[^<]+|</giu) ?? []) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)([^>]*)>$/iu.exec(token);
    if (tag === null) {
      result += token.startsWith('<') ? '&lt;' : token.replace(/>/gu, '&gt;');
      continue;
    }
    const name = (tag[2] ?? '').toLowerCase();
    if (!KEPT.has(name)) continue;
    if (tag[1] === '/') result += closing(open, name);
    else result += opening(open, name, tag[3] ?? '');
  }
  return (
    result +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}

/** @param {string[]} open @param {string} name @param {string} attributes */
function opening(open, name, attributes) {
  if (!EMPTY.has(name)) open.push(name);
  const cite = name === 'blockquote' && /\btype\s*=\s*["']?cite\b/iu.test(attributes) ? ' type="cite"' : '';
  const direction = /\bdir\s*=\s*["']?(rtl|ltr|auto)\b/iu.exec(attributes);
  return `<${name}${cite}${direction === null ? '' : ` dir="${direction[1]?.toLowerCase()}"`}>`;
}

/** Closes the element and those left open inside it; a stray closing tag gives nothing. */
function closing(open, name) {
  const at = open.lastIndexOf(name);
  if (at === -1) return '';
  return open
    .splice(at)
    .reverse()
    .map((inner) => `</${inner}>`)
    .join('');
}
