import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { InForce } from '../rules/book.ts';
import type { HeldPost, StaffPost } from '../staff/post.ts';
import { type Basis, basisWords, type Representative } from './representative.ts';

/** One person of the body, with everything that makes him or her a member; the elected seat first. */
export interface RollMember {
  person_id: string;
  name: string;
  bases: Basis[];
  phone: string | null;
  resident_group: string | null;
  term_no: number | null;
  from_day: Day;
}

/** The representatives' meeting on a day: every person once (D-06a), vacant seats apart (D-05a). */
export interface RepresentativeRoll {
  members: RollMember[];
  /** Persons. */
  entitled: number;
  /** Persons with an elected seat, and persons who are members ex officio only: together all persons. */
  elected: number;
  ex_officio: number;
  /** Elected seats that nobody holds; D-05b would add them. */
  vacancies: number;
  /** Memberships beyond one a person; D-06b would add them. */
  duplicates: number;
}

type Post = Pick<HeldPost, 'person_id' | 'name' | 'post' | 'from_day' | 'until_day'> & { phone: string | null };

/** Posts whose holders sit on the body that a rule names; deputies and unit representatives are on the roll by name only. */
const bodies: Readonly<Partial<Record<Basis, readonly StaffPost[]>>> = {
  party_branch: ['secretary', 'deputy_secretary', 'party_branch_member'],
  committee: ['director', 'deputy_director', 'committee_member'],
};

/**
 * Who is entitled on a day: representatives in office, and staff whose post a rule (`reps.ex_officio`, xingfu R-XF2-3)
 * makes members. `seats`: how many elected seats there are, where the office has said so. Pure.
 */
export function rollOf(
  representatives: readonly Representative[],
  posts: readonly Post[],
  rule: InForce<'reps.ex_officio'> | undefined,
  day: Day,
  seats: number | null,
): RepresentativeRoll {
  const members = new Map<string, RollMember>();
  const enter = (member: RollMember) => {
    const known = members.get(member.person_id);
    if (known === undefined) members.set(member.person_id, member);
    else known.bases = inOrder([...known.bases, ...member.bases]);
  };
  const inOffice = representatives.filter((one) => isHeldOn(one, day)).sort(electedFirst);
  for (const { basis, ...one } of inOffice) enter({ ...memberOf(one), bases: [basis] });
  for (const post of posts.filter((one) => isHeldOn(one, day))) {
    const bases = basesOf(post.post, rule);
    if (bases.length > 0) enter({ ...memberOf({ ...post, resident_group: null, term_no: null }), bases });
  }
  const all = [...members.values()];
  const elected = all.filter(({ bases }) => bases.includes('elected')).length;
  return {
    members: all,
    entitled: all.length,
    elected,
    ex_officio: all.length - elected,
    vacancies: seats === null ? seatsLeft(representatives, day) : Math.max(0, seats - elected),
    duplicates: all.reduce((sum, { bases }) => sum + bases.length, 0) - all.length,
  };
}

/** Each once, elected first. */
function inOrder(bases: readonly Basis[]): Basis[] {
  return (Object.keys(basisWords) as Basis[]).filter((basis) => bases.includes(basis));
}

function memberOf(one: Omit<RollMember, 'bases'>): Omit<RollMember, 'bases'> {
  const { person_id, name, phone, resident_group, term_no, from_day } = one;
  return { person_id, name, phone, resident_group, term_no, from_day };
}

function basesOf(post: StaffPost, rule: InForce<'reps.ex_officio'> | undefined): Basis[] {
  const named = rule?.value.items.map(({ code }) => code) ?? [];
  return (Object.keys(bodies) as Basis[]).filter((basis) => named.includes(basis) && bodies[basis]?.includes(post));
}

/**
 * Elected seats of the present term whose holder has left without a successor: neither one who replaces him, nor
 * one elected later in the same group (by-election).
 */
function seatsLeft(representatives: readonly Representative[], day: Day): number {
  const elected = representatives.filter(({ basis, from_day }) => basis === 'elected' && from_day <= day);
  const terms = elected.filter((one) => isHeldOn(one, day)).map(({ term_no }) => term_no ?? 0);
  const term = Math.max(0, ...terms);
  const replaced = new Set(elected.map(({ replaces_id }) => replaces_id));
  const left = elected.filter((one) => !isHeldOn(one, day) && !replaced.has(one.id) && (one.term_no ?? term) === term);
  const later = elected.filter(({ replaces_id }) => replaces_id === null);
  let vacant = 0;
  for (const seat of left.sort((a, b) => (String(a.until_day) < String(b.until_day) ? -1 : 1))) {
    const filling = later.findIndex(
      ({ resident_group, from_day }) => resident_group === seat.resident_group && from_day > String(seat.until_day),
    );
    if (filling === -1) vacant += 1;
    else later.splice(filling, 1);
  }
  return vacant;
}

function electedFirst(one: Representative, other: Representative): number {
  return Number(other.basis === 'elected') - Number(one.basis === 'elected');
}
