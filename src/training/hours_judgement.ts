import { addDays, addMonths } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { chosen, type ReadingId } from '../rules/reading.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { TrainingKind } from './kind.ts';
import { hoursWords } from './tenths.ts';
import type { Training } from './training.ts';

/** `left`: gone before the time was over, so that nothing more can be asked. */
export type HoursState = 'met' | 'open' | 'short' | 'left';

export const hoursStates = {
  met: { label: '已达到', tone: 'good' },
  open: { label: '未到期', tone: 'warn' },
  short: { label: '不足', tone: 'bad' },
  left: { label: '已离任', tone: 'quiet' },
} as const;

/** Hours held against what is wanted, in tenths. */
export interface HoursPart {
  tenths: number;
  wanted: number;
  short: number;
  state: HoursState;
  /** The last day on which they still count. */
  by: Day;
  judged: Judged;
}

/** Somebody's time in office: from the first day in any post to the last; null while it goes on. */
export interface Server {
  person_id: string;
  name: string;
  since: Day;
  until: Day | null;
}

export interface HoursGround {
  book: Rulebook;
  year: number;
  today: Day;
  /** Trainings that stand and that this person was at, with the person's own hours. */
  own: readonly Own[];
}

/** A training with the hours it counts for one person. */
export type Own = Pick<Training, 'kind' | 'level' | 'day' | 'to_day' | 'title' | 'organiser' | 'number'> & {
  tenths: number;
  score: string | null;
  note: boolean;
};

/** 静安 §3.1.1: trainings of the district and the street, not the office's own; they count when they are over. */
export function countedHours(own: readonly Own[], kind: TrainingKind, from: Day, to: Day): number {
  return own
    .filter((one) => one.kind === kind && one.level !== 'community' && from <= one.to_day && one.to_day <= to)
    .reduce((sum, { tenths }) => sum + tenths, 0);
}

/**
 * R-JA1-26: 40 hours for who is new; within the first twelve months in office, or before it (D-63). Null where no rule held
 * when the person began. Pure.
 */
export function judgeInitial(server: Server, { book, today, own }: HoursGround): HoursPart | null {
  const rule = book.find('training.initial_hours', server.since);
  if (rule === undefined) return null;
  const limit = (letter: (id: ReadingId) => string) =>
    letter('D-63') === 'b' ? addDays(server.since, -1) : addDays(addMonths(server.since, 12), -1);
  const choices = book.choices(server.since);
  const under = (letter: (id: ReadingId) => string) => {
    const by = limit(letter);
    return { by, tenths: countedHours(own, 'initial', '0000-01-01', by) };
  };
  const main = under((id) => chosen(id, choices));
  return partOf(rule, server, { ...main, today }, (part, severity) =>
    judgeBy(
      rule,
      { subject: 'initial', label: `${server.name} 初任培训`, ...severity },
      choices,
      (letter) => {
        const { by, tenths } = under(letter);
        return { holds: tenths >= part.wanted, arithmetic: `${compared(tenths, part.wanted)}；期限 ${by}` };
      },
      rule.readings.filter((id) => id === 'D-63'),
    ),
  );
}

/** R-JA1-27: 24 hours of professional training in every year; the text knows no share of a year. Pure. */
export function judgeYearly(server: Server, { book, year, today, own }: HoursGround): HoursPart | null {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const rule = book.find('training.yearly_hours', last);
  if (rule === undefined) return null;
  const tenths = countedHours(own, 'professional', first, last);
  const notes = partYear(server, first, last);
  return partOf(rule, server, { by: last, tenths, today }, (part, severity) =>
    judgeBy(
      rule,
      {
        subject: 'yearly',
        label: `${server.name} 专业培训`,
        // Somebody there for a part of the year is told of, not blamed.
        ...(notes.length > 0 ? { severity: 'warning' as const } : {}),
        ...severity,
        notes,
      },
      book.choices(last),
      () => ({ holds: tenths >= part.wanted, arithmetic: compared(tenths, part.wanted) }),
      [],
    ),
  );
}

function partOf(
  rule: InForce<'training.initial_hours' | 'training.yearly_hours'>,
  { until }: Server,
  { by, tenths, today }: { by: Day; tenths: number; today: Day },
  judge: (part: { wanted: number }, severity: { severity?: 'note' }) => Judged,
): HoursPart {
  const wanted = (rule.value.min ?? 0) * 10;
  const met = tenths >= wanted;
  const gone = until !== null && until <= today && until < by;
  const state = met ? 'met' : gone ? 'left' : today <= by ? 'open' : 'short';
  const judged = judge({ wanted }, state === 'open' || state === 'left' ? { severity: 'note' } : {});
  return { tenths, wanted, short: Math.max(0, wanted - tenths), state, by, judged };
}

/** `39.5 < 40，差 0.5 学时`. */
function compared(tenths: number, wanted: number): string {
  if (tenths >= wanted) return `${hoursWords(tenths)} ≥ ${hoursWords(wanted)}`;
  return `${hoursWords(tenths)} < ${hoursWords(wanted)}，差 ${hoursWords(wanted - tenths)} 学时`;
}

function partYear({ name, since, until }: Server, first: Day, last: Day): string[] {
  const part = [
    ...(since > first && since <= last ? [`${since}到岗`] : []),
    ...(until !== null && until < last ? [`${until}离任`] : []),
  ];
  if (part.length === 0) return [];
  return [`${name} ${part.join('、')}，在岗不足一年；原文只写“每年”，没有写折算，照全年的学时比较。`];
}
