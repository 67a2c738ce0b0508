import { dayCount } from '../attendance/spell.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { employmentOf, putEmployment } from '../staff/employment_store.ts';
import { staffCalled } from '../staff/store.ts';
import { type AnnualBalance, readAnnual } from './annual_store.ts';
import { readHalves } from './half_day.ts';
import { daysOf } from './words.ts';
import { readYear } from './year.ts';

interface CarryOptions {
  days?: string;
  year?: string;
  void?: boolean;
  reason: string;
}

/** What is to stand for the year: 0 half-days take back what stood there. */
interface Carrying {
  called: string;
  year: number;
  halves: number;
  reason: string;
}

/** 年休假条例: what was not taken may be taken in the one year that follows, where the work needs it. */
export const carry = verb<CarryOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--days <天数>', text: '从上一年结转到这一年的天数，可写半天；再写一次代替原来的' },
    { flags: '--reason <理由>', text: '为什么跨年度安排，或为什么收回', required: true },
    { flags: '--year <年>', text: '结转到哪一年（默认：今年）' },
    { flags: '--void', text: '收回这一年的结转，天数回到上一年' },
  ],
  examples: [
    'jwh leave carry 林文斌 --days 2 --reason 年底换届没有休完',
    'jwh leave carry 林文斌 --void --year 2026 --reason 登记错了人',
  ],
  async run(context, [name], options) {
    const asked: Carrying = {
      called: readName(name as string),
      year: readYear(options.year, context.today),
      halves: halvesAsked(options),
      reason: readWords(options.reason, '--reason ', 200),
    };
    const { person, before, after, rule } = await context.write((writing) => put(writing, asked));
    const { year, halves, reason } = asked;
    const days = (left: number | null) => (left === null ? null : dayCount(left));
    const warnings = warningsOf(person, before, after);
    return {
      sheet: {
        title: `${person}　年休假结转${halves === 0 ? '已收回' : ''}`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'year', label: '结转到', type: 'text', value: `${year}年` },
              { key: 'days', label: '天数', type: 'text', value: dayCount(halves) },
              { key: 'left', label: `${year - 1}年可结转`, type: 'text', value: days(before.may_carry) },
              { key: 'year_left', label: `${year}年剩余`, type: 'text', value: days(after.left) },
              { key: 'reason', label: '理由', type: 'text', value: reason },
              { key: 'cite', label: '依据', type: 'text', value: `${rule.citeWords}（可跨一个年度安排）` },
            ],
          },
          ...(warnings.length === 0 ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines: warnings }]),
        ],
      },
      record: {
        person,
        year,
        days: daysOf(halves),
        left_before: before.may_carry === null ? null : daysOf(before.may_carry),
        reason,
      },
      basis: [rule.cite],
    };
  },
});

function halvesAsked({ days, void: isVoid }: CarryOptions): number {
  if (days !== undefined && isVoid !== true) return readHalves(days, '--days ');
  if (days === undefined && isVoid === true) return 0;
  throw new Refusal(
    'usage',
    'days_or_void',
    days === undefined ? '没有写结转几天。' : '--days 和 --void 不能同时写。',
    {
      hint: '结转写 --days 天数；收回原来的结转写 --void。',
    },
  );
}

async function put(writing: Writing, { called, year, halves, reason }: Carrying) {
  const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
  const book = await loadRulebook(writing.db);
  const on = `${year - 1}-12-31`;
  const rule = book.require('leave.annual.carry', on);
  const before = await readAnnual(writing.db, book, { person_id: found.id, year: year - 1, on });
  const { may_carry, arithmetic, used, requested } = before;
  if (may_carry !== null && halves > may_carry) {
    throw new Refusal(
      'forbidden',
      'carry_exceeded',
      `${found.name}${year - 1}年本年的年休假只剩 ${dayCount(may_carry)}（${arithmetic}，已休 ${dayCount(used)}，待批 ${dayCount(requested)}；以前结转来的不能再结转），不能结转 ${dayCount(halves)}（${rule.citeWords}）。`,
      { hint: `核对：jwh leave balance ${found.name} --year ${year - 1}`, cite: rule.cite },
    );
  }
  const held = (await employmentOf(writing.db, found.id))?.annual_carried ?? {};
  const { was = [], ...old } = held[String(year)] ?? { halves: 0, reason: '' };
  if (halves === 0 && old.halves === 0) {
    throw new Refusal('usage', 'nothing_carried', `${found.name}没有结转到${year}年的年休假，没有什么可收回。`, {
      hint: `核对：jwh leave balance ${found.name} --year ${year}`,
    });
  }
  const kept = old.reason === '' ? was : [...was, old];
  const now = { halves, reason, ...(kept.length === 0 ? {} : { was: kept }) };
  await putEmployment(writing, found.id, { annual_carried: { ...held, [String(year)]: now } });
  const after = await readAnnual(writing.db, book, { person_id: found.id, year, on: `${year}-12-31` });
  return { person: found.name, before, after, rule };
}

/** What should be looked at: nothing of it forbids. */
function warningsOf(person: string, before: AnnualBalance, { year, left }: AnnualBalance): string[] {
  return [
    ...(before.left === null
      ? [`没有登记参加工作的日期，${year - 1}年剩几天没有核对：jwh staff employ ${person} --work-since 日期`]
      : []),
    ...(left !== null && left < 0 ? [`${person}${year}年已经休的和待批的，超过应得 ${dayCount(-left)}。`] : []),
  ];
}
