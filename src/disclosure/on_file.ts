import { indexNames } from '../base/names_in.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { homesOnFile } from '../command/doors_on_file.ts';
import { childrenOnFile, phoneDigits, readNumberSettings } from '../command/numbers.ts';
import type { Database } from '../database/open.ts';
import { readNames } from '../person/store.ts';
import { electedNames } from '../representative/store.ts';
import type { HeldPost } from '../staff/post.ts';
import { buildingNames } from './doors_told.ts';
import type { OnFile } from './leak.ts';

/** Who is on the board by office: staff and elected representatives. */
async function namesInOffice(db: Database, posts: readonly HeldPost[], day: Day): Promise<ReadonlySet<string>> {
  const held = posts.filter((one) => isHeldOn(one, day)).map(({ name }) => name);
  return new Set([...held, ...(await electedNames(db, day))]);
}

/** What of the file must be known to see what a text for the board would give away. */
export async function readOnFile(db: Database, posts: readonly HeldPost[], day: Day): Promise<OnFile> {
  const inOffice = await namesInOffice(db, posts, day);
  const names = await readNames(db);
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
