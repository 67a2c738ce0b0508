import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { readYuan } from '../base/yuan.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { type Method, methodStates } from './entry.ts';
import { methodWords, readMethod, readPastDay } from './input.ts';
import { refuseClosedMonth } from './month_store.ts';
import { firstEntryDay, openingOf } from './opening.ts';

interface OpenOptions {
  method: string;
  amount: string;
  day: string;
  replace?: boolean;
  reason?: string;
}

export const open = verb<OpenOptions>({
  writes: true,
  options: [
    {
      flags: '--method <方式>',
      text: 'cash（现金）或 transfer（银行存款）',
      choices: methodWords,
      required: true,
    },
    { flags: '--amount <金额>', text: '期初余额，元', required: true },
    { flags: '--day <日期>', text: '从这一天起记账', required: true },
    { flags: '--replace', text: '登记错了：以这一次的取代，须写 --reason' },
    { flags: '--reason <理由>', text: '为什么更正' },
  ],
  examples: [
    'jwh finance open --method transfer --amount 12000 --day 2026-07-01',
    'jwh finance open --method transfer --amount 12500 --day 2026-07-01 --replace --reason 抄错',
  ],
  async run(context, _args, { method: methodWord, amount: text, day: dayText, replace = false, reason: why }) {
    const method = readMethod(methodWord);
    const reason = reasonFor(replace, why);
    const [amount, day] = [readYuan(text, '期初余额'), readPastDay(dayText, context.today)];
    const { label } = methodStates[method];
    const opening = await context.write(async (writing) => {
      const earlier = await openingOf(writing.db, method);
      for (const begun of [day, earlier?.day ?? day]) await refuseClosedMonth(writing.db, null, begun, closedHint);
      if (replace) await refuseCounted(writing.db, method);
      if (replace && earlier === undefined) {
        throw new Refusal('usage', 'not_opened', `${label}还没有登记期初余额，没有可更正的。`, {
          hint: '第一次登记不写 --replace。',
        });
      }
      if (earlier !== undefined && !replace) {
        throw new Refusal('usage', 'opened_already', `${label}的期初余额已经登记过（${earlier.day}）。`, {
          hint: '登记错了：同一条命令加 --replace --reason 理由；查看：jwh finance quarter',
        });
      }
      const first = await firstEntryDay(writing.db, method);
      if (first !== null && first < day) {
        throw new Refusal('usage', 'entries_before', `${label}在${first}已有收支，期初余额不能晚于这一天。`, {
          hint: `请写${first}或更早的日期和当时的余额。`,
        });
      }
      if (earlier === undefined) return writing.insert('account_opening', { method, day, amount, reason });
      await writing.update('account_opening', earlier.id, { day, amount, reason });
      return { ...earlier, day, amount, reason };
    });
    const { id: _id, reason: _reason, ...plain } = opening;
    const record = reason === null ? plain : { ...plain, reason };
    return {
      sheet: {
        title: reason === null ? '期初余额已登记' : `期初余额已更正：${reason}`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'method', label: '方式', type: 'state', states: methodStates, value: method },
              { key: 'day', label: '日期', type: 'day', value: day },
              { key: 'amount', label: '金额（元）', type: 'money', value: amount },
            ],
          },
        ],
      },
      record,
    };
  },
});

const closedHint = '没有写入任何内容。期初余额已经结转到以后各月；差错记在还没有结账的月份，写明理由。';

/** What was counted and agreed rests on the opening: it is changed no more. @throws Refusal kind `usage`, code `shown_already`. */
async function refuseCounted(db: Database, method: Method): Promise<void> {
  const counts = await db
    .selectFrom('cash_count')
    .select(['day', 'facts'])
    .where('account_id', 'is', null)
    .where('voided', 'is', null)
    .orderBy('day')
    .execute();
  const first = counts.find(({ facts }) => method === 'cash' || JSON.parse(facts).bank !== null);
  if (first === undefined) return;
  throw new Refusal('usage', 'shown_already', `${first.day}已经盘点，期初余额不能再更正。`, {
    hint: '没有写入任何内容。差额如实记一笔收支，写明理由。',
  });
}

/** A correction says why; the audit chain keeps what stood before. */
function reasonFor(replace: boolean, why: string | undefined): string | null {
  if (replace && why !== undefined) return readWords(why, '理由');
  if (!replace && why === undefined) return null;
  throw new Refusal('usage', 'reason_missing', replace ? '更正期初余额须写理由。' : '--reason 只用于更正。', {
    hint: '更正写 --replace --reason 理由。',
  });
}
