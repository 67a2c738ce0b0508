import { buildingNames } from '../building/name.ts';
import { readBuildings } from '../building/store.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { dueOf, titleOf } from '../matter/due_of.ts';
import type { MatterClass } from '../matter/matter.ts';
import { openMatter } from '../matter/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readPosts } from '../staff/store.ts';
import type { Finding, FindingClass, Patrol } from './patrol.ts';

/** What a finding is called among the matters: what residents asked for on the way is a request as any other. */
const classes = {
  environment: 'environment',
  order: 'order',
  hazard: 'hazard',
  demand: 'request',
} as const satisfies Record<FindingClass, MatterClass>;

/**
 * The matter of a finding that was not solved on the spot: whoever of the team is of the staff answers for it. Its source is
 * the finding, not the patrol. @returns its id.
 */
export async function raiseFinding(
  writing: Writing,
  { number, day, team }: Pick<Patrol, 'number' | 'day' | 'team'>,
  { id, no, class: kind, place, content }: Finding,
): Promise<string> {
  const { db } = writing;
  const said = place === null ? content : `${place}：${content}`;
  const responsible = await ofStaff(db, day, team);
  const matter = await openMatter(writing, {
    day,
    class: classes[kind],
    ...titleOf(said),
    person_id: null,
    household_id: null,
    building_id: place === null ? null : await buildingAt(db, place),
    source: 'patrol',
    source_id: id,
    responsible: responsible?.name ?? null,
    responsible_id: responsible?.person_id ?? null,
    ...dueOf(await loadRulebook(db), undefined, day),
    facts: { source_number: `${number}（问题${no}）` },
  });
  return matter.id;
}

async function ofStaff(db: Database, day: string, team: readonly string[]) {
  const held = (await readPosts(db)).filter((post) => isHeldOn(post, day));
  return team.map((one) => held.find(({ name }) => name === one)).find((one) => one !== undefined);
}

/** The building a place names, where it names one that is on file. */
async function buildingAt(db: Database, place: string): Promise<string | null> {
  const names = buildingNames(place);
  const found = (await readBuildings(db)).filter(({ name }) => names.includes(name));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
