import { yuan } from '../base/money.ts';
import type { Day } from '../calendar/day.ts';
import { periodOf, periodsTouching } from '../calendar/period.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { contentsOf, whileOpen } from '../proceeding/casework.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type Decided, type Fee, type FeeKind, feeUses, type Spent } from './fee.ts';

/** 经社区居民代表会议议定 (长春 十八(五), R-CC-18-5), before anybody pays; services (四) need none. */
export function judgeDecision(
  assessment: Assessment,
  kind: FeeKind,
  decided: readonly Decided[],
  by: Day | null,
): Judged | null {
  if (kind === 'service') return null;
  return assessment.weigh('fee.decision', { subject: 'decision', label: '代表会议议定' }, () => {
    const first = [...decided].sort((one, other) => (one.day < other.day ? -1 : 1))[0];
    if (first === undefined) return { holds: false, arithmetic: '没有居民代表会议的决议' };
    if (by === null) return { holds: true, arithmetic: `${first.day} ${first.resolution}` };
    const holds = first.day <= by;
    return { holds, arithmetic: `${first.day} ${first.resolution} ${holds ? '≤' : '>'} ${by} 收费` };
  });
}

/** 必须用于社区建设，不得为社区工作人员搞福利 (R-CC-18-6). */
export function judgeUse(assessment: Assessment, spent: readonly Pick<Spent, 'entry' | 'use'>[]): Judged | null {
  if (spent.length === 0) return null;
  return assessment.weigh('fee.use', { subject: 'use', label: '收费的使用' }, ({ value }) => {
    const barred = value.items.map(({ code }) => code);
    const wrong = spent.filter(({ use }) => barred.includes(use));
    const words = wrong.map(({ entry, use }) => `${entry} 用于${feeUses[use]}`).join('、');
    return {
      holds: wrong.length === 0,
      arithmetic: wrong.length === 0 ? `${spent.length}笔支出都用于${feeUses.community}` : words,
    };
  });
}

/**
 * 定期向居民公开收支使用情况 (R-CC-18-7): in each quarter with receipts or payments, or in the one after it; by itself, or on
 * the sheet of the period it was in.
 */
function judgePublished(assessment: Assessment, one: Fee, today: Day): void {
  const moved = daysOf(one, ['charged', 'spent']);
  const [first, last] = [moved[0], moved.at(-1)];
  if (first === undefined || last === undefined) return;
  const told = daysOf(one, ['published']);
  const owed = periodsTouching('quarter', first, last).filter(({ from, to }) =>
    moved.some((day) => from <= day && day <= to),
  );
  const after = (to: Day) => periodOf('quarter', new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10)).to;
  const lacking = owed.filter(({ from, to }) => {
    const lastMoved = moved.filter((day) => from <= day && day <= to).at(-1) as Day;
    const onSheet = (one.sheets ?? [])
      .filter((sheet) => sheet.from <= lastMoved && lastMoved <= sheet.to && lastMoved <= sheet.asOf)
      .map(({ posted }) => posted);
    return ![...told, ...onSheet].some((day) => day >= lastMoved && day <= after(to));
  });
  const judged = assessment.weigh('fee.disclosure_per', { subject: 'published', label: '公开收支' }, () => ({
    holds: lacking.length === 0,
    arithmetic:
      lacking.length === 0
        ? `有收支的季度 ${owed.length}，都已公开`
        : `没有公开：${lacking.map(({ words }) => words).join('、')}`,
  }));
  if (judged !== null && lacking.length > 0)
    assessment.notes.push('随季度的居务公开（jwh disclose quarter）公布的，也算公开；另行贴出的：jwh fee publish。');
  whileOpen(
    judged,
    lacking.every(({ to }) => today <= after(to)),
  );
}

export function judgeFee(assessment: Assessment, one: Fee, today: Day): void {
  const first = daysOf(one, ['charged'])[0] ?? null;
  whileOpen(judgeDecision(assessment, one.facts.kind, contentsOf<Decided>(one, 'decided'), first), first === null);
  judgeUse(assessment, contentsOf<Spent>(one, 'spent'));
  judgePublished(assessment, one, today);
  const { received, spent, balance } = one.facts;
  if (balance < 0) {
    assessment.notes.push(
      `支出 ${yuan(spent)} > 收入 ${yuan(received)}，超出 ${yuan(-balance)} 元：超出的不是由收费支出的，请核对。`,
    );
  }
}

function daysOf({ steps }: Fee, kinds: readonly string[]): Day[] {
  return steps
    .filter(({ step }) => kinds.includes(step))
    .map(({ day }) => day)
    .sort();
}
