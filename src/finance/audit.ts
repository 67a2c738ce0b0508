import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { accountOption } from './account.ts';
import { enterReview } from './period_review.ts';
import { resultStates } from './review.ts';
import { readReviews } from './review_store.ts';
import { refuseStaff } from './reviewer.ts';

interface AuditOptions {
  by: string;
  body?: string;
  on?: string;
  opinion?: string;
  returned?: true;
  account?: string;
}

const results = Object.keys(resultStates) as ('passed' | 'returned')[];

/** The board of the sub-district (or the supervision group) audits a month, and the final accounts of a year (R-CC-14-14, -16). */
export const audit = verb<AuditOptions>({
  writes: true,
  arguments: [{ name: '[期间]', text: '月份如 2026-08（默认：上一个月），或年份如 2026（年终对决算的审核）' }],
  options: [
    { flags: '--by <姓名>', text: '审核人，不是本居委会的工作人员', required: true },
    { flags: '--body <机构>', text: '代表哪个机构，如 街道监管会' },
    { flags: '--on <日期>', text: '审核的日子（默认：今天）' },
    { flags: '--opinion <意见>', text: '审核意见，预算执行情况' },
    { flags: '--returned', text: '没有通过，退回更正' },
    accountOption,
  ],
  examples: [
    'jwh finance audit 2026-08 --by 周某 --body 街道监管会 --on 2026-09-08 --opinion 票据齐全，预算执行正常',
    'jwh finance audit 2026 --by 周某 --body 街道监管会 --on 2027-01-25',
  ],
  run: (context, [word], { by, body, on, opinion, returned = false, account }) => {
    const name = readWords(by, '审核人');
    const rest = {
      post: publicWordsOrNull(body, '机构', 40),
      opinion: publicWordsOrNull(opinion, '意见'),
      facts: { result: results[returned ? 1 : 0] as 'passed' | 'returned' },
    };
    return enterReview(
      context,
      { kind: 'audit', word, account, pers: ['month', 'year'], on, name },
      async ({ writing, account: { id }, period, day, posts }) => {
        refuseStaff(name, day, posts);
        if (period.per === 'year') await refuseUnsettled(writing.db, id, period, day);
        return rest;
      },
    );
  },
});

/** R-CC-14-16: what is audited at the end of the year are the final accounts. @throws Refusal kind `usage`. */
async function refuseUnsettled(db: Database, accountId: string | null, { code, words, to }: Period, day: Day) {
  if ((await loadRulebook(db)).find('finance.final_accounts', to) === undefined) return;
  const settled = (await readReviews(db, accountId, code)).filter(({ kind }) => kind === 'final_accounts');
  if (settled.some((one) => one.period === code && one.day <= day)) return;
  const [first] = settled;
  const when = first === undefined ? '还没有作' : `${first.day}才作`;
  throw new Refusal('usage', 'not_settled', `${words}的财务决算${when}，${day}没有可审核的决算。`, {
    hint: `没有写入任何内容。先作决算：jwh finance settle ${code} --by 姓名 --analysis 分析 --on 日期`,
  });
}
