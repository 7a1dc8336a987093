// The room table of the design, as data: which room may import what, and what each may touch.
// Read by test/architecture.test.ts; the README prints the same table.

/** `rooms`: other rooms under lib/ (or `components`) it may import; `types`: rooms of which it may import types only. */
export type RoomRule = {
  readonly rooms: readonly string[];
  readonly types: readonly string[];
  /** Single files of other rooms it may import by value: pure ones that carry no validator. */
  readonly files?: readonly string[];
  readonly packages: readonly string[];
  /** Global names that code of this room must not mention. */
  readonly forbidden: readonly string[];
};

const DOM = ['document', 'window', 'navigator', 'localStorage', 'sessionStorage'];
const NETWORK = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'sendBeacon',
  'RTCPeerConnection',
  'WebTransport',
];
const IMPURE = ['Date.now', 'new Date()', 'Math.random', 'performance.now', 'setTimeout', 'setInterval'];
const EXTENSION = ['browser.', 'chrome.', 'indexedDB'];
const PURE = [...DOM, ...NETWORK, ...IMPURE, ...EXTENSION];

export const ROOMS: Readonly<Record<string, RoomRule>> = {
  domain: { rooms: [], types: [], packages: ['zod'], forbidden: [...PURE, 'crypto.'] },
  webmail: {
    rooms: [],
    types: ['domain'],
    files: ['@/lib/domain/quoted-plain-text.ts', '@/lib/domain/safe-links.ts'],
    packages: [],
    forbidden: [...NETWORK, ...EXTENSION, 'Math.random', 'Date.now', 'new Date()', 'setInterval', 'setTimeout'],
  },
  mailfile: { rooms: ['domain'], types: [], packages: ['postal-mime'], forbidden: PURE },
  protocol: { rooms: ['domain', 'platform'], types: [], packages: ['zod'], forbidden: PURE },
  suggest: { rooms: ['domain'], types: [], packages: [], forbidden: [...PURE, 'crypto.'] },
  timeline: { rooms: ['domain'], types: ['suggest'], packages: [], forbidden: [...PURE, 'crypto.'] },
  rollup: { rooms: ['domain'], types: [], packages: [], forbidden: [...PURE, 'crypto.'] },
  vault: { rooms: ['domain'], types: [], packages: ['@noble/hashes', 'shamir-secret-sharing'], forbidden: PURE },
  ledger: {
    rooms: ['domain', 'vault'],
    types: [],
    packages: ['dexie', 'age-encryption'],
    forbidden: [...DOM, ...NETWORK, ...IMPURE, 'browser.', 'chrome.'],
  },
  report: { rooms: ['domain', 'rollup', 'timeline'], types: [], packages: [], forbidden: [...PURE, 'crypto.'] },
  pool: { rooms: ['domain', 'rollup', 'report'], types: [], packages: [], forbidden: PURE },
  platform: { rooms: ['domain'], types: [], packages: ['wxt'], forbidden: NETWORK },
  app: {
    rooms: [
      'domain',
      'webmail',
      'mailfile',
      'protocol',
      'suggest',
      'timeline',
      'rollup',
      'vault',
      'ledger',
      'report',
      'pool',
      'platform',
    ],
    types: ['components'],
    packages: ['zod'],
    forbidden: ['document', 'window', ...NETWORK, 'Date.now', 'new Date()', 'Math.random'],
  },
  components: {
    rooms: ['domain', 'public'],
    types: ['suggest', 'rollup', 'timeline', 'pool'],
    packages: ['preact', '@preact/signals'],
    forbidden: [
      ...NETWORK,
      'browser.',
      'chrome.',
      'indexedDB',
      'localStorage',
      'sessionStorage',
      'Date.now',
      'new Date()',
      'Math.random',
    ],
  },
  entrypoints: {
    rooms: [
      'components',
      'domain',
      'webmail',
      'mailfile',
      'protocol',
      'suggest',
      'timeline',
      'rollup',
      'vault',
      'ledger',
      'report',
      'pool',
      'app',
      'platform',
      'public',
    ],
    types: [],
    packages: ['preact', '@preact/signals', 'wxt', 'zod'],
    forbidden: [...NETWORK, 'Date.now', 'Math.random', 'localStorage', 'sessionStorage'],
  },
};
