import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readPosts } from '../staff/store.ts';
import { accountOption } from './account.ts';
import { accountNamed } from './account_store.ts';
import { answerFor, withDoubts } from './answer.ts';
import { readApprover, refuseOutsider, refuseUnlisted } from './approver.ts';
import { bookedDoubts } from './doubts.ts';
import type { Approval } from './entry.ts';
import type { ExpenseRules } from './facts.ts';
import { fundNamed } from './fund_store.ts';
import { groupListed } from './group_decision.ts';
import { methodWords, readAmount, readCategory, readMethod, readPastDay } from './input.ts';
import { judgeExpense } from './judgement.ts';
import { judgeLimits } from './limits.ts';
import { type Aim, lineFor, readLimits } from './limits_store.ts';
import { refuseBeforeOpening } from './opening.ts';
import { refuseUnpublishable } from './publishable.ts';
import { refuseBroken } from './refused.ts';
import { expenseRules } from './rules.ts';
import { standardOn } from './standard_store.ts';
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
  account?: string;
  fund?: string;
  line?: string;
  standard?: string;
  units?: string;
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
    {
      flags: '--approver <审批人>',
      text: '在册的审批人姓名，或 街道主要负责人=姓名，小组=到会同意的各人（周某、吴某）；可写多次',
      repeat: true,
    },
    { flags: '--category <类别>', text: '支出类别，如 办公费；公开时按类别列' },
    accountOption,
    { flags: '--fund <专款>', text: '从哪项专款支出：只能用于它的用途' },
    { flags: '--line <科目>', text: '预算科目（默认：与类别同名的科目）' },
    { flags: '--standard <项目>', text: '按街道定的哪项标准开支（默认：与类别同名的标准）' },
    { flags: '--units <数量>', text: '标准的几份，如 3 人月（默认：1）' },
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
    const units = options.units === undefined ? 1 : wholeNumber(options.units, '--units ');
    const happened = options.happened === undefined ? null : readWords(options.happened, '理由');
    return context.write(async (writing) => {
      const { db } = writing;
      await refuseUnpublishable(db, { 用途: facts.purpose, 类别: facts.category }, context.today);
      const account = await accountNamed(db, options.account);
      await refuseBeforeOpening(db, facts.method, day, account.id);
      const rules = expenseRules(await loadRulebook(db), day);
      const where = await placeOf(db, account.id, day, options, facts.category);
      const approvals = await approvalsFrom(db, options.approver ?? [], { day, handler: facts.handler }, rules);
      const group = await groupListed(db, approvals);
      for (const { post, name } of approvals) if (post === 'asset_finance_group') refuseUnlisted(name, group);
      const standard = await standardFor(db, options.standard, facts.category, day, units);
      const aim: Aim = { accountId: account.id, day, fundId: where.fund_id, line: where.budget_line, standard };
      const verdicts = [
        ...judgeExpense({ ...facts, approvals, group }, await neighboursOf(db, facts.party, day, account.id), rules),
        ...judgeLimits(facts, await readLimits(db, aim), rules),
      ];
      if (happened === null) refuseBroken(verdicts);
      const lacking = verdicts.some(({ severity, holds }) => severity === 'must' && !holds);
      const booked = !lacking || happened !== null;
      const entry = await insertEntry(writing, {
        ...facts,
        ...where,
        kind: 'expense',
        day,
        status: booked ? 'booked' : 'awaiting',
        booked_on: booked ? day : null,
        happened: lacking ? happened : null,
        approvals,
        verdicts,
        facts: standard === null ? null : JSON.stringify({ standard }),
      });
      return withDoubts(answerFor(entry, rules), await bookedDoubts(db, entry));
    });
  },
});

/** Account, fund and line it is booked under. */
async function placeOf(
  db: Database,
  accountId: string | null,
  day: Day,
  { fund, line }: Pick<ExpenseOptions, 'fund' | 'line'>,
  category: string | null,
) {
  return {
    account_id: accountId,
    fund_id: fund === undefined ? null : (await fundNamed(db, fund, accountId, day)).id,
    budget_line: await lineFor(db, accountId, day, 'expense', { line, category }),
  };
}

/** The item of a standard that was named, or that is called as the heading. @throws Refusal kind `not_found`. */
async function standardFor(
  db: Database,
  named: string | undefined,
  category: string | null,
  day: Day,
  units: number,
): Promise<Aim['standard']> {
  const item = named?.trim() ?? category;
  if (item === null) return null;
  if ((await standardOn(db, item, day)) !== null) return { item, units };
  if (named === undefined) return null;
  throw new Refusal('not_found', 'no_such_standard', `${day}没有“${item}”的开支标准。`, {
    hint: '登记街道定的标准：jwh finance standard 项目 --amount 金额 --per 单位 --cite 文号 --from 日期',
  });
}

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
