import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { isPlace } from '../../rules/place.ts';
import type { NamesOnFile } from '../list_store.ts';
import { kindNames, kindWords, type MeetingKind } from './kind.ts';

/**
 * What each kind is called in this office. The place comes with the list, so that nothing more is asked of the file unless the
 * office has set a name itself; a list of nothing asks for no names.
 */
export async function namesHere(
  db: Database,
  { place, own_names, meetings }: NamesOnFile & { meetings: readonly unknown[] },
  day: Day,
): Promise<Record<MeetingKind, string>> {
  if (meetings.length === 0 || place === null) return kindWords;
  const [{ bookOf, loadRulebook }, { localName }] = await Promise.all([
    import('../../rulebook/load.ts'),
    import('./local_name.ts'),
  ]);
  const book = own_names > 0 ? await loadRulebook(db) : await bookOf(isPlace(place) ? place : 'national');
  return Object.fromEntries(kindNames.map((kind) => [kind, localName(book, kind, day)])) as Record<MeetingKind, string>;
}

/** The kind meant by any name, the office's own words first. @throws Refusal kind `usage`. */
export async function kindNamedHere(db: Database, word: string, day: Day): Promise<MeetingKind> {
  const [{ loadRulebook }, { kindNamed }] = await Promise.all([
    import('../../rulebook/load.ts'),
    import('./local_name.ts'),
  ]);
  return kindNamed(await loadRulebook(db), word, day);
}
