// Known answers of the primitives, published by others: what we compute must be what they computed.
import { describe, expect, it } from 'vitest';
import { importAesKey, openBytes, sealBytes } from '@/lib/vault/aes-gcm.ts';
import { type Bytes, encodeHex, encodeText } from '@/lib/vault/bytes.ts';
import { hmacSha256 } from '@/lib/vault/lookup.ts';
import { sha256Hex } from '@/lib/vault/sha256.ts';
import { deriveBytes, importHmacKey } from '@/lib/vault/vault-key.ts';

function bytesOf(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

describe('AES-256-GCM (McGrew and Viega, The Galois/Counter Mode of Operation, submission to NIST, test cases 15, 16)', () => {
  const key = 'feffe9928665731c6d6a8f9467308308'.repeat(2);
  const iv = 'cafebabefacedbaddecaf888';
  const full =
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255';
  const cipher =
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad';
  const cases = [
    { name: '15', plain: full, context: '', cipher, tag: 'b094dac5d93471bdec1a502270e3cc6c' },
    {
      name: '16',
      plain: full.slice(0, 120),
      context: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
      cipher: cipher.slice(0, 120),
      tag: '76fc6ece0f4e1768cddf8853bb2d551b',
    },
  ];
  it.each(cases)('seals and opens test case $name', async (vector) => {
    const aes = await importAesKey(bytesOf(key));
    const context = bytesOf(vector.context);
    const sealed = await sealBytes({ key: aes, plain: bytesOf(vector.plain), context, randomBytes: () => bytesOf(iv) });
    expect(encodeHex(sealed)).toBe(`01${iv}${vector.cipher}${vector.tag}`);
    const opened = await openBytes({ key: aes, sealed, context });
    expect(opened.ok && encodeHex(opened.value)).toBe(vector.plain);
  });
});

it('derives what RFC 5869 appendix A.1 (HKDF-SHA-256) says', async () => {
  const derived = await deriveBytes({
    secret: bytesOf('0b'.repeat(22)),
    salt: bytesOf('000102030405060708090a0b0c'),
    info: bytesOf('f0f1f2f3f4f5f6f7f8f9'),
    length: 42,
  });
  expect(encodeHex(derived)).toBe(
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  );
});

it('derives what RFC 5869 appendix A.3 (no salt, no info) says', async () => {
  const empty = new Uint8Array(0);
  const derived = await deriveBytes({ secret: bytesOf('0b'.repeat(22)), salt: empty, info: empty, length: 42 });
  expect(encodeHex(derived)).toBe(
    '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  );
});

it.each([
  ['0b'.repeat(20), encodeText('Hi There'), 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    encodeHex(encodeText('Jefe')),
    encodeText('what do ya want for nothing?'),
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
])('authenticates what RFC 4231 (HMAC-SHA-256, cases 1 and 2) says', async (key, message, expected) => {
  expect(encodeHex(await hmacSha256(await importHmacKey(bytesOf(key)), message))).toBe(expected);
});

it.each([
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
])('hashes %j as FIPS 180-4 (SHA-256) does', async (text, expected) => {
  expect(await sha256Hex(encodeText(text))).toBe(expected);
});
