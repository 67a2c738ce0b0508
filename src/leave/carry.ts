import { dayCount } from '../attendance/spell.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { employmentOf, putEmployment } from '../staff/employment_store.ts';
import { staffCalled } from '../staff/store.ts';
import { readAnnual } from './annual_store.ts';
import { readHalves } from './half_day.ts';
import { daysOf } from './words.ts';
import { readYear } from './year.ts';

interface CarryOptions {
  days: string;
  year?: string;
  reason: string;
}

/** 年休假条例: what was not taken may be taken in the one year that follows, where the work needs it. */
export const carry = verb<CarryOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--days <天数>', text: '从上一年结转到这一年的天数，可写半天；再写一次代替原来的', required: true },
    { flags: '--reason <理由>', text: '为什么跨年度安排', required: true },
    { flags: '--year <年>', text: '结转到哪一年（默认：今年）' },
  ],
  examples: ['jwh leave carry 林文斌 --days 2 --reason 年底换届没有休完'],
  async run(context, [name], options) {
    const called = readName(name as string);
    const year = readYear(options.year, context.today);
    const halves = readHalves(options.days, '--days ');
    const reason = readWords(options.reason, '--reason ', 200);
    const { person, left, cite, words } = await context.write(async (writing) => {
      const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      const book = await loadRulebook(writing.db);
      const on = `${year - 1}-12-31`;
      const rule = book.require('leave.annual.carry', on);
      const { left, arithmetic, used } = await readAnnual(writing.db, book, {
        person_id: found.id,
        year: year - 1,
        on,
      });
      if (left !== null && halves > left) {
        throw new Refusal(
          'forbidden',
          'carry_exceeded',
          `${found.name}${year - 1}年的年休假只剩 ${dayCount(Math.max(left, 0))}（${arithmetic}，已休 ${dayCount(used)}），不能结转 ${dayCount(halves)}（${rule.citeWords}）。`,
          { hint: `核对：jwh leave balance ${found.name} --year ${year - 1}`, cite: rule.cite },
        );
      }
      const held = (await employmentOf(writing.db, found.id))?.annual_carried ?? {};
      await putEmployment(writing, found.id, { annual_carried: { ...held, [String(year)]: { halves, reason } } });
      return { person: found.name, left, cite: rule.cite, words: rule.citeWords };
    });
    const unknown =
      left === null
        ? [`没有登记参加工作的日期，${year - 1}年剩几天没有核对：jwh staff employ ${person} --work-since 日期`]
        : [];
    return {
      sheet: {
        title: `${person}　年休假结转`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'year', label: '结转到', type: 'text', value: `${year}年` },
              { key: 'days', label: '天数', type: 'text', value: dayCount(halves) },
              { key: 'left', label: `${year - 1}年剩余`, type: 'text', value: left === null ? null : dayCount(left) },
              { key: 'reason', label: '理由', type: 'text', value: reason },
              { key: 'cite', label: '依据', type: 'text', value: `${words}（可跨一个年度安排）` },
            ],
          },
          ...(unknown.length === 0 ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines: unknown }]),
        ],
      },
      record: { person, year, days: daysOf(halves), left_before: left === null ? null : daysOf(left), reason },
      basis: [cite],
    };
  },
});
