import { Refusal } from '../base/refusal.ts';
import { daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { defaultRows, limitOf, moreNote, periodOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { calendarAround, type Moves, movedFrom, movesOn } from './last_day.ts';
import { listMatters } from './list_store.ts';
import { matterClasses, matterSources, type ShownState, shownStates } from './matter.ts';

interface ListOptions {
  overdue?: boolean;
  open?: boolean;
  state?: ShownState;
  class?: string;
  source?: string;
  to?: string;
  who?: string;
  from?: string;
  until?: string;
  limit?: string;
}

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--overdue', text: '只列过了时限还没有办结的' },
    { flags: '--open', text: '只列还没有办结的' },
    {
      flags: '--state <状态>',
      text: '只列这种状态的',
      choices: Object.fromEntries(Object.entries(shownStates).map(([code, { label }]) => [code, label])),
    },
    { flags: '--class <类别>', text: '只列这一类', choices: matterClasses },
    { flags: '--source <来源>', text: '只列这种来源的', choices: matterSources },
    { flags: '--to <姓名>', text: '只列由这位工作人员负责的' },
    { flags: '--who <居民>', text: '只列这位居民的' },
    { flags: '--from <日期>', text: '从这一天登记的起' },
    { flags: '--until <日期>', text: '到这一天登记的止' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh matter list --overdue', 'jwh matter list --open --to 孙秀英', 'jwh matter list --csv 事项.csv'],
  async run(context, _args, options) {
    const limit = limitOf(options);
    const db = await context.read();
    const { from, to } = periodOf({
      ...(options.from && { from: options.from }),
      ...(options.until && { to: options.until }),
    });
    const { matters, total, moves } = await listMatters(db, {
      states: statesAsked(options),
      class: options.class,
      source: options.source,
      responsible: options.to,
      person_id: options.who === undefined ? undefined : await personNamed(options.who),
      from,
      to,
      lateOn: options.overdue ? context.today : undefined,
      limit,
    });
    if (total === 0 && options.to !== undefined) await refuseUnknown(db, options.to);
    const persons = matters.flatMap(({ person_id }) => (person_id === null ? [] : [person_id]));
    const rows = await withOverdue(db, matters, context.today, moves);
    const title = options.overdue ? '逾期的事项' : '事项';
    const blocks = [tableOf(rows), ...moreNote(rows.length, total, options.overdue ? '时限最早的' : undefined)];
    return { sheet: { title, day: context.today, blocks }, persons };

    async function personNamed(called: string): Promise<string> {
      const { onePersonKnown } = await import('../resident/lookup.ts');
      return (await onePersonKnown(db, called)).person_id;
    }
  },
});

/** A name that nobody on the staff ever had and no matter has is a slip, not a clean desk. @throws Refusal `not_found`. */
async function refuseUnknown(db: Database, name: string): Promise<void> {
  const given = db.selectFrom('matter').select('id').where('responsible', '=', name).limit(1);
  if ((await given.executeTakeFirst()) !== undefined) return;
  const { staffCalled } = await import('../staff/store.ts');
  if ((await staffCalled(db, name)).length > 0) return;
  throw new Refusal('not_found', 'no_such_staff', `没有叫“${name}”的工作人员，也没有由这个人负责的事项。`, {
    hint: '姓名见 jwh staff list',
  });
}

const notDone: readonly ShownState[] = ['open', 'referred', 'resolved', 'answered', 'paused'];

/** @throws Refusal kind `usage` where two of the filters contradict each other. */
function statesAsked({ overdue, open, state }: ListOptions): readonly ShownState[] | undefined {
  const asked = [overdue ? '--overdue' : null, open ? '--open' : null, state === undefined ? null : '--state'].filter(
    Boolean,
  );
  if (asked.length > 1) {
    throw new Refusal('usage', 'two_filters', `${asked.join(' 与 ')} 不能一起写。`, { hint: '留一种。' });
  }
  if (state !== undefined) return [state];
  return open || overdue ? notDone : undefined;
}

type Listed = Awaited<ReturnType<typeof listMatters>>['matters'][number];

/**
 * Rows with the days each is late, as `clockOf` counts them; null where nothing is due, or it is closed. `known`: whether
 * suggested days move, where somebody has asked already.
 */
async function withOverdue(db: Database, matters: readonly Listed[], today: Day, known: Moves | undefined) {
  const untilOf = ({ state, stopped }: Listed) => (notDone.includes(state) ? (stopped ?? today) : null);
  const moving = matters.filter((one) => one.due_origin === 'suggested' && (untilOf(one) ?? '') > (one.due_day ?? ''));
  const moves = moving.length === 0 ? () => false : (known ?? (await movesOn(db)));
  const days = new Set(moving.flatMap(({ due_day }) => (due_day !== null && moves(due_day) ? [due_day] : [])));
  const calendar = days.size === 0 ? null : await calendarAround(db, [...days]);
  return matters.map((one) => {
    const { due_origin, stopped: _stopped, person_id: _person, ...row } = one;
    const until = untilOf(one);
    if (until === null || row.due_day === null) return { ...row, overdue: null };
    const moved = calendar !== null && due_origin === 'suggested' && days.has(row.due_day);
    const last = moved ? movedFrom(row.due_day, calendar) : row.due_day;
    const late = Math.max(0, daysBetween(last, until));
    return { ...row, overdue: row.state === 'paused' && late === 0 ? null : late };
  });
}

function tableOf(rows: TableBlock['rows']): TableBlock {
  const words = (all: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(all).map(([code, label]) => [code, { label }]));
  return {
    kind: 'table',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'day', label: '登记日', type: 'day', whole: true },
      { key: 'class', label: '类别', type: 'state', states: words(matterClasses) },
      { key: 'title', label: '事由', type: 'text', wide: true },
      { key: 'responsible', label: '负责人', type: 'text' },
      { key: 'due_day', label: '时限', type: 'day', whole: true },
      { key: 'overdue', label: '逾期', type: 'count' },
      { key: 'state', label: '状态', type: 'state', states: shownStates },
    ],
    rows,
    empty: '没有这样的事项。',
  };
}
