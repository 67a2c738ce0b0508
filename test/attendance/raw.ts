import { openOffice } from '../../src/database/open.ts';
import { inTransaction, type RecordTable } from '../../src/database/writing.ts';
import type { Counter } from '../counter.ts';

/** Puts a row into the file through the audit chain, as the command of another noun does. */
export async function putRow(counter: Counter, table: RecordTable, row: object): Promise<void> {
  const file = await openOffice(counter.path, '20261031090000000');
  const author = { operator: '李敏', command: 'test', businessDay: '2026-10-31', at: '2026-10-31T09:00:00.000Z' };
  await inTransaction(
    file,
    async () => author,
    false,
    (writing) => writing.insert(table, row as never),
  );
  file.raw.close();
}

/** The id of 李敏 or another person of the staff. */
export async function idOf(counter: Counter, name: string): Promise<string> {
  return (await counter.jwh(`staff show ${name} --json`)).json().record.id;
}
