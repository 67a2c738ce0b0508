import type { Database } from '../database/open.ts';
import type { Office } from '../database/schema.ts';
import { readOffice } from '../office/store.ts';
import { Rulebook } from '../rules/book.ts';
import { isPlace, type Place, places } from '../rules/place.ts';
import { readChoices, readOverrides } from './store.ts';

/** The rules of this office: its place's pack, the law behind it, its own values and readings. `known`: where it was read. */
export async function loadRulebook(db: Database, known?: Office): Promise<Rulebook> {
  const office = known ?? (await readOffice(db));
  const place = isPlace(office.place) ? office.place : 'national';
  return bookOf(place, {
    rulesFrom: office.rules_from,
    overrides: await readOverrides(db),
    choices: await readChoices(db),
  });
}

/** The rules of a place as its documents have them, without any office. */
export async function bookOf(
  place: Place,
  office: ConstructorParameters<typeof Rulebook>[2] = { rulesFrom: null, overrides: [], choices: [] },
): Promise<Rulebook> {
  const national = await places.national.load();
  return new Rulebook(place === 'national' ? national : await places[place].load(), national, office);
}
