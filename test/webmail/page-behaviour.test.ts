// What the reader does in a live page: watching, painting, selections, hostile and huge pages. Real Chromium.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Reading } from '@/lib/domain/reading.ts';
import { CONTEXT, type PageWithReader, type ReaderBrowser, startReaderBrowser } from './reader-in-page.ts';

type MessageReading = Extract<Reading, { kind: 'message' }>;

const SAMPLE = 'http://127.0.0.1:8734/message/m-014';
const ELASTIC = 'https://mail.firm.example/roundcube/?_task=mail&_mbox=INBOX';
const PREVIEW =
  'https://mail.firm.example/roundcube/?_task=mail&_caps=pdf%3D1&_uid=5&_mbox=INBOX&_framed=1&_action=preview';

function caseFile(path: string): string {
  return readFileSync(join(import.meta.dirname, path), 'utf8');
}

function samplePage(body: string): string {
  return `<!DOCTYPE html><html data-recourse-sample-mailbox="1"><body><article data-message-id="m-014">
    <p data-field="from"><span data-address>r.officer@ice.dhs.gov</span></p><div data-field="body">${body}</div></article></body></html>`;
}

let browser: ReaderBrowser;
let opened: PageWithReader | null = null;
beforeAll(async () => {
  browser = await startReaderBrowser();
}, 60_000);
afterEach(async () => {
  await opened?.page.close();
  opened = null;
});
afterAll(() => browser.close());

async function open(address: string, pages: Readonly<Record<string, string>>): Promise<PageWithReader> {
  opened = await browser.open(address, new Map(Object.entries(pages)));
  return opened;
}

function elasticPages(): Record<string, string> {
  const other = caseFile('roundcube-elastic/sent-mail/preview/page.html');
  return {
    [ELASTIC]: caseFile('roundcube-elastic/plain-reply-preview/page.html'),
    [PREVIEW]: caseFile('roundcube-elastic/plain-reply-preview/preview/page.html'),
    [PREVIEW.replace('_uid=5', '_uid=6')]: other,
  };
}

// Collects what the watch tells and counts its readings (each asks for the zone once); `untilTold(n)` is resolved by the telling itself, not by a clock.
const WATCH = `globalThis.reads = 0; globalThis.told = []; globalThis.waiting = []; globalThis.stop = new AbortController();
  globalThis.untilTold = (count) => new Promise((done) => { waiting.push([count, done]); check(); });
  globalThis.check = () => { for (const [count, done] of waiting) if (told.length >= count) done(told); };
  recourse.watchMessage({ document, signal: stop.signal,
    context: () => ({ ...(${CONTEXT}), get timeZone() { reads += 1; return 'America/Chicago'; } }),
    onChange: ({ reading }, change) => { told.push({ change, kind: reading.kind, key: reading.readingKey, body: reading.mail?.body, at: performance.now() }); check(); } });`;
// Two animation frames: whatever was scheduled for the next one has happened.
const FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(told.length))))';

describe('watching', () => {
  it('tells of the open message at once and of another one when the preview frame moves on', async () => {
    const { evaluate } = await open(ELASTIC, elasticPages());
    await evaluate(WATCH);
    expect(await evaluate('told.map((one) => [one.change, one.kind])')).toEqual([['opened', 'message']]);
    await evaluate(
      `document.querySelector('#messagecontframe').contentWindow.location.replace(${JSON.stringify(PREVIEW.replace('_uid=5', '_uid=6'))})`,
    );
    const keys = await evaluate<string[]>(
      'untilTold(2).then((all) => all.filter((one) => one.kind === "message").map((one) => one.key)).then((keys) => keys.length > 1 ? keys : untilTold(3).then((all) => all.filter((one) => one.kind === "message").map((one) => one.key)))',
    );
    expect(keys).toHaveLength(2);
    expect(keys[0]).toContain('INBOX/5');
    expect(keys[1]).toContain('INBOX/6');
  });

  it('tells of another message in an element that is reused with a new id', async () => {
    const { evaluate } = await open(SAMPLE, { [SAMPLE]: samplePage('One.') });
    await evaluate(WATCH);
    await evaluate(
      `document.querySelector('article').setAttribute('data-message-id', 'm-015'); document.querySelector('[data-field=body]').textContent = 'Two.'`,
    );
    const told = await evaluate<{ change: string; body: string }[]>('untilTold(2)');
    expect(told.map((one) => [one.change, one.body])).toEqual([
      ['opened', 'One.'],
      ['opened', 'Two.'],
    ]);
  });

  it('tells that the open message settled, once for many changes in one frame', async () => {
    const { evaluate } = await open(SAMPLE, { [SAMPLE]: samplePage('One.') });
    await evaluate(WATCH);
    await evaluate(`for (let n = 0; n < 50; n += 1) document.querySelector('[data-field=body]').append(' more')`);
    expect(await evaluate(FRAMES)).toBe(2);
    expect(await evaluate('told[1].change')).toBe('settled');
  });

  it('neither reads nor tells for changes elsewhere on the page, nor after it was ended', async () => {
    const { evaluate } = await open(SAMPLE, { [SAMPLE]: `${samplePage('One.')}<ul id="list"><li>row</li></ul>` });
    await evaluate(WATCH);
    await evaluate(`document.querySelector('#list').className = 'hover'; document.querySelector('#list').append('x')`);
    expect(await evaluate(FRAMES)).toBe(1);
    expect(await evaluate('reads')).toBe(1);
    await evaluate(`document.querySelector('[data-field=body]').className = 'hover'`);
    expect(await evaluate(FRAMES)).toBe(1);
    expect(await evaluate('reads')).toBe(2);
    await evaluate(`stop.abort(); document.querySelector('[data-field=body]').textContent = 'Two.'`);
    expect(await evaluate(FRAMES)).toBe(1);
  });

  it('tells when the message is closed', async () => {
    const { evaluate } = await open(SAMPLE, { [SAMPLE]: samplePage('One.') });
    await evaluate(WATCH);
    await evaluate(`document.querySelector('article').remove()`);
    expect((await evaluate<{ kind: string }[]>('untilTold(2)'))[1]?.kind).toBe('no-message');
  });
});

describe('painting', () => {
  const paint = (
    words: string,
  ) => `(() => { const read = recourse.readPage(document, ${CONTEXT}); globalThis.map = read.textMap;
    const start = map.body.indexOf(${JSON.stringify(words)});
    return recourse.paintEvidence(map, [{ start, end: start + ${words.length} }]); })()`;
  const painted = (view: string) =>
    `[...(${view}.CSS.highlights.get('recourse-evidence') ?? [])].map((range) => range.toString())`;

  it('marks the words in the frame they stand in and leaves the DOM as it was', async () => {
    const { page, evaluate } = await open(ELASTIC, elasticPages());
    const frame = `document.querySelector('#messagecontframe').contentWindow`;
    const shape = `document.documentElement.outerHTML + ${frame}.document.documentElement.outerHTML`;
    const before = await evaluate<string>(shape);
    expect(await evaluate(paint('This office will not reconsider.'))).toBe('painted');
    expect(await evaluate(painted(frame))).toEqual(['This office will not reconsider.']);
    expect(await evaluate(shape)).toBe(before);
    expect(await page.evaluate(`${frame}.CSS.highlights.size`)).toBe(1);
    await evaluate('recourse.clearEvidence(document)');
    expect(await evaluate(painted(frame))).toEqual([]);
  });

  it('marks nothing when the words are no longer there', async () => {
    const { evaluate } = await open(SAMPLE, { [SAMPLE]: samplePage('<p>The request is denied.</p>') });
    expect(await evaluate(paint('is denied'))).toBe('painted');
    await evaluate(`document.querySelector('[data-field=body] p').firstChild.data = 'The request is granted.'`);
    expect(await evaluate('recourse.paintEvidence(map, [{ start: 12, end: 21 }])')).toBe('page-changed');
    expect(await evaluate(painted('window'))).toEqual([]);
  });

  it('marks the same words again after the webmail drew them anew, and no others', async () => {
    const { evaluate } = await open(SAMPLE, { [SAMPLE]: samplePage('<p>The request is denied.</p>') });
    await evaluate(`globalThis.page = recourse.readPage(document, ${CONTEXT})`);
    const again = `recourse.paintMessage({ document, context: ${CONTEXT}, page, spans: [{ start: 12, end: 21 }] })`;
    await evaluate(`document.querySelector('[data-field=body]').innerHTML = '<p>The request is denied.</p>'`);
    expect(await evaluate(again)).toBe('painted');
    expect(await evaluate(painted('window'))).toEqual(['is denied']);
    await evaluate(`document.querySelector('[data-field=body]').innerHTML = '<p>The request is closed.</p>'`);
    expect(await evaluate(again)).toBe('page-changed');
    await evaluate(`document.querySelector('article').dataset.messageId = 'm-015'`);
    await evaluate(`document.querySelector('[data-field=body]').innerHTML = '<p>The request is denied.</p>'`);
    expect(await evaluate(again)).toBe('page-changed');
    expect(await evaluate(painted('window'))).toEqual([]);
  });

  it('brings words out of sight into view', async () => {
    const body = `<div style="height:5000px">Far above.</div><p>The request is denied.</p>`;
    const { evaluate } = await open(SAMPLE, { [SAMPLE]: samplePage(body) });
    await evaluate(paint('is denied'));
    expect(await evaluate('window.scrollY > 1000')).toBe(true);
  });
});

describe('selections', () => {
  const ANYWHERE = 'https://unknown.example/mail';
  const page = `<!DOCTYPE html><title>Forged Sender: denied</title><p id="a">Before. <b>The request is denied.</b></p><p id="b">No reconsideration. After.</p>`;
  const select = `const range = document.createRange(); range.setStart(document.querySelector('b').firstChild, 4);
    range.setEnd(document.querySelector('#b').firstChild, 19); getSelection().removeAllRanges(); getSelection().addRange(range);`;

  it('reads the selected words of an unknown page, and neither sender, date nor title', async () => {
    const { evaluate } = await open(ANYWHERE, { [ANYWHERE]: page });
    expect(await evaluate(`recourse.readPage(document, ${CONTEXT}).reading`)).toEqual({ kind: 'unknown-page' });
    await evaluate(`{${select}}`);
    const reading = Reading.parse(
      await evaluate(`recourse.readSelection(document, ${CONTEXT}).reading`),
    ) as MessageReading;
    expect(reading.mail).toMatchObject({
      source: { way: 'selection' },
      subject: null,
      from: { name: null, address: null },
      sentAtUtc: null,
      sentAtShown: null,
      body: 'request is denied.\n\nNo reconsideration.',
    });
    expect(reading.fields).toEqual({
      sender: 'missing',
      recipients: 'missing',
      date: 'missing',
      subject: 'missing',
      body: 'found',
    });
    expect(JSON.stringify(reading)).not.toContain('Forged');
  });

  it('leads back to the selected words', async () => {
    const { evaluate } = await open(ANYWHERE, { [ANYWHERE]: page });
    await evaluate(`{${select}}`);
    const shown = await evaluate(
      `recourse.rangesInPage(recourse.readSelection(document, ${CONTEXT}).textMap, { start: 0, end: 17 }).join('')`,
    );
    expect(shown).toBe('request is denied');
  });

  it('says so when nothing is selected', async () => {
    const { evaluate } = await open(ANYWHERE, { [ANYWHERE]: page });
    expect(await evaluate(`recourse.readSelection(document, ${CONTEXT}).reading.kind`)).toBe('no-message');
  });
});

describe('pages made to break the reader', () => {
  it('clips a body of 10 MB and says so', async () => {
    const words = ' It will not be reconsidered by this office.'.repeat(23);
    const body = `<p>The request is denied.${words}</p>`.repeat(10_000);
    expect(body.length).toBeGreaterThan(10_000_000);
    const { evaluate } = await open(SAMPLE, { [SAMPLE]: samplePage(body) });
    const summary = await evaluate<{ completeness: string; length: number; start: string }>(
      `(() => { const { mail } = recourse.readPage(document, ${CONTEXT}).reading;
        return { completeness: mail.completeness, length: mail.body.length, start: mail.body.slice(0, 22) }; })()`,
    );
    expect(summary).toMatchObject({ completeness: 'clipped', start: 'The request is denied.' });
    expect(summary.length).toBeLessThanOrEqual(2_000_000);
  }, 30_000);

  it('visits each node about once, however deep or long the page', async () => {
    const visits = `(count, isDeep) => { const root = document.createElement('div'); let at = root;
      for (let n = 0; n < count; n += 1) { const child = document.createElement('span'); child.append('w '); at.append(child); if (isDeep) at = child; }
      document.body.append(root); const read = recourse.readVisibleText([root]); root.remove(); return read.visitedNodes / (2 * count + 1); }`;
    const { evaluate } = await open(SAMPLE, { [SAMPLE]: samplePage('One.') });
    expect(await evaluate(`(${visits})(1000, false)`)).toBe(1);
    expect(await evaluate(`(${visits})(6000, false)`)).toBe(1);
    expect(await evaluate(`(${visits})(2000, true)`)).toBe(1);
  });

  it('does not throw when what it touches throws', async () => {
    const { evaluate } = await open(SAMPLE, { [SAMPLE]: samplePage('One.') });
    await evaluate(
      `Object.defineProperty(document.querySelector('article'), 'querySelectorAll', { get() { throw new Error('hostile'); } })`,
    );
    const reading = Reading.parse(await evaluate(`recourse.readPage(document, ${CONTEXT}).reading`));
    expect(reading).toMatchObject({ kind: 'not-understood', adapter: 'sample-mailbox' });
  });

  it('reads no words that the page does not show, and breaks lines where the page does', async () => {
    const body = `<table><tr><td>Office</td><td>Dallas</td></tr><tr><td>Result</td><td>denied</td></tr></table>
      <p style="visibility:hidden">invisible <b style="visibility:visible">seen</b></p><p style="opacity:0">clear</p>
      <span style="position:absolute;width:1px;height:1px;overflow:hidden">for screen readers</span><textarea>typed</textarea>
      <pre>kept\n  lines</pre><div>one<div>two</div>three</div>so&shy;ft&#8203;ly <ol><li>first</li><li>second</li></ol>`;
    const { evaluate } = await open(SAMPLE, { [SAMPLE]: samplePage(body) });
    expect(await evaluate(`recourse.readPage(document, ${CONTEXT}).reading.mail.body`)).toBe(
      'Office\tDallas\nResult\tdenied\n\nseen\n\nkept\nlines\none\ntwo\nthree\nsoftly\nfirst\nsecond',
    );
  });
});

it('holds no means to reach a network, and no zod', () => {
  expect(browser.bundle.length).toBeGreaterThan(10_000);
  expect(browser.bundle).not.toMatch(
    /zod|\bfetch\b|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeer|\bImage\b|\.submit\(|\bimport\(|\.src\s*=/u,
  );
});
