import { stretchWords, timeWords } from '../calendar/time_of_day.ts';
import { weekdayWord } from '../calendar/workday.ts';
import type { Block, Column, Row } from '../sheet/sheet.ts';
import type { PersonCounts } from './counts.ts';
import { stretchesWords, without } from './coverage.ts';
import { presenceOf } from './judgement.ts';
import { kindMarks, type Line, shiftName } from './line.ts';
import { loadKinds, loads, slots } from './slot.ts';

/**
 * The roster for the wall (F-40): a month on one page, its thirds side by side; hours once below, since they are the same
 * every day, and how often each is on. What was logged stands beside the names where there is any.
 */
export function rosterPaper(lines: readonly Line[], counts: readonly PersonCounts[], empty: string): Block[] {
  const withLogs = lines.some(({ logs }) => logs.length > 0);
  const sides = lines.length > 14 ? ['a', 'b', 'c'] : ['a'];
  const perSide = Math.ceil(lines.length / sides.length);
  const rows = Array.from({ length: perSide }, (_, at): Row => {
    const cells = sides.map((side, no) => cellsOf(side, lines[at + no * perSide], withLogs));
    return Object.assign({}, ...cells);
  });
  const notes = [...notesOn(lines), ...countWords(counts)];
  return [
    { kind: 'table', columns: sides.flatMap((side) => columnsOf(side, withLogs)), rows, empty },
    ...(notes.length === 0 ? [] : [{ kind: 'text', tone: 'quiet', lines: notes } satisfies Block]),
  ];
}

function columnsOf(side: string, withLogs: boolean): Column[] {
  const column = (key: string, label: string, more: Partial<Column> = {}): Column => ({
    key: `${side}_${key}`,
    label,
    type: 'text',
    ...more,
  });
  return [
    column('day', '日期', { whole: true }),
    column('slot', '班别', { whole: true }),
    column('persons', '值班人', { wide: true }),
    ...(withLogs ? [column('logged', '到离岗', { whole: true })] : []),
  ];
}

function cellsOf(side: string, line: Line | undefined, withLogs: boolean): Row {
  const logged = line === undefined ? '' : loggedWords(line);
  return {
    [`${side}_day`]: line === undefined ? '' : dayWords(line),
    [`${side}_slot`]: line === undefined ? '' : slots[line.slot].label,
    [`${side}_persons`]: line === undefined ? '' : whoWords(line),
    ...(withLogs ? { [`${side}_logged`]: logged } : {}),
  };
}

/** `10-03 六 节` */
function dayWords({ day, kind, isUrgent }: Line): string {
  return [day.slice(5), weekdayWord(day), kindMarks[kind], isUrgent ? '急' : ''].filter(Boolean).join(' ');
}

/** Who is planned, the lead first; who came that was not planned. */
function whoWords({ shifts, logs }: Line): string {
  const planned = shifts.map((shift) => `${shiftName(shift)}${shift.lead ? '（带班）' : ''}`);
  const came = (person: string) => logs.some(({ name }) => name === person);
  const word = shifts.some(({ name }) => came(name)) ? '另有' : '实到';
  const others = logs.filter(({ name }) => !shifts.some((shift) => shift.name === name));
  return [...planned, ...others.map(({ name }) => `${word}${name}`)].join('、');
}

/** Whether the hours were covered; where not, from when to when people were there. */
function loggedWords({ spans, logs }: Line): string {
  if (spans.length > 0 && logs.length > 0 && without(spans, presenceOf(logs)).length === 0) return '到岗';
  return logs
    .map(({ arrived, departed }) =>
      departed === null ? `${timeWords(arrived)}到` : stretchWords({ from: arrived, to: departed }),
    )
    .join('；');
}

/** The hours of each duty, and what the marks beside the days mean. */
function notesOn(lines: readonly Line[]): string[] {
  const hours = new Set(
    lines
      .filter(({ spans }) => spans.length > 0)
      .map(({ slot, spans }) => `${slots[slot].label} ${stretchesWords(spans)}`),
  );
  const kinds = new Set(lines.map(({ kind }) => kind));
  const marks = [
    ...(kinds.has('holiday') ? ['节：法定节假日'] : []),
    ...(kinds.has('make_up_rest') ? ['休：调休放假'] : []),
    ...(kinds.has('make_up_work') ? ['补班：调休上班'] : []),
    ...(lines.some(({ isUrgent }) => isUrgent) ? ['急：紧急特殊时日，加强值班'] : []),
  ];
  const parts = [...(hours.size === 0 ? [] : [`时间：${[...hours].join('；')}`]), ...marks];
  return parts.length === 0 ? [] : [`${parts.join('；')}。`];
}

/** `各人次数：李敏6（平日晚间4、双休日1、节假日1）；王建国6（…）。` */
function countWords(counts: readonly PersonCounts[]): string[] {
  const each = counts.map((one) => {
    const kinds = loadKinds.filter((kind) => one[kind] > 0).map((kind) => `${loads[kind]}${one[kind]}`);
    return `${one.person}${one.total}（${kinds.join('、')}）`;
  });
  return each.length === 0 ? [] : [`各人次数：${each.join('；')}。`];
}
