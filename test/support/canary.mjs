// A loopback server that counts who reached it, and the ways by which a page may try. Proves that nothing leaves, and,
// from an ordinary page, that whatever leaves is seen.
import { createServer } from 'node:http';

/** The ways of a page; a service worker has those of `WORKER_WAYS`. */
export const PAGE_WAYS = ['fetch', 'xhr', 'websocket', 'eventsource', 'beacon', 'image', 'style', 'frame', 'script'];
export const WORKER_WAYS = ['fetch', 'websocket', 'eventsource', 'import'];

/**
 * @typedef {{ url: string, page: string, arrived: () => readonly string[], waitFor: (path: string) => Promise<void>,
 *   close: () => Promise<void> }} Canary `page`: an ordinary page; `arrived`: the paths asked for, that page's apart
 */

/** @returns {Promise<Canary>} a server on 127.0.0.1, any free port */
export async function startCanary() {
  /** @type {string[]} */
  const paths = [];
  /** @type {Map<string, () => void>} */
  const waiting = new Map();
  const arrive = (url) => {
    const path = url ?? '';
    if (path === '/page' || path === '/favicon.ico') return;
    paths.push(path);
    waiting.get(path)?.();
  };
  const server = createServer((request, response) => {
    arrive(request.url);
    response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' }).end('<p>Here.</p>');
  });
  server.on('upgrade', (request, socket) => {
    arrive(request.url);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The canary has no port');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    page: `${url}/page`,
    arrived: () => paths,
    waitFor: (path) =>
      paths.includes(path) ? Promise.resolve() : new Promise((resolve) => waiting.set(path, () => resolve(undefined))),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(() => resolve(undefined)));
    },
  };
}

/**
 * Runs IN a page or worker (hand it to `evaluate`): tries each way and tells how each ended. Every way ends by an event
 * of its own, so nothing is waited for by the clock.
 * @param {{ url: string, from: string, ways: readonly string[] }} canary
 * @returns {Promise<Record<string, string>>}
 */
export async function tryToLeave({ url, from, ways }) {
  const at = (way) => `${url}/${from}/${way}`;
  const ended = (thing) =>
    new Promise((resolve) => {
      for (const name of ['load', 'open', 'error', 'close']) thing.addEventListener(name, () => resolve(name));
    });
  const placed = (tag, attributes) => {
    const element = Object.assign(document.createElement(tag), attributes);
    const end = ended(element);
    document.head.append(element);
    return end;
  };
  const tries = {
    fetch: () => fetch(at('fetch')).then(() => 'arrived'),
    xhr: () => {
      const request = new XMLHttpRequest();
      const end = ended(request);
      request.open('GET', at('xhr'));
      request.send();
      return end;
    },
    websocket: () => ended(new WebSocket(at('websocket').replace('http', 'ws'))),
    eventsource: () => {
      const source = new EventSource(at('eventsource'));
      return ended(source).then((name) => {
        source.close();
        return name;
      });
    },
    beacon: () => String(navigator.sendBeacon(at('beacon'), 'x')),
    image: () => {
      const image = new Image();
      const end = ended(image);
      image.src = at('image');
      return end;
    },
    style: () => placed('link', { rel: 'stylesheet', href: at('style') }),
    frame: () => placed('iframe', { src: at('frame') }),
    script: () => placed('script', { src: at('script') }),
    import: () => Promise.resolve().then(() => importScripts(at('import'))),
  };
  /** @type {Record<string, string>} */
  const ends = {};
  for (const way of ways) {
    try {
      ends[way] = await tries[way]();
    } catch (error) {
      ends[way] = error instanceof Error ? error.name : 'refused';
    }
  }
  return ends;
}
