import { yuan } from '../base/money.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { readYuan } from '../base/yuan.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block } from '../sheet/sheet.ts';
import { type Account, accountOption } from './account.ts';
import { accountNamed } from './account_store.ts';
import { judgeBudget } from './budget_judgement.ts';
import { budgetSheet } from './budget_sheet.ts';
import {
  type Budget,
  type BudgetKind,
  type BudgetLine,
  budgetKinds,
  insertBudget,
  readBudgets,
  usedOn,
} from './budget_store.ts';
import { readCategory, readPastDay } from './input.ts';

interface BudgetOptions {
  kind?: BudgetKind;
  income?: string[];
  expense?: string[];
  on?: string;
  reason?: string;
  reviewed?: string;
  reported?: string;
  account?: string;
}

/** Adopts a year's budget, or changes it: then the lines given stand in the place of those of the version before. */
export const budget = verb<BudgetOptions>({
  writes: true,
  arguments: [{ name: '<年份>', text: '如 2026' }],
  options: [
    {
      flags: '--kind <种类>',
      text: 'annual（年度收支、年度经费计划）、construction（基本建设）、special（专项经费），默认 annual',
      choices: Object.fromEntries(Object.entries(budgetKinds).map(([code, { label }]) => [code, label])),
    },
    { flags: '--income <科目=金额>', text: '收入科目和金额（元）；可写多次', repeat: true },
    { flags: '--expense <科目=金额>', text: '支出科目和金额（元），如 办公费=12000；可写多次', repeat: true },
    { flags: '--on <日期>', text: '定下（调整）的日子（默认：今天）' },
    { flags: '--reason <理由>', text: '调整的理由；调整时须写，没有提到的科目不变' },
    { flags: '--reviewed <审核=日期>', text: '街道（镇）审核，如 虹桥街道=2026-01-20' },
    { flags: '--reported <会议>', text: '向居民会议报告的会议或日期' },
    accountOption,
  ],
  examples: [
    'jwh finance budget 2026 --income 办公经费=80000 --expense 办公费=12000 --expense 活动费=60000 --on 2026-01-20',
    'jwh finance budget 2026 --expense 办公费=15000 --reason 增加打印机 --on 2026-09-01',
  ],
  async run(context, [word], options) {
    const year = readYear(word, context.today);
    const kind = options.kind ?? 'annual';
    const day = options.on === undefined ? context.today : readPastDay(options.on, context.today);
    const given = [...linesOf('income', options.income), ...linesOf('expense', options.expense)];
    const reason = options.reason === undefined ? null : readWords(options.reason, '理由', 100);
    return context.write(async (writing) => {
      const account = await accountNamed(writing.db, options.account);
      refuseClosedAccount(account, year);
      const all = await readBudgets(writing.db, account.id, year);
      const before = all.filter((one) => one.kind === kind).at(-1);
      refuse(before, { year, kind, day, reason, given });
      const lines = merged(before?.lines ?? [], given);
      refuseTwice(lines, all, kind);
      refuseNothing(given, before);
      const facts = {
        ...{ account_id: account.id, year, kind, version: (before?.version ?? 0) + 1, day, reason, lines },
        reviewed: options.reviewed === undefined ? (before?.reviewed ?? null) : reviewOf(options.reviewed),
        reported: options.reported === undefined ? (before?.reported ?? null) : readWords(options.reported, '会议', 60),
      };
      const verdicts = judgeBudget(facts, await loadRulebook(writing.db));
      const made = await insertBudget(writing, { ...facts, verdicts });
      const { id: _id, account_id: _account, verdicts: _verdicts, ...record } = made;
      const sheet = budgetSheet(made, account);
      const below = belowSpent(lines, await usedOn(writing.db, account.id, year, [made]));
      const basis = verdicts.map(({ cite }) => cite);
      if (below.length === 0) return { sheet, record, verdicts, basis };
      const warn: Block = { kind: 'text', tone: 'warn', lines: below.map(({ sentence }) => sentence) };
      return { sheet: { ...sheet, blocks: [...sheet.blocks, warn] }, record, verdicts, basis, findings: below };
    });
  },
});

/** `办公费=12000` as a line. @throws Refusal kind `usage`. */
function linesOf(side: BudgetLine['side'], words: readonly string[] = []): BudgetLine[] {
  return words.map((word) => {
    const [, name, amount] = /^([^=＝]+)[=＝](.+)$/s.exec(word) ?? [];
    if (name === undefined || amount === undefined) {
      throw new Refusal('usage', 'bad_line', `“${word}”不是 科目=金额。`, { hint: '如 --expense 办公费=12000' });
    }
    return { side, name: readCategory(name) as string, amount: readYuan(amount, '金额'), note: null };
  });
}

/** The lines before, with new amounts where given; new lines behind. */
function merged(before: readonly BudgetLine[], given: readonly BudgetLine[]): BudgetLine[] {
  const same = (one: BudgetLine) => (other: BudgetLine) => one.side === other.side && one.name === other.name;
  const kept = before.map((line) => given.find(same(line)) ?? line);
  return [...kept, ...given.filter((line) => !before.some(same(line)))];
}

/** Lines that have less than is spent on them already (R-CC-14-19). */
function belowSpent(lines: readonly BudgetLine[], used: Awaited<ReturnType<typeof usedOn>>) {
  return lines.flatMap(({ side, name, amount }) => {
    const spent = used(side, name);
    if (side !== 'expense' || spent <= amount) return [];
    const sentence = `请注意：${name}已经支出 ${yuan(spent)} > ${yuan(amount)}，超 ${yuan(spent - amount)}。`;
    return [{ code: 'below_spent', line: name, budget: amount, spent, sentence }];
  });
}

function reviewOf(word: string): { by: string; on: Day } {
  const [, by = '', on = ''] = /^([^=＝]+)[=＝](.+)$/s.exec(word) ?? [];
  if (by !== '') return { by: readWords(by, '审核', 30), on: readDay(on, '--reviewed ') };
  throw new Refusal('usage', 'bad_review', `“${word}”不是 审核=日期。`, { hint: '如 --reviewed 虹桥街道=2026-01-20' });
}

/** What is closed has no more to plan. @throws Refusal kind `usage`, code `account_closed`. */
function refuseClosedAccount({ name, closed_on }: Pick<Account, 'name' | 'closed_on'>, year: number): void {
  if (closed_on === null) return;
  const said = `账户“${name}”已于${closed_on}结清（余额 0.00），${year}年的预算不能再定、再调整。`;
  throw new Refusal('usage', 'account_closed', said, {
    hint: `没有写入任何内容。查看：jwh finance budgets ${year} --account ${name}；结清登记错了的：jwh finance end --account ${name} --take-back --reason 理由`,
  });
}

function refuse(
  before: Budget | undefined,
  {
    year,
    kind,
    day,
    reason,
    given,
  }: Pick<Budget, 'year' | 'kind' | 'day' | 'reason'> & { given: readonly BudgetLine[] },
): void {
  const label = `${year}年${budgetKinds[kind].label}预算`;
  if (given.length === 0) {
    throw new Refusal('usage', 'no_lines', `${label}没有写科目。`, {
      hint: '写 --expense 科目=金额；查看：jwh finance budgets',
    });
  }
  if (before === undefined && reason !== null) {
    throw new Refusal('usage', 'no_budget', `${label}还没有，没有可调整的。`, { hint: '第一次登记不写 --reason。' });
  }
  if (before !== undefined && reason === null) {
    throw new Refusal('usage', 'budget_stands', `${label}已经在${before.day}定下（第${before.version}版）。`, {
      hint: '调整的，加 --reason 理由；查看：jwh finance budgets',
    });
  }
  if (before !== undefined && day < before.day) {
    throw new Refusal('usage', 'before_version', `第${before.version}版是${before.day}的，调整不能早于这一天。`, {
      hint: '没有写入任何内容。请核对 --on。',
    });
  }
}

/** A line of nothing would bar every expense on it: only one that is there already may be brought down to that. */
function refuseNothing(given: readonly BudgetLine[], before: Budget | undefined): void {
  const known = (before?.lines ?? []).filter(({ side }) => side === 'expense').map(({ name }) => name);
  const nothing = given.find(({ side, name, amount }) => side === 'expense' && amount === 0 && !known.includes(name));
  if (nothing === undefined) return;
  throw new Refusal('usage', 'line_of_nothing', `支出科目“${nothing.name}”的预算不能是 0.00：以后的支出都会超过它。`, {
    hint: '没有写入任何内容。没有预算的科目不必写；取消已有的科目：--expense 科目=0 --reason 理由。',
  });
}

/** A line has one name in all budgets of the year, so that an expense counts on one of them. */
function refuseTwice(lines: readonly BudgetLine[], all: readonly Budget[], kind: BudgetKind): void {
  const names = lines.map(({ side, name }) => `${side} ${name}`);
  const others = all
    .filter((one) => one.kind !== kind)
    .flatMap((one) => one.lines.map(({ side, name }) => `${side} ${name}`));
  const twice = names.find((name, at) => names.indexOf(name) !== at || others.includes(name));
  if (twice === undefined) return;
  throw new Refusal('usage', 'line_twice', `科目“${twice.split(' ')[1]}”写了两次，或者在本年另一种预算中已有。`, {
    hint: '没有写入任何内容。同一年的科目不能重名。',
  });
}
