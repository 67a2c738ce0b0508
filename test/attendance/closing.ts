import { freezeMonth } from '../../src/attendance/month_frozen.ts';
import { reckonMonth } from '../../src/attendance/month_store.ts';
import { openOffice } from '../../src/database/open.ts';
import { inTransaction } from '../../src/database/writing.ts';
import type { Counter } from '../counter.ts';

/** Closes a month as it is reckoned, whatever is still unmarked in it: what other rooms look at is there. */
export async function closeMonth(counter: Counter, month: string): Promise<void> {
  const file = await openOffice(counter.path, '20261031090000000');
  const author = { operator: '李敏', command: 'test', businessDay: '2026-10-31', at: '2026-10-31T09:00:00.000Z' };
  const content = freezeMonth(await reckonMonth(file.db, month, '2026-10-31'));
  const facts = JSON.stringify({ provisional: false, verdicts: [] });
  const row = { month, day: '2026-10-05', by_name: '王建国', content, digest: '', facts };
  await inTransaction(
    file,
    async () => author,
    false,
    (writing) => writing.insert('month_close', row),
  );
  file.raw.close();
}
