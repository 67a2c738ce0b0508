import type { Choices } from '../rules/reading.ts';
import type { Finding, FindingRules, PersonFacts } from './finding.ts';
import { absenceFindings } from './findings_absence.ts';
import { lateDaysFindings } from './findings_late.ts';

/**
 * What the rules that add up over a year say of it: lateness on more than five days, unexcused absence (长春 十三(四);
 * D-84, D-85, D-87). What is judged month by month stands in the months. `facts.month` is the year. Pure.
 */
export function yearFindings(facts: PersonFacts, rules: FindingRules, choices: Choices): Finding[] {
  return [...lateDaysFindings(facts, rules, choices), ...absenceFindings(facts, rules, choices)];
}
