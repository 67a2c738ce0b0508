import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import type { Judged } from '../verdict/verdict.ts';
import { readEmployment } from './employment_store.ts';
import { judgeInsurances } from './insurance.ts';
import {
  classOf,
  floorOf,
  floorRule,
  judgeAverage,
  judgeFloor,
  type PostClass,
  type Standing,
  shareCost,
  standingOf,
} from './pay_floor.ts';
import { judgeLeaver, type Leaver, subsidyFloor } from './pay_leaver.ts';
import { type AllowanceRow, leaversOf, membersOn, readAllowances } from './pay_people.ts';
import { type PayReference, readReferences, referenceOn } from './pay_reference_store.ts';
import type { HeldPost } from './post.ts';
import { readPosts } from './store.ts';
import { readWages } from './wage_store.ts';

/** One person of the pay sheet; money in 分 a month, null where it is not known or does not apply. */
export interface PayRow {
  person_id: string;
  name: string;
  posts: readonly HeldPost['post'][];
  post_class: PostClass | null;
  standing: Standing;
  pay: number | null;
  floor: number | null;
  /** What is lacking to the floor; 0 where it is reached. */
  gap: number | null;
  city: number | null;
  /** The district's part, or the county's. */
  local: number | null;
  insurances: readonly string[] | null;
  housing_fund: boolean | null;
}

/** The pay sheet of a day (S-QHD-09 … -12). */
export interface PayReport {
  day: Day;
  county: boolean;
  /** False where the place has no rule about pay: then only what is on file is shown. */
  hasRules: boolean;
  minimum: PayReference | null;
  average: PayReference | null;
  subsistence: PayReference | null;
  rows: readonly PayRow[];
  leavers: readonly { leaver: Leaver; judged: Judged; subsidy: { amount: number; words: string } | null }[];
  allowances: readonly AllowanceRow[];
  verdicts: readonly Judged[];
}

/** What a row is held against. */
interface Ground {
  book: Rulebook;
  day: Day;
  county: boolean;
  minimum: PayReference | null;
  average: PayReference | null;
}

/** Reads what people are paid and holds it against the place's floors of that day. */
export async function readPay(db: Database, book: Rulebook, day: Day, county: boolean): Promise<PayReport> {
  const posts = await readPosts(db);
  const facts = await readEmployment(db);
  const wages = await readWages(db, day);
  const figures = await readReferences(db);
  const figure = (kind: PayReference['kind']) => referenceOn(figures, kind, day) ?? null;
  const [minimum, average, subsistence] = [figure('minimum_wage'), figure('average_wage'), figure('subsistence')];
  const ground = { book, day, county, minimum, average };
  const rows = membersOn(posts, day).map((member) =>
    rowOf(member, facts.get(member.person_id) ?? {}, wages.get(member.person_id) ?? null, ground),
  );
  const leaver = book.find('pay.leaver.years', day);
  return {
    day,
    county,
    hasRules: floorRule(book, 'head', day) !== undefined,
    minimum,
    average,
    subsistence,
    rows,
    leavers: leaver === undefined ? [] : leaversOf(posts, facts, day).map((one) => leaverRow(one, leaver)),
    allowances: book.find('pay.allowance', day) === undefined ? [] : await readAllowances(db, book, day),
    verdicts: rows.flatMap((row) => judgeRow(row, ground)),
  };

  function leaverRow(one: Leaver, rule: InForce<'pay.leaver.years'>) {
    const judged = judgeLeaver(rule, one);
    const least = book.find('pay.leaver.subsidy', day);
    const known = judged.holds && least !== undefined && subsistence !== null;
    return { leaver: one, judged, subsidy: known ? subsidyFloor(least, subsistence.amount) : null };
  }
}

function rowOf(
  { person_id, name, posts }: { person_id: string; name: string; posts: readonly HeldPost['post'][] },
  facts: Readonly<Record<string, unknown>>,
  pay: number | null,
  { book, day, county, minimum }: Ground,
): PayRow {
  const [post_class, standing] = [classOf(posts), standingOf(posts, facts)];
  const covered = standing === 'covered';
  const rule = post_class === null || !covered ? undefined : floorRule(book, post_class, day);
  const floor = rule === undefined || minimum === null ? null : floorOf(rule, minimum.amount);
  const cost = covered && pay !== null ? shareCost(pay, book.find('pay.city_share', day), county) : null;
  return {
    person_id,
    name,
    posts,
    post_class,
    standing,
    pay,
    floor,
    gap: floor === null || pay === null ? null : Math.max(0, floor - pay),
    city: cost?.city ?? null,
    local: cost?.local ?? null,
    insurances: Array.isArray(facts.insurances) ? (facts.insurances as string[]) : null,
    housing_fund: typeof facts.housing_fund === 'boolean' ? facts.housing_fund : null,
  };
}

/** Floor, target and insurances of those the rules are meant for, as far as it is on file. */
function judgeRow({ name, post_class, standing, pay, insurances }: PayRow, ground: Ground): Judged[] {
  const { book, day, minimum, average } = ground;
  const rule = post_class === null || standing !== 'covered' ? undefined : floorRule(book, post_class, day);
  if (rule === undefined) return [];
  const [target, five] = [book.find('pay.average', day), book.find('pay.insurances', day)];
  const paid = pay === null ? null : { name, amount: pay };
  return [
    ...(paid === null || minimum === null ? [] : [judgeFloor(rule, { ...paid, minimum: minimum.amount })]),
    ...(paid === null || average === null || target === undefined
      ? []
      : [judgeAverage(target, { ...paid, average: average.amount })]),
    ...(insurances === null || five === undefined ? [] : [judgeInsurances(five, name, insurances)]),
  ];
}
