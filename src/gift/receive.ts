import { wholeNumber } from '../base/number.ts';
import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { readYuan } from '../base/yuan.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { accountOption } from '../finance/account.ts';
import { accountNamed } from '../finance/account_store.ts';
import { withDoubts } from '../finance/answer.ts';
import { refuseClosedBooks } from '../finance/closed.ts';
import { settledDoubt } from '../finance/doubts.ts';
import type { AccountEntry } from '../finance/entry.ts';
import { fundNamed } from '../finance/fund_store.ts';
import { methodWords, readAmount, readMethod } from '../finance/input.ts';
import { refuseUnpublishable } from '../finance/publishable.ts';
import { receive as book } from '../finance/receive.ts';
import { findEntry } from '../finance/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type GiftKind, giftKinds } from './gift.ts';
import { judgeBooking } from './judgement.ts';
import { giftAnswer } from './sheet.ts';
import { giftOfEntry, insertGift } from './store.ts';

interface ReceiveOptions {
  kind: GiftKind;
  from: string;
  amount?: string;
  method?: string;
  entry?: string;
  quantity?: string;
  unit?: string;
  value?: string;
  purpose?: string;
  fund?: string;
  account?: string;
  unnamed?: true;
  on?: string;
  happened?: string;
}

/** 各项补助款物、捐赠款物全额入账 (R-CC-14-10): money is booked with it, to the last 分. */
export const receive = verb<ReceiveOptions>({
  writes: true,
  arguments: [{ name: '<名目>', text: '什么款、什么物，如 慰问款、大米；公开时照印' }],
  options: [
    {
      flags: '--kind <种类>',
      text: '补助（上级政府、其他单位）或捐赠',
      choices: { subsidy: giftKinds.subsidy.label, donation: giftKinds.donation.label },
      required: true,
    },
    { flags: '--from <来源>', text: '谁给的', required: true },
    { flags: '--amount <元>', text: '收到的款，全额；同时入账' },
    { flags: '--method <方式>', text: '款的收取：cash（现金）或 transfer（转账）', choices: methodWords },
    { flags: '--entry <凭证>', text: '款已经用 jwh finance income 入账：那张凭证' },
    { flags: '--quantity <数量>', text: '收到的物' },
    { flags: '--unit <单位>', text: '物的单位，如 袋' },
    { flags: '--value <元>', text: '物的估价，合计' },
    { flags: '--purpose <用途>', text: '指定的用途；只能用于它' },
    { flags: '--fund <专款>', text: '记入哪项专款（jwh finance fund）' },
    { flags: '--unnamed', text: '捐赠人不愿公开姓名' },
    { flags: '--on <日期>', text: '哪天收到的（默认：今天）' },
    { flags: '--happened <理由>', text: '没有全额入账但已成事实：写明理由，如实记录' },
    accountOption,
  ],
  examples: [
    'jwh gift receive 慰问款 --kind 捐赠 --from 某公司 --amount 5000 --method transfer --purpose 慰问困难居民 --on 2026-09-01',
    'jwh gift receive 大米 --kind 捐赠 --from 某粮店 --quantity 50 --unit 袋 --value 3000 --purpose 慰问困难居民',
  ],
  async run(context, [name], options) {
    const day = pastDay(options.on, context.today);
    const description = readPublicWords(name ?? '', '名目', 40);
    const source = readWords(options.from, '来源', 60);
    const purpose = options.purpose === undefined ? null : readPublicWords(options.purpose, '用途', 60);
    const happened = options.happened === undefined ? null : readWords(options.happened, '理由');
    const what = readWhat(options);
    const { gift, judged, doubts } = await context.write(async (writing) => {
      await refuseUnpublishable(writing.db, { 名目: description, 来源: source, 用途: purpose }, context.today);
      const account = await accountNamed(writing.db, options.account);
      const fund = options.fund === undefined ? null : await fundNamed(writing.db, options.fund, account.id, day);
      await refuseClosedBooks(writing.db, { account_id: account.id, fund_id: fund?.id ?? null }, day);
      const money = {
        ...{ day, source, description, fund_id: fund?.id ?? null },
        account_id: account.id,
        kind: options.kind,
      };
      const entry = what.form === 'money' ? await entryFor(writing, options, what.amount, money) : null;
      const rules = await loadRulebook(writing.db);
      const verdicts = entry === null ? [] : judgeBooking(rules, day, what.amount, entry.amount);
      const broken = verdicts.find(({ holds }) => !holds);
      if (broken !== undefined && happened === null) throw notInFull(broken);
      const made = await insertGift(writing, {
        ...{ day, kind: options.kind, source, description, purpose, ...what },
        ...{ fund_id: fund?.id ?? entry?.fund_id ?? null, entry_id: entry?.id ?? null, verdicts },
        facts: {
          unnamed: options.unnamed ?? false,
          booked_here: entry !== null && options.entry === undefined,
          happened: broken === undefined ? null : happened,
        },
      });
      const here = made.facts.booked_here;
      return { gift: made, judged: verdicts, doubts: here ? await settledDoubt(writing.db, day, account.id) : [] };
    });
    const next = `使用：jwh gift use ${gift.number} ${gift.form === 'money' ? '--entry 支出凭证' : '--quantity 数量 --recipient 受益人'}`;
    return withDoubts(await giftAnswer(context, gift, judged, [next]), doubts);
  },
});

/** Money or goods, as the options say. @throws Refusal kind `usage` where they say neither, or both. */
function readWhat({ amount, quantity, unit, value, method, entry }: ReceiveOptions) {
  if ((amount === undefined) === (quantity === undefined)) {
    throw new Refusal('usage', 'money_or_goods', '款写 --amount，物写 --quantity，二者写一样。', {
      hint: '款和物都有的，分两次登记。没有写入任何内容。',
    });
  }
  if (amount !== undefined) {
    if ((method === undefined) === (entry === undefined)) {
      throw new Refusal('usage', 'method_or_entry', '款要写 --method（现在入账），或 --entry（已经入账的凭证）。', {
        hint: '例：--amount 5000 --method transfer。没有写入任何内容。',
      });
    }
    return { form: 'money' as const, amount: readAmount(amount), quantity: null, unit: null };
  }
  const count = wholeNumber(quantity ?? '', '数量');
  if (count > 0 && unit !== undefined) {
    const worth = value === undefined ? 0 : readYuan(value, '估价');
    return { form: 'goods' as const, amount: worth, quantity: count, unit: readWords(unit, '单位', 6) };
  }
  throw new Refusal('usage', 'bad_goods', '物要写大于零的 --quantity 和 --unit。', {
    hint: '例：--quantity 50 --unit 袋',
  });
}

interface Money {
  day: Day;
  source: string;
  description: string;
  fund_id: string | null;
  account_id: string | null;
  kind: GiftKind;
}

/** The receipt in the accounts: the one named, or a new one over the whole amount. @throws Refusal kind `usage`. */
async function entryFor(
  writing: Writing,
  options: ReceiveOptions,
  amount: number,
  money: Money,
): Promise<AccountEntry> {
  const { day, source: party, description, fund_id, account_id, kind } = money;
  if (options.entry === undefined) {
    const method = readMethod(options.method as string);
    const purpose = `${giftKinds[kind].label}：${description}`;
    return book(writing, {
      ...{ day, amount, party, purpose, category: giftKinds[kind].label, method },
      fund_id,
      account_id,
    });
  }
  const entry = await findEntry(writing.db, options.entry, yearOf(day));
  const hint = `没有写入任何内容。查看：jwh finance show ${entry.number}`;
  if (entry.kind !== 'income')
    throw new Refusal('usage', 'not_an_income', `${entry.number}是支出，不是收入。`, { hint });
  if (entry.voided !== null)
    throw new Refusal('usage', 'voided', `${entry.number}已作废（${entry.voided}）。`, { hint });
  const holder = await giftOfEntry(writing.db, entry.id);
  if (holder !== null) throw new Refusal('usage', 'entry_taken', `${entry.number}已经是${holder}的入账。`, { hint });
  return entry;
}

function notInFull({ arithmetic, cite, cite_words }: Judged): Refusal {
  return new Refusal('forbidden', 'not_in_full', `${arithmetic}：补助、捐赠应当全额入账（${cite_words}）。`, {
    hint: '没有写入任何内容。请核对凭证和收到的数额；确实没有全额入账的，加 --happened 理由，如实记录。',
    cite,
  });
}
