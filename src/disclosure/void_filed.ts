import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { findProceeding, voidProceeding, voidStep } from '../proceeding/store.ts';
import { demanders } from './demanded.ts';

/** Whether the word is the number of a demand or an urging, not a period. */
export function isFiled(word: string | undefined): word is string {
  return /^\s*[求督]/u.test(word ?? '');
}

/**
 * Takes back a demand or an urging entered by mistake, or (`reply`) only the reply to an urging; the number stays and is not
 * given again. @throws Refusal kind `not_found`; `usage` where it was taken back before, or there is no reply.
 */
export async function takeBackFiled(
  writing: Writing,
  word: string,
  { reason, reply, today }: { reason: string; reply: boolean; today: string },
): Promise<Answer> {
  const kind = word.trim().startsWith('求') ? 'disclosure_demand' : 'disclosure_urging';
  const found = await findProceeding(writing.db, kind, word, yearOf(today));
  const { id, number, title, steps, voided, facts } = found;
  const see = `查看：jwh disclose ${kind === 'disclosure_demand' ? 'demands' : 'urgings'}；没有写入任何内容。`;
  if (voided !== null) {
    throw new Refusal('usage', 'voided_already', `${number}已作废（${voided}）。`, { hint: see });
  }
  const answered = steps.findLast(({ step, fallen }) => step === 'answered' && fallen === null);
  if (reply && answered === undefined) {
    throw new Refusal('usage', 'not_replied', `${number}没有登记过答复。`, { hint: see });
  }
  if (reply && answered !== undefined) await voidStep(writing, answered.id, reason);
  else await voidProceeding(writing, id, reason);
  const met = steps.some(({ step, fallen }) => step === 'published' && fallen === null);
  const by = demanders[facts.by as keyof typeof demanders]?.name;
  const lines = [
    `理由：${reason}。`,
    reply ? `重新登记：jwh disclose replied ${number} --text 内容` : '编号保留，不再使用。',
    ...(met ? ['已登记的公开不受影响，仍然算数。'] : []),
  ];
  const what = reply ? '的答复' : by === undefined ? `　${title}` : `　${by}要求公开：${title}`;
  return {
    sheet: { title: `${number}${what}已作废`, blocks: [{ kind: 'text', lines }] },
    record: {
      ...{ period: null, version: null, posting: null, demands: kind === 'disclosure_demand' ? [number] : [] },
      ...{ number, reply, voided: reason, counts: null },
    },
  };
}
