import { readPublicWords } from '../base/public_words.ts';
import { readWords } from '../base/words.ts';
import { verb } from '../command/verb.ts';
import { accountOption } from './account.ts';
import { enterReview } from './period_review.ts';
import { requireStaff } from './reviewer.ts';

/** 经费使用情况每月对内通报 (R-JA1-36). */
export const notice = verb<{ by: string; on?: string; to?: string; account?: string }>({
  writes: true,
  arguments: [{ name: '[月份]', text: '如 2026-08（默认：上一个月）' }],
  options: [
    { flags: '--by <姓名>', text: '通报的工作人员', required: true },
    { flags: '--on <日期>', text: '哪天通报的（默认：今天）' },
    { flags: '--to <对象>', text: '向谁通报、在哪里，如 全体工作人员例会' },
    accountOption,
  ],
  examples: ['jwh finance notice 2026-08 --by 李敏 --on 2026-09-04 --to 全体工作人员例会'],
  run: (context, [word], { by, on, to, account }) => {
    const name = readWords(by, '通报人');
    const place = to === undefined ? {} : { place: readPublicWords(to, '对象', 60) };
    return enterReview(context, { kind: 'notice', word, account, pers: ['month'], on, name }, ({ day, posts }) => ({
      post: requireStaff(name, day, posts),
      opinion: null,
      facts: place,
    }));
  },
});
