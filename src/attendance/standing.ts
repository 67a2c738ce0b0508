import { type Day, yearOf } from '../calendar/day.ts';
import type { Month } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import { readAdjustments } from './adjustment_store.ts';
import { everBooked } from './correction.ts';
import { type Decision, matterOf, stands } from './decision.ts';
import type { Finding } from './finding.ts';
import { type MonthReport, reckonMonth } from './month_store.ts';

/** What corrections made after the close did to a finding: it came up, is reckoned otherwise, or rests on nothing any more. */
export type Since = 'found' | 'changed' | 'gone';

export interface Standing {
  finding: Finding;
  /** Null where it is as the month was closed, or the month is open. */
  since: Since | null;
}

export const sinceWords: Readonly<Record<Since, string>> = {
  found: '结账后更正出现的，不在结账时的月表内',
  changed: '结账后已更正，按更正后的认定',
  gone: '结账后已更正，这一项不再成立',
};

/**
 * The findings of a month as they stand now: an adjusting entry is booked in a later month, but what it proves or disproves
 * is a matter of the days it is about. The closed sheet itself never changes.
 */
export async function standingFindings(db: Database, report: MonthReport, today: Day): Promise<Standing[]> {
  const { findings, closed, month, days } = report;
  const asSigned = findings.map((finding) => ({ finding, since: null }));
  if (closed === null) return asSigned;
  // Lateness adds up over the year, and a spell may begin in the December before.
  const around = { from: `${yearOf(`${month}-01`) - 1}-12-01`, to: days.at(-1) as Day };
  const later = (await readAdjustments(db, around)).filter((one) => one.adjusted_month > month);
  if (later.length === 0) return asSigned;
  const touched = new Set(later.map(({ person_id }) => person_id));
  const now = await reckonMonth(db, month, today, everBooked);
  const found = now.findings.filter(({ person_id }) => touched.has(person_id));
  return compared(findings, found, touched);
}

/** What was signed beside what is reckoned now, for those whom a later entry is about. Pure. */
function compared(signed: readonly Finding[], now: readonly Finding[], touched: ReadonlySet<string>): Standing[] {
  const left = new Set(now);
  const kept = signed.map((finding): Standing => {
    if (!touched.has(finding.person_id)) return { finding, since: null };
    const same = [...left].find((one) => isSameMatter(one, finding) && one.proposal === finding.proposal);
    if (same === undefined) return { finding, since: 'gone' };
    left.delete(same);
    const isSame = same.arithmetic === finding.arithmetic && same.amount === finding.amount;
    return isSame ? { finding, since: null } : { finding: same, since: 'changed' };
  });
  return [...kept, ...[...left].map((finding) => ({ finding, since: 'found' as const }))];
}

/** The same rule and question about the same person, with a day in common. */
function isSameMatter(one: Finding, other: Finding): boolean {
  const days = new Set(other.days.map(({ day }) => day));
  return (
    one.person_id === other.person_id &&
    one.rule === other.rule &&
    matterOf(one) === matterOf(other) &&
    one.days.some(({ day }) => days.has(day))
  );
}

/** What can be decided and deducted: all that still holds. */
export function holding(all: readonly Standing[]): Finding[] {
  return all.filter(({ since }) => since !== 'gone').map(({ finding }) => finding);
}

export type Basis = 'holds' | 'changed' | 'gone';

/** Whether what a decision rested on is still so; a decision that was on no proposal rests on itself. Pure. */
export function basisOf({ finding }: Pick<Decision, 'finding'>, all: readonly Standing[]): Basis {
  if (finding.proposal === null) return 'holds';
  const now = holding(all).find((one) => isSameMatter(one, finding) && one.proposal !== null);
  if (now === undefined) return 'gone';
  return now.arithmetic === finding.arithmetic && now.amount === finding.amount ? 'holds' : 'changed';
}

export const basisWords = {
  changed: '决定时的认定和现在的不同，请重新核对',
  gone: '决定所依据的认定已不存在，请撤销或重新核对',
} as const;

/** The decisions of a month that stand on something else than what is known now. Pure. */
export function shakenDecisions(
  month: Month,
  decisions: readonly Decision[],
  all: readonly Standing[],
): { decision: Decision; basis: 'changed' | 'gone' }[] {
  return decisions
    .filter((one) => stands(one) && one.month === month)
    .flatMap((decision) => {
      const basis = basisOf(decision, all);
      return basis === 'holds' ? [] : [{ decision, basis }];
    });
}
