import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { type Month, monthOf } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { postsOf, staffCalled } from '../staff/store.ts';
import { readAdjustments } from './adjustment_store.ts';
import { readAdmonitions } from './admonition_store.ts';
import { decisionRow } from './decided.ts';
import { readDecisions } from './decision_store.ts';
import { firstDayOnFile } from './first_day_store.ts';
import { leavesOf } from './leave_number_store.ts';
import { countsRecord } from './month_json.ts';
import { readMonth } from './month_store.ts';
import { personSheet } from './person_sheet.ts';
import { notedDays, withAdjustments, type YearMonth } from './person_year.ts';
import { totalOf } from './tally.ts';

export const person = verb<{ year?: string }>({
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [{ flags: '--year <年>', text: '哪一年（默认：今年）' }],
  examples: ['jwh attendance person 李敏', 'jwh attendance person 李敏 --year 2026 --pdf'],
  async run(context, [name], options) {
    const year = readYear(options.year, yearOf(context.today));
    const db = await context.read();
    const called = readName(name as string);
    const found = onePerson(await staffCalled(db, called), called, '工作人员');
    const [from, to] = [`${year}-01-01`, `${year}-12-31`];
    const posts = await postsOf(db, found.id);
    const months: YearMonth[] = [];
    // Before anything was on file nobody was absent.
    const first = monthOf((await firstDayOnFile(db)) ?? from);
    for (const month of monthsOf(year, monthOf(context.today)).filter((one) => one >= first)) {
      const inOffice = posts.some(({ from_day, until_day }) => {
        return from_day <= `${month}-31` && (until_day === null || until_day >= `${month}-01`);
      });
      if (!inOffice) continue;
      const { people, closed } = await readMonth(db, month, context.today);
      const own = people.find(({ member }) => member.person_id === found.id);
      if (own !== undefined) months.push({ month, person: own, closed: closed?.day ?? null });
    }
    const adjustments = (await readAdjustments(db, { from, to })).filter(({ person_id }) => person_id === found.id);
    const total = withAdjustments(totalOf(months.map((one) => one.person)), adjustments);
    const record = {
      name: found.name,
      year,
      months,
      total,
      days: notedDays(months),
      adjustments,
      admonitions: (await readAdmonitions(db, from, to)).filter(({ person_id }) => person_id === found.id),
      decisions: (await readDecisions(db, `${year}-01`, `${year}-12`)).filter(
        ({ person_id }) => person_id === found.id,
      ),
      leaves: await leavesOf(db, found.id, from, to),
    };
    return {
      sheet: personSheet(await readOffice(db), record, context.today),
      record: {
        ...{ person: found.name, person_id: found.id, year, total: countsRecord(total), days: record.days },
        adjustments: adjustments.map(({ id: _, ...one }) => one),
        admonitions: record.admonitions.map(({ day, by_name, reason }) => ({ day, by: by_name, reason })),
        decisions: record.decisions.map(decisionRow),
        leaves: record.leaves.map(({ halves, ...one }) => ({ ...one, days: halves / 2 })),
      },
      rows: months.map(({ month, person: own, closed }) => ({ month, closed_on: closed, ...countsRecord(own) })),
    };
  },
});

function readYear(text: string | undefined, now: number): number {
  const year = text === undefined ? now : Number(text.trim().replace(/年$/, ''));
  if (Number.isInteger(year) && year >= 1949 && year <= now) return year;
  throw new Refusal('usage', 'bad_year', `“${text}”不是可以统计的年份。`, { hint: `写 ${now} 或更早的年份。` });
}

/** The months of a year up to one. */
function monthsOf(year: number, until: Month): Month[] {
  const all = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
  return all.filter((month) => month <= until);
}
