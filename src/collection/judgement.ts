import { yuan } from '../base/money.ts';
import type { Day } from '../calendar/day.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { contentsOf, whileOpen } from '../proceeding/casework.ts';
import { isWithin } from '../rules/range.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Collection, Decided, Paid, Published, Spent } from './collection.ts';

/** 根据自愿原则筹集 (自治章程范本 第十九条4, R-ZZ-18). `unwilling`: payments not made of somebody's own will. */
export function judgeVoluntary(assessment: Assessment, voluntary: string | null, unwilling: number): Judged | null {
  return assessment.weigh('collection.voluntary', { subject: 'voluntary', label: '自愿' }, () => {
    if (voluntary === null) return { holds: false, arithmetic: '没有写明怎样由居民自愿' };
    return { holds: unwilling === 0, arithmetic: unwilling === 0 ? voluntary : `${unwilling}笔不是自愿交的` };
  });
}

/** Decided by the residents' meeting no later than a day (组织法 第十六条, R-ZZ-18). */
export function judgeDecision(assessment: Assessment, decided: readonly Decided[], by: Day | null): Judged | null {
  return assessment.weigh('collection.decision', { subject: 'decision', label: '讨论决定' }, () => {
    const first = decided
      .map(({ day, resolution }) => ({ day, resolution }))
      .sort((a, b) => (a.day < b.day ? -1 : 1))[0];
    if (first === undefined) return { holds: false, arithmetic: '没有居民会议（代表会议）的决议' };
    if (by === null) return { holds: true, arithmetic: `${first.day} ${first.resolution}` };
    const holds = first.day <= by;
    return { holds, arithmetic: `${first.day} ${first.resolution} ${holds ? '≤' : '>'} ${by} 收款` };
  });
}

/** The whole as it stands: R-ZZ-18 for every collection, R-TJ-10 and R-TJ-11 for the fund of an area. */
export function judgeCollection(assessment: Assessment, one: Collection, open: boolean): void {
  const paid = contentsOf<Paid>(one, 'paid');
  judgeVoluntary(assessment, one.facts.voluntary, paid.filter(({ unwilling }) => unwilling).length);
  const first = daysOf(one, ['paid'])[0] ?? null;
  whileOpen(judgeDecision(assessment, contentsOf<Decided>(one, 'decided'), first), first === null);
  judgeAccounts(assessment, one, open);
  if (one.facts.balance < 0) assessment.notes.push(`结余为负数（${yuan(one.facts.balance)} 元），请核对缴款和支出。`);
  if (one.facts.kind !== 'area_fund') return;
  judgeHouseholds(assessment, paid);
  judgeUse(assessment, one);
}

/** 收支账目应当公布: after the last receipt or payment. */
function judgeAccounts(assessment: Assessment, one: Collection, open: boolean): void {
  const last = daysOf(one, ['paid', 'spent']).at(-1);
  const told = daysOf(one, ['published']).at(-1);
  if (last === undefined) return;
  const about = { subject: 'accounts', label: '公布账目' };
  const judged = assessment.weigh('collection.accounts', about, () => {
    if (told === undefined) return { holds: false, arithmetic: `最后一笔收支 ${last}；没有公布` };
    const holds = told >= last;
    return { holds, arithmetic: `${told} 公布 ${holds ? '≥' : '<'} ${last} 最后一笔收支` };
  });
  whileOpen(judged, open);
}

/** 每户出资10元 (团结路 四(三), R-TJ-10): the fund is so much for each household. */
function judgeHouseholds(assessment: Assessment, paid: readonly Paid[]): void {
  if (paid.length === 0) return;
  const about = { subject: 'per_household', label: '每户出资' };
  assessment.weigh('area_fund.per_household', about, ({ value }) => {
    const households = paid.reduce((count, { payers }) => count + payers.length, 0);
    const total = paid.reduce((sum, { amount }) => sum + amount, 0);
    const each = value.min ?? value.max ?? 0;
    const fund = `${households}户×${yuan(each)}元 = ${yuan(households * each)}元，实收 ${yuan(total)}元`;
    const other = paid.filter((one) => !isWithin(value, one.each));
    const words = other.map((one) => `${one.payers.length}户各 ${yuan(one.each)}元`).join('、');
    return { holds: other.length === 0, arithmetic: other.length === 0 ? fund : `${fund}；${words}` };
  });
}

/** 资金的使用受居民监督，重大服务项目“一事一议” (团结路 四(三), R-TJ-11). */
function judgeUse(assessment: Assessment, one: Collection): void {
  const spent = contentsOf<Spent>(one, 'spent');
  const last = daysOf(one, ['spent']).at(-1);
  if (last === undefined) return;
  const looked = one.steps.filter(({ step, content }) => step === 'published' && supervisorsOf(content).length > 0);
  const told = looked
    .map(({ day }) => day)
    .sort()
    .at(-1);
  assessment.weigh('area_fund.supervision', { subject: 'supervision', label: '居民监督' }, () => {
    if (told === undefined) return { holds: false, arithmetic: `最后一笔支出 ${last}；没有居民查看账目` };
    const holds = told >= last;
    return { holds, arithmetic: `${told} 居民查看 ${holds ? '≥' : '<'} ${last} 最后一笔支出` };
  });
  const major = spent.filter((payment) => payment.major);
  if (major.length === 0) return;
  const without = major.filter(
    ({ resolution, resolution_voided }) => resolution === null || resolution_voided !== null,
  );
  assessment.weigh('area_fund.decision', { subject: 'major', label: '一事一议' }, () => {
    const count = `重大支出${major.length}笔，有决定的${major.length - without.length}笔`;
    const words = without.map(({ entry, purpose }) => `${entry} ${purpose}`).join('、');
    return { holds: without.length === 0, arithmetic: without.length === 0 ? count : `${count}；没有：${words}` };
  });
}

function supervisorsOf(content: object): string[] {
  return (content as Published).supervisors;
}

/** The days of steps of some kinds, the earliest first. */
function daysOf({ steps }: Collection, kinds: readonly string[]): Day[] {
  return steps
    .filter(({ step }) => kinds.includes(step))
    .map(({ day }) => day)
    .sort();
}
