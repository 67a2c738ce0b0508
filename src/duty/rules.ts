import type { Day } from '../calendar/day.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import type { RuleKey } from '../rules/key.ts';
import { type Choices, chosen, type ReadingId } from '../rules/reading.ts';

type Found<K extends RuleKey> = InForce<K> | undefined;

/** What the rules of a place say of duty on a day; undefined where they say nothing. */
export interface DutyRules {
  days: Found<'duty.days'>;
  hours: Found<'duty.hours'>;
  holidayHours: Found<'duty.holiday_hours'>;
  persons: Found<'duty.persons'>;
  emergencyPersons: Found<'duty.emergency_persons'>;
  lead: Found<'duty.weekend_lead'>;
  cleaning: Found<'duty.cleaning'>;
  cleaned: Found<'duty.cleaned'>;
  record: Found<'duty.record'>;
  compensation: Found<'duty.compensation'>;
  pay: Found<'duty.pay'>;
  choices: Choices;
  /** What the place is called: 静安区. */
  placeName: string;
}

export function dutyRules(book: Rulebook, day: Day): DutyRules {
  return {
    days: book.find('duty.days', day),
    hours: book.find('duty.hours', day),
    holidayHours: book.find('duty.holiday_hours', day),
    persons: book.find('duty.persons', day),
    emergencyPersons: book.find('duty.emergency_persons', day),
    lead: book.find('duty.weekend_lead', day),
    cleaning: book.find('duty.cleaning', day),
    cleaned: book.find('duty.cleaned', day),
    record: book.find('duty.record', day),
    compensation: book.find('duty.compensation', day),
    pay: book.find('duty.pay', day),
    choices: book.choices(day),
    placeName: book.pack.name,
  };
}

export function letterOf(rules: DutyRules, id: ReadingId): string {
  return chosen(id, rules.choices);
}

/** The fewest people a duty takes: more on urgent days; one where the place gives no number. Cleaning is always one. */
export function personsNeeded(rules: DutyRules, isUrgent: boolean): number {
  const usual = rules.persons?.value.min ?? 1;
  return isUrgent ? (rules.emergencyPersons?.value.min ?? usual) : usual;
}
