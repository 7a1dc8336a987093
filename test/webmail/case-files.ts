// The case folders: a page as a webmail serves it, and what must be read of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** expected.json: where the page is served, which other files are served where, and what of the reading must be so. */
export type Case = {
  readonly about: string;
  readonly address: string;
  readonly otherPages?: Readonly<Record<string, string>>;
  readonly reading: { readonly kind: string; readonly mail?: Readonly<Record<string, unknown>> };
  /** Words that may be in neither field of the heading nor in the body. */
  readonly neverRead?: readonly string[];
  /** Evidence words and what the page shows at the place the map leads to. */
  readonly mapped?: readonly string[];
  /** The page that the webmail then puts into the same elements, and what must be read of it. */
  readonly next?: { readonly page: string; readonly address: string; readonly reading: Case['reading'] };
};

const ROOT = import.meta.dirname;

/** The cases as `webmail/case`. */
export const CASES: readonly string[] = readdirSync(ROOT, { withFileTypes: true })
  .filter((webmail) => webmail.isDirectory())
  .flatMap((webmail) => readdirSync(join(ROOT, webmail.name)).map((name) => join(webmail.name, name)))
  .filter((name) => existsSync(join(ROOT, name, 'expected.json')));

export function readCase(name: string): Case {
  return JSON.parse(caseFile(name, 'expected.json'));
}

export function caseFile(name: string, file: string): string {
  return readFileSync(join(ROOT, name, file), 'utf8');
}

/** The pages of a case by their address. */
export function pagesOf(name: string): ReadonlyMap<string, string> {
  const wanted = readCase(name);
  const files: [string, string][] = [[wanted.address, 'page.html'], ...Object.entries(wanted.otherPages ?? {})];
  return new Map(files.map(([address, file]) => [address.replace(/#.*$/u, ''), caseFile(name, file)]));
}

/**
 * An expression that puts the page `html` into the elements that stand there, one by one, as a webmail reuses them:
 * attributes, words, the documents of frames and what shadow roots hold. Both pages must have the same build.
 */
export function reuseElements(html: string, address: string): string {
  return `(() => {
    const next = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html');
    const framed = [];
    for (const script of next.querySelectorAll('script')) {
      framed.push(JSON.parse(/write\\((".*")\\);/u.exec(script.textContent)[1]));
      script.remove();
    }
    const morph = (live, wanted) => {
      if (live.nodeType !== wanted.nodeType || live.nodeName !== wanted.nodeName) throw new Error('another build: ' + live.nodeName + ' ' + wanted.nodeName);
      if (live.nodeType !== 1) { live.data = wanted.data; return; }
      for (const { name, value } of wanted.attributes) live.setAttribute(name, value);
      if (live.tagName === 'IFRAME') { live.contentDocument.body.innerHTML = framed.shift().replace(/^<body>|<\\/body>$/gu, ''); return; }
      if (live.shadowRoot) { live.shadowRoot.innerHTML = wanted.querySelector('template').innerHTML; return; }
      const parts = [...wanted.childNodes];
      [...live.childNodes].forEach((child, at) => morph(child, parts[at]));
    };
    morph(document.body, next.body);
    history.replaceState(null, '', ${JSON.stringify(address)});
  })()`;
}
