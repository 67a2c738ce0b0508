import { yuan } from '../base/money.ts';
import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import type { RuleKey } from '../rules/key.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { StaffPost } from './post.ts';

/** By which floor somebody is paid: 书记主任, 副职, 其他成员 (S-QHD-09). */
export type PostClass = 'head' | 'deputy' | 'other';

/** Whether the floors are meant for somebody: recruited openly and elected by law, or why not; null where it is not on file. */
export type Standing = 'covered' | 'seconded' | 'not_recruited' | 'not_elected' | 'no_member' | null;

const classes: readonly (readonly [PostClass, readonly StaffPost[]])[] = [
  ['head', ['secretary', 'director']],
  ['deputy', ['deputy_secretary', 'deputy_director']],
  ['other', ['party_branch_member', 'committee_member']],
];

/** The highest class of the posts somebody holds; null for who is no member of committee or party organisation. */
export function classOf(posts: readonly StaffPost[]): PostClass | null {
  return classes.find(([, all]) => posts.some((post) => all.includes(post)))?.[0] ?? null;
}

/** 四(二): the floors are for those who were recruited openly and then elected; who was sent keeps the pay of the sender. */
export function standingOf(posts: readonly StaffPost[], facts: Readonly<Record<string, unknown>>): Standing {
  if (classOf(posts) === null) return 'no_member';
  const { source } = facts;
  const recruited = facts.recruited ?? (source === 'recruited' ? true : undefined);
  if (recruited !== true && source === 'seconded') return 'seconded';
  const elected = facts.elected ?? (source === 'elected' ? true : undefined);
  if (recruited === false) return 'not_recruited';
  if (elected === false) return 'not_elected';
  return recruited === true && elected === true ? 'covered' : null;
}

/** What somebody's pay is held against. Money in 分 a month. */
interface Pay {
  name: string;
  amount: number;
  minimum: number;
}

type FloorRule = NonNullable<ReturnType<Rulebook['find']>> & {
  value: { base: string; times: readonly [number, number] };
};

/** The rule of a class on a day; undefined where the place has none. */
export function floorRule(book: Rulebook, of: PostClass, day: Day): FloorRule | undefined {
  return book.find(`pay.floor.${of}` as RuleKey, day) as FloorRule | undefined;
}

/** The least whole 分 that reaches the floor. */
export function floorOf({ value: { times } }: FloorRule, minimum: number): number {
  return Math.ceil((minimum * times[0]) / times[1]);
}

/** pay × 100 ≥ minimum wage × 160, in whole numbers (R-QHD-4-3 … -5). */
export function judgeFloor(rule: FloorRule, { name, amount, minimum }: Pay): Judged {
  const [part, whole] = rule.value.times;
  const holds = amount * whole >= minimum * part;
  const arithmetic = `${yuan(amount)} ${holds ? '≥' : '<'} ${yuan(minimum)}×${(part * 100) / whole}% = ${yuan(floorOf(rule, minimum))}`;
  return judgeBy(rule, { subject: 'floor', label: `${name}：生活补贴` }, {}, () => ({ holds, arithmetic }), []);
}

/** 2015年达到当地上年度社会平均工资 (R-QHD-4-6): a target, so a word of information and no more. */
export function judgeAverage(
  rule: FloorRule,
  { name, amount, average }: Omit<Pay, 'minimum'> & { average: number },
): Judged {
  const [part, whole] = rule.value.times;
  const holds = amount * whole >= average * part;
  const about = { subject: 'average', label: `${name}：社会平均工资`, severity: 'note' } as const;
  return judgeBy(
    rule,
    about,
    {},
    () => ({ holds, arithmetic: `${yuan(amount)} ${holds ? '≥' : '<'} ${yuan(average)}` }),
    [],
  );
}

/** Who bears the cost: city and district 3 to 7, a county all of it (R-QHD-4-15). The odd 分 falls to the district. */
export function shareCost(
  cost: number,
  rule: FloorRule | undefined,
  county: boolean,
): { city: number; local: number } | null {
  if (rule === undefined) return null;
  const city = county ? 0 : Math.floor((cost * rule.value.times[0]) / rule.value.times[1]);
  return { city, local: cost - city };
}
