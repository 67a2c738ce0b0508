import { createHash } from 'node:crypto';
import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { type Month, monthOf } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { chosen } from '../rules/reading.ts';
import { readPosts } from '../staff/store.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { insertClose, readClose } from './close_store.ts';
import { decisionMatter } from './decided.ts';
import { decisionNumber } from './decision.ts';
import { readDecisions } from './decision_store.ts';
import { readPastMonth } from './month_asked.ts';
import { freezeMonth } from './month_frozen.ts';
import { type MonthReport, reckonMonth } from './month_store.ts';
import { monthWords } from './month_words.ts';
import { outsiderNotes } from './outsider.ts';
import { judgeOfficer } from './return_judgement.ts';
import { basisWords, shakenDecisions } from './standing.ts';
import { openHalves, refuseUnmarked } from './unmarked.ts';

export const close = verb<{ by: string }>({
  writes: true,
  arguments: [{ name: '<月份>', text: '年-月，如 2026-10；最后一个工作日起可以结账' }],
  options: [{ flags: '--by <姓名>', text: '谁结账', required: true }],
  examples: ['jwh attendance close 2026-10 --by 王建国'],
  async run(context, [text], options) {
    const month = readPastMonth(text as string, monthOf(context.today));
    const by = readPublicWords(options.by, '结账人', 40);
    return context.write(async (writing) => {
      const { db } = writing;
      const held = await readClose(db, month);
      if (held !== undefined) throw alreadyClosed(month, held.day, held.by_name);
      const report = await reckonMonth(db, month, context.today);
      const book = await loadRulebook(db);
      const last = report.days.at(-1) as Day;
      refuseEarly(report, chosen('D-38', book.choices(last)) === 'b');
      refuseUnmarked(month, openHalves(report.people));
      const verdicts = judgeOfficer(book, await readPosts(db), last);
      const content = freezeMonth(report);
      const digest = createHash('sha256').update(content).digest('hex');
      const provisional = context.today <= lastWorkday(report);
      const facts = JSON.stringify({ provisional, verdicts });
      await insertClose(writing, { month, day: context.today, by_name: by, content, digest, facts });
      const asReckoned = report.findings.map((finding) => ({ finding, since: null }));
      const shaken = shakenDecisions(month, await readDecisions(db, month, month), asReckoned);
      const undecided = report.findings.filter(({ proposal }) => proposal !== null).length;
      const outsiders = await outsiderNotes(db, '结账人', by, context.today);
      const warned = [...shaken.map(shakenWords), ...outsiders.map(({ says }) => `${says}。`)];
      return {
        sheet: {
          title: `${monthWords(month)}考勤已结账`,
          blocks: [
            {
              kind: 'fields',
              fields: [
                { key: 'day', label: '结账日', type: 'day', value: context.today },
                { key: 'by', label: '结账人', type: 'text', value: by },
                { key: 'people', label: '人数', type: 'count', value: report.people.length },
                { key: 'proposals', label: '处理建议', type: 'count', value: undecided },
                { key: 'digest', label: '月表摘要', type: 'text', value: digest.slice(0, 16) },
              ],
            },
            ...judgedBlocks(verdicts),
            ...(warned.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines: warned } as const]),
            { kind: 'text', lines: nextSteps(report, provisional, undecided) },
          ],
        },
        record: {
          month,
          day: context.today,
          by,
          people: report.people.length,
          proposals: undecided,
          provisional,
          digest,
          shaken: shaken.map(({ decision, basis }) => ({ number: decisionNumber(decision), basis })),
        },
        ...(outsiders.length === 0 ? {} : { findings: outsiders }),
        verdicts,
        basis: verdicts.map(({ cite }) => cite),
      };
    });
  },
});

function shakenWords({ decision, basis }: ReturnType<typeof shakenDecisions>[number]): string {
  return `请注意：${decision.person}“${decisionMatter(decision)}”（${decisionNumber(decision)}）${basisWords[basis]}。`;
}

function nextSteps({ month, due }: MonthReport, provisional: boolean, proposals: number): string[] {
  return [
    ...(provisional ? ['最后一个工作日当天结账：当天按现有记录暂记（读法 D-38a），之后的变化记作调整。'] : []),
    '月表从此不变；以后查明的事，用 jwh attendance correct 在没有结账的月份记作调整。',
    `打印：jwh attendance month ${month} --pdf`,
    ...(proposals === 0 ? [] : [`逐项决定：jwh attendance worksheet ${month}`]),
    ...(due === null
      ? []
      : [`${due.words}。`, `报送后登记：jwh attendance submit ${month} --sealed --director 姓名 --officer 姓名`]),
  ];
}

/**
 * The return goes out before the month is over (D-38a), so a month may be closed from its last planned working day on; under
 * D-38b it is last month's that goes out, and a month is closed when it is over. @throws Refusal kind `usage`.
 */
function refuseEarly(report: MonthReport, wholeOnly: boolean): void {
  const { month, today, days, people } = report;
  if (people.length === 0) {
    throw new Refusal('usage', 'no_staff', `${month} 没有在任的工作人员，没有考勤可以结账。`, {
      hint: '登记：jwh staff add 姓名 --post 职务 --from 日期',
    });
  }
  const from = wholeOnly ? (days.at(-1) as Day) : lastWorkday(report);
  if (wholeOnly ? today > from : today >= from) return;
  throw new Refusal('usage', 'month_not_over', `${month} 还没有结束（今天是 ${today}），不能结账。`, {
    hint: wholeOnly
      ? `${from} 过后再结账（读法 D-38b）。`
      : `最后一个工作日是 ${from}，从这一天起可以结账（读法 D-38a）。`,
  });
}

/** The last day on which anybody was to work. */
function lastWorkday({ people, days }: MonthReport): Day {
  const worked = (day: Day) => people.some((person) => person.days.get(day)?.isWorkday === true);
  return days.findLast(worked) ?? (days.at(-1) as Day);
}

function alreadyClosed(month: Month, day: Day, by: string): Refusal {
  return new Refusal('usage', 'already_closed', `${month} 已由${by}于 ${day} 结账，不能再结一次。`, {
    hint: `查看：jwh attendance month ${month}；之后查明的事记作调整：jwh attendance correct`,
  });
}
