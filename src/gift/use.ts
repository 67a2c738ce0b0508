import { yuan } from '../base/money.ts';
import { wholeNumber } from '../base/number.ts';
import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { AccountEntry } from '../finance/entry.ts';
import { readAmount } from '../finance/input.ts';
import { refuseUnpublishable } from '../finance/publishable.ts';
import { findEntry } from '../finance/store.ts';
import { residentNamed } from '../resident/named.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type Gift, reckon } from './gift.ts';
import { judgeUse } from './judgement.ts';
import { amountWords, giftAnswer } from './sheet.ts';
import { findGift, insertUse, usedOfEntry } from './store.ts';

interface UseOptions {
  entry?: string;
  amount?: string;
  quantity?: string;
  recipient?: string;
  purpose?: string;
  on?: string;
  happened?: string;
}

/** What came of a gift: a payment that is in the accounts, or goods handed out. Only for its purpose (R-CC-14-10). */
export const use = verb<UseOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '如 赠〔2026〕3号、2026-3，或今年的 3' }],
  options: [
    { flags: '--entry <凭证>', text: '款：已用 jwh finance expense 记账的支出' },
    { flags: '--amount <元>', text: '款：其中用了多少（默认：那笔支出的全额）' },
    { flags: '--quantity <数量>', text: '物：发出多少' },
    { flags: '--recipient <姓名>', text: '受益人；公开时只印一部分' },
    { flags: '--purpose <用途>', text: '用来做什么（默认：指定的用途）' },
    { flags: '--on <日期>', text: '哪天（默认：支出的日子，或今天）' },
    { flags: '--happened <理由>', text: '不合指定用途但已经用了：写明理由，如实记录' },
  ],
  examples: [
    'jwh gift use 2026-1 --entry 2026-8 --recipient 张三',
    'jwh gift use 2 --quantity 1 --recipient 张三 --on 2026-09-10',
  ],
  async run(context, [word], options) {
    const happened = options.happened === undefined ? null : readWords(options.happened, '理由');
    const { gift, judged, notes } = await context.write(async (writing) => {
      const { db } = writing;
      const one = await findGift(db, word ?? '', yearOf(context.today));
      refuseFallen(one);
      const paid = await paymentFor(db, one, options, yearOf(context.today));
      const day =
        options.on === undefined && paid !== null ? (paid.booked_on ?? paid.day) : pastDay(options.on, context.today);
      refuseEarly(one, day);
      const purpose = purposeOf(one, options.purpose);
      if (options.purpose !== undefined) await refuseUnpublishable(db, { 用途: purpose }, context.today);
      const measure = await measured(db, one, paid, options);
      const named = options.recipient === undefined ? null : await residentNamed(db, options.recipient);
      const verdicts = judgeUse(await loadRulebook(db), day, one, purpose, paid?.fund);
      const broken = verdicts.find(({ holds }) => !holds);
      if (broken !== undefined && happened === null) throw misused(broken);
      const made = await insertUse(writing, one, {
        ...{ day, purpose, recipient: named?.name ?? null, person_id: named?.person_id ?? null, ...measure },
        ...{ entry_id: paid?.id ?? null, verdicts },
      });
      return { gift: made, judged: verdicts, notes: named?.notes ?? [] };
    });
    return giftAnswer(
      context,
      gift,
      judged,
      happened !== null && judged.some(({ holds }) => !holds) ? [...notes, `按已经发生如实记录：${happened}`] : notes,
    );
  },
});

function refuseFallen({ number, voided }: Gift): void {
  if (voided === null) return;
  throw new Refusal('usage', 'voided', `${number}已作废（${voided}）。`, { hint: `查看：jwh gift show ${number}` });
}

function refuseEarly({ number, day }: Gift, on: string): void {
  if (on >= day) return;
  throw new Refusal('usage', 'bad_day', `${on} 早于收到${number}的日子（${day}）。`, {
    hint: '请核对日期；没有写入任何内容。',
  });
}

/** @throws Refusal kind `usage` where money has no payment, or what is named is none that stands. */
async function paymentFor(
  db: Database,
  { form, number }: Gift,
  { entry }: UseOptions,
  year: number,
): Promise<AccountEntry | null> {
  if (form === 'goods') {
    if (entry === undefined) return null;
    throw new Refusal('usage', 'goods_entry', `${number}是物，发放不写 --entry。`, { hint: '写 --quantity 数量。' });
  }
  if (entry === undefined) {
    throw new Refusal('usage', 'entry_missing', `${number}是款，使用要先记账：--entry 支出凭证。`, {
      hint: '先 jwh finance expense …；没有写入任何内容。',
    });
  }
  const paid = await findEntry(db, entry, year);
  const hint = `没有写入任何内容。查看：jwh finance show ${paid.number}`;
  if (paid.kind !== 'expense')
    throw new Refusal('usage', 'not_an_expense', `${paid.number}是收入，不是支出。`, { hint });
  if (paid.voided !== null) throw new Refusal('usage', 'voided', `${paid.number}已作废（${paid.voided}）。`, { hint });
  if (paid.status === 'booked') return paid;
  throw new Refusal('usage', 'awaiting', `${paid.number}还待审批，没有付款。`, { hint });
}

function purposeOf({ purpose: given, number }: Gift, said: string | undefined): string {
  if (said !== undefined) return readPublicWords(said, '用途', 60);
  if (given !== null) return given;
  throw new Refusal('usage', 'purpose_missing', `${number}没有指定用途，请写用来做什么：--purpose 用途。`, {
    hint: '没有写入任何内容。',
  });
}

/** How much of it, not more than there is. @throws Refusal kind `usage`. */
async function measured(db: Database, gift: Gift, paid: AccountEntry | null, { amount, quantity }: UseOptions) {
  const { left } = reckon(gift);
  const wanted =
    paid === null ? wholeNumber(quantity ?? '', '数量') : amount === undefined ? paid.amount : readAmount(amount);
  const hint = `没有写入任何内容。查看：jwh gift show ${gift.number}`;
  if (wanted <= 0) throw new Refusal('usage', 'bad_quantity', '数量要大于零。', { hint });
  if (wanted > left) {
    const words = `${amountWords(gift, wanted)} > 结存 ${amountWords(gift, left)}`;
    throw new Refusal('usage', 'more_than_left', `${gift.number}不够：${words}。`, { hint });
  }
  if (paid === null) return { amount: null, quantity: wanted };
  const free = paid.amount - (await usedOfEntry(db, paid.id));
  if (wanted <= free) return { amount: wanted, quantity: null };
  throw new Refusal(
    'usage',
    'more_than_paid',
    `${paid.number}只有 ${yuan(free)} 元可以列入，不到 ${yuan(wanted)} 元。`,
    { hint },
  );
}

function misused({ arithmetic, cite, cite_words }: Judged): Refusal {
  return new Refusal('forbidden', 'not_for_purpose', `${arithmetic}：应当专款专用（${cite_words}）。`, {
    hint: '没有写入任何内容。已经这样用了的，加 --happened 理由，如实记录。',
    cite,
  });
}
