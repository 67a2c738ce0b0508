import type { Database } from '../../database/open.ts';
import { mattersRaised, type RaisedMatter, told } from '../../matter/raised.ts';

/** What the meeting has raised, in the order it was registered. */
export async function mattersOfMeeting(db: Database, id: string): Promise<RaisedMatter[]> {
  const found = await mattersRaised(db, 'meeting', [id]);
  return (found.get(id) ?? []).map(told);
}

/** Which of the tasks of a logged meeting are matters already: number of the task -> of the matter. */
export async function tasksRaised(db: Database, id: string): Promise<Map<number, string>> {
  const found = (await mattersRaised(db, 'meeting', [id])).get(id) ?? [];
  const standing = found.filter(({ state }) => state !== 'voided');
  return new Map(
    standing.flatMap(({ facts, number }) => (typeof facts.task === 'number' ? [[facts.task, number]] : [])),
  );
}
