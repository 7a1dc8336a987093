// A backup opens without us: with the `age` command, and with nothing but the format's description and node:crypto.
import { spawnSync } from 'node:child_process';
import { createDecipheriv, createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFileIdentity, openFile } from '@/lib/ledger/age-file.ts';
import { append, MADE_AT, newCopy } from '@/test/ledger/copies.ts';
import { PLANTED, wholeCase } from '@/test/ledger/sample-drafts.ts';
import { successOf } from '@/test/ledger/test-world.ts';
import { ensureDebianPackages } from '@/test/support/debian-packages.mjs';

const folder = mkdtempSync(join(tmpdir(), 'recourse-age-'));
let lines: readonly string[];
beforeAll(async () => {
  await ensureDebianPackages(['age'], { purpose: 'opening a backup with the age command' });
  const { ledger } = await newCopy();
  await append(ledger, wholeCase());
  const { identity, recipient } = await newFileIdentity();
  const seal = { kind: 'recipients', recipients: [recipient] } as const;
  const { file } = successOf(await ledger.exchange.makeBackup({ seal, madeAtUtc: MADE_AT }));
  writeFileSync(join(folder, 'backup.age'), file);
  writeFileSync(join(folder, 'identity'), `${identity}\n`);
  const opened = age(['--decrypt', '--identity', 'identity', 'backup.age']);
  lines = opened.toString('utf8').trimEnd().split('\n');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function age(args: readonly string[]): Buffer {
  const done = spawnSync('age', [...args], { cwd: folder, maxBuffer: 2 ** 26 });
  if (done.status !== 0) throw new Error(String(done.stderr));
  return done.stdout;
}

type Line = Record<string, Record<string, string | number | { deviceId: string; seq: number; sha256: string }[]>>;

describe('the age command', () => {
  it('opens a backup into the lines that the format describes', () => {
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ kind: 'backup', format: 1, keys: 3, entries: 5 });
    expect(lines).toHaveLength(1 + 3 + 5);
  });

  it('and the words of every entry are read with AES-256-GCM alone, as the format says', () => {
    const parsed: Line[] = lines.slice(1).map((line) => JSON.parse(line));
    const keys = new Map(parsed.flatMap(({ key }) => (key ? [[key.entityId, key] as const] : [])));
    const words = parsed.flatMap(({ entry }) =>
      entry?.sealedWords ? [openPart(entry, 'words', String(keys.get(String(entry.entityId))?.words))] : [],
    );
    expect(words.join('\n')).toContain(PLANTED.name);
    expect(words.join('\n')).toContain(PLANTED.aNumber);
  });

  it('and the chain is walked with SHA-256 alone, as the format says', () => {
    const entries = lines.slice(1).flatMap((line) => (JSON.parse(line).entry ? [JSON.parse(line).entry] : []));
    let before = '0'.repeat(64);
    for (const entry of entries) {
      expect(entry.prevSha256).toBe(before);
      before = createHash('sha256').update(canonical(entry)).digest('hex');
    }
  });

  it('seals what we open', async () => {
    const { identity, recipient } = await newFileIdentity();
    writeFileSync(join(folder, 'plain'), 'sealed by the age command');
    age(['--encrypt', '--recipient', recipient, '--output', 'theirs.age', 'plain']);
    const opened = await openFile(Uint8Array.from(readFileSync(join(folder, 'theirs.age'))), {
      kind: 'identity',
      identity,
    });
    expect(Buffer.from(successOf(opened)).toString()).toBe('sealed by the age command');
  });
});

// What follows is written from lib/ledger/README.md, and shares no code with the ledger.
function field(value: string | number | Buffer | null): Buffer {
  const bytes = value === null ? Buffer.alloc(0) : Buffer.isBuffer(value) ? value : Buffer.from(String(value));
  const letter = value === null ? '-' : Buffer.isBuffer(value) ? 'b' : typeof value === 'number' ? 'n' : 's';
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([Buffer.from(letter), length, bytes]);
}

function openPart(entry: Record<string, unknown>, purpose: 'codes' | 'words', key: string): string {
  const sealed = Buffer.from(String(purpose === 'codes' ? entry.sealedCodes : entry.sealedWords), 'base64');
  const place = ['recourse', 1, 'entry', purpose, entry.id, entry.deviceId, entry.seq, entry.entityId] as (
    | string
    | number
  )[];
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64'), sealed.subarray(1, 13));
  decipher.setAAD(Buffer.concat(place.map(field)));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(13, -16)), decipher.final()]).toString('utf8');
}

function canonical(entry: {
  readonly id: string;
  readonly deviceId: string;
  readonly seq: number;
  readonly hlc: string;
  readonly prevSha256: string;
  readonly headsSeen: readonly { readonly deviceId: string; readonly seq: number; readonly sha256: string }[];
  readonly entityId: string;
  readonly sealedCodes: string;
  readonly sealedWords: string | null;
}): Buffer {
  const heads = [...entry.headsSeen].sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1));
  const words = entry.sealedWords === null ? null : Buffer.from(entry.sealedWords, 'base64');
  const fields = ['recourse-entry', 1, entry.id, entry.deviceId, entry.seq, entry.hlc, entry.prevSha256, heads.length];
  const seen = heads.flatMap((head) => [head.deviceId, head.seq, head.sha256]);
  const sealed = [entry.entityId, Buffer.from(entry.sealedCodes, 'base64'), words];
  return Buffer.concat([...fields, ...seen, ...sealed].map(field));
}
