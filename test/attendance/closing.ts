import { openOffice } from '../../src/database/open.ts';
import { inTransaction } from '../../src/database/writing.ts';
import type { Counter } from '../counter.ts';

/** Closes a month in the file, as far as other records look at it: its row is there. */
export async function closeMonth(counter: Counter, month: string): Promise<void> {
  const file = await openOffice(counter.path, '20261031090000000');
  const author = { operator: '李敏', command: 'test', businessDay: '2026-10-31', at: '2026-10-31T09:00:00.000Z' };
  const row = { month, day: '2026-10-05', by_name: '王建国', content: '{}', digest: '', facts: '{}' };
  await inTransaction(
    file,
    async () => author,
    false,
    (writing) => writing.insert('month_close', row),
  );
  file.raw.close();
}
