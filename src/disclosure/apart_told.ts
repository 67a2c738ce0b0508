import type { FoundLeak, Watch } from '../command/posted/leaks.ts';
import type { Database } from '../database/open.ts';
import { type Apart, readApart } from '../finance/apart.ts';

/** What stands beside the committee's account, as it may be told, and where a name tells too much. */
export interface BesideAccounts {
  apart: Partial<Apart>;
  leaks: FoundLeak[];
}

/** Other accounts and funds of a period. Loaded where there are any. */
export async function publicApart(
  db: Database,
  { from, to }: { from: string; to: string },
  watch: Watch,
): Promise<BesideAccounts> {
  return shownApart(await readApart(db, { from, to }), watch);
}

/** The same with their names as they may stand on a board. Pure. */
export function shownApart({ others = [], funds = [] }: Partial<Apart>, { publish, leakOf }: Watch): BesideAccounts {
  const leaks: FoundLeak[] = [];
  const shown = (name: string, what: string) => {
    const words = publish(name);
    const leak = leakOf(words);
    if (leak !== null) leaks.push({ where: `${what}的名称`, leak });
    return words;
  };
  const apart = {
    others: others.map((one, at) => ({ ...one, name: shown(one.name, `第${at + 1}个账户`) })),
    funds: funds.map((one, at) => ({
      ...one,
      name: shown(one.name, `第${at + 1}项专款`),
      account: one.account && publish(one.account),
    })),
  };
  return { apart, leaks };
}
