import type { Day } from '../calendar/day.ts';
import type { CalendarPer } from '../calendar/period.ts';
import { kindOf, type TagKind } from '../resident/tag.ts';
import type { InForce, Rulebook } from '../rules/book.ts';

/** How often: a period of the calendar, or no rule at all. */
export const pers = {
  week: '每周',
  half_month: '每半月',
  month: '每月',
  quarter: '每季度',
  half_year: '每半年',
  year: '每年',
  none: '不定',
} as const;

export type VisitPer = keyof typeof pers;

export const perStates = Object.fromEntries(Object.entries(pers).map(([code, label]) => [code, { label }]));

/** Whom a cadence is for: every area, one of them (`zone:<id>`), people with a tag (`tag:living_alone`), every household. */
export type Subject = 'zones' | `zone:${string}` | `tag:${string}` | 'households';

/** A setting of the office's own, from a day on. */
export interface Setting {
  id: string;
  subject: Subject;
  per: VisitPer;
  from_day: Day;
  reason: string | null;
}

/** How often whom, and where that comes from: a text, the office itself, or what offices are used to do. */
export interface Cadence {
  subject: Subject;
  per: CalendarPer;
  /** The first day it holds; periods that began before owe nothing. */
  from: Day;
  source: 'rule' | 'office' | 'suggested';
  basis: string;
  reason: string | null;
  rule: InForce<'visit.per'> | null;
}

export const sourceStates = {
  rule: { label: '规定' },
  office: { label: '本办公室自定' },
  suggested: { label: '建议（推定）', tone: 'quiet' },
} as const;

/**
 * Every cadence that holds on a day: the place's rule for its areas, what offices are used to do (assumed), and the office's
 * own settings in place of either. Pure.
 */
export function cadencesOn(book: Rulebook, settings: readonly Setting[], day: Day): Cadence[] {
  const all = new Map<Subject, Cadence>();
  for (const one of [...ofRules(book, day), ...ofPractice(book, day)]) all.set(one.subject, one);
  for (const { subject, per, from_day, reason } of settings.filter((one) => one.from_day <= day)) {
    if (per === 'none') all.delete(subject);
    else {
      const basis = '本办公室自定';
      all.set(subject, { subject, per, from: from_day, source: 'office', basis, reason, rule: null });
    }
  }
  return [...all.values()];
}

function ofRules(book: Rulebook, day: Day): Cadence[] {
  const rule = book.find('visit.per', day);
  if (rule === undefined || rule.value.per === 'term') return [];
  const source = rule.fromStatus === 'office' && rule.cite.status === 'office' ? 'office' : 'rule';
  return [
    { subject: 'zones', per: rule.value.per, from: rule.from, source, basis: rule.citeWords, reason: rule.note, rule },
  ];
}

function ofPractice(book: Rulebook, day: Day): Cadence[] {
  const care = book.find('visit.care', day);
  const per = book.find('visit.care_per', day);
  const households = book.find('visit.household_per', day);
  const tags = care === undefined || per === undefined ? [] : care.value.items.map(({ code }) => code);
  return [
    ...tags.flatMap((tag) => (per === undefined ? [] : [suggestion(`tag:${tag}`, per)])),
    ...(households === undefined ? [] : [suggestion('households', households)]),
  ];
}

function suggestion(subject: Subject, rule: InForce<'visit.care_per' | 'visit.household_per'>): Cadence {
  const per = rule.value.per === 'term' ? 'year' : rule.value.per;
  const source = rule.cite.status === 'office' ? 'office' : 'suggested';
  return { subject, per, from: rule.from, source, basis: rule.citeWords, reason: rule.note, rule: null };
}

/** The cadence of one area: its own, else that of all areas. */
export function cadenceOfZone(all: readonly Cadence[], zone_id: string): Cadence | undefined {
  return all.find(({ subject }) => subject === `zone:${zone_id}`) ?? all.find(({ subject }) => subject === 'zones');
}

const order: readonly VisitPer[] = ['week', 'half_month', 'month', 'quarter', 'half_year', 'year', 'none'];

/** Whether one asks for fewer visits than another. */
export function isLaxer(per: VisitPer, than: CalendarPer): boolean {
  return order.indexOf(per) > order.indexOf(than === 'day' ? 'week' : than);
}

/** What a subject is called: areas by their names, tags by what the office calls them. */
export function subjectWords(
  subject: Subject,
  { zones, tags }: { zones: ReadonlyMap<string, string>; tags: readonly TagKind[] },
): string {
  if (subject === 'zones') return '责任区（每个）';
  if (subject === 'households') return '住户（每户）';
  if (subject.startsWith('zone:')) return zones.get(subject.slice(5)) ?? subject;
  return kindOf(tags, subject.slice(4)).label;
}
