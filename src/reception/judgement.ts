import { daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import type { Item } from '../rules/value.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { dispositions, type Reception } from './reception.ts';
import { lastOf } from './step.ts';

/** A reception and how many steps its matter has; 0 where there is none. */
export interface Judging extends Omit<Reception, 'id' | 'verdicts' | 'voided'> {
  matter_steps: number;
  /** The matter's answer to the resident, where it has one. */
  matter_answer: Day | null;
}

/** Everything that is judged about a reception as it stands on a day. Pure; what the place has no rule for is left out. */
export function judgeReception(book: Rulebook, one: Judging, today: Day): Judged[] {
  const all = [
    judgeDisposition(book, one),
    judgeUnclear(book, one),
    judgeOutside(book, one),
    judgeFeedback(book, one),
    judgeBasis(book, one),
    judgeRecorded(book, one),
    judgeAgeing(book, one, today),
  ];
  return all.filter((judged) => judged !== null);
}

/** One disposition of three (长春 八(二), R-CC-08-2); a referral says whom to turn to. */
function judgeDisposition(book: Rulebook, { day, disposition, steps, facts }: Judging): Judged | null {
  const rule = book.find('reception.dispose', day);
  if (rule === undefined) return null;
  const { items } = rule.value;
  const about = { subject: 'disposition', label: '处理方式' };
  return judgeBy(rule, about, book.choices(day), () => {
    if (disposition === null) return { holds: false, arithmetic: `${items.length} 种方式须有 1 种，现有 0 种：未处理` };
    if (disposition === 'answered_later') {
      const asked = facts.unclear && lastOf(steps, 'escalate') !== undefined;
      if (asked) return { holds: true, arithmetic: '不清楚的问题，请示后答复' };
      return { holds: false, arithmetic: `${items.length} 种方式须有 1 种，当时 0 种，事后才答复` };
    }
    const { label } = dispositions[disposition];
    const nobody = disposition === 'referred' && lastOf(steps, 'refer')?.content.contact == null;
    if (nobody) return { holds: false, arithmetic: `1 种：${label}，没有写部门的联系方式` };
    return { holds: items.some(({ code }) => code === disposition), arithmetic: `1 种：${label}` };
  });
}

/** A question that is not clear goes to a leader and comes back with an answer (长春 八(三), R-CC-08-3). */
function judgeUnclear(book: Rulebook, { day, facts, steps, matter_answer }: Judging): Judged | null {
  const rule = book.find('reception.unclear', day);
  if (rule === undefined || !facts.unclear) return null;
  const given = { escalated: lastOf(steps, 'escalate'), answer: lastOf(steps, 'answer') ?? matter_answer ?? undefined };
  return judgeBy(rule, { subject: 'unclear', label: '不清楚的问题' }, book.choices(day), () =>
    thereOf(rule.value.fields, (code) => given[code as keyof typeof given] !== undefined),
  );
}

/** What is not the community's is explained (长春 八(三)). */
function judgeOutside(book: Rulebook, { day, within_duty, steps }: Judging): Judged | null {
  const rule = book.find('reception.outside', day);
  if (rule === undefined || within_duty !== false) return null;
  const said = lastOf(steps, 'explain') !== undefined;
  return judgeBy(rule, { subject: 'outside', label: '不属于社区管辖' }, book.choices(day), () =>
    thereOf(rule.value.fields, () => said),
  );
}

/** What was not solved on the spot goes to a department and comes back (静安 §2.6.3, R-JA1-17); how soon is not said. */
function judgeFeedback(book: Rulebook, { day, disposition, steps, matter_answer }: Judging): Judged | null {
  const rule = book.find('reception.feedback', day);
  if (rule === undefined || disposition === 'solved_on_spot') return null;
  const given = { referred: lastOf(steps, 'refer'), feedback: lastOf(steps, 'answer') ?? matter_answer ?? undefined };
  const about = { subject: 'feedback', label: '不能当场处理', severity: 'warning' } as const;
  return judgeBy(rule, about, book.choices(day), () =>
    thereOf(rule.value.fields, (code) => given[code as keyof typeof given] !== undefined),
  );
}

/** An answer on the spot has its basis too (长春 十(六), R-CC-10-1); what became a matter is judged there. */
function judgeBasis(book: Rulebook, { day, steps, matter_id }: Judging): Judged | null {
  const answer = lastOf(steps, 'answer');
  const rule = book.find('matter.close', day);
  if (rule === undefined || answer === undefined || matter_id !== null) return null;
  return judgeBy(rule, { subject: 'answer', label: '答复', severity: 'warning' }, book.choices(day), () =>
    thereOf(rule.value.fields, (code) => code !== 'basis' || answer.content.basis !== null),
  );
}

/** Written down on the day itself (R-CC-09-3): the office's own reminder, none under D-65 b. */
function judgeRecorded(book: Rulebook, { day, facts }: Judging): Judged | null {
  const rule = book.find('reception.record_days', day);
  const choices = book.choices(day);
  if (rule?.value.max === undefined || chosen('D-65', choices) === 'b') return null;
  const [days, max] = [daysBetween(day, facts.recorded_on), rule.value.max];
  if (days <= max) return null;
  const about = { subject: 'recorded', label: '接待记录', severity: 'warning' } as const;
  return office(
    judgeBy(rule, about, choices, () => ({
      holds: false,
      arithmetic: `${day} 接待，${facts.recorded_on} 才登记：${days} > ${max}`,
    })),
  );
}

/** Open and nothing happens for longer than the office calls promptly (R-CC-08-4, D-65 a): a reminder. */
function judgeAgeing(book: Rulebook, one: Judging, today: Day): Judged | null {
  const rule = book.find('promptly', one.day);
  const choices = book.choices(today);
  if (one.disposition !== null || one.matter_steps > 0) return null;
  if (rule?.value.max === undefined || chosen('D-65', choices) === 'b') return null;
  const since = one.steps.at(-1)?.day ?? one.day;
  const [days, max] = [daysBetween(since, today), rule.value.max];
  if (days <= max) return null;
  const about = { subject: 'ageing', label: '久未处理', severity: 'warning' } as const;
  return office(
    judgeBy(rule, about, choices, () => ({ holds: false, arithmetic: `${days} 天没有动静：${days} > ${max}` })),
  );
}

/** Marked as the office's own choice; under the other reading there is no such reminder, so nothing differs. */
function office(judged: Judged): Judged {
  return { ...judged, others: [], cite: { ...judged.cite, status: 'office' } };
}

function thereOf(fields: readonly Item[], has: (code: string) => boolean): { holds: boolean; arithmetic: string } {
  const missing = fields.filter(({ code }) => !has(code)).map(({ title }) => title);
  const lacks = missing.length === 0 ? '' : `，缺${missing.join('、')}`;
  return {
    holds: missing.length === 0,
    arithmetic: `${fields.length} 项有 ${fields.length - missing.length} 项${lacks}`,
  };
}
