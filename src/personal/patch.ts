import type { Day } from '../calendar/day.ts';
import { withoutHealth } from './health.ts';
import { withoutDoors, withoutIdentity } from './identity.ts';
import type { KeptTable } from './policy.ts';
import type { KeptRow, Value } from './records.ts';
import { saidOver } from './said.ts';
import type { Subject } from './subject.ts';
import { policies } from './tables.ts';

export type Patch = Readonly<Record<string, Value>>;

const called = ['name', 'pinyin', 'initials'];

/**
 * What is written over in a record about the person: the columns that the policy names, and the identity in all its
 * words. Somebody moved out, so that no list of those who live there counts them. Pure.
 */
export function patchOf(
  { table, row }: { table: KeptTable; row: KeptRow },
  { identity, nameStays }: Subject,
  columns: readonly string[],
  day: Day,
): Patch {
  const named = table === 'person' && nameStays;
  const blank = Object.fromEntries(
    Object.entries(policies[table].blank ?? {}).filter(([column]) => !(named && called.includes(column))),
  );
  const words = table === 'person' ? {} : wordsWithout(row, columns, identity);
  const over = Object.fromEntries(
    Object.entries(policies[table].said ?? {}).map(([column, stays]) => [
      column,
      saidOver(String(row[column]), stays, identity),
    ]),
  );
  const moved: Patch = table === 'resident' && row.moved_out === null ? { moved_out: day } : {};
  return changesOf(row, { ...words, ...over, ...blank, ...moved });
}

/** Those words of a record in which the identity stood, without it. Pure. */
export function wordsWithout(row: KeptRow, columns: readonly string[], identity: Subject['identity']): Patch {
  const words = columns.flatMap((column) => {
    const text = row[column];
    if (typeof text !== 'string') return [];
    return [[column, withoutIdentity(withoutHealth(text, identity), identity)] as const];
  });
  if (words.every(([column, text]) => row[column] === text)) return {};
  return changesOf(row, Object.fromEntries(words.map(([column, text]) => [column, withoutDoors(text, identity)])));
}

function changesOf(row: KeptRow, patch: Patch): Patch {
  return Object.fromEntries(Object.entries(patch).filter(([column, value]) => row[column] !== value));
}
