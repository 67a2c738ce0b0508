import type { Leave, Warning } from './leave.ts';
import { daysOf, neededOf } from './words.ts';

/** A leave as data; days are whole or half. */
export function leaveRecord(leave: Leave, warnings: readonly Warning[] = leave.facts.warnings): object {
  const { verdict, facts } = leave;
  return {
    number: leave.number,
    person: leave.person,
    kind: leave.kind,
    from: leave.from.day,
    from_half: leave.from.half,
    to: leave.to.day,
    to_half: leave.to.half,
    days: daysOf(leave.halves),
    reason: leave.reason,
    cover: leave.cover,
    requested_on: leave.requested_on,
    slip: leave.slip,
    approvers: verdict?.approvers ?? [],
    needed: neededOf(leave),
    state: leave.state,
    state_day: leave.state_day,
    state_reason: leave.state_reason,
    joined_with: facts.joined_with,
    joined_days: daysOf(facts.joined_halves),
    deduct_days: verdict?.deduct_days ?? 0,
    happened: leave.happened ?? facts.approved_happened ?? null,
    opinions: leave.opinions,
    shortened: facts.shortened ?? [],
    warnings,
  };
}
