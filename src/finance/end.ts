import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { accountNamed } from './account_store.ts';
import { refuseClosedBooks } from './closed.ts';
import {
  type Ending,
  endingWords,
  refuseBalance,
  refuseOpenEntries,
  refuseOpenFunds,
  writeEnding,
} from './end_store.ts';
import { readFunds } from './fund_store.ts';
import { balanceAfter } from './sums.ts';

interface EndOptions {
  account?: string;
  fund?: string;
  on?: string;
  reason: string;
  takeBack?: true;
}

/** Closes an account of its own (销户) or a fund: at nothing, with nothing open; it stays on file. */
export const end = verb<EndOptions>({
  writes: true,
  options: [
    { flags: '--account <账户>', text: '销哪个账户；居委会自己的账不销' },
    { flags: '--fund <专款>', text: '结清哪项专款' },
    { flags: '--on <日期>', text: '哪天结清的（默认：今天）' },
    { flags: '--reason <理由>', text: '为什么结清，如 已用完', required: true },
    { flags: '--take-back', text: '结清登记错了：重新可以记账，原登记保留' },
  ],
  examples: [
    'jwh finance end --fund 慰问款 --on 2026-12-31 --reason 已用完',
    'jwh finance end --account 公共事务服务中心 --reason 并入街道账户',
  ],
  async run(context, _args, options) {
    const reason = readWords(options.reason, '理由', 200);
    const day = pastDay(options.on, context.today);
    const takesBack = options.takeBack === true;
    if (takesBack && options.on !== undefined) {
      throw new Refusal('usage', 'bad_options', '--take-back 不写 --on。', { hint: '撤销从今天起算。' });
    }
    const { kind, name } = await context.write(async (writing) => {
      const one = await oneMeant(writing.db, options, day);
      if (takesBack) await refuseTakingBack(writing.db, one, context.today);
      else await refuseEnding(writing.db, one, day);
      await writeEnding(writing, one, takesBack ? null : day, {
        ...{ what: takesBack ? 'reopened' : 'closed', day: takesBack ? context.today : day, reason },
      });
      return one;
    });
    const said = takesBack ? '撤销结清，重新可以记账' : '已结清';
    return {
      sheet: {
        title: `${endingWords[kind]}“${name}”${said}`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'day', label: '日期', type: 'day', value: takesBack ? context.today : day },
              { key: 'reason', label: '理由', type: 'text', value: reason },
            ],
          },
          { kind: 'text', screen: true, lines: [`查看：jwh finance ${kind}s`] },
        ],
      },
      record: { kind, name, closed_on: takesBack ? null : day, reason },
    };
  },
});

/** @throws Refusal kind `usage` where neither or both are named; `not_found`. */
async function oneMeant(db: Database, { account, fund }: EndOptions, day: Day): Promise<Ending> {
  if ((account === undefined) === (fund === undefined)) {
    throw new Refusal('usage', 'bad_options', '请写明结清哪一个：--account 账户 或 --fund 专款。', {
      hint: '在册的：jwh finance accounts，jwh finance funds',
    });
  }
  if (fund === undefined) {
    const { id, name, opening, closed_on } = await accountNamed(db, account);
    if (id !== null && opening !== null) {
      return { kind: 'account', id, name, account_id: null, from: opening.day, closed_on };
    }
    throw new Refusal('usage', 'own_account', '居委会自己的账不能销户。', { hint: '其他账户：jwh finance accounts' });
  }
  const found = (await readFunds(db, day)).find((one) => one.name === fund.trim());
  if (found !== undefined) {
    const { id, name, account_id, from_day: from, closed_on } = found;
    return { kind: 'fund', id, name, account_id, from, closed_on };
  }
  throw new Refusal('not_found', 'no_such_fund', `没有“${fund}”这项专款。`, { hint: '在册的专款：jwh finance funds' });
}

/** What was never closed is not opened again, nor a fund whose account is closed. */
async function refuseTakingBack(db: Database, { kind, name, account_id, closed_on }: Ending, day: Day): Promise<void> {
  if (closed_on !== null) return refuseClosedBooks(db, { account_id, fund_id: null }, day);
  throw new Refusal('usage', 'not_closed', `${endingWords[kind]}“${name}”没有结清，没有可撤销的。`, {
    hint: `查看：jwh finance ${kind}s`,
  });
}

async function refuseEnding(db: Database, one: Ending, day: Day): Promise<void> {
  const { kind, id, name, from, closed_on } = one;
  const hint = `没有写入任何内容。查看：jwh finance ${kind}s`;
  const what = `${endingWords[kind]}“${name}”`;
  if (closed_on !== null) throw new Refusal('usage', 'closed_already', `${what}已于${closed_on}结清。`, { hint });
  if (day < from) throw new Refusal('usage', 'before_opening', `${what}从${from}起记账，不能在${day}结清。`, { hint });
  await refuseOpenEntries(db, one, day);
  if (kind === 'fund') {
    const balance = (await readFunds(db, day)).find((fund) => fund.id === id)?.balance ?? 0;
    return refuseBalance(one, [{ label: '结余', amount: balance }]);
  }
  await refuseOpenFunds(db, one);
  const { cash, transfer } = await balanceAfter(db, id, day);
  refuseBalance(one, [
    { label: '现金', amount: cash },
    { label: '存款', amount: transfer },
  ]);
}
