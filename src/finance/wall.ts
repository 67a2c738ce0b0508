import type { Day } from '../calendar/day.ts';
import { refuseLeaks, watched } from '../command/posted/leaks.ts';
import { readOnFile } from '../command/posted/on_file.ts';
import type { Database } from '../database/open.ts';
import { publisher } from '../disclosure/names.ts';
import type { Accounts } from './quarter_store.ts';

/**
 * A statement as it hangs on the wall: its headings as the disclosure would print them, residents' names masked.
 * @throws Refusal kind `forbidden`, code `private_data`, where a heading tells what may stand on no board.
 */
export async function wallAccounts(db: Database, accounts: Accounts, today: Day): Promise<Accounts> {
  const onFile = await readOnFile(db, today);
  const { publish, leakOf } = watched(publisher(onFile), onFile);
  const categories = accounts.categories.map((one) => ({ ...one, category: one.category && publish(one.category) }));
  const found = categories.flatMap(({ category }, at) => {
    const leak = category === null ? null : leakOf(category);
    return leak === null ? [] : [{ where: `第${at + 1}个“类别”`, leak }];
  });
  refuseLeaks(
    found,
    '给凭证换公开时的类别：jwh finance wording 编号 --category 类别 --reason 理由（编号见 jwh finance list）。',
  );
  return { ...accounts, categories };
}
