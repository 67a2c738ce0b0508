import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { type Period, periodOf, periodWritten } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { accountOption, ofAccount } from './account.ts';
import { accountNamed } from './account_store.ts';
import { judgeAgreements } from './agreement_judgement.ts';
import { agreementsOf } from './agreements.ts';
import { booksSince, refuseBeforeBooks } from './first_day.ts';
import { freezeMonth } from './month_frozen.ts';
import { lastClosed } from './month_store.ts';
import { strangersAmong } from './strangers.ts';

interface CloseOptions {
  by: string;
  account?: string;
  happened?: string;
}

/** Closes a month: its figures are kept as they are, and nothing is booked into it or taken out of it any more. */
export const close = verb<CloseOptions>({
  writes: true,
  arguments: [{ name: '<月份>', text: '已经过完的月份，如 2026-08；按月依次结账' }],
  options: [
    { flags: '--by <姓名>', text: '谁结账', required: true },
    accountOption,
    { flags: '--happened <理由>', text: '四相符有不符、仍要结账：写明理由，如实记录' },
  ],
  examples: ['jwh finance close 2026-08 --by 李敏'],
  async run(context, [word], options) {
    const month = monthAsked(word ?? '', context.today);
    const by = readWords(options.by, '结账人', 40);
    const reason = options.happened === undefined ? null : readWords(options.happened, '理由', 200);
    return context.write(async (writing) => {
      const { db } = writing;
      const account = await accountNamed(db, options.account);
      await refuseOutOfTurn(db, account.id, month);
      const agreements = await agreementsOf(db, account.id, month, context.today);
      const verdicts = judgeAgreements(await loadRulebook(db), month.to, agreements);
      if (reason === null) refuseBroken(verdicts, month);
      const { content, digest } = await freezeMonth(db, account.id, month);
      const { cash, transfer: bank } = content.after;
      const happened = verdicts.some(({ holds }) => !holds) ? reason : null;
      await writing.insert('account_month', {
        ...{ account_id: account.id, month: month.code, closed_on: context.today, closed_by: by, cash, bank },
        ...{ content: JSON.stringify({ ...content, agreements, verdicts, happened }), digest },
      });
      const { opening, receipts, payments, closing, entries } = content;
      const unknown = await strangersAmong(db, by, context.today);
      return {
        sheet: {
          title: `${month.words}的账已结${ofAccount(account)}`,
          day: month.to,
          blocks: [
            {
              kind: 'fields',
              fields: [
                { key: 'opening', label: '期初结余（元）', type: 'money', value: opening },
                { key: 'receipts', label: '收入（元）', type: 'money', value: receipts },
                { key: 'payments', label: '支出（元）', type: 'money', value: payments },
                { key: 'closing', label: '期末结余（元）', type: 'money', value: closing },
                { key: 'cash', label: '其中现金（元）', type: 'money', value: cash },
                { key: 'bank', label: '存款（元）', type: 'money', value: bank },
                { key: 'entries', label: '本月凭证', type: 'count', value: entries },
              ],
            },
            ...judgedBlocks(verdicts),
            ...(happened === null ? [] : [{ kind: 'text' as const, lines: [`有不符仍结账：${happened}`] }]),
            ...(unknown.length === 0
              ? []
              : [
                  {
                    kind: 'text' as const,
                    tone: 'warn' as const,
                    lines: unknown.map((one) => `请注意：${one.sentence}`),
                  },
                ]),
            { kind: 'text', screen: true, lines: ['以后发现差错：jwh finance reverse 编号 --reason 理由'] },
          ],
        },
        record: {
          ...{ month: month.code, account: account.id === null ? null : account.name, closed_by: by },
          ...{ closed_on: context.today, opening, receipts, payments, closing, cash, bank, entries, digest, happened },
        },
        verdicts,
        basis: verdicts.map(({ cite }) => cite).slice(0, 1),
        ...(unknown.length > 0 && { findings: unknown }),
      };
    });
  },
});

/** @throws Refusal kind `usage` for what is no month, or one that is not over. */
function monthAsked(word: string, today: Day): Period {
  const month = periodWritten(word);
  if (month === null || month.per !== 'month') {
    throw new Refusal('usage', 'bad_month', `“${word}”不是月份。`, { hint: '月份写成 2026-08。' });
  }
  if (month.to < today) return month;
  throw new Refusal('usage', 'month_not_over', `${month.words}还没有过完（今天是 ${today}），不能结账。`, {
    hint: `${addDays(month.to, 1)} 起可以结账。`,
  });
}

/** Months are closed once, one after another, from the first that has anything in it. */
async function refuseOutOfTurn(db: Database, accountId: string | null, period: Period): Promise<void> {
  const { code, words } = period;
  await refuseBeforeBooks(db, accountId, period);
  const last = await lastClosed(db, accountId);
  if (last !== null && last.month >= code) {
    const said = last.month === code ? `${words}的账已经在${last.closed_on}结了。` : `账已经结到${last.month}。`;
    throw new Refusal('usage', 'closed_already', said, { hint: '查看：jwh finance accounts' });
  }
  const next = last === null ? ((await booksSince(db, accountId))?.slice(0, 7) ?? code) : monthAfter(last.month);
  if (next >= code) return;
  throw new Refusal('usage', 'out_of_turn', `${next}的账还没有结，不能先结${words}。`, {
    hint: `先：jwh finance close ${next} --by 姓名`,
  });
}

function monthAfter(month: string): string {
  return addDays(periodOf('month', `${month}-01`).to, 1).slice(0, 7);
}

function refuseBroken(verdicts: readonly Judged[], { words, code }: Period): void {
  const broken = verdicts.filter(({ holds }) => !holds);
  const [first] = broken;
  if (first === undefined) return;
  const said = broken.map(({ label, arithmetic }) => `${label.replace('相符', '')}不符（${arithmetic}）`).join('；');
  throw new Refusal('forbidden', 'not_agreed', `${words}还不能结账：${said}（${first.cite_words}）。`, {
    hint: `没有写入任何内容。核对：jwh finance check ${code}；盘点：jwh finance count；仍要结账的，加 --happened 理由。`,
    cite: first.cite,
  });
}
