import { correctionRecord } from './correction_words.ts';
import type { MonthReport } from './month_store.ts';
import { spanWords } from './schedule.ts';
import { type Counts, type PersonMonth, rateOf } from './tally.ts';

/** A person's row as `--json` carries it (interfaces: `attendance month`); days in halves as numbers. */
export function personRow(person: PersonMonth): object {
  const days = [...person.days].filter(([, { code }]) => code !== '');
  return {
    person: person.member.name,
    person_id: person.member.person_id,
    days: Object.fromEntries(days.map(([day, { code }]) => [day, code])),
    ...countsRecord(person),
    missing: [...person.days].flatMap(([day, { missing }]) => (missing === null ? [] : [{ day, missing }])),
  };
}

/** The month itself: when it is due and what everybody adds up to. */
export function monthRecord(report: MonthReport): object {
  const { month, days, calendar, hours, due, total, closed, later, submissions, corrections, adjustments } = report;
  const last = days.at(-1) as string;
  const inForce = hours.on(last);
  return {
    month,
    workdays: calendar.workdaysOf(days).length,
    hours: inForce === null ? null : spanWords(inForce.spans),
    due: due?.day ?? null,
    send_by: due?.send_by ?? null,
    due_reading: due?.reading ?? null,
    summer_unset: days.some((day) => hours.isSummerUnset(day)),
    corrections: corrections.map(correctionRecord),
    adjustments: adjustments.map(correctionRecord),
    total: countsRecord(total),
    closed,
    adjusted_later: later.map(({ id: _, ...one }) => one),
    submissions: submissions.map(({ id: _, verdicts, ...one }) => one),
  };
}

/** Counts as `--json` carries them: halves as days with a fraction. */
export function countsRecord(all: Counts) {
  const { planned, off, planned_so_far, present, late, early, leave, unexcused, unmarked, rest_work } = all;
  return {
    planned: planned / 2,
    off: off / 2,
    planned_so_far: planned_so_far / 2,
    present: present / 2,
    late,
    early,
    leave: Object.fromEntries(Object.entries(leave).map(([kind, number]) => [kind, number / 2])),
    unexcused: unexcused / 2,
    unmarked: unmarked / 2,
    rest_work: rest_work / 2,
    rate: rateOf(all),
  };
}
