import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { AccountEntry } from '../finance/entry.ts';
import { findEntry } from '../finance/store.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { standingResolution } from '../resolution/store.ts';
import type { Spent } from './collection.ts';
import { collectionRoom } from './room.ts';
import { holderOf } from './store.ts';

export const spend = verb<{ entry: string; major?: boolean; resolution?: string }>({
  writes: true,
  arguments: [caseArgument(collectionRoom)],
  options: [
    { flags: '--entry <凭证>', text: '已用 jwh finance expense 记账的支出，如 凭〔2026〕3号', required: true },
    { flags: '--major', text: '重大服务项目，要“一事一议”' },
    { flags: '--resolution <编号>', text: '一事一议的决议，如 决〔2026〕2号' },
  ],
  examples: [
    'jwh collection spend 2026-1 --entry 2026-3',
    'jwh collection spend 1 --entry 4 --major --resolution 2026-2',
  ],
  async run(context, [word], { entry, major, resolution }) {
    return inCase(context, collectionRoom, word, async ({ writing: { db }, one }) => {
      const paid = await findEntry(db, entry, yearOf(context.today));
      await refuseEntry(db, paid);
      const made = resolution === undefined ? null : await standingResolution(db, resolution, context.today);
      const day = paid.booked_on ?? paid.day;
      if (made !== null && made.day > paid.day) {
        throw new Refusal('usage', 'decided_later', `${made.number}是 ${made.day} 作出的，晚于支出（${paid.day}）。`, {
          hint: `没有写入任何内容。事先没有决定的，不写 --resolution，${one.number}如实记为没有决定。`,
        });
      }
      const content: Spent = {
        ...{ entry: paid.number, major: major ?? false, resolution: made?.number ?? null },
        ...{ amount: paid.amount, purpose: paid.purpose, awaiting: paid.status === 'awaiting' },
        resolution_voided: null,
      };
      return { step: 'spent', day, content };
    });
  },
});

/** @throws Refusal kind `usage` for what is no payment that stands, or belongs to a collection already. */
async function refuseEntry(db: Database, { number, kind, voided }: AccountEntry): Promise<void> {
  const hint = `没有写入任何内容。查看：jwh finance show ${number}`;
  if (kind !== 'expense') throw new Refusal('usage', 'not_an_expense', `${number}是收入，不是支出。`, { hint });
  if (voided !== null) throw new Refusal('usage', 'voided', `${number}已作废（${voided}）。`, { hint });
  const holder = await holderOf(db, number);
  if (holder !== null) throw new Refusal('usage', 'entry_taken', `${number}已经记在 ${holder}。`, { hint });
}
