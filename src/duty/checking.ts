import type { Citation } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { eachDay } from '../calendar/days.ts';
import type { Judged, Severity } from '../verdict/verdict.ts';
import { minutesOf, without } from './coverage.ts';
import { presenceOf } from './judgement.ts';
import { type JudgeGround, judgeDuty } from './log_day.ts';
import { type Need, neededOn } from './need.ts';
import type { Overview } from './overview.ts';
import { notPlanned } from './remarks.ts';
import { dutyRules } from './rules.ts';
import { type Slot, slotCodes, slots } from './slot.ts';

/** How one duty of one day stands. */
export type DutyState = 'kept' | 'broken' | 'look' | 'planned' | 'unplanned';

/** One duty of one day, held against the rules, the roster and the records. */
export interface Checked {
  day: Day;
  slot: Slot;
  planned: string[];
  logged: string[];
  persons: number;
  /** Whole minutes nobody was there for; null where there are no hours to hold it against, or the day is not over. */
  uncovered: number | null;
  state: DutyState;
  findings: Finding[];
  judged: Judged[];
}

/** Something that is not as it should be. */
export interface Finding {
  day: Day;
  slot: Slot;
  code: string;
  severity: Severity;
  says: string;
  rule: string | null;
  cite: Citation | null;
}

/** Every duty of the days, those of the rules and those of the roster. Days up to `today` are judged, if they are over. */
export function checkDuties(overview: Overview, ground: JudgeGround, today: Day): Checked[] {
  const usesRota = overview.shifts.some(({ slot }) => slot === 'cleaning');
  return eachDay(overview.days).flatMap((day) => {
    const needs = neededOn(day, overview.calendar.kindOf(day), dutyRules(overview.book, day));
    const held = overview.lines.filter((line) => line.day === day).map(({ slot }) => slot);
    const rota = usesRota && overview.calendar.isWorkday(day) ? ['cleaning' as const] : [];
    const insisted = needs.filter(({ advised }) => !advised).map(({ slot }) => slot);
    const wanted = slotCodes.filter((slot) => [...insisted, ...held, ...rota].includes(slot));
    return wanted.map((slot) =>
      checkDuty({ day, slot, need: needs.find((need) => need.slot === slot) }, overview, ground, today),
    );
  });
}

function checkDuty(
  { day, slot, need }: { day: Day; slot: Slot; need: Need | undefined },
  overview: Overview,
  ground: JudgeGround,
  today: Day,
): Checked {
  const planned = overview.shifts.filter((one) => one.day === day && one.slot === slot);
  const logs = overview.logs.filter((one) => one.day === day);
  const own = logs.filter((one) => one.slot === slot);
  const isOver = day < today || (day === today && own.length > 0);
  const base = { day, slot, planned: planned.map(({ name }) => name), logged: own.map(({ name }) => name) };
  const persons = new Set(base.logged).size;
  if (!isOver) {
    const findings = planned.length > 0 ? [] : [finding(base, 'unplanned', 'note', '还没有排班', need)];
    const state = planned.length > 0 ? 'planned' : 'unplanned';
    return { ...base, persons, uncovered: null, state, findings, judged: [] };
  }
  const leadPlanned = planned.some(({ lead }) => lead);
  const kind = overview.calendar.kindOf(day);
  const judged = judgeDuty({ day, slot, kind, isUrgent: overview.isUrgent(day), logs, leadPlanned }, ground);
  const there = logs.filter((log) => log.slot !== 'cleaning');
  const uncovered = need?.spans == null ? null : minutesOf(without(need.spans, presenceOf(there)));
  const broken = judged.filter(({ holds }) => !holds);
  const silent = own.length === 0 && broken.length === 0 && need?.advised !== true;
  const findings = [
    ...broken.map((one) => ofJudged(base, one)),
    ...own.flatMap((log) =>
      notPlanned(log, planned).map(({ code, says }) =>
        finding(base, code, 'warning', `：${says.replace(/。$/, '')}`, need),
      ),
    ),
    ...(silent ? [finding(base, 'not_logged', 'warning', '没有值班记录', need)] : []),
  ];
  const state = broken.some(({ severity }) => severity === 'error') ? 'broken' : findings.length > 0 ? 'look' : 'kept';
  return { ...base, persons, uncovered, state, findings, judged };
}

function ofJudged(
  { day, slot }: { day: Day; slot: Slot },
  { subject, label, arithmetic, severity, rule, cite }: Judged,
): Finding {
  return { day, slot, code: subject.split(':')[0] as string, severity, says: `${label}：${arithmetic}`, rule, cite };
}

function finding(
  { day, slot }: { day: Day; slot: Slot },
  code: string,
  severity: Severity,
  says: string,
  need: Need | undefined,
): Finding {
  const { key = null, cite = null } = need?.rule ?? {};
  return { day, slot, code, severity, says: `${slots[slot].label}${says}`, rule: key, cite };
}
