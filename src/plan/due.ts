import { wholeNumber } from '../base/number.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { keys } from '../rules/key.ts';
import { type Due, dueRows, dueTable } from '../verdict/period_table.ts';
import { judgePeriods } from '../verdict/periods.ts';
import { enteredDays, type PlanItem, readPlanItems } from './store.ts';

export const due = verb<{ year?: string }>({
  options: [{ flags: '--year <年>', text: '哪一年（默认：今年）' }],
  examples: ['jwh plan due --year 2026'],
  async run(context, _args, options) {
    const db = await context.read();
    const year = options.year === undefined ? yearOf(context.today) : wholeNumber(options.year, '年份');
    const items = await readPlanItems(db);
    const found = duePlans(await loadRulebook(db), items, year, context.today);
    const later = laterNotes(found, items, await enteredDays(db));
    return {
      sheet: {
        title: `${year}年应有的工作计划`,
        blocks: [
          dueTable(found, '本地没有规定要有哪几种工作计划。'),
          ...(later.length === 0 ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines: later }]),
          ...(found.length === 0
            ? []
            : [
                {
                  kind: 'text' as const,
                  tone: 'quiet' as const,
                  lines: ['原文没有写制定的日子；到一期的最后一天还没有的，才算缺。'],
                },
              ]),
        ],
      },
      rows: dueRows(found),
      basis: [...new Map(found.map(({ judged: { rule, cite } }) => [rule, cite])).values()],
    };
  },
});

const rules = [
  { key: 'plan.year', per: 'year' },
  { key: 'plan.quarter', per: 'quarter' },
  { key: 'plan.month', per: 'month' },
] as const;

/** A word on each plan of which nothing was entered before its period was over. Pure. */
function laterNotes(found: readonly Due[], items: readonly PlanItem[], entered: ReadonlyMap<string, Day>): string[] {
  return found.flatMap(({ label, judged: { period } }) => {
    const days = items
      .filter((item) => item.period.code === period.code && item.voided === null)
      .map(({ id }) => entered.get(id))
      .filter((day) => day !== undefined)
      .sort();
    const [first] = days;
    if (first === undefined || first <= period.to) return [];
    return [`${label}：${period.words}的计划在${first}才登记，那时这一期已过。`];
  });
}

/** Every period of the year that must have a plan, and whether it has one (长春 R-CC-02-1). Pure. */
function duePlans(book: Rulebook, items: readonly PlanItem[], year: number, today: Day): Due[] {
  const span = { from: `${year}-01-01`, to: `${year}-12-31`, today };
  return rules.flatMap(({ key, per }) => {
    const planned = items.filter(({ period, voided }) => period.per === per && voided === null);
    const done = [...new Set(planned.map(({ period }) => period.from))];
    return judgePeriods(span, (day) => book.find(key, day), done).map((judged) => ({
      kind: key,
      label: keys[key].title,
      judged,
    }));
  });
}
