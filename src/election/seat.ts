import { isHeldOn } from '../calendar/span.ts';
import type { Writing } from '../database/writing.ts';
import { readGroup } from '../representative/representative.ts';
import { seat } from '../representative/seat.ts';
import { readRepresentatives } from '../representative/store.ts';
import { isWithin } from '../rules/range.ts';
import { inWords } from '../rules/words.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { Held } from './held.ts';
import type { JudgedElection } from './judge.ts';
import type { ElectionRules } from './rules.ts';

/**
 * Puts those whom a resident group has elected on the roll of representatives, from the day of the election, and counts what
 * the group has now (rule `reps.per_group`). Other elections seat nobody here.
 */
export async function seatRepresentatives(
  writing: Writing,
  { kind, day, draft, candidates }: Held,
  { elected }: JudgedElection,
  { perGroup: rule, choices }: ElectionRules,
): Promise<Judged[]> {
  const group = readGroup(draft.group);
  if (kind !== 'representatives' || group === null) return [];
  for (const at of elected) {
    await seat(writing, {
      called: candidates[at]?.name ?? '',
      details: {},
      isNew: false,
      basis: 'elected',
      group,
      term: draft.term ?? null,
      from: day,
      replaces: null,
    });
  }
  if (rule === undefined) return [];
  const all = await readRepresentatives(writing.db);
  const number = all.filter(
    (one) => one.basis === 'elected' && one.resident_group === group && isHeldOn(one, day),
  ).length;
  const about = { subject: 'per_group', label: `${group}的代表人数` };
  return [
    judgeBy(
      rule,
      about,
      choices,
      () => ({
        holds: isWithin(rule.value, number),
        arithmetic: `在任民选代表 ${number} 人，规定${inWords('range', rule.value)}`,
      }),
      [],
    ),
  ];
}
