import { dayWords } from '../calendar/day.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { CertificateContent } from './certificate.ts';

/**
 * The paper as an official letter: number, title, body, what it is for, issuer and day where the seal goes over them, who
 * handled it. Pure: the same content gives the same paper.
 * @param code what the square code on it says; null: none.
 */
export function certificateSheet(content: CertificateContent, code: string | null): Sheet {
  const { number, title, office, day, recipient, paragraphs, handler, phone } = content;
  return {
    title,
    reference: number,
    day,
    anchor: `${number}　${office}`,
    blocks: [
      ...(recipient === null ? [] : [{ kind: 'text' as const, flush: true, lines: [`${recipient}：`] }]),
      { kind: 'text', lines: [...paragraphs, ...closing(content)] },
      {
        kind: 'seal',
        issuer: office,
        day,
        note: `经办人：${handler}${phone === null ? '' : `　联系电话：${phone}`}`,
        code,
      },
    ],
  };
}

/** What the paper is called in its own words. */
function paperNoun(title: string): string {
  if (/函$/u.test(title)) return '函';
  return /意见(书|表)?$/u.test(title) ? '意见' : '证明';
}

/** 本证明仅用于…; until when, where it ends; 特此证明. */
function closing({ title, purpose, valid_until }: CertificateContent): string[] {
  const noun = paperNoun(title);
  const until = valid_until === null ? '' : `有效期至${dayWords(valid_until)}，`;
  return [`本${noun}仅用于${purpose}，${until}不作其他用途。`, noun === '证明' ? '特此证明。' : '特此说明。'];
}
