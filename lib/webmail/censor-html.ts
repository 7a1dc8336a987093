// A picture of a page with every word blanked: what a person may send when a webmail is not read any more.

/** Kept as they are: they tell a program where things stand. Every other value is blanked. */
const KEPT = /^(?:id|class|role|data-test-?id|data-app-section)$/u;
const BOOLEAN = /^(?:true|false)$/u;
/** Parts of a name of an element that say what stands there; a label of the same word does not blank them. */
const PLACE_WORDS = new Set(
  'from to cc date subject body message sender mail header content text list item view main'.split(' '),
);
const MAX_NODES = 20_000;
const MAX_CHARACTERS = 24;
const MIN_LETTERS = 3;

/**
 * The elements of a page, its same-origin frames and open shadow roots, one a line, with ids, classes and roles; every
 * letter of its words, addresses and links is an `x`, every digit a `0`, long values are cut. A part of an id or class
 * that is also a word of the page (a name, say) is blanked as well. Changes nothing; at most 20,000 nodes.
 * @example censorPage(document) // for <p id="m1">Dear Ana</p>: '<p id="m0"> xxxx xxx\n'
 */
export function censorPage(document: Document): string {
  const words = new Set<string>();
  const lines: string[] = [];
  for (const { node } of walk(document)) for (const text of privateTexts(node)) addWords(text, words);
  for (const { node, depth } of walk(document)) {
    const line = node.nodeType === 1 ? elementLine(node as Element, words) : blank((node.nodeValue ?? '').trim());
    if (line !== '') lines.push(' '.repeat(Math.min(depth, 40)) + line);
  }
  return `${lines.join('\n')}\n`;
}

function* walk(document: Document): Generator<{ readonly node: Node; readonly depth: number }> {
  const stack: { readonly node: Node; readonly depth: number }[] = [{ node: document.documentElement, depth: 0 }];
  let visited = 0;
  for (let at = stack.pop(); at !== undefined && visited < MAX_NODES; at = stack.pop()) {
    if (at.node.nodeType !== 1 && at.node.nodeType !== 3) continue;
    visited += 1;
    yield at;
    if (/^(?:SCRIPT|STYLE)$/u.test(at.node.nodeName)) continue;
    const { depth } = at;
    stack.push(...[...innerOf(at.node), ...at.node.childNodes].reverse().map((node) => ({ node, depth: depth + 1 })));
  }
}

function innerOf(node: Node): readonly Node[] {
  const inner = node.nodeName === 'IFRAME' ? (node as HTMLIFrameElement).contentDocument?.documentElement : null; // told by its name
  const shadow = node.nodeType === 1 ? ((node as Element).shadowRoot?.childNodes ?? []) : [];
  return [...(inner === null || inner === undefined ? [] : [inner]), ...shadow];
}

function privateTexts(node: Node): readonly string[] {
  if (node.nodeType === 3) return [node.nodeValue ?? ''];
  return [...(node as Element).attributes].filter(({ name }) => !KEPT.test(name)).map(({ value }) => value);
}

function addWords(text: string, words: Set<string>): void {
  for (const [word] of text.matchAll(/\p{L}{3,}/gu)) words.add(word.toLowerCase());
}

function elementLine(element: Element, words: ReadonlySet<string>): string {
  const attributes = [...element.attributes]
    .filter(({ name }) => !/^(?:style|on.*)$/u.test(name))
    .map(
      ({ name, value }) =>
        `${blankWords(name, words)}="${KEPT.test(name) ? blankWords(value, words) : blankValue(value)}"`,
    );
  return `<${[element.localName, ...attributes].join(' ')}>`;
}

function blankValue(value: string): string {
  return BOOLEAN.test(value) ? value : blank(value);
}

function blank(text: string): string {
  const short = text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
  return short
    .replace(/\s+/gu, ' ')
    .replace(/[\p{L}\p{M}]/gu, 'x')
    .replace(/\p{N}/gu, '0');
}

/** Digits go (ids number messages), and every part that is a word of the page, alone or inside. */
function blankWords(value: string, words: ReadonlySet<string>): string {
  return value
    .slice(0, 400)
    .replace(/\p{N}/gu, '0')
    .replace(/\p{L}{3,}/gu, (run) => {
      const lower = run.toLowerCase();
      if (PLACE_WORDS.has(lower)) return run;
      return holdsWord(lower, words) ? blank(run) : run;
    });
}

function holdsWord(run: string, words: ReadonlySet<string>): boolean {
  for (let start = 0; start + MIN_LETTERS <= run.length; start += 1)
    for (let end = start + MIN_LETTERS; end <= run.length; end += 1) if (words.has(run.slice(start, end))) return true;
  return false;
}
