// The sample's mails and codings belong together, are invented, and say so.
import { describe, expect, it } from 'vitest';
import { SAMPLE_CLOSING_LINE, SAMPLE_FINDINGS, SAMPLE_HEADER, SAMPLE_LEDGER } from '@/lib/app/sample-ledger/codings.ts';
import { isDeciding } from '@/lib/domain/codebook.ts';
import { DecisionCodes } from '@/lib/domain/decision.ts';
import { MatterCodes, MatterWords } from '@/lib/domain/matter.ts';
import { Request } from '@/lib/domain/request.ts';
import { parseMail, readEmlFiles } from '@/test/support/sample-mailbox/read-mails.mjs';

const files = await readEmlFiles();
const mails = await Promise.all(files.map(parseMail));
const mailOf = new Map(mails.map((mail) => [mail.messageId, mail]));
const ANY_ID = '00000000-0000-4000-8000-000000000000';

/** The words of a mail before the first signature delimiter. */
function ownWords(mail: (typeof mails)[number] | undefined): string {
  return (mail?.text ?? '').replace(/\r\n/gu, '\n').split('\n-- \n')[0] ?? '';
}

function textLines(mail: (typeof mails)[number]): string[] {
  const text = mail.text ?? (mail.html ?? '').replace(/<[^>]+>/gu, '\n');
  return text.split(/\r?\n/u).map((line) => line.replace(/^(> ?)+/u, '').trim());
}

describe('every sample mail', () => {
  it('has CRLF line ends and only ASCII bytes, so that no checkout changes it', () => {
    for (const { file, raw } of files) {
      const text = Buffer.from(raw).toString('latin1');
      expect(text.replaceAll('\r\n', ''), file).not.toMatch(/[\r\n]|[^ -~]/u);
    }
  });

  it('carries the header and ends with the line that say it is invented', () => {
    for (const [index, mail] of mails.entries()) {
      const raw = Buffer.from(files[index]?.raw ?? []).toString('latin1');
      expect(raw, mail.file).toContain(`\r\n${SAMPLE_HEADER.name}: ${SAMPLE_HEADER.value}\r\n`);
      const lines = textLines(mail).filter((line) => line !== '');
      expect(lines.at(-1), mail.file).toBe(SAMPLE_CLOSING_LINE);
      expect(lines.indexOf('--'), mail.file).toBe(lines.indexOf(SAMPLE_CLOSING_LINE) - 1);
    }
  });

  it('has a Message-ID of its own, a date with its offset, a subject and a sender', () => {
    expect(mailOf.size).toBe(mails.length);
    for (const mail of mails) {
      expect(mail.messageId, mail.file).toMatch(
        /^[^@\s]+@(lakeview-legal\.example|(ice|hq)\.dhs\.gov|[a-z]+\.example)$/u,
      );
      expect(mail.dateShown, mail.file).toMatch(/^\d\d \w{3} 202[01], \d\d:\d\d -0[456]00$/u);
      expect(mail.subject, mail.file).not.toBe('');
    }
  });

  it('names no address but invented ones and the agencies', () => {
    for (const { file, raw } of files) {
      const text = Buffer.from(raw).toString('latin1').replaceAll('=\r\n', '');
      const domains = [...text.matchAll(/[\w.+-]+@([\w.-]+\w)/gu)].map((match) => match[1]);
      for (const domain of domains) expect(domain, file).toMatch(/(\.example|^(ice|hq)\.dhs\.gov)$/u);
    }
  });

  it('names only A-numbers that begin with six zeros', () => {
    for (const mail of mails) {
      const numbers = `${mail.subject} ${mail.text ?? mail.html}`.matchAll(/\bA\s?(?:#\s?)?((?:\d{3}[- ]?){3})\b/gu);
      for (const number of numbers) expect(number[1]?.trim(), mail.file).toMatch(/^000[- ]?000[- ]?1\d\d$/u);
    }
  });
});

describe('the codings', () => {
  it('have the reference tally: 42 Fraihat requests, 1 of them denied, each with its own mail', () => {
    const fraihat = SAMPLE_LEDGER.requests.filter((request) => request.kind === 'fraihat-redetermination');
    expect(fraihat).toHaveLength(42);
    expect(new Set(fraihat.map((request) => request.messageId)).size).toBe(42);
    const keys = new Set(fraihat.map((request) => request.key));
    const answers = SAMPLE_LEDGER.replies.filter((reply) => keys.has(reply.request));
    expect(answers.map((reply) => reply.decision.code)).toEqual(['summary-denial']);
  });

  it('agree with the mails on who wrote when', () => {
    for (const record of [...SAMPLE_LEDGER.requests, ...SAMPLE_LEDGER.replies]) {
      if (record.messageId === null) continue;
      const mail = mailOf.get(record.messageId);
      const isRequest = 'sentAtUtc' in record;
      expect(mail?.dateUtc, record.key).toBe(isRequest ? record.sentAtUtc : record.receivedAtUtc);
      expect(mail?.isOutgoing, record.key).toBe(isRequest);
    }
  });

  it('quote exact words of the mail itself, none of the quoted request', () => {
    for (const reply of SAMPLE_LEDGER.replies) {
      expect(reply.decision.evidence, reply.key).not.toEqual([]);
      if (reply.messageId === null) continue; // on paper or by phone: attested, its words are the coder's note
      for (const quote of reply.decision.evidence) {
        expect(ownWords(mailOf.get(reply.messageId)), reply.key).toContain(quote);
      }
    }
  });

  it('are valid records of the domain once ids are minted', () => {
    for (const { key: _key, words, ...matter } of SAMPLE_LEDGER.matters) {
      MatterCodes.parse({ ...matter, matterId: ANY_ID });
      MatterWords.parse(words);
    }
    for (const { key: _key, matter: _matter, messageId: _messageId, ...request } of SAMPLE_LEDGER.requests) {
      Request.parse({ ...request, requestId: ANY_ID, matterId: ANY_ID, mailId: null, answers: null });
    }
    for (const { decision } of SAMPLE_LEDGER.replies) {
      const { evidence: _evidence, note: _note, ...codes } = decision;
      const rest = { codebookVersion: '1.0', suggested: null, supersedes: null, role: 'first' };
      DecisionCodes.parse({ ...codes, ...rest, decisionId: ANY_ID, replyId: ANY_ID });
    }
  });

  it('have unique keys, pseudonyms and A-numbers, and point at records that are there', () => {
    const matters = SAMPLE_LEDGER.matters.map((matter) => matter.key);
    const requests = SAMPLE_LEDGER.requests.map((request) => request.key);
    const replies = SAMPLE_LEDGER.replies.map((reply) => reply.key);
    for (const keys of [matters, requests, replies]) expect(new Set(keys).size).toBe(keys.length);
    const pseudonyms = SAMPLE_LEDGER.matters.map((matter) => matter.pseudonym);
    const numbers = SAMPLE_LEDGER.matters.flatMap((matter) => matter.words.aNumbers);
    expect(new Set(pseudonyms).size).toBe(matters.length);
    expect(new Set(numbers).size).toBe(matters.length);
    for (const request of SAMPLE_LEDGER.requests) {
      expect(matters).toContain(request.matter);
      if (request.answers !== null) expect(replies).toContain(request.answers);
    }
    for (const reply of SAMPLE_LEDGER.replies) expect(requests).toContain(reply.request);
    for (const event of SAMPLE_LEDGER.events) expect(matters).toContain(event.matter);
    for (const people of Object.values(SAMPLE_FINDINGS)) {
      for (const key of people) expect(matters).toContain(key);
    }
  });

  it('refuse each of the six after the priorities of 18 February 2021 took effect', () => {
    const six = new Set(SAMPLE_FINDINGS[9]);
    expect(six.size).toBe(6);
    for (const key of six) {
      const denials = SAMPLE_LEDGER.replies.filter((reply) => reply.matter === key && isDeciding(reply.decision.code));
      expect(denials.length, key).toBeGreaterThan(0);
      for (const denial of denials) expect((denial.receivedOn ?? '') >= '2021-02-18', denial.key).toBe(true);
    }
  });

  it('place the removal of Laura within hours of the refusal', () => {
    const refusal = SAMPLE_LEDGER.replies.find((reply) => reply.key === 'laura-2-denial');
    const removal = SAMPLE_LEDGER.events.find((event) => event.matter === 'laura' && event.kind === 'removal');
    const hours = (Date.parse(removal?.atUtc ?? '') - Date.parse(refusal?.receivedAtUtc ?? '')) / 3_600_000;
    expect(hours).toBeGreaterThan(0);
    expect(hours).toBeLessThan(12);
  });
});

describe('each mail for practice', () => {
  it('is an agency reply that names exactly one matter with exactly one open request, and is not coded', () => {
    expect(SAMPLE_LEDGER.practiceMails).toHaveLength(12);
    for (const { messageId, key } of SAMPLE_LEDGER.practiceMails) {
      const mail = mailOf.get(messageId);
      const words = mail?.text ?? mail?.html ?? '';
      const named = SAMPLE_LEDGER.matters.filter((matter) => {
        const digits = matter.words.aNumbers[0]?.match(/\d{3}/gu)?.join('[- ]?') ?? 'none';
        return new RegExp(digits, 'u').test(`${mail?.subject} ${words}`);
      });
      expect(named.map((matter) => matter.key)).toEqual([key]);
      expect(SAMPLE_LEDGER.requests.filter((request) => request.matter === key)).toHaveLength(1);
      expect(SAMPLE_LEDGER.replies.filter((reply) => reply.messageId === messageId)).toEqual([]);
      expect(mail?.isOutgoing).toBe(false);
    }
  });
});
