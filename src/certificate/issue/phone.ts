import type { Database } from '../../database/open.ts';

/** In this order a reader is given a number to ask at. */
const lines = ['public_phone.duty', 'public_phone.hotline'] as const;

/** The office's public telephone: the duty line, else the hotline; null where none is on file. */
export async function officePhone(db: Database): Promise<string | null> {
  const rows = await db
    .selectFrom('office_setting')
    .selectAll()
    .where('id', 'in', [...lines])
    .where('value', '!=', '')
    .execute();
  const values = lines.map((line) => rows.find(({ id }) => id === line)?.value);
  return values.find((value) => value !== undefined) ?? null;
}
