import type { Written } from './undo_store.ts';

type Row = Readonly<Record<string, unknown>>;

/** What a changed record goes back to, and what of it stays because it was changed again since. */
export interface Reverted {
  patch: Record<string, unknown>;
  /** How many fields go back. */
  restored: number;
  /** Columns and facts that were changed since. */
  stays: string[];
}

/** Field by field: what still stands as the import left it goes back to what was before; facts one by one. Pure. */
export function revert({ before, after }: Pick<Written, 'before' | 'after'>, now: Row): Reverted {
  const reverted: Reverted = { patch: {}, restored: 0, stays: [] };
  if (before === null || after === null) return reverted;
  for (const column of changedIn(before, after)) {
    if (column === 'facts') revertFacts(reverted, before, after, now);
    else if (filled(now, column) !== filled(after, column)) reverted.stays.push(column);
    else {
      reverted.patch[column] = filled(before, column);
      reverted.restored += 1;
    }
  }
  return reverted;
}

function revertFacts(reverted: Reverted, before: Row, after: Row, now: Row): void {
  const [old, set, kept] = [before, after, now].map((row) => JSON.parse(String(row.facts ?? '{}')) as Row) as [
    Row,
    Row,
    Row,
  ];
  const facts: Record<string, unknown> = { ...kept };
  let changed = false;
  for (const key of changedIn(old, set)) {
    if (JSON.stringify(kept[key]) !== JSON.stringify(set[key])) {
      reverted.stays.push(key);
      continue;
    }
    changed = true;
    // Where somebody lived before follows from where he lives: it is no field of its own.
    if (key !== 'lived') reverted.restored += 1;
    if (old[key] === undefined) delete facts[key];
    else facts[key] = old[key];
  }
  if (changed) reverted.patch.facts = JSON.stringify(facts);
}

function changedIn(before: Row, after: Row): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => JSON.stringify(filled(before, key)) !== JSON.stringify(filled(after, key)),
  );
}

/** Images leave out what is empty. */
function filled(row: Row, column: string): unknown {
  return row[column] ?? null;
}
