import { addMonths } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { type CalendarPer, periodsOfYear } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import { termStart } from '../election/term_start.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { InForce } from '../rules/book.ts';
import type { Choices } from '../rules/reading.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { channels } from './channel.ts';
import { anyForm, formOf } from './form.ts';
import { type Posting, readPostings } from './posting_store.ts';

/** How often each is used at least (D-132 a); what hangs on the wall stays for the term. */
const pers: Readonly<Record<string, CalendarPer | 'term'>> = {
  board: 'month',
  meeting: 'half_year',
  wall: 'term',
  other: 'year',
};

/** Whether all the forms were used that may not replace one another (R-XF4-13), or one of those that may (R-CC-04-3). */
export const forms = verb({
  arguments: [{ name: '[年]', text: '哪一年（默认：今年）' }],
  examples: ['jwh disclose forms 2026'],
  async run(context, [word]) {
    const db = await context.read();
    const year = readYear(word, context.today);
    const end = `${year}-12-31` < context.today ? `${year}-12-31` : context.today;
    const book = await loadRulebook(db);
    const rule = book.require('disclosure.forms', end);
    const term = (await termStart(db, end)) ?? addMonths(`${year}-01-01`, -60);
    const all = (await readPostings(db, { from: term < `${year}-01-01` ? term : `${year}-01-01`, to: end })).filter(
      ({ facts }) => facts.what === 'board',
    );
    const verdicts = judgeForms(rule, all, { year, end, term }, book.choices(end));
    return {
      sheet: { title: `${year}年居务公开的形式`, blocks: judgedBlocks(verdicts) },
      rows: verdicts.map(({ subject, label, holds, arithmetic }) => ({ form: subject, label, holds, arithmetic })),
      verdicts,
      basis: [rule.cite],
    };
  },
});

interface Span {
  year: number;
  end: Day;
  term: Day;
}

function judgeForms(
  rule: InForce<'disclosure.forms'>,
  all: readonly Posting[],
  span: Span,
  choices: Choices,
): Judged[] {
  if (anyForm(rule)) {
    const own = all.filter(({ from_day }) => from_day >= `${span.year}-01-01`);
    return [judgeBy(rule, { subject: 'any', label: '写明的形式，至少用一种' }, choices, () => oneOf(rule, own))];
  }
  return rule.value.fields.map(({ code, title }) =>
    judgeBy(rule, { subject: code, label: title }, choices, (letter) => {
      const used = all.filter(({ channel }) => formOf(channel, rule) === code);
      return letter('D-132') === 'b' ? everyPeriod(used, all) : eachPeriod(used, code, span);
    }),
  );
}

/** D-132 a: at least once in each of its periods that is over; in the running one it may still come. */
function eachPeriod(used: readonly Posting[], code: string, { year, end, term }: Span) {
  const per = pers[code] ?? 'year';
  if (per === 'term') {
    const days = used.filter(({ from_day }) => from_day >= term).map(({ from_day }) => from_day);
    return { holds: days.length > 0, arithmetic: days.length > 0 ? `${days[0]} 上墙` : '本届没有登记' };
  }
  const periods = periodsOfYear(per, year).filter(({ to }) => to <= end);
  const lacking = periods.filter(({ from, to }) => !used.some(({ from_day }) => from <= from_day && from_day <= to));
  const count = `已过${periods.length}期，用过${periods.length - lacking.length}期`;
  return {
    holds: lacking.length === 0,
    arithmetic: lacking.length === 0 ? count : `${count}；缺${lacking.map(({ words }) => words).join('、')}`,
  };
}

/** D-132 b: whatever was made public in one form was in this one too. */
function everyPeriod(used: readonly Posting[], all: readonly Posting[]) {
  const periods = [...new Set(all.map(({ period }) => period))];
  const lacking = periods.filter((one) => !used.some(({ period }) => period === one));
  return {
    holds: lacking.length === 0 && periods.length > 0,
    arithmetic: `公开了${periods.length}个时段，用这种形式${periods.length - lacking.length}个`,
  };
}

/** R-CC-04-3: every period that was made public was so in one of the forms at least. */
function oneOf(rule: InForce<'disclosure.forms'>, all: readonly Posting[]) {
  const used = all.filter(({ channel }) => formOf(channel, rule) !== null);
  const periods = [...new Set(all.map(({ period }) => period))];
  const lacking = periods.filter((one) => !used.some(({ period }) => period === one));
  const times = Object.entries(channels).flatMap(([code, label]) => {
    const count = used.filter(({ channel }) => channel === code).length;
    return count === 0 ? [] : [`${label}${count}次`];
  });
  const words = [
    `公开了${periods.length}个时段`,
    ...(times.length === 0 ? [] : [times.join('、')]),
    ...(lacking.length === 0 ? [] : [`缺${lacking.join('、')}`]),
  ];
  return { holds: lacking.length === 0 && periods.length > 0, arithmetic: words.join('；') };
}
