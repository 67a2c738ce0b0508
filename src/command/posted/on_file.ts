import { indexNames } from '../../base/names_in.ts';
import type { Day } from '../../calendar/day.ts';
import { isHeldOn, type Span } from '../../calendar/span.ts';
import type { Database } from '../../database/open.ts';
import { electedNames, namesOnFile } from '../../database/people.ts';
import { homesOnFile } from '../doors_on_file.ts';
import { childrenOnFile, phoneDigits, readNumberSettings } from '../numbers.ts';
import { buildingNames } from './doors_told.ts';
import type { OnFile } from './leak.ts';

/** Somebody in a post of the staff, and for how long. */
type Held = Span & { name: string };

/** Who is on the board by office: staff and elected representatives. */
async function namesInOffice(db: Database, posts: readonly Held[], day: Day): Promise<ReadonlySet<string>> {
  const held = posts.filter((one) => isHeldOn(one, day)).map(({ name }) => name);
  return new Set([...held, ...(await electedNames(db, day))]);
}

async function readHeld(db: Database): Promise<Held[]> {
  return db
    .selectFrom('staff_post')
    .innerJoin('person', 'person.id', 'staff_post.person_id')
    .select(['person.name', 'staff_post.from_day', 'staff_post.until_day'])
    .execute();
}

/** What of the file must be known to see what a text for the public would give away. `posts`: those of the staff, where known. */
export async function readOnFile(db: Database, day: Day, posts?: readonly Held[]): Promise<OnFile> {
  const inOffice = await namesInOffice(db, posts ?? (await readHeld(db)), day);
  const names = await namesOnFile(db);
  const strangers = names.filter((name) => !inOffice.has(name));
  const phones = await db.selectFrom('person').select('phone').where('phone', 'is not', null).distinct().execute();
  const { publicPhones } = await readNumberSettings(db);
  return {
    inOffice,
    strangers,
    names: indexNames(names),
    privately: indexNames(strangers),
    children: indexNames((await childrenOnFile(db, [], day)).filter((name) => !inOffice.has(name))),
    phones: new Set(phones.map(({ phone }) => phoneDigits(phone ?? ''))),
    open: publicPhones,
    isHome: await homesOnFile(db),
    buildings: buildingNames(
      (await db.selectFrom('building').select('name').distinct().execute()).map(({ name }) => name),
    ),
  };
}
