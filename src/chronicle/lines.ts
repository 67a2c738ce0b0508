import type { Day } from '../calendar/day.ts';
import type { MajorMeeting } from '../meeting/after/major.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { codeOf, type Entry } from './store.ts';

/** One line of the chronicle: an event that was entered, or a meeting marked as major. */
export interface Line {
  day: Day;
  until_day: Day | null;
  event: string;
  persons: string | null;
  /** Where it can be read up: the meeting's number, a file, a report. */
  source: string | null;
  /** By which it is voided. */
  code: string;
}

/** Events and meetings in one order of days. Pure. */
export function linesOf(entries: readonly Entry[], meetings: readonly MajorMeeting[]): Line[] {
  const events = entries.map((entry) => {
    const { day, until_day, event, persons, source } = entry;
    return { day, until_day, event, persons, source, code: codeOf(entry) };
  });
  return [...events, ...meetings.map(meetingLine)].sort((one, other) =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
  );
}

function meetingLine({ number, day, name, chair, present, passed }: MajorMeeting): Line {
  const decided = passed.length === 0 ? '' : `，通过${passed.map((title) => `“${title}”`).join('、')}`;
  const who = [...(chair === null ? [] : [`${chair}主持`]), ...(present === null ? [] : [`到会${present}人`])].join(
    '，',
  );
  return {
    day,
    until_day: null,
    event: `召开${name}${decided}`,
    persons: who === '' ? null : who,
    source: number,
    code: number,
  };
}

/** On paper: day, event, persons, source (F-13). */
export function paperTable(lines: readonly Line[]): TableBlock {
  const { columns, ...table } = lineTable(lines);
  return { ...table, columns: columns.filter(({ key }) => key !== 'code') };
}

/** On a screen also the code by which a line is voided. */
export function lineTable(lines: readonly Line[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'day', label: '日期', type: 'text', whole: true },
      { key: 'event', label: '事件', type: 'text', wide: true },
      { key: 'persons', label: '人员', type: 'text' },
      { key: 'source', label: '出处', type: 'text' },
      { key: 'code', label: '代号', type: 'text', whole: true },
    ],
    rows: lines.map(({ day, until_day, event, persons, source, code }) => ({
      day: until_day === null ? day : `${day}至${until_day}`,
      event,
      persons: persons ?? '',
      source: source ?? '',
      code,
    })),
    empty: '没有大事记。',
  };
}
