// Time stamps: openssl reads our request and answers it, and we read its answer; other answers are refused.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headText, headTextSha256 } from '@/lib/ledger/head-export.ts';
import { checkTimeStampAnswer, writeTimeStampRequest } from '@/lib/ledger/time-stamp.ts';

const folder = mkdtempSync(join(tmpdir(), 'recourse-tsa-'));
const NONCE = new Uint8Array([0x80, 1, 2, 3, 4, 5, 6, 7]);
const heads = [
  { deviceId: 'b0000000-0000-4000-8000-000000000001', seq: 12, sha256: 'ab'.repeat(32), hlc: '' },
  { deviceId: 'a0000000-0000-4000-8000-000000000001', seq: 3, sha256: 'cd'.repeat(32), hlc: '' },
];
const CONFIG = `
[tsa]
default_tsa = one
[one]
serial = ./serial
signer_cert = ./cert.pem
signer_key = ./key.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
[req]
distinguished_name = name
x509_extensions = ext
[name]
[ext]
extendedKeyUsage = critical,timeStamping
`;

function openssl(...args: readonly string[]): Buffer {
  const done = spawnSync('openssl', [...args], { cwd: folder });
  if (done.status !== 0) throw new Error(String(done.stderr));
  return done.stdout;
}

let sha256: string;
let answer: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  writeFileSync(join(folder, 'tsa.cnf'), CONFIG);
  writeFileSync(join(folder, 'serial'), '01\n');
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'key.pem',
    '-out',
    'cert.pem',
    '-subj',
    '/CN=Invented TSA',
    '-config',
    'tsa.cnf',
    '-days',
    '2',
  );
  writeFileSync(join(folder, 'heads.txt'), headText(heads));
  sha256 = await headTextSha256(headText(heads));
  writeFileSync(join(folder, 'request.tsq'), writeTimeStampRequest(sha256, NONCE));
  openssl('ts', '-reply', '-queryfile', 'request.tsq', '-out', 'answer.tsr', '-config', 'tsa.cnf');
  answer = Uint8Array.from(readFileSync(join(folder, 'answer.tsr')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the heads as text', () => {
  it('are the same whatever order they come in, and a line each', () => {
    expect(headText(heads.toReversed())).toBe(headText(heads));
    expect(headText(heads).split('\n').slice(0, 2)).toEqual([
      'recourse-heads 1',
      `${heads[1]?.deviceId} 3 ${'cd'.repeat(32)}`,
    ]);
  });
});

describe('a time stamp request', () => {
  it('is, byte for byte, what openssl writes for the same hash and no nonce, but for the nonce', () => {
    openssl('ts', '-query', '-data', 'heads.txt', '-sha256', '-cert', '-no_nonce', '-out', 'theirs.tsq');
    const theirs = readFileSync(join(folder, 'theirs.tsq')).toString('hex');
    const ours = Buffer.from(writeTimeStampRequest(sha256, NONCE)).toString('hex');
    const nonce = '0209008001020304050607';
    expect(ours.replace(nonce, '').slice(4)).toBe(theirs.slice(4)); // the length differs by the nonce's
    expect(ours.length - theirs.length).toBe(nonce.length);
  });
});

describe('an answer', () => {
  it('about our heads is accepted with its time and nonce, and openssl verifies its signature', () => {
    const checked = checkTimeStampAnswer(answer, sha256);
    expect(checked).toMatchObject({ ok: true, value: { sha256, nonceHex: '8001020304050607' } });
    expect(checked.ok && checked.value.genTimeUtc).toMatch(/^20\d{12}Z$/u);
    expect(
      openssl('ts', '-verify', '-queryfile', 'request.tsq', '-in', 'answer.tsr', '-CAfile', 'cert.pem'),
    ).toBeDefined();
  });

  it('about anything else is told', () => {
    expect(checkTimeStampAnswer(answer, 'ff'.repeat(32))).toEqual({ ok: false, error: { kind: 'other-imprint' } });
  });

  it('that refuses is told with its status', () => {
    const refusal = new Uint8Array([0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02]);
    expect(checkTimeStampAnswer(refusal, sha256)).toEqual({ ok: false, error: { kind: 'refused', status: 2 } });
  });

  it('that was cut short or is none never passes and never crashes', () => {
    for (let length = 0; length < answer.length; length += 1) {
      expect(checkTimeStampAnswer(answer.slice(0, length), sha256)).toEqual({
        ok: false,
        error: { kind: 'not-an-answer' },
      });
    }
    for (let at = 0; at < answer.length; at += 1) {
      const changed = answer.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const checked = checkTimeStampAnswer(changed, sha256); // may pass where only the signature changed
      if (checked.ok) expect(checked.value.sha256).toBe(sha256);
    }
  });
});
