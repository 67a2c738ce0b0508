import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
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
  happened?: string;
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
    { flags: '--happened <理由>', text: '年终审核了，却还没有作决算：写明理由，如实记录' },
    accountOption,
  ],
  examples: [
    'jwh finance audit 2026-08 --by 周某 --body 街道监管会 --on 2026-09-08 --opinion 票据齐全，预算执行正常',
    'jwh finance audit 2026 --by 周某 --body 街道监管会 --on 2027-01-25',
  ],
  run: (context, [word], { by, body, on, opinion, returned = false, happened, account }) => {
    const name = readWords(by, '审核人');
    const reason = happened === undefined ? null : readWords(happened, '理由', 200);
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
        const settled = period.per === 'year' ? await judgeSettled(writing.db, id, period, day) : null;
        if (settled === null || settled.holds) return rest;
        if (reason === null) refuseUnsettled(settled, period);
        return { ...rest, verdicts: [settled], happened: reason };
      },
    );
  },
});

/** R-CC-14-16: what is audited at the end of the year are the final accounts; null where the place has none. */
async function judgeSettled(db: Database, accountId: string | null, { code, words, to }: Period, day: Day) {
  const rule = (await loadRulebook(db)).find('finance.final_accounts', to);
  if (rule === undefined) return null;
  const settled = (await readReviews(db, accountId, code)).filter(
    ({ kind, period }) => kind === 'final_accounts' && period === code,
  );
  const [first] = settled;
  const holds = settled.some((one) => one.day <= day);
  const when = first === undefined ? '还没有作' : `${first.day}才作`;
  const arithmetic = holds ? `${first?.day} ≤ ${day}` : `${words}的财务决算${when}，${day}没有可审核的决算`;
  return judgeBy(rule, { subject: 'settled', label: '审核的是决算' }, {}, () => ({ holds, arithmetic }), []);
}

/** @throws Refusal kind `usage`: without `--happened` nobody audits what is not there. */
function refuseUnsettled({ arithmetic }: Judged, { code }: Period): never {
  throw new Refusal('usage', 'not_settled', `${arithmetic}。`, {
    hint: `没有写入任何内容。先作决算：jwh finance settle ${code} --by 姓名 --analysis 分析 --on 日期；已经审核了的，加 --happened 理由，如实记录。`,
  });
}
