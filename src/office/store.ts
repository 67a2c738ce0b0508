import { Refusal } from '../base/refusal.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Office } from './office.ts';

const id = 'office';

/** The office of this file. @throws Refusal when the file holds none (an interrupted `init`). */
export async function readOffice(db: Database): Promise<Office> {
  const office = await db.selectFrom('office').selectAll().executeTakeFirst();
  if (office !== undefined) return office;
  throw new Refusal('file', 'no_office', '这个数据文件里还没有居委会的资料。', {
    hint: '请用 jwh init 另建一个文件。',
  });
}

export async function insertOffice(writing: Writing, office: Omit<Office, 'id'>): Promise<Office> {
  return writing.insert('office', { ...office, id });
}

export async function updateOffice(writing: Writing, patch: Partial<Omit<Office, 'id' | 'place'>>): Promise<Office> {
  await writing.update('office', id, patch);
  return readOffice(writing.db);
}

/** A setting of the office by its key; empty is as good as none. */
export interface Setting {
  id: string;
  value: string;
}

/** Settings of this room: masks and public telephones, in the order of their keys. */
export async function readSettings(db: Database): Promise<Setting[]> {
  return db
    .selectFrom('office_setting')
    .selectAll()
    .where((is) => is.or([is('id', 'like', 'mask.%'), is('id', 'like', 'public_phone.%')]))
    .orderBy('id')
    .execute();
}

export async function putSetting(writing: Writing, setting: Setting): Promise<void> {
  const known = await writing.db
    .selectFrom('office_setting')
    .select('id')
    .where('id', '=', setting.id)
    .executeTakeFirst();
  if (known === undefined) await writing.insert('office_setting', setting);
  else await writing.update('office_setting', setting.id, { value: setting.value });
}
