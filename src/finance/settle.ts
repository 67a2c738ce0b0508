import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { accountOption } from './account.ts';
import { duesOf } from './due_list.ts';
import { enterReview } from './period_review.ts';
import { readReviews } from './review_store.ts';
import { requireStaff } from './reviewer.ts';
import { yearLines } from './year_store.ts';

interface SettleOptions {
  by: string;
  analysis: string;
  note?: string[];
  on?: string;
  account?: string;
}

/** 年度终了及时进行决算并对其执行情况进行认真分析 (R-CC-14-18). */
export const settle = verb<SettleOptions>({
  writes: true,
  arguments: [{ name: '[年份]', text: '如 2026（默认：去年）' }],
  options: [
    { flags: '--by <姓名>', text: '作决算的工作人员', required: true },
    { flags: '--analysis <分析>', text: '执行情况的分析', required: true },
    { flags: '--note <项目=说明>', text: '预算项目差异的说明；可写多次', repeat: true },
    { flags: '--on <日期>', text: '哪天作的（默认：今天）' },
    accountOption,
  ],
  examples: ['jwh finance settle 2026 --by 李敏 --on 2027-01-15 --analysis 收支基本平衡 --note 办公费=添置打印机'],
  run: (context, [word], { by, analysis, note = [], on, account }) => {
    const name = readWords(by, '作决算的人');
    const opinion = readPublicWords(analysis, '分析', 2000);
    const notes = notesFrom(note);
    const asked = { kind: 'final_accounts', word, account, pers: ['year'], on, name } as const;
    return enterReview(context, asked, async ({ writing, account: { id }, period, day, posts }) => {
      await refuseUnknown(writing.db, id, Number(period.code), Object.keys(notes));
      const post = requireStaff(name, day, posts);
      const dues = await duesOf(writing.db, id, Number(period.code), day, [
        { kind: 'final_accounts', period: period.code, day },
      ]);
      const verdicts = dues.filter(({ kind }) => kind === 'final_accounts').map(({ judged }) => judged);
      const earlier = (await readReviews(writing.db, id, period.code)).filter((one) => one.kind === 'final_accounts');
      return { post, opinion, facts: { notes: { ...earlier.at(-1)?.facts.notes, ...notes } }, verdicts };
    });
  },
});

function notesFrom(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((word) => {
      const [, line, said] = /^([^=＝]+)[=＝](.+)$/su.exec(word) ?? [];
      if (line !== undefined && said !== undefined) return [line.trim(), readPublicWords(said, '说明', 200)];
      throw new Refusal('usage', 'bad_note', `“${word}”不是 项目=说明。`, { hint: '例：--note 办公费=添置打印机' });
    }),
  );
}

async function refuseUnknown(db: Database, accountId: string | null, year: number, named: readonly string[]) {
  const lines = (await yearLines(db, accountId, year, {})).map(({ name }) => name);
  const unknown = named.find((name) => !lines.includes(name));
  if (unknown === undefined) return;
  throw new Refusal('usage', 'no_such_line', `${year}年的预算里没有“${unknown}”。`, {
    hint: lines.length === 0 ? '预算还没有登记：jwh finance budget' : `预算项目：${lines.join('、')}`,
  });
}
