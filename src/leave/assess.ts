import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { postsOf } from '../staff/store.ts';
import { type ApprovalVerdict, judgeApproval } from './approval_rule.ts';
import { type HalfDay, halfKey, type LeaveSpan, plannedHalves } from './half_day.ts';
import { type LeaveKind, stateOfKind } from './kind.ts';
import type { Leave, Opinion } from './leave.ts';
import { missingOf } from './opinion.ts';
import { type Plan, readPlan } from './planned_store.ts';
import { type Run, runAround } from './run.ts';
import { readLeaves } from './store.ts';

/** A leave held against the calendar, the other leaves and the rule. */
export interface Assessment {
  plan: Plan;
  run: Run;
  /** Other leaves of the person that take some of the same half-days. */
  overlapping: readonly Leave[];
  /** null where the place has no rule for this, and for work elsewhere. */
  verdict: ApprovalVerdict | null;
}

interface Assessed extends LeaveSpan {
  person_id: string;
  kind: LeaveKind;
  slip: boolean;
  opinions: readonly Opinion[];
  /** The leave itself, where it is on file already. */
  id?: string;
}

/** Reads what is around a leave and judges it by the rule of its first day. @throws Refusal `no_rule` without a calendar. */
export async function assess(db: Database, asked: Assessed): Promise<Assessment> {
  const plan = await readPlan(db, asked.person_id, asked);
  const [first, last] = [plan.around[0]?.day ?? asked.from.day, plan.around.at(-1)?.day ?? asked.to.day];
  const near = await readLeaves(db, { from: first, to: last, person_id: asked.person_id });
  const others = near.filter(({ id, state }) => id !== asked.id && (state === 'requested' || state === 'approved'));
  const run = runAround(plan.around, plan.own, awayElsewhere(plan, others, asked.kind));
  return { plan, run, overlapping: overlapping(plan, others), verdict: await judge(db, asked, plan.own, run) };
}

function overlapping(plan: Plan, others: readonly Leave[]): Leave[] {
  const ours = new Set(plan.own.map(halfKey));
  return others.filter((one) => plannedHalves(one, plan.isPlanned).some((half) => ours.has(halfKey(half))));
}

/** Half-days away for the same kind of leave: those of the other leaves, and those that are only marked. */
function awayElsewhere(plan: Plan, others: readonly Leave[], kind: LeaveKind): ReadonlyMap<string, string | null> {
  const away = new Map<string, string | null>();
  for (const mark of plan.marks) {
    for (const half of ['am', 'pm'] as const) {
      if (mark[half] === stateOfKind(kind)) away.set(halfKey({ day: mark.day, half }), null);
    }
  }
  for (const one of others.filter((other) => other.kind === kind)) {
    for (const half of within(plan.around, one)) away.set(halfKey(half), one.number);
  }
  return away;
}

function within(around: readonly HalfDay[], span: LeaveSpan): HalfDay[] {
  const known = new Set(around.map(halfKey));
  return plannedHalves(span, (day, half) => known.has(halfKey({ day, half })));
}

async function judge(
  db: Database,
  asked: Assessed,
  own: readonly HalfDay[],
  run: Run,
): Promise<ApprovalVerdict | null> {
  if (asked.kind === 'out') return null;
  const day = asked.from.day;
  const book = await loadRulebook(db);
  const director = book.find('leave.director', day);
  if (director === undefined) return null;
  const posts = await postsOf(db, asked.person_id);
  const isDirector = posts.some((held) => held.post === 'director' && isHeldOn(held, day));
  const rules = { director, subdistrict: book.find('leave.subdistrict', day) };
  return judgeApproval({ kind: asked.kind, own, run, isDirector }, rules, book.choices(day), (needed) =>
    missingOf(needed, asked),
  );
}

/** An open leave as it stands now: what has been entered around it since counts. A decided one stays as it was decided. */
export async function asItStands(db: Database, leave: Leave): Promise<Leave> {
  if (leave.state !== 'requested') return leave;
  const { run, verdict } = await assess(db, leave);
  return { ...leave, verdict, facts: { ...leave.facts, joined_with: run.joined, joined_halves: run.halves.length } };
}
