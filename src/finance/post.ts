import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { assemble } from '../disclosure/assemble.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { accountOption } from './account.ts';
import { type Entering, enterReview } from './period_review.ts';
import { postableFrom } from './posting_day.ts';

interface PostOptions {
  by: string;
  place: string;
  on?: string;
  happened?: string;
  account?: string;
}

/** The statement goes up on the wall: not before it is stamped (R-CC-14-15). */
export const posting = verb<PostOptions>({
  writes: true,
  arguments: [{ name: '[季度]', text: '如 2026Q3（默认：上一季度）；按月公开的写月份，如 2026-08' }],
  options: [
    { flags: '--by <姓名>', text: '谁贴的', required: true },
    { flags: '--place <地点>', text: '贴在哪里', required: true },
    { flags: '--on <日期>', text: '哪天贴的（默认：今天）' },
    { flags: '--happened <理由>', text: '没有签章、数字还不完整但已经贴了：写明理由，如实记录' },
    accountOption,
  ],
  examples: ['jwh finance post 2026Q3 --by 李敏 --place 小区公开栏 --on 2026-10-08'],
  run: (context, [word], options) => {
    const name = readWords(options.by, '张贴人');
    const place = readPublicWords(options.place, '地点', 60);
    const reason = options.happened === undefined ? null : readWords(options.happened, '理由');
    const asked: Entering = {
      ...{ kind: 'posting', word, account: options.account, pers: ['quarter', 'month'] },
      ...{ on: options.on, name, early: true },
    };
    return enterReview(context, asked, async ({ writing, account, period, day }) => {
      const book = await loadRulebook(writing.db);
      const from = postableFrom(book, period);
      if (day < from && reason === null) throw early(period, day, from);
      // The stamp is on the committee's table; an account of its own has none.
      const stamp = account.id !== null ? [] : await judgeStamp(writing.db, book, period, day, context.today);
      const broken = stamp.find(({ holds }) => !holds);
      if (broken !== undefined && reason === null) throw unstamped(broken, period);
      const verdicts = [...stamp, ...(day < from ? judgeEarly(book, period, day, from) : [])];
      const happened = day < from || broken !== undefined ? reason : null;
      return { post: null, opinion: null, facts: { place }, verdicts, happened };
    });
  },
});

/** What is audited on figures that are not there yet is refused; so is this. */
function early({ words, to, per }: Period, day: Day, from: Day): Refusal {
  const when = per === 'month' ? '' : `，${from} 起才是${words.replace(/^\d+年/, '')}末`;
  return new Refusal('usage', 'period_runs', `${words}到 ${to} 才结束，${day} 的数字还不完整${when}。`, {
    hint: '没有写入任何内容。请核对季度和日期；已经贴了的，加 --happened 理由，如实记录（不算这一期已公布）。',
  });
}

function judgeEarly(book: Rulebook, { to }: Period, day: Day, from: Day): Judged[] {
  const rule = book.find('finance.disclosure_per', to);
  const arithmetic = `${day} 上墙 < ${from}，数字还不完整，到期还须公布`;
  const about = { subject: 'complete', label: '数字完整' };
  return rule === undefined ? [] : [judgeBy(rule, about, book.choices(to), () => ({ holds: false, arithmetic }), [])];
}

/** G-070: the stamp is there, on the figures as they stand, no later than the day of posting. */
async function judgeStamp(db: Database, book: Rulebook, period: Period, day: Day, today: Day): Promise<Judged[]> {
  const rule = book.find('disclosure.stamp', day);
  const choices = book.choices(day);
  if (rule === undefined || period.per !== 'quarter' || chosen('D-105', choices) === 'b') return [];
  const { gates } = await assemble(db, { period: period.code, from: period.from, to: period.to }, today);
  const signed = gates.find(({ gate }) => gate === 'stamp')?.signed ?? [];
  const stamp = signed.find(({ stale }) => !stale);
  const about = { subject: 'stamp', label: '公布前审核签章' };
  return [
    judgeBy(
      rule,
      about,
      choices,
      () => {
        if (stamp !== undefined) {
          const holds = stamp.day <= day;
          return { holds, arithmetic: `${stamp.day} 签章 ${holds ? '≤' : '>'} ${day} 上墙` };
        }
        return {
          holds: false,
          arithmetic: signed.length === 0 ? `${day} 上墙，没有签章` : '签章以后数字改了，要重新签章',
        };
      },
      [],
    ),
  ];
}

function unstamped({ arithmetic, cite, cite_words }: Judged, { code, words }: Period): Refusal {
  return new Refusal('forbidden', 'not_stamped', `${words}财务公开表：${arithmetic}（${cite_words}）。`, {
    hint: `先登记签章：jwh disclose approve ${code} --gate stamp --by 姓名；已经贴了，加 --happened 理由，如实记录。`,
    cite,
  });
}
