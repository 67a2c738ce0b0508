import { Refusal } from '../base/refusal.ts';
import { type AccountVerdict, type Subject, waitsFor } from './entry.ts';

/** What is said of an expense that a rule bars, and the way round it. */
const barred: Readonly<Partial<Record<Subject, { code: string; words: string; way: string }>>> = {
  group_decision: {
    code: 'group_short',
    words: '小组没有通过，不得支出',
    way: '把到会同意的成员都写上，如 周某、吴某（名单见 jwh supervisor list）；若已经付了',
  },
  approval_day: {
    code: 'approved_late',
    words: '审批以前不得付款',
    way: '请核对 --on 和 --paid；若已经付了',
  },
  cash: {
    code: 'cash_forbidden',
    words: '这笔支出不得使用现金，应当转账',
    way: '改用 --method transfer；若现金已经付出',
  },
  budget_line: {
    code: 'over_line',
    words: '超过预算科目，不得支出',
    way: '先按程序调整预算（jwh finance budget）；若已经付了',
  },
  budget_total: {
    code: 'over_budget',
    words: '超过全年预算，不得支出',
    way: '先按程序调整预算（jwh finance budget）；若已经付了',
  },
  standard: {
    code: 'over_standard',
    words: '超过街道（镇）定的标准，不得支出',
    way: '几个人或几个月的，加 --units 数量；若已经付了',
  },
  fund_purpose: {
    code: 'off_purpose',
    words: '不合专款用途，不得支出',
    way: '用对 --category，或从别的款支出；若已经付了',
  },
  fund_balance: { code: 'over_fund', words: '超过专款余额，不得支出', way: '从别的款支出；若已经付了' },
  overdraft: { code: 'overdraft', words: '账上的钱不够，不得透支', way: '请核对金额和期初余额；若已经付了' },
};

/** What a rule bars outright is not done; what only lacks an approval waits. @throws Refusal kind `forbidden`. */
export function refuseBroken(verdicts: readonly AccountVerdict[], event = '加 --happened 理由，如实记录。'): void {
  const broken = verdicts.find(
    ({ subject, severity, holds }) => severity === 'must' && !holds && !waitsFor.includes(subject),
  );
  if (broken === undefined) return;
  const { arithmetic, subject, cite, cite_words } = broken;
  const { code, words, way } = barred[subject] ?? { code: subject, words: '不得支出', way: '若已经付了' };
  throw new Refusal('forbidden', code, `${arithmetic}：${words}（${cite_words}）。`, {
    hint: `没有写入任何内容。${way}，${event}`,
    ...(cite === null ? {} : { cite }),
  });
}
