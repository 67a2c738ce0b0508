import type { Answer } from '../../command/verb.ts';
import type { Database } from '../../database/open.ts';
import type { CertificateContent } from '../certificate.ts';

/** In this order a reader is given a number to ask at. */
const lines = ['public_phone.duty', 'public_phone.hotline'] as const;

/** Says of a new paper that nobody is told on it where to ask; nothing of one that has a telephone. */
export function withPhoneTold(answer: Answer, { content }: { content: Pick<CertificateContent, 'phone'> }): Answer {
  const lines = noPhoneLines(content);
  if (lines.length === 0) return answer;
  const { sheet } = answer;
  return { ...answer, sheet: { ...sheet, blocks: [...sheet.blocks, { kind: 'text', tone: 'warn', lines }] } };
}

/** The same in a sentence. */
export function noPhoneLines({ phone }: Pick<CertificateContent, 'phone'>): string[] {
  return phone === null
    ? [
        '纸面上没有咨询电话，只有经办人：本居委会还没有登记公开电话。',
        '登记：jwh office set public-phone 值班电话 号码',
      ]
    : [];
}

/** The office's public telephone: the duty line, else the hotline; null where none is on file. */
export async function officePhone(db: Database): Promise<string | null> {
  const rows = await db
    .selectFrom('office_setting')
    .selectAll()
    .where('id', 'in', [...lines])
    .where('value', '!=', '')
    .execute();
  const values = lines.map((line) => rows.find(({ id }) => id === line)?.value);
  return values.find((value) => value !== undefined) ?? null;
}
