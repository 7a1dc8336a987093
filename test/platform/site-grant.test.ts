// Hosts of grants: what a person types of a webmail of his own, and which page a revoked grant covers.
import { expect, it, vi } from 'vitest';

// The module talks to the browser only when asked to; here it is asked nothing.
vi.mock('wxt/browser', () => ({ browser: {} }));
const { isCovered, typedHost } = await import('@/lib/platform/site-grant.ts');

it.each([
  ['mail.firm.example', 'mail.firm.example'],
  [' https://mail.firm.example/roundcube/?_task=mail ', 'mail.firm.example'],
  ['http://127.0.0.1:8080/', '127.0.0.1'],
  ['mail.firm.example:8443', 'mail.firm.example'],
  ['', null],
  ['*', null],
  ['https://*/*', null],
  ['javascript:alert(1)', null],
  ['dana@firm.example', 'firm.example'],
])('takes %s for the host %s', (typed, host) => {
  expect(typedHost(typed)).toBe(host);
});

it('covers the host on any port, and no other', () => {
  expect(isCovered('mail.firm.example:8443', ['https://mail.firm.example/*', 'http://mail.firm.example/*'])).toBe(true);
  expect(isCovered('mail.firm.example', ['https://firm.example/*'])).toBe(false);
});
