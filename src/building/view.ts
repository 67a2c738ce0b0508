import type { Day } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { countsByBuilding, countsOf } from './count_store.ts';
import { judgeRoles } from './role.ts';
import { readRoles } from './role_store.ts';
import { buildingAnswer } from './sheet.ts';
import type { Building } from './store.ts';

/** A building as it stands on a day: who lives there in numbers, who stands up for it, what is missing by the rule. */
export async function viewBuilding(db: Database, building: Building, day: Day): Promise<Answer> {
  const roles = await readRoles(db, day, building.id);
  const judged = building.closed_on === null ? judgeRoles(await loadRulebook(db), building, roles, day) : null;
  const counts = countsOf([building.id], await countsByBuilding(db));
  return buildingAnswer(building, { counts, roles, judged, day });
}
