import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readPosts } from '../staff/store.ts';
import { answerFor } from './answer.ts';
import { readApprover, refuseOutsider } from './approver.ts';
import { cashDoubt, doubtLines } from './doubts.ts';
import type { AccountVerdict, Approval } from './entry.ts';
import type { ExpenseRules } from './facts.ts';
import { methodWords, readAmount, readCategory, readMethod, readPastDay } from './input.ts';
import { judgeExpense } from './judgement.ts';
import { refuseBeforeOpening } from './opening.ts';
import { expenseRules } from './rules.ts';
import { insertEntry, neighboursOf } from './store.ts';

interface ExpenseOptions {
  day: string;
  amount: string;
  payee: string;
  purpose: string;
  method: string;
  handler: string;
  approver?: string[];
  category?: string;
  happened?: string;
}

export const expense = verb<ExpenseOptions>({
  writes: true,
  options: [
    { flags: '--day <日期>', text: '付款的日子', required: true },
    { flags: '--amount <金额>', text: '元，最多两位小数', required: true },
    { flags: '--payee <收款人>', text: '付给谁；不公开', required: true },
    { flags: '--purpose <用途>', text: '做什么用；公开时照印', required: true },
    {
      flags: '--method <方式>',
      text: 'cash（现金）或 transfer（转账）',
      choices: methodWords,
      required: true,
    },
    { flags: '--handler <姓名>', text: '经手人', required: true },
    { flags: '--approver <审批人>', text: '在册的审批人姓名，或 街道主要负责人=姓名；可写多次', repeat: true },
    { flags: '--category <类别>', text: '支出类别，如 办公费；公开时按类别列' },
    { flags: '--happened <理由>', text: '不合规定但已经付了：写明理由，如实记录' },
  ],
  examples: [
    'jwh finance expense --day 2026-07-12 --amount 286.50 --payee 文具店 --purpose 办公用品 --method cash --handler 李敏 --approver 王建国 --category 办公费',
    'jwh finance expense --day 2026-08-03 --amount 860 --payee 广告社 --purpose 公开栏 --method transfer --handler 李敏 --approver 街道主要负责人=刘某',
  ],
  async run(context, _args, options) {
    const day = readPastDay(options.day, context.today);
    const facts = {
      amount: readAmount(options.amount),
      party: readWords(options.payee, '收款人'),
      purpose: readWords(options.purpose, '用途'),
      category: readCategory(options.category),
      method: readMethod(options.method),
      handler: readWords(options.handler, '经手人'),
    };
    const happened = options.happened === undefined ? null : readWords(options.happened, '理由');
    return context.write(async (writing) => {
      await refuseBeforeOpening(writing.db, facts.method, day);
      const rules = expenseRules(await loadRulebook(writing.db), day);
      const approvals = await approvalsFrom(writing.db, options.approver ?? [], { day, handler: facts.handler }, rules);
      const verdicts = judgeExpense({ ...facts, approvals }, await neighboursOf(writing.db, facts.party, day), rules);
      if (happened === null) refuseCash(verdicts);
      const lacking = verdicts.some(({ severity, holds }) => severity === 'must' && !holds);
      const booked = !lacking || happened !== null;
      const entry = await insertEntry(writing, {
        ...facts,
        kind: 'expense',
        day,
        status: booked ? 'booked' : 'awaiting',
        booked_on: booked ? day : null,
        happened: lacking ? happened : null,
        approvals,
        verdicts,
      });
      const doubts = entry.method === 'cash' && booked ? await cashDoubt(writing.db, day) : [];
      const answer = answerFor(entry, rules);
      if (doubts.length === 0) return answer;
      const blocks = [...answer.sheet.blocks, ...doubtLines(doubts)];
      return { ...answer, sheet: { ...answer.sheet, blocks }, findings: doubts };
    });
  },
});

async function approvalsFrom(
  db: Database,
  words: readonly string[],
  { day, handler }: { day: Day; handler: string },
  { tiers }: ExpenseRules,
): Promise<Approval[]> {
  if (words.length === 0) return [];
  const staff = await readPosts(db);
  const able = tiers === undefined ? null : [...new Set(tiers.value.steps.map(({ approver }) => approver))];
  const all = words.map((word) => readApprover(word, staff, day, able));
  for (const approval of all) refuseOutsider(approval, handler, staff);
  return all.filter(({ post }, at) => all.findIndex((other) => other.post === post) === at);
}

function refuseCash(verdicts: readonly AccountVerdict[]): void {
  const cash = verdicts.find(({ subject, holds }) => subject === 'cash' && !holds);
  if (cash === undefined) return;
  throw new Refusal(
    'forbidden',
    'cash_forbidden',
    `${cash.arithmetic}：这笔支出不得使用现金，应当转账（${cash.cite_words}）。`,
    {
      hint: '没有写入任何内容。改用 --method transfer；若现金已经付出，加 --happened 理由，如实记录。',
      ...(cash.cite === null ? {} : { cite: cash.cite }),
    },
  );
}
