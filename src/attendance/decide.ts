import { yuan } from '../base/money.ts';
import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readYuan } from '../base/yuan.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { daysOf, type Month, monthOf } from '../calendar/workday.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import { type Answer, verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Person } from '../person/person.ts';
import { readWages } from '../staff/wage_store.ts';
import { decisionAnswer } from './decided.ts';
import {
  type Decision,
  type DecisionKind,
  decisionNumber,
  decisionOn,
  matterOf,
  matterWords,
  refuseOwnCase,
} from './decision.ts';
import { insertDecision, putFulfilled, readDecisions } from './decision_store.ts';
import type { Finding } from './finding.ts';
import { floorWarnings } from './floor.ts';
import { readPastMonth } from './month_asked.ts';
import { readMonth } from './month_store.ts';
import { outsiderNotes } from './outsider.ts';
import { findingAsked } from './proposal_asked.ts';
import { reverseDecision } from './reverse.ts';
import { standingFindings } from './standing.ts';

export interface DecideOptions {
  accept?: true;
  reject?: true;
  change?: string;
  on?: string;
  done?: string;
  reverse?: string;
  by?: string;
  reason?: string;
}

export const decide = verb<DecideOptions>({
  writes: true,
  arguments: [
    { name: '[月份]', text: '年-月' },
    { name: '[姓名]', text: '姓名；同名时写编码' },
    { name: '[事项]', text: `${matterWords.join('、')}，或规定代码` },
  ],
  options: [
    { flags: '--accept', text: '同意建议' },
    { flags: '--reject', text: '不同意建议' },
    { flags: '--change <金额>', text: '改为扣这个金额（元）' },
    { flags: '--by <姓名>', text: '谁决定' },
    { flags: '--reason <理由>', text: '理由' },
    { flags: '--on <日期>', text: '同一事项有几项建议时，写其中一天' },
    { flags: '--done <日期>', text: '已同意的书面检查交来的日期' },
    { flags: '--reverse <编号>', text: '撤销一项决定；撤销后可以重新决定' },
  ],
  examples: [
    'jwh attendance decide 2026-10 马庆丰 迟到次数 --accept --by 王建国 --reason 事实清楚，本人无异议',
    'jwh attendance decide 2026-10 马庆丰 请假 --change 300.00 --by 王建国 --reason 两天已补班',
    'jwh attendance decide 2026-10 马庆丰 旷工检查 --done 2026-10-28',
    'jwh attendance decide --reverse 考决〔2026〕1号 --by 王建国 --reason 查明当天外出开会',
  ],
  async run(context, [month, name, matter], options) {
    const kind = readKind(options);
    if (kind === 'reversed') return reverseDecision(context, options);
    if (month === undefined || name === undefined || matter === undefined) {
      throw new Refusal('usage', 'proposal_missing', '要写哪个月、谁的、哪一项：月份 姓名 事项。', {
        hint: '有哪些建议：jwh attendance worksheet 月份',
      });
    }
    const asked = { month: readPastMonth(month, monthOf(context.today)), name, matter, on: options.on };
    if (asked.on !== undefined) readDay(asked.on, '--on ');
    if (kind === 'done') return handedIn(context, asked, options.done as string);
    const by = readPublicWords(options.by ?? '', '--by（谁决定）', 40);
    const reason = readPublicWords(options.reason ?? '', '--reason（理由）', 300);
    return context.write(async (writing) => {
      const { db } = writing;
      const report = await readMonth(db, asked.month, context.today);
      const { finding, person } = await findingAsked(db, await standingFindings(db, report, context.today), asked);
      refuseOwnCase(person.name, by);
      const decisions = await readDecisions(db, asked.month, asked.month);
      refuseDecided(decisionOn(finding, asked.month, decisions));
      const amount = amountOf(kind, finding, options.change);
      if (kind === 'changed') await refuseAboveWage(db, asked.month, person, amount as number);
      const entry = {
        ...{ month: asked.month, person_id: person.id, rule: finding.rule, decision: kind, amount },
        ...{ by_name: by, day: context.today, reason, finding, reverses_id: null, fulfilled_on: null },
      };
      const numbered = await insertDecision(writing, entry);
      const decided: Decision = { ...entry, ...numbered, person: person.name, reversed_by: null };
      const warnings = await floorWarnings(db, asked.month, [...decisions, decided], person.id);
      const open = report.closed === null ? [`${asked.month} 还没有结账，记录再有变化时请重新核对。`] : [];
      const outsiders = await outsiderNotes(db, '决定人', by, context.today);
      const said = [...raisedNote(finding, amount), ...outsiders.map(({ says }) => `${says}。`)];
      const answer = decisionAnswer(decided, [...said, ...warnings, ...open]);
      return outsiders.length === 0 ? answer : { ...answer, findings: outsiders };
    });
  },
});

/** Which one of the ways was asked for. @throws Refusal kind `usage` for none or several. */
function readKind(options: DecideOptions): DecisionKind | 'done' {
  const ways: (DecisionKind | 'done')[] = [
    ...(options.accept ? (['accepted'] as const) : []),
    ...(options.reject ? (['rejected'] as const) : []),
    ...(options.change === undefined ? [] : (['changed'] as const)),
    ...(options.done === undefined ? [] : (['done'] as const)),
    ...(options.reverse === undefined ? [] : (['reversed'] as const)),
  ];
  const [way, ...more] = ways;
  if (way !== undefined && more.length === 0) return way;
  throw new Refusal('usage', 'decision_missing', way === undefined ? '没有写怎样决定。' : '只能写一种决定。', {
    hint: '在 --accept（同意）、--reject（不同意）、--change 金额、--done 日期、--reverse 编号 中写一种。',
  });
}

function refuseDecided(held: Decision | null): void {
  if (held === null) return;
  const number = decisionNumber(held);
  throw new Refusal('usage', 'already_decided', `这一项已由${held.by_name}于 ${held.day} 决定（${number}）。`, {
    hint: `要改，先撤销：jwh attendance decide --reverse ${number} --by 姓名 --reason 理由`,
  });
}

/** What is deducted: as proposed, or as changed; null where nothing is. @throws Refusal kind `usage`. */
function amountOf(kind: DecisionKind, finding: Finding, change: string | undefined): number | null {
  if (kind === 'changed' && finding.proposal !== 'deduct') {
    throw new Refusal('usage', 'no_amount', `“${matterOf(finding)}”的建议不是扣款，没有金额可改。`, {
      hint: '写 --accept 或 --reject。',
    });
  }
  if (kind === 'changed') {
    const amount = readYuan(change as string, '--change ');
    if (amount > 0) return amount;
    throw new Refusal('usage', 'bad_amount', '扣款不能改成 0。', { hint: '不扣就写 --reject。' });
  }
  if (kind !== 'accepted' || finding.proposal !== 'deduct') return null;
  if (finding.amount !== null) return finding.amount;
  throw new Refusal('usage', 'wage_unknown', `没有登记${finding.person}的月工资，扣款金额算不出，不能同意。`, {
    hint: `先登记：jwh staff wage ${finding.person} 金额 --from 日期；月份已结账的写 --change 金额。`,
  });
}

/** Nobody loses more than the whole wage of the month. @throws Refusal kind `usage`. */
async function refuseAboveWage(db: Database, month: Month, person: Person, amount: number): Promise<void> {
  const wage = (await readWages(db, daysOf(month).at(-1) as Day)).get(person.id);
  if (wage === undefined || amount <= wage) return;
  const says = `--change ${yuan(amount)} 元超过${person.name}的月工资 ${yuan(wage)} 元。`;
  throw new Refusal('usage', 'above_wage', says, { hint: '金额以元为单位，请核对后重写。' });
}

/** More than was proposed is for a person to decide, but is said. */
function raisedNote({ amount: proposed }: Finding, amount: number | null): string[] {
  if (proposed === null || amount === null || amount <= proposed) return [];
  return [`请注意：决定扣 ${yuan(amount)}，高于建议的 ${yuan(proposed)}。`];
}

/** A 书面检查 that was decided on has been handed in. */
async function handedIn(
  context: Context,
  asked: { month: string; name: string; matter: string; on: string | undefined },
  done: string,
): Promise<Answer> {
  const day = pastDay(done, context.today, '--done');
  return context.write(async (writing) => {
    const report = await readMonth(writing.db, asked.month, context.today);
    const { finding } = await findingAsked(
      writing.db,
      await standingFindings(writing.db, report, context.today),
      asked,
    );
    const held = decisionOn(finding, asked.month, await readDecisions(writing.db, asked.month, asked.month));
    if (held === null || held.decision !== 'accepted' || finding.proposal !== 'self_criticism') {
      throw new Refusal(
        'usage',
        'nothing_to_hand_in',
        `${finding.person}的“${matterOf(finding)}”没有同意过书面检查。`,
        {
          hint: '先决定：--accept；没有这项建议的，先看 jwh attendance worksheet。',
        },
      );
    }
    if (held.fulfilled_on !== null) {
      throw new Refusal('usage', 'handed_in', `书面检查已于 ${held.fulfilled_on} 交来（${decisionNumber(held)}）。`);
    }
    const absent = held.finding.days.at(-1)?.day ?? '';
    if (day < absent) {
      throw new Refusal('usage', 'done_before', `--done ${day} 早于旷工的 ${absent}，书面检查不会在这之前交来。`);
    }
    await putFulfilled(writing, held.id, day);
    const early = day < held.day ? [`请注意：交来的日期早于登记决定的 ${held.day}，请核对。`] : [];
    return decisionAnswer({ ...held, fulfilled_on: day }, early);
  });
}
