import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Database } from '../database/open.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { holdersOf } from '../proceeding/group.ts';
import type { Heated } from './coordination.ts';

export const heatedFlags = [
  { flags: '--heated <理由>', text: '矛盾激化、重大纠纷和冲突：可随时召开，写明理由' },
  { flags: '--heated-by <姓名>', text: '由谁认定（应为主任，读法 D-162）' },
] as const;

export interface HeatedOptions {
  heated?: string;
  heatedBy?: string;
}

/** @throws Refusal kind `usage` for a reason without a name, or a name without a reason. */
export function heatedFrom({ heated, heatedBy }: HeatedOptions): Heated | null {
  if (heated === undefined && heatedBy === undefined) return null;
  if (heated === undefined || heatedBy === undefined) {
    throw new Refusal('usage', 'heated_incomplete', '随时召开协调会，理由和认定的人都要写。', {
      hint: '写成：--heated 理由 --heated-by 主任姓名',
    });
  }
  return { reason: readWords(heated, '--heated 的理由', 500), by: readWords(heatedBy, '--heated-by ', 60) };
}

/** D-162: the director says so, with the reason (a), or anybody of the office (b). */
export async function judgeHeated(assessment: Assessment, db: Database, heated: Heated | null): Promise<void> {
  if (heated === null) return;
  const directors = await holdersOf(db, ['director'], assessment.day);
  const about = { subject: 'heated', label: '可随时召开的认定' };
  assessment.weigh('coordination.urgent', about, (_rule, letter) => {
    if (letter('D-162') === 'b') return { holds: true, arithmetic: `${heated.by}认定：${heated.reason}` };
    const who = directors.length === 0 ? '名册上没有主任' : `主任${directors.join('、')}`;
    return { holds: directors.includes(heated.by), arithmetic: `${who}；${heated.by}认定：${heated.reason}` };
  });
}
