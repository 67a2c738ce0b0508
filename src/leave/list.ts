import { Refusal } from '../base/refusal.ts';
import { daysOf as daysOfMonth, monthWritten } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { staffCalled } from '../staff/store.ts';
import { asItStands } from './assess.ts';
import { leaveSpanWords } from './half_day.ts';
import { leaveKinds } from './kind.ts';
import { type Leave, type LeaveState, leaveStateWords } from './leave.ts';
import { leaveRecord } from './record.ts';
import { readLeaves } from './store.ts';
import { daysOf, neededOf, needWords } from './words.ts';

interface ListOptions {
  state?: LeaveState;
  person?: string;
  month?: string;
  open?: boolean;
}

const stateChoices = Object.fromEntries(Object.entries(leaveStateWords).map(([code, { label }]) => [code, label]));

export const list = verb<ListOptions>({
  options: [
    { flags: '--state <状态>', text: '只列这种状态的', choices: stateChoices },
    { flags: '--person <姓名>', text: '只列一人的' },
    { flags: '--month <月份>', text: '只列这个月里有假的，如 2026-10' },
    { flags: '--open', text: '只列还没有批完的' },
  ],
  examples: [
    'jwh leave list --open',
    'jwh leave list --month 2026-10 --person 林文斌',
    'jwh leave list --state approved --csv',
  ],
  async run(context, _args, options) {
    const db = await context.read();
    const person =
      options.person === undefined
        ? null
        : onePerson(await staffCalled(db, readName(options.person)), options.person, '工作人员');
    const days = daysAsked(options.month);
    const all = await readLeaves(db, { ...days, ...(person === null ? {} : { person_id: person.id }) });
    const listed = all.filter(
      ({ state }) =>
        (options.open !== true || state === 'requested') && (options.state === undefined || state === options.state),
    );
    const wanted: Leave[] = [];
    for (const one of listed) wanted.push(await asItStands(db, one));
    return {
      sheet: {
        title: '请假',
        subtitle: [options.month, person?.name, `共 ${wanted.length} 次`].filter(Boolean).join('　'),
        day: context.today,
        orientation: 'landscape',
        blocks: [table(wanted)],
      },
      rows: wanted.map((leave) => leaveRecord(leave)),
    };
  },
});

function daysAsked(text: string | undefined): { from: string; to: string } {
  if (text === undefined) return { from: '0000-01-01', to: '9999-12-31' };
  const month = monthWritten(text);
  const days = month === null ? [] : daysOfMonth(month);
  if (days.length === 0)
    throw new Refusal('usage', 'bad_month', `“${text}”不是月份。`, { hint: '写成 年-月，如 2026-10。' });
  return { from: days[0] as string, to: days.at(-1) as string };
}

function table(leaves: readonly Leave[]) {
  return {
    kind: 'table',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'person', label: '姓名', type: 'text' },
      { key: 'kind', label: '种类', type: 'state', states: leaveKinds },
      { key: 'span', label: '起止', type: 'text', whole: true },
      { key: 'days', label: '天数', type: 'count' },
      { key: 'state', label: '状态', type: 'state', states: leaveStateWords },
      { key: 'needed', label: '还缺', type: 'text', wide: true },
    ],
    rows: leaves.map((leave) => ({
      number: leave.number,
      person: leave.person,
      kind: leave.kind,
      span: leaveSpanWords(leave),
      days: daysOf(leave.halves),
      state: leave.state,
      needed: needWords(neededOf(leave)),
    })),
    empty: '没有请假。登记：jwh leave request 姓名 种类 日期',
  } as const;
}
