import type { Database } from '../database/open.ts';

/** The telephone for complaints, which the office makes public itself (长春 十二(一)); null where none is on file. */
export async function readHotline(db: Database): Promise<string | null> {
  const id = 'public_phone.hotline';
  const row = await db.selectFrom('office_setting').select('value').where('id', '=', id).executeTakeFirst();
  return row?.value || null;
}
