import type { Choices } from '../rules/reading.ts';
import type { Finding, FindingRules, PersonFacts } from './finding.ts';
import { absenceFindings } from './findings_absence.ts';
import { lateFindings } from './findings_late.ts';
import { leaveFindings } from './findings_leave.ts';
import { seriousFindings } from './findings_serious.ts';

/**
 * What the place's rules say to a person's month: proposals and reminders, each for a person to decide (N12; 长春 十三).
 * Pure.
 */
export function findingsOf(facts: PersonFacts, rules: FindingRules, choices: Choices): Finding[] {
  return [
    ...lateFindings(facts, rules, choices),
    ...seriousFindings(facts, rules, choices),
    ...absenceFindings(facts, rules, choices),
    ...leaveFindings(facts, rules, choices),
  ];
}
