// Seeded edits of a page, one at a time and taken back, as a webmail's next release might make them. Runs in the page.

/**
 * An expression that gives `{ trials, right, honest, wrong: string[] }` of `count` edits: a class, id, data- or ARIA
 * attribute renamed to a fresh token or dropped, an element wrapped or unwrapped, a foreign sibling put in, attributes
 * reordered. Never are two fields' identities swapped. `right`: all that was read before is read again; `honest`: what is
 * not read is said to be missing or ambiguous. An element that holds a frame is not moved: the frame would load anew.
 */
export function survivalOf(count: number, seed: number, context: string): string {
  return `(${survey.toString()})(${count}, ${seed}, ${context})`;
}

declare const recourse: {
  readPage: (
    document: Document,
    context: unknown,
  ) => { reading: never; textMap: { segments: readonly { node: Node }[] } | null };
};

type Shown = {
  readonly kind: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly mail?: Readonly<Record<string, unknown>>;
};

// One self-contained function: its source is sent to the page.
function survey(count: number, seed: number, context: unknown) {
  let state = seed >>> 0;
  const next = (limit: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % limit;
  };
  const token = () => `x${next(1e9).toString(36)}`;
  const squeeze = (value: unknown) => JSON.stringify(value ?? null).replace(/\s|\\n|\\t/gu, '');
  const read = () => recourse.readPage(document, context).reading as Shown;
  // What the sender wrote is his: no release of a webmail edits it. The element that holds all of it is the webmail's.
  const nodes = (recourse.readPage(document, context).textMap?.segments ?? []).map(({ node }) => node);
  let words: Node | null = nodes[0]?.parentElement ?? null;
  while (words !== null && !nodes.every((node) => words?.contains(node))) words = words.parentElement;
  const isWritten = (element: Element) => words !== null && words !== element && words.contains(element);
  const roots = [document, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)];
  for (const host of document.querySelectorAll('*')) if (host.shadowRoot !== null) roots.push(host.shadowRoot as never);
  const elements = roots
    .filter((root) => root !== null)
    .flatMap((root) => [...root.querySelectorAll('*')])
    .filter((element) => element.closest('head') === null && !isWritten(element));
  const attributesOf = (element: Element) =>
    [...element.attributes].map(({ name }) => name).filter((name) => /^(?:class|id|role|data-.*|aria-.*)$/u.test(name));
  const isFixed = (element: Element) =>
    /^(?:HTML|BODY|TR|TD|TH|TBODY|THEAD|TABLE|IFRAME|LI|TEMPLATE|BR)$/u.test(element.tagName) ||
    element.querySelector('iframe') !== null ||
    element.parentElement === null;

  const edits: Record<string, (element: Element) => (() => void) | null> = {
    attribute: (element) => {
      const names = attributesOf(element);
      const name = names[next(Math.max(1, names.length))];
      if (name === undefined) return null;
      const before = element.getAttribute(name) ?? '';
      const back = () => element.setAttribute(name, before);
      if (name === 'class' && before.includes(' ')) {
        const classes = before.split(/\s+/u);
        const at = next(classes.length);
        classes.splice(at, 1, ...(next(2) === 0 ? [] : [token()]));
        element.setAttribute(name, classes.join(' '));
      } else if (next(2) === 0) element.removeAttribute(name);
      else element.setAttribute(name, token());
      return back;
    },
    wrap: (element) => {
      if (isFixed(element)) return null;
      const wrapper = element.ownerDocument.createElement('span');
      wrapper.className = token();
      element.replaceWith(wrapper);
      wrapper.append(element);
      return () => wrapper.replaceWith(element);
    },
    unwrap: (element) => {
      if (isFixed(element) || element.shadowRoot !== null) return null;
      const children = [...element.childNodes];
      const after = element.nextSibling;
      const parent = element.parentNode;
      element.replaceWith(...children);
      return () => {
        parent?.insertBefore(element, after);
        element.append(...children);
      };
    },
    sibling: (element) => {
      if (/^(?:HTML|BODY|TR|TD|TH|TBODY|THEAD)$/u.test(element.tagName)) return null;
      const foreign = element.ownerDocument.createElement('button');
      foreign.className = token();
      foreign.setAttribute('aria-label', token());
      element.before(foreign);
      return () => foreign.remove();
    },
    reorder: (element) => {
      const all = [...element.attributes].map(({ name, value }) => [name, value] as const);
      if (element.tagName === 'IFRAME' || all.length < 2) return null;
      const put = (list: typeof all) => {
        for (const [name] of list) element.removeAttribute(name);
        for (const [name, value] of list) element.setAttribute(name, value);
      };
      put([...all].reverse());
      return () => put(all);
    },
  };

  const before = read();
  const kinds = ['attribute', 'attribute', 'attribute', 'wrap', 'unwrap', 'sibling', 'reorder'];
  const result = {
    trials: 0,
    right: 0,
    honest: 0,
    wrong: [] as string[],
    lost: [] as string[],
    oneOfSeveral: [] as string[],
  };
  // A part of a person that is null is missing, not wrong; so is an instant. Upper and lower case of an address are one.
  const agrees = (was: unknown, now: unknown): boolean => {
    if (now === null || now === undefined) return true;
    if (Array.isArray(was) && Array.isArray(now))
      return was.length === now.length && was.every((one, at) => agrees(one, now[at]));
    if (typeof was === 'object' && typeof now === 'object' && was !== null)
      return Object.entries(now).every(([key, value]) => agrees((was as Record<string, unknown>)[key], value));
    return squeeze(was).toLowerCase() === squeeze(now).toLowerCase();
  };
  const partsOf = (reading: Shown): readonly (readonly [string, unknown, boolean])[] => {
    const { mail = {}, fields = {} } = reading;
    const is = (name: string) => fields[name] === 'found';
    return [
      ['sender', mail.from, is('sender')],
      ['recipients', [mail.to, mail.cc], is('recipients')],
      ['date', mail.sentAtUtc, is('date')],
      ['subject', mail.subject, is('subject')],
      ['body', mail.body, is('body')],
    ];
  };
  // Where two places disagreed before the edit nobody knows what is right.
  const isJudged = (name: string) => before.fields?.[name] !== 'ambiguous';
  for (let tried = 0; result.trials < count && tried < count * 20; tried += 1) {
    const element = elements[next(elements.length)];
    const kind = kinds[next(kinds.length)] ?? 'attribute';
    if (element === undefined) break;
    const was = element.outerHTML.slice(0, 120);
    const back = edits[kind]?.(element) ?? null;
    if (back === null) continue;
    result.trials += 1;
    const after = read();
    if (after.kind !== before.kind) {
      if (after.kind === 'message') result.oneOfSeveral.push(`${kind} of ${was}`);
      else {
        result.honest += 1;
        result.lost.push(`${kind} of ${was}: ${after.kind}`);
      }
    } else if (after.kind !== 'message') result.right += 1;
    else {
      const wanted = partsOf(before);
      const got = partsOf(after);
      const bad = got.filter(
        ([name, value, isFound], at) => isFound && isJudged(name) && !agrees(wanted[at]?.[1], value),
      );
      const lost = got.filter(
        ([, value, isFound], at) =>
          (!isFound && wanted[at]?.[2] === true) || (isFound && squeeze(value) !== squeeze(wanted[at]?.[1])),
      );
      if (bad.length > 0)
        result.wrong.push(
          `${kind} of ${was}: ${bad.map(([name, value]) => `${name} ${squeeze(value).slice(0, 200)}`).join('; ')}`,
        );
      else if (lost.length > 0) {
        result.honest += 1;
        result.lost.push(`${kind} of ${was}: ${lost.map(([field]) => field).join(' ')}`);
      } else result.right += 1;
    }
    back();
  }
  const isRestored = squeeze(partsOf(read())) === squeeze(partsOf(before));
  if (!isRestored) result.wrong.push('the page was not put back');
  return result;
}
