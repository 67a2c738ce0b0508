import type { Day } from '../calendar/day.ts';
import { timeWords } from '../calendar/time_of_day.ts';
import type { Context } from '../command/context.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { clockOf, shownState } from '../matter/clock.ts';
import { matterClasses, shownStates } from '../matter/matter.ts';
import type { Matter } from '../matter/store.ts';
import { livingInAll } from '../resident/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { judgeVisit } from './judgement.ts';
import { fileUpdatedOn } from './store.ts';
import { classStates, noAnswer, type Visit } from './visit.ts';

/** A visit for people and scripts: what was seen and asked, the matters that came of it, what was judged. */
export async function visitAnswer(
  context: Context,
  db: Database,
  visit: Visit,
  notes: readonly string[],
): Promise<Answer> {
  const updated = visit.person_id === null ? null : await fileUpdatedOn(db, visit.person_id);
  const judged = judgeVisit(await loadRulebook(db), visit, updated);
  const table = matterTable(visit.matters, context.today);
  const blocks: Block[] = [
    fieldsOf(visit),
    ...(visit.matters.length === 0 ? [] : [table]),
    ...judgedBlocks(judged),
    ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: [...notes] }]),
  ];
  return {
    sheet: { title: `走访 ${visit.number}`, reference: visit.number, day: visit.day, blocks },
    record: await recordOf(context, visit),
    table: matterTable(visit.matters, context.today),
    verdicts: judged,
    basis: judged.map(({ cite }) => cite),
    persons: [
      ...(visit.person_id === null ? [] : [visit.person_id]),
      ...(context.settings.reveal === null ? [] : await livingInAll(db, [visit.household_id])),
    ],
  };
}

/** Its own class and those of its requests; null where nobody named one. */
function classWords({ class: own, matters }: Visit): string | null {
  const all = new Set<string>([...(own === null ? [] : [own]), ...matters.map((one) => one.class)]);
  const words = Object.entries(classStates).flatMap(([code, { label }]) => (all.has(code) ? [label] : []));
  return words.join('、') || null;
}

/** Who went, in one line. */
export function visitorsOf({ staff }: Pick<Visit, 'staff'>): string {
  return staff.map(({ name }) => name).join('、');
}

/** `2026-09-18 9:30，20 分钟` */
export function whenVisited({ day, time, minutes }: Pick<Visit, 'day' | 'time' | 'minutes'>): string {
  const hour = time === null ? '' : ` ${timeWords(time)}`;
  return `${day}${hour}${minutes === null ? '' : `，${minutes} 分钟`}`;
}

function fieldsOf(visit: Visit): FieldsBlock {
  const text = (key: string, label: string, value: string | null) => ({ key, label, type: 'text' as const, value });
  const said = [
    text('met', '见到的人', visit.met),
    text('purpose', '为什么去', visit.purpose),
    text('seen', '所见情况', visit.seen),
    text('asked', '诉求', visit.asked),
    { ...text('private', '健康等情况', visit.facts.private ?? null), type: 'private_text' as const },
    text('voided', '已作废', visit.voided),
  ];
  return {
    kind: 'fields',
    fields: [
      text('when', '时间', whenVisited(visit)),
      text('staff', '走访人', visitorsOf(visit)),
      text('person', '对象', visit.person),
      text('building', '楼栋', visit.building),
      { key: 'room', label: '门牌', type: 'room', value: visit.room },
      text('zone', '责任区', visit.zone),
      text('class', '类别', classWords(visit)),
      ...said.filter(({ value }) => value !== null),
    ],
  };
}

function matterTable(matters: readonly Matter[], today: Day): TableBlock {
  const classes = Object.fromEntries(Object.entries(matterClasses).map(([code, label]) => [code, { label }]));
  return {
    kind: 'table',
    title: '由它登记的事项',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'class', label: '类别', type: 'state', states: classes },
      { key: 'title', label: '诉求', type: 'text', wide: true },
      { key: 'responsible', label: '负责人', type: 'text' },
      { key: 'due_day', label: '时限', type: 'day', whole: true },
      { key: 'overdue', label: '逾期', type: 'count' },
      { key: 'state', label: '状态', type: 'state', states: shownStates },
    ],
    rows: matters.map((one) => ({ ...rowOf(one), overdue: clockOf(one, today).overdue })),
    empty: '没有登记事项。',
  };
}

function rowOf(matter: Matter) {
  const { number, class: kind, title, responsible, due_day } = matter;
  return { number, class: kind, title, responsible, due_day, state: shownState(matter) };
}

async function recordOf(context: Context, visit: Visit): Promise<object> {
  const { id: _id, facts, staff, matters, room, ...rest } = visit;
  const show = await context.shown();
  return {
    ...rest,
    class: visit.class === noAnswer ? null : visit.class,
    attempted: visit.class === noAnswer,
    room: room === null ? null : show('room', room),
    private: facts.private === undefined ? null : show('private_text', facts.private),
    staff,
    matters: matters.map((one) => ({
      ...rowOf(one),
      due_origin: one.due_origin,
      overdue: clockOf(one, context.today).overdue,
    })),
  };
}
