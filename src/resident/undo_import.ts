import { columnName, recordName } from '../audit/labels.ts';
import type { Day } from '../calendar/day.ts';
import { type StoredRow as Row, referredTo, rowsNow } from '../database/references.ts';
import type { RecordTable, Writing } from '../database/writing.ts';
import { codeOf } from '../person/person.ts';
import { fieldWord, type ResidentField, residentHeadings } from './import_columns.ts';
import type { Undone } from './import_facts.ts';
import type { ImportRow } from './import_store.ts';
import { revert } from './undo_fields.ts';
import { closePlaces } from './undo_places.ts';
import { type Written, writtenBy } from './undo_store.ts';
import { changesOf, hasChanged, isEntered, nowOf, type UndoneImport, type Work } from './undo_work.ts';

/**
 * Takes an import back within the caller's transaction: whom it made resident and nobody has worked with since is resident
 * no longer (the row stays, emptied, with `undone` among its facts; the person stays on file); fields that still stand as
 * it left them go back; households and places it made are closed when nothing is left there. The rest stays, and is told.
 */
export async function undoImport(
  writing: Writing,
  row: ImportRow,
  { day, reason }: { day: Day; reason: string },
): Promise<UndoneImport> {
  const { seq, changes: all } = await writtenBy(writing.db, row.id);
  const result: UndoneImport = { withdrawn: 0, restored: 0, tags: 0, households: 0, buildings: 0, kept: [] };
  const written = new Map<string, Written[]>();
  for (const change of all) written.set(change.table, [...(written.get(change.table) ?? []), change]);
  const now: Work['now'] = new Map();
  for (const [table, changes] of written) {
    now.set(
      table,
      await rowsNow(
        writing.db,
        table,
        changes.map(({ id }) => id),
      ),
    );
  }
  const work: Work = { writing, seq, written, now, undone: { import: codeOf(row), day, reason }, result };
  await writing.update('resident_import', row.id, { undone_on: day, undone_reason: reason });
  const stay = await withdrawResidents(work);
  await withdrawTags(work, stay);
  for (const table of ['person', 'resident', 'building', 'resident_group', 'zone']) await restoreFields(work, table);
  await closePlaces(work);
  return result;
}

/** @returns the people who stay residents though the import made them so. */
async function withdrawResidents(work: Work): Promise<Set<string>> {
  const { writing, undone, result } = work;
  const made = changesOf(work, 'resident').filter(isEntered);
  const people = new Map(changesOf(work, 'person').map((change) => [change.id, change]));
  const ids = made.flatMap(({ after }) => (after === null ? [] : [String(after.person_id)]));
  const since = { since: work.seq };
  const referred = await referredTo(writing.db, 'person', ids, { ...since, except: ['resident'] });
  const residentIds = made.map(({ id }) => id);
  const residents = await referredTo(writing.db, 'resident', residentIds, since);
  const names = await rowsNow(writing.db, 'person', ids);
  const tagged = new Set(changesOf(work, 'resident_tag').map((change) => String(nowOf(work, change)?.person_id)));
  const stay = new Set<string>();
  for (const change of made) {
    const now = nowOf(work, change);
    if (now === undefined || change.after === null) continue;
    const person_id = String(now.person_id);
    const person = people.get(person_id);
    const tables = new Set([...(referred.get(person_id) ?? []), ...(residents.get(change.id) ?? [])]);
    const reasons = [...tables].map((table) => `有${recordName(table)}`);
    if (hasChanged(work, change) || (person?.made && hasChanged(work, person))) reasons.push('导入后又改过');
    if (reasons.length === 0) {
      await writing.update('resident', change.id, withdrawn(now, undone));
      result.withdrawn += 1;
      continue;
    }
    stay.add(person_id);
    const name = String(names.get(person_id)?.name ?? '');
    result.kept.push({
      person_id,
      name,
      what: tagged.has(person_id) ? '居民及其标签' : '居民',
      says: reasons.join('、'),
    });
  }
  return stay;
}

function withdrawn({ household_id }: Row, undone: Undone) {
  const facts = household_id == null ? undone : { ...undone, household_id: String(household_id) };
  return {
    ...{ household_id: null, relation: null, registration: null, moved_in: null },
    ...{ moved_out: undone.day, facts: JSON.stringify({ undone: facts }) },
  };
}

async function withdrawTags(work: Work, stay: ReadonlySet<string>): Promise<void> {
  const { writing, undone, result } = work;
  for (const change of changesOf(work, 'resident_tag')) {
    const now = nowOf(work, change);
    if (now === undefined || stay.has(String(now.person_id)) || now.voided != null) continue;
    if (hasChanged(work, change)) {
      const { name } = (await rowsNow(writing.db, 'person', [String(now.person_id)])).get(String(now.person_id)) as Row;
      result.kept.push({ person_id: String(now.person_id), name: String(name), what: '标签', says: '导入后又改过' });
      continue;
    }
    await writing.update('resident_tag', change.id, { voided: `撤销导入${undone.import}：${undone.reason}` });
    result.tags += 1;
  }
}

async function restoreFields(work: Work, table: string): Promise<void> {
  const { writing, result } = work;
  for (const change of changesOf(work, table)) {
    if (isEntered(change)) continue;
    const now = nowOf(work, change);
    if (now === undefined) continue;
    const person_id = table === 'person' ? change.id : table === 'resident' ? String(now.person_id) : null;
    const told = async () => {
      const name =
        person_id === null ? now.name : (await rowsNow(writing.db, 'person', [person_id])).get(person_id)?.name;
      return { person_id, name: String(name ?? '') };
    };
    if (change.before === null || change.after === null) {
      result.kept.push({ ...(await told()), what: '改动', says: '原来的内容已经删除，不能恢复' });
      continue;
    }
    const { patch, restored, stays } = revert(change, now);
    if (Object.keys(patch).length > 0) await writing.update(table as RecordTable, change.id, patch as never);
    result.restored += restored;
    if (stays.length > 0) {
      result.kept.push({ ...(await told()), what: stays.map(fieldCalled).join('、'), says: '导入后又改过' });
    }
  }
}

function fieldCalled(column: string): string {
  if (column === 'lived') return '曾住的户';
  return column in residentHeadings ? fieldWord(column as ResidentField) : columnName(column);
}
