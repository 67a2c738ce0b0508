import { addDays } from '../calendar/arithmetic.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Writing } from '../database/writing.ts';
import { readGroup } from '../representative/representative.ts';
import { type Seating, seat, seatAgain } from '../representative/seat.ts';
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
): Promise<{ verdicts: Judged[]; notes: string[] }> {
  const group = readGroup(draft.group);
  if (kind !== 'representatives' || group === null) return { verdicts: [], notes: [] };
  const enter = draft.by_election === true ? seatOnce : seatAgain;
  const notes: string[] = [];
  const seated = new Set<string>();
  for (const at of elected) {
    const { person, until } = await enter(writing, {
      called: candidates[at]?.name ?? '',
      details: {},
      isNew: false,
      basis: 'elected',
      group,
      term: draft.term ?? null,
      from: day,
      replaces: null,
    });
    seated.add(person.id);
    if (until !== null) notes.push(`${person.name}连选连任：原任期记到 ${until}，新任期自 ${day} 起。`);
  }
  const inGroup = (await readRepresentatives(writing.db)).filter(
    (one) => one.basis === 'elected' && one.resident_group === group && isHeldOn(one, day),
  );
  const old = draft.by_election === true ? [] : inGroup.filter(({ person_id }) => !seated.has(person_id));
  if (old.length > 0) {
    const names = old.map(({ name }) => name).join('、');
    notes.push(
      `${group}原来的代表${names}仍在任；届满的请登记：jwh rep leave 姓名 --on ${addDays(day, -1)} --reason 届满`,
    );
  }
  if (rule === undefined) {
    return {
      verdicts: [],
      notes: [...notes, `${group}在任民选代表 ${inGroup.length} 人；没有每组人数的规定，不作判断。`],
    };
  }
  const about = { subject: 'per_group', label: `${group}的代表人数` };
  const verdict = judgeBy(
    rule,
    about,
    choices,
    () => ({
      holds: isWithin(rule.value, inGroup.length),
      arithmetic: `在任民选代表 ${inGroup.length} 人，规定${inWords('range', rule.value)}`,
    }),
    [],
  );
  return { verdicts: [verdict], notes };
}

/** A by-election fills an empty seat: who sits already is elected to none. */
async function seatOnce(writing: Writing, asked: Seating) {
  return { person: await seat(writing, asked), until: null };
}
