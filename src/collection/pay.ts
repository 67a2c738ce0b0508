import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { settledDoubt } from '../finance/doubts.ts';
import { methodWords, readAmount, readMethod } from '../finance/input.ts';
import { receive } from '../finance/receive.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { contentsOf } from '../proceeding/casework.ts';
import { readNames } from '../proceeding/input.ts';
import { residentNamed } from '../resident/named.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type Collection, categories, type Decided, type Paid, type Payer } from './collection.ts';
import { judgeDecision, judgeVoluntary } from './judgement.ts';
import { collectionRoom } from './room.ts';
import { payerKey } from './store.ts';

interface PayOptions {
  payer: string[];
  amount: string;
  method: string;
  unwilling?: boolean;
  on?: string;
  happened?: string;
}

export const pay = verb<PayOptions>({
  writes: true,
  arguments: [caseArgument(collectionRoom)],
  options: [
    { flags: '--payer <姓名>', text: '谁交的（姓名或编码）；可写多次，不公开', required: true, repeat: true },
    { flags: '--amount <元>', text: '每人（户）交多少', required: true },
    { flags: '--method <方式>', text: 'cash（现金）或 transfer（转账）', choices: methodWords, required: true },
    { flags: '--unwilling', text: '不是自愿交的（摊派、代扣）' },
    { flags: '--on <日期>', text: '哪天收的（默认：今天）' },
    { flags: '--happened <理由>', text: '不合规定但已经收了：写明理由，如实记录' },
  ],
  examples: ['jwh collection pay 2026-1 --payer 周桂兰、马德福 --amount 10 --method cash --on 2026-04-02'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const reason = options.happened === undefined ? null : readWords(options.happened, '理由');
    const each = readAmount(options.amount);
    const names = readNames(options.payer, '--payer ');
    const unwilling = options.unwilling ?? false;
    return inCase(context, collectionRoom, word, async ({ writing, one, assessment }) => {
      const broken = [
        judgeVoluntary(assessment, one.facts.voluntary, unwilling ? 1 : 0),
        judgeDecision(assessment, contentsOf<Decided>(one, 'decided'), day),
      ].filter((judged): judged is Judged => judged?.holds === false);
      for (const judged of broken) refuseBroken(assessment, judged, reason);
      const { payers, notes } = await payersNamed(writing.db, one, names);
      const amount = each * payers.length;
      const first = payers[0]?.name ?? '';
      const { number } = await receive(writing, {
        day,
        amount,
        party: payers.length === 1 ? first : `${first}等${payers.length}人（户）`,
        purpose: `${one.title}（${one.number}）`,
        category: categories[one.facts.kind],
        method: readMethod(options.method),
      });
      const content: Paid = { payers, each, amount, entry: number, unwilling };
      const doubts = await settledDoubt(writing.db, day);
      const said = [...notes, ...doubts.map(({ sentence }) => sentence)];
      return { step: 'paid', day, content, happened: broken.length === 0 ? null : reason, notes: said };
    });
  },
});

/** What to do first. */
const ways: Readonly<Record<string, string>> = {
  decision: '先由居民会议决定：jwh collection decide 编号 --resolution 决议。',
  voluntary: '立项时没有写怎样自愿的，作废重立：jwh collection open 名称 --voluntary 做法。',
};

function refuseBroken(assessment: Assessment, judged: Judged, reason: string | null): void {
  assessment.refuse(judged, reason, ({ label, arithmetic, cite, cite_words }) => {
    return new Refusal('forbidden', `not_${judged.subject}`, `还不能收款。${label}：${arithmetic}（${cite_words}）。`, {
      hint: `没有写入任何内容。${ways[judged.subject] ?? ''}已经收了的，加 --happened 理由，如实记录。`,
      cite,
    });
  });
}

/** So many who are not on file are told one by one. */
const told = 3;

/** Who paid, each once. @throws Refusal kind `usage` for a household that has paid into the fund already. */
async function payersNamed(db: Database, one: Collection, names: readonly string[]) {
  const had = new Set(contentsOf<Paid>(one, 'paid').flatMap(({ payers }) => payers.map(payerKey)));
  const payers: Payer[] = [];
  const unknown: string[] = [];
  for (const called of names) {
    const { name, person_id, household_id = null, notes } = await residentNamed(db, called);
    const payer = { name, person_id, household_id };
    if (one.facts.kind === 'area_fund' && had.has(payerKey(payer))) {
      throw new Refusal('usage', 'paid_already', `${name}一户已经交过。`, {
        hint: `没有写入任何内容。缴款名册：jwh collection payers ${one.number}`,
      });
    }
    had.add(payerKey(payer));
    payers.push(payer);
    unknown.push(...notes);
  }
  const more = unknown.length > told ? [`另有 ${unknown.length - told} 人不在册。`] : [];
  return { payers, notes: [...unknown.slice(0, told), ...more] };
}
