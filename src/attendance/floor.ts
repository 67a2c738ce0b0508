import { yuan } from '../base/money.ts';
import type { Day } from '../calendar/day.ts';
import { daysOf, type Month } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import { readReferences, referenceOn } from '../staff/pay_reference_store.ts';
import { readWages } from '../staff/wage_store.ts';
import { type Decision, stands } from './decision.ts';

/**
 * What is left of a wage after the deductions decided for a month, where that is below the minimum wage on file (D-89a);
 * of one person or of everybody. Said, not refused: a person decides (N12).
 */
export async function floorWarnings(
  db: Database,
  month: Month,
  decisions: readonly Decision[],
  personId?: string,
): Promise<string[]> {
  const last = daysOf(month).at(-1) as Day;
  const floor = referenceOn(await readReferences(db), 'minimum_wage', last);
  if (floor === undefined) return [];
  const wages = await readWages(db, last);
  const counted = decisions.filter((one) => stands(one) && one.month === month && one.amount !== null);
  const people = new Map(counted.map(({ person_id, person }) => [person_id, person]));
  return [...people].flatMap(([id, person]) => {
    const wage = wages.get(id);
    const sum = counted.filter((one) => one.person_id === id).reduce((total, { amount }) => total + (amount ?? 0), 0);
    if ((personId !== undefined && id !== personId) || wage === undefined || wage - sum >= floor.amount) return [];
    const left = `${yuan(wage)} − ${yuan(sum)} = ${yuan(wage - sum)} < ${yuan(floor.amount)}`;
    return [`请注意：扣款后${person}${month} 的工资低于最低工资：${left}（${floor.cite}）。`];
  });
}
