import type { Day } from '../calendar/day.ts';
import { stretchWords, timeWords } from '../calendar/time_of_day.ts';
import { type DayKind, weekdayWord } from '../calendar/workday.ts';
import type { Column, Row, TableBlock } from '../sheet/sheet.ts';
import { type Stretch, stretchesWords } from './coverage.ts';
import type { Log } from './log_store.ts';
import type { Shift } from './plan_store.ts';
import { type Slot, slotCodes, slots } from './slot.ts';

/** One duty of one day: who is planned, and what was logged. */
export interface Line {
  day: Day;
  slot: Slot;
  kind: DayKind;
  isUrgent: boolean;
  /** The hours as the rule has them, where they are those of the shifts. */
  spans: readonly Stretch[];
  shifts: readonly Shift[];
  logs: readonly Log[];
}

/** Shifts and records put together by day and duty, in order. Pure. */
export function linesOf(
  shifts: readonly Shift[],
  logs: readonly Log[],
  about: {
    kindOf: (day: Day) => DayKind;
    isUrgentOn: (day: Day) => boolean;
    spansOn: (day: Day, slot: Slot) => readonly Stretch[] | null;
  },
): Line[] {
  const keys = new Set([...shifts, ...logs].map(({ day, slot }) => `${day}|${slotCodes.indexOf(slot)}`));
  return [...keys].sort().map((key) => {
    const [day = '', at] = key.split('|');
    const slot = slotCodes[Number(at)] as Slot;
    const own = shifts.filter((shift) => shift.day === day && shift.slot === slot);
    return {
      day,
      slot,
      kind: about.kindOf(day),
      isUrgent: about.isUrgentOn(day),
      spans: spansOf(own[0], about.spansOn(day, slot)),
      shifts: own,
      logs: logs.filter((log) => log.day === day && log.slot === slot),
    };
  });
}

/** A shift that runs from the first to the last minute of the rule's hours has its breaks too. */
function spansOf(shift: Shift | undefined, rule: readonly Stretch[] | null): readonly Stretch[] {
  if (shift === undefined) return rule ?? [];
  const same = rule?.[0]?.from === shift.start && rule.at(-1)?.to === shift.finish;
  return same && rule !== null ? rule : [{ from: shift.start, to: shift.finish }];
}

/** What a day is, in a character or two beside it. */
export const kindMarks: Readonly<Record<DayKind, string>> = {
  workday: '',
  weekend: '',
  make_up_work: '补班',
  holiday: '节',
  make_up_rest: '休',
};

const planColumns: readonly Column[] = [
  { key: 'day', label: '日期', type: 'text', whole: true },
  { key: 'weekday', label: '星期', type: 'text', whole: true },
  {
    key: 'slot',
    label: '班别',
    type: 'state',
    states: Object.fromEntries(slotCodes.map((code) => [code, { label: slots[code].label }])),
  },
  { key: 'hours', label: '时间', type: 'text' },
  { key: 'lead', label: '带班', type: 'text' },
  { key: 'persons', label: '值班人', type: 'text', wide: true },
];

/** The roster, a line for each duty; columns that nothing stands in are left out on paper and screen. */
export function rosterTable(lines: readonly Line[], withLogs: boolean, empty: string): TableBlock {
  const rows = lines.map((line) => ({ ...planCells(line), ...(withLogs ? logCells(line) : {}) }));
  return {
    kind: 'table',
    columns: [...planColumns, ...(withLogs ? [{ key: 'logged', label: '到离岗', type: 'text' } as const] : [])],
    rows,
    empty,
  };
}

/** The same without a column for who leads where nobody does. */
export function trimmed(table: TableBlock): TableBlock {
  const hasLead = table.rows.some(({ lead }) => lead !== '' && lead !== null);
  return hasLead ? table : { ...table, columns: table.columns.filter(({ key }) => key !== 'lead') };
}

function planCells({ day, slot, kind, isUrgent, spans, shifts }: Line): Row {
  const mark = [kindMarks[kind], ...(isUrgent ? ['急'] : [])].filter(Boolean).join('、');
  const names = (lead: boolean) => shifts.filter((one) => one.lead === lead).map(shiftName);
  return {
    day,
    weekday: `${weekdayWord(day)}${mark === '' ? '' : `（${mark}）`}`,
    slot,
    hours: stretchesWords(spans),
    lead: names(true).join('、'),
    persons: names(false).join('、'),
  };
}

function logCells({ logs }: Line): Row {
  return { logged: logs.map(logWords).join('；') };
}

/** `李敏`, `钱阿姨（志愿者）`, `林文斌（换李敏）` */
export function shiftName({ name, person_id, swapped_from }: Shift): string {
  return `${name}${person_id === null ? '（志愿者）' : ''}${swapped_from === null ? '' : `（换${swapped_from}）`}`;
}

/** `李敏 18:35-20:30` */
export function logWords({ name, arrived, departed }: Pick<Log, 'name' | 'arrived' | 'departed'>): string {
  return `${name} ${departed === null ? `${timeWords(arrived)}到岗` : stretchWords({ from: arrived, to: departed })}`;
}
