import { Refusal } from '../../base/refusal.ts';
import type { Database } from '../../database/open.ts';
import type { Request } from './request.ts';
import type { Neighbour } from './step.ts';

/** Nobody is a neighbour of his or her own home: neither the applicant nor who lives there too. @throws Refusal kind `usage`. */
export async function refuseOwnHome(
  db: Database,
  { applicant, person_id }: Request,
  neighbours: readonly Neighbour[],
): Promise<void> {
  const named = neighbours.flatMap(({ name }) => (name === null ? [] : [name]));
  if (named.length === 0) return;
  const own = [applicant, ...(person_id === null ? [] : await housemates(db, person_id))];
  const name = named.find((one) => own.includes(one));
  if (name === undefined) return;
  const who = name === applicant ? '申请人本人' : '申请人同户的人';
  throw new Refusal('usage', 'own_neighbour', `${name}是${who}，不是邻居。`, {
    hint: '请写邻居的姓名；邻居同名的，姓名后注明门牌，如 上=李四（602）:同意。没有写入任何内容。',
  });
}

async function housemates(db: Database, person_id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('resident as own')
    .innerJoin('resident', 'resident.household_id', 'own.household_id')
    .innerJoin('person', 'person.id', 'resident.person_id')
    .where('own.person_id', '=', person_id)
    .where('resident.moved_out', 'is', null)
    .select('person.name')
    .execute();
  return rows.map(({ name }) => name);
}
