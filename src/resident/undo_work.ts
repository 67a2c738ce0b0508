import { canonical } from '../database/digest.ts';
import type { StoredRow as Row } from '../database/references.ts';
import type { Writing } from '../database/writing.ts';
import { factsOf, type Undone } from './import_facts.ts';
import type { Written } from './undo_store.ts';

/** Something of the import that stays, with the reason. */
export interface Kept {
  person_id: string | null;
  name: string;
  what: string;
  says: string;
}

export interface UndoneImport {
  /** Residents the import made, or made again, who are none any more. */
  withdrawn: number;
  /** Fields that went back to what they were. */
  restored: number;
  tags: number;
  households: number;
  buildings: number;
  kept: Kept[];
}

/** What undoing works with: what was written, what stands now, and whose it is. */
export interface Work {
  writing: Writing;
  /** The import's entry of the audit chain. */
  seq: number;
  written: Map<string, Written[]>;
  now: Map<string, Map<string, Row>>;
  undone: Undone;
  result: UndoneImport;
}

/** What the import made, or took up again after another import was taken back. */
export function isEntered({ made, before, after }: Written): boolean {
  if (made || before === null || after === null) return made;
  return undoneIn(before) && !undoneIn(after);
}

function undoneIn(row: Row): boolean {
  return typeof row.facts === 'string' && factsOf({ facts: row.facts }).undone !== undefined;
}

/** What the import wrote of a table. */
export function changesOf({ written }: Work, table: string): Written[] {
  return written.get(table) ?? [];
}

/** The record as it stands now. */
export function nowOf({ now }: Work, { table, id }: Written): Row | undefined {
  return now.get(table)?.get(id);
}

/** Whether a record is no longer as the import left it. */
export function hasChanged(work: Work, change: Written): boolean {
  const now = nowOf(work, change);
  return now === undefined || change.after === null || canonical(now) !== canonical(change.after);
}
