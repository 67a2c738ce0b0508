import { addDays, daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { chosen } from '../rules/reading.ts';
import type { Post } from '../rules/value.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { type LossReport, lossReports, type SealEvent } from './event.ts';
import type { Seal } from './seal.ts';

/** What each body of the rule of loss is told: the issuer gets the report and the application for a new seal. */
const asked: Partial<Record<Post, readonly LossReport[]>> = {
  subdistrict_office: ['issuer', 'reissue'],
  civil_affairs_bureau: ['civil_affairs'],
};

/** The reports a place asks for after a loss (R-CC-17-9), in order; none where it has no such rule. */
export function reportsAsked({ book, day }: Assessment): LossReport[] {
  const rule = book.find('seal.loss', day);
  if (rule === undefined) return [];
  const { anyOf = [], allOf = [] } = rule.value;
  return [...allOf, ...anyOf].flatMap((post) => asked[post] ?? []);
}

/** The loss that was last entered, and which reports were made of it. */
export function lossOf({ events }: Seal): { lost: SealEvent; made: Map<LossReport, Day> } | null {
  const at = events.findLastIndex(({ event }) => event === 'lost');
  const lost = events[at];
  if (lost === undefined) return null;
  const made = new Map<LossReport, Day>();
  for (const one of events.slice(at)) {
    if (one.event === 'reported' && !made.has(one.content.report)) made.set(one.content.report, one.day);
  }
  return { lost, made };
}

/** Whether all reports of a loss are there, with the one that is being entered; and whether that one came promptly. */
export function judgeReports(assessment: Assessment, seal: Seal, now: { report: LossReport; day: Day }): void {
  const loss = lossOf(seal);
  if (loss === null) return;
  const wanted = reportsAsked(assessment);
  if (wanted.length === 0) {
    assessment.rule('seal.loss');
    return;
  }
  const made = new Map([...loss.made, [now.report, loss.made.get(now.report) ?? now.day] as const]);
  const lacking = wanted.filter((one) => !made.has(one));
  const about = { subject: 'loss_reports', label: '遗失的报告', severity: 'warning' as const };
  const rule = assessment.rule('seal.loss');
  if (rule !== undefined) {
    const count = `应办${wanted.length}项，已办${wanted.length - lacking.length}项`;
    const arithmetic =
      lacking.length === 0 ? count : `${count}，还缺：${lacking.map((one) => lossReports[one]).join('、')}`;
    assessment.add(judgeBy(rule, about, assessment.choices, () => ({ holds: lacking.length === 0, arithmetic }), []));
  }
  const late = judgePromptly(
    assessment,
    { subject: 'promptly', label: lossReports[now.report] },
    loss.lost.day,
    now.day,
  );
  if (late !== null && wanted.includes(now.report)) assessment.add(late);
}

/** 及时 has no number (D-65): what took longer than the office allows is a reminder; what did not gets no praise. */
export function judgePromptly(
  { book, choices, day }: Assessment,
  about: { subject: string; label: string },
  since: Day,
  done: Day,
): Judged | null {
  const rule = book.find('promptly', day);
  if (rule?.value.max === undefined || chosen('D-65', choices) === 'b') return null;
  const [days, max] = [daysBetween(since, done), rule.value.max];
  if (days <= max) return null;
  const judged = judgeBy(rule, { ...about, severity: 'warning' }, choices, () => ({
    holds: false,
    arithmetic: `${since} 起第${days}天（${done}），多于${max}天`,
  }));
  return { ...judged, others: [], cite: { ...judged.cite, status: 'office' } };
}

/** The last day on which something is still prompt by the office's own measure; null where it has none (D-65 b). */
export function promptUntil({ book, choices, day }: Assessment, since: Day): Day | null {
  const rule = book.find('promptly', day);
  if (rule?.value.max === undefined || chosen('D-65', choices) === 'b') return null;
  return addDays(since, rule.value.max);
}
