import type { Citation } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { InForce } from '../rules/book.ts';
import { isWithin } from '../rules/range.ts';
import { inWords } from '../rules/words.ts';
import { type Basis, basisWords, type Representative } from './representative.ts';

/** What should be looked at in a roll; the roll counts all the same. */
export interface RollFinding {
  code: 'group_over' | 'basis_unlisted';
  rule: 'reps.per_group' | 'reps.ex_officio';
  /** The group, or the code of the basis. */
  subject: string;
  sentence: string;
  cite: Citation | null;
}

export interface RollRules {
  perGroup: InForce<'reps.per_group'> | undefined;
  exOfficio: InForce<'reps.ex_officio'> | undefined;
}

/** Groups with more representatives than a rule allows (xingfu R-XF2-2), and kinds of members that no rule knows. Pure. */
export function findingsOf(representatives: readonly Representative[], rules: RollRules, day: Day): RollFinding[] {
  const inOffice = representatives.filter((one) => isHeldOn(one, day));
  return [...groupsOver(inOffice, rules.perGroup), ...basesUnlisted(inOffice, rules.exOfficio)];
}

function groupsOver(inOffice: readonly Representative[], rule: RollRules['perGroup']): RollFinding[] {
  if (rule === undefined) return [];
  const { max, below } = rule.value;
  const upper = {
    unit: rule.value.unit,
    ...(max === undefined ? {} : { max }),
    ...(below === undefined ? {} : { below }),
  };
  const counts = new Map<string, number>();
  for (const { basis, resident_group } of inOffice) {
    if (basis === 'elected' && resident_group !== null)
      counts.set(resident_group, (counts.get(resident_group) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, number]) => !isWithin(upper, number))
    .map(([group, number]) => ({
      code: 'group_over',
      rule: rule.key,
      subject: group,
      sentence: `${group}有民选代表${number}人，规定每组${inWords('range', rule.value)}（${rule.citeWords}）`,
      cite: rule.cite,
    }));
}

/** A pack's word for a basis, where it differs. */
const ruleCodes: Partial<Record<Basis, string>> = { unit: 'resident_units' };

function basesUnlisted(inOffice: readonly Representative[], rule: RollRules['exOfficio']): RollFinding[] {
  const listed = rule?.value.items.map(({ code }) => code) ?? [];
  const bases = [...new Set(inOffice.map(({ basis }) => basis))];
  return bases
    .filter((basis) => basis !== 'elected' && !listed.includes(ruleCodes[basis] ?? basis))
    .map((basis) => ({
      code: 'basis_unlisted',
      rule: 'reps.ex_officio',
      subject: basis,
      sentence: `本地规定没有把${basisWords[basis]}列为当然代表，应到人数仍按名册计入，请核对${rule === undefined ? '' : `（${rule.citeWords}）`}`,
      cite: rule?.cite ?? null,
    }));
}
