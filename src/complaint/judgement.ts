import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import type { RuleKey } from '../rules/key.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { Complaint } from './complaint.ts';

type StepRule = Extract<RuleKey, 'complaint.investigate' | 'complaint.handle' | 'complaint.tell'>;

const labels: Record<StepRule, string> = {
  'complaint.investigate': '调查核实',
  'complaint.handle': '依法处理',
  'complaint.tell': '告知投诉人',
};

/**
 * What a complaint needs before it is done with (长春 十二(三)(四), R-CC-12-3 … -5): records consulted, facts, a finding,
 * handling with its basis where it is founded, the complainant told. Pure; nothing where the place has no such rule.
 */
export function judgeComplaint(book: Rulebook, { facts }: Pick<Complaint, 'facts'>, day: Day): Judged[] {
  const { consulted, investigated, finding, handling, told } = facts;
  const given: Record<string, boolean> = {
    records: consulted.length > 0,
    facts: investigated.length > 0,
    finding: finding !== undefined,
    handling: handling !== undefined,
    basis: handling !== undefined && handling.basis !== '',
    told: told !== undefined,
  };
  const founded = finding !== undefined && finding.grade !== 'unfounded';
  const asked: StepRule[] = [
    'complaint.investigate',
    ...(founded ? (['complaint.handle'] as const) : []),
    'complaint.tell',
  ];
  return asked.flatMap((key) => {
    const rule = book.find(key, day);
    if (rule === undefined) return [];
    const { fields } = rule.value;
    const missing = fields.filter(({ code }) => !given[code]).map(({ title }) => title);
    const lacks = missing.length === 0 ? '' : `，缺${missing.join('、')}`;
    const arithmetic = `${fields.length} 项有 ${fields.length - missing.length} 项${lacks}`;
    const about = { subject: key.slice('complaint.'.length), label: labels[key] };
    return [judgeBy(rule, about, book.choices(day), () => ({ holds: missing.length === 0, arithmetic }))];
  });
}

/** The person complained of does not handle it: the office's own choice, on unless it has set otherwise. Pure. */
export function judgeHandler(
  book: Rulebook,
  { against, against_id }: Pick<Complaint, 'against' | 'against_id'>,
  handler: { id: string | null; name: string },
  day: Day,
): Judged | null {
  const rule = book.find('complaint.handler', day);
  const same = against_id !== null && handler.id !== null ? against_id === handler.id : against === handler.name;
  if (rule === undefined || !same || !rule.value.items.some(({ code }) => code === 'complained_of')) return null;
  const judged = judgeBy(rule, { subject: 'handler', label: '回避' }, book.choices(day), () => ({
    holds: false,
    arithmetic: `被投诉人 ${against}，办理人 ${handler.name}，是同一人`,
  }));
  return { ...judged, cite: { ...judged.cite, status: 'office' } };
}

/** The office has a hotline for complaints (长春 十二(一), R-CC-12-1). Pure. */
export function judgeHotline(book: Rulebook, hotline: string | null, day: Day): Judged | null {
  const rule = book.find('complaint.hotline', day);
  if (rule === undefined) return null;
  const about = { subject: 'hotline', label: '投诉热线', severity: 'warning' } as const;
  return judgeBy(rule, about, book.choices(day), () => ({
    holds: hotline !== null,
    arithmetic: hotline ?? '没有登记投诉热线电话（jwh office set hotline 号码）',
  }));
}
