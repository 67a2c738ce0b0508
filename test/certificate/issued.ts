import { certificateNumber } from '../../src/certificate/certificate.ts';
import { codeOf } from '../../src/certificate/signing/code.ts';
import { paperDigest, signStatement } from '../../src/certificate/signing/sign.ts';
import { openOffice } from '../../src/database/open.ts';
import { inTransaction, type Writing } from '../../src/database/writing.ts';
import { enterSealUse } from '../../src/seal/enter.ts';
import type { Counter } from '../counter.ts';

/** A paper as the counter hands it out: its number and what its QR code says. */
export interface Paper {
  id: string;
  number: string;
  code: string;
}

interface Told {
  day?: string;
  /** Number in item 2; item 2 is a year of residence. */
  no?: number;
  paragraph?: string;
  valid_until?: string | null;
}

export const office = '团结路社区居民委员会';

/** What the file's own functions write is written by `work`, with its entry in the audit chain. */
export async function writeIn<T>(
  { path }: Pick<Counter, 'path'>,
  work: (writing: Writing) => Promise<T>,
  dryRun = false,
): Promise<T> {
  const file = await openOffice(path, 'test');
  const author = () =>
    Promise.resolve({ operator: '测试', command: 'test', businessDay: '2026-10-31', at: '2026-10-31T01:00:00.000Z' });
  try {
    return await inTransaction(file, author, dryRun, work);
  } finally {
    file.raw.close();
  }
}

/** Puts a certificate of item 2 for 周桂兰 on file, signed with the office's key. */
export function issuePaper(counter: Pick<Counter, 'path'>, told: Told = {}): Promise<Paper> {
  return writeIn(counter, (writing) => insertPaper(writing, told));
}

export async function insertPaper(
  writing: Writing,
  { day = '2026-10-31', no = 1, paragraph = '兹证明周桂兰住在本社区已满一年。', valid_until = null }: Told,
): Promise<Paper> {
  const year = Number(day.slice(0, 4));
  const [kind, series, title] = ['residence_one_year', 2, '居住满一年证明'];
  const number = certificateNumber({ year, series, no });
  const ask = { title, purpose: '起诉', recipient: '区人民法院', copies: 1 };
  const request = await writing.insert('certificate_request', {
    ...{ ...ask, year, no, day, kind, applicant: '周桂兰', handler: '孙秀英' },
    ...{ facts: '{}', state: 'issued', state_day: day },
  });
  const content = JSON.stringify({ number, title, office, day, paragraphs: [paragraph], purpose: '起诉', valid_until });
  const digest = paperDigest(content);
  const signed = await signStatement(writing, { number, kind, day, office, digest });
  const none = { seal_id: null, applicant_id: null, address: null, reviewer: null, approver_id: null, happened: null };
  const use = await enterSealUse(writing, {
    ...{ ...none, day, scope: 'certificate', reason: title, document: number, copies: 1, applicant: '周桂兰' },
    ...{ record_type: 'certificate', record_id: null, approver: '王建国', stamper: null, stamper_id: null },
    ...{ facts: {}, verdicts: [] },
  });
  const { id } = await writing.insert('certificate', {
    ...{ year, kind, series, no, day, title, content, digest, ...signed },
    ...{ request_id: request.id, copies: 1, seal_use_id: use.id, verdicts: '[]' },
  });
  return { id, number, code: codeOf(signed) as string };
}
