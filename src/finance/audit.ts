import { publicWordsOrNull } from '../base/public_words.ts';
import { readWords } from '../base/words.ts';
import { verb } from '../command/verb.ts';
import { accountOption } from './account.ts';
import { enterReview } from './period_review.ts';
import { resultStates } from './review.ts';
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
      ({ day, posts }) => {
        refuseStaff(name, day, posts);
        return rest;
      },
    );
  },
});
