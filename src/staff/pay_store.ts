import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
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

export interface AllowanceRow {
  name: string;
  title: string;
  since: Day;
  /** 分 a month; null where the county's figure was never set. */
  amount: number | null;
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

/** Reads what people are paid and holds it against the place's floors of that day. */
export async function readPay(db: Database, book: Rulebook, day: Day, county: boolean): Promise<PayReport> {
  const posts = await readPosts(db);
  const facts = await readEmployment(db);
  const wages = await readWages(db, day);
  const figures = await readReferences(db);
  const figure = (kind: PayReference['kind']) => referenceOn(figures, kind, day) ?? null;
  const [minimum, average, subsistence] = [figure('minimum_wage'), figure('average_wage'), figure('subsistence')];
  const share = book.find('pay.city_share', day);
  const verdicts: Judged[] = [];
  const rows = membersOn(posts, day).map(({ person_id, name, posts: held }): PayRow => {
    const own = facts.get(person_id) ?? {};
    const [post_class, standing, pay] = [classOf(held), standingOf(held, own), wages.get(person_id) ?? null];
    const rule = post_class === null || standing !== 'covered' ? undefined : floorRule(book, post_class, day);
    const floor = rule === undefined || minimum === null ? null : floorOf(rule, minimum.amount);
    const insurances = Array.isArray(own.insurances) ? (own.insurances as string[]) : null;
    if (rule !== undefined) verdicts.push(...judgeRow());
    const cost = standing === 'covered' && pay !== null ? shareCost(pay, share, county) : null;
    return {
      person_id,
      name,
      posts: held,
      post_class,
      standing,
      pay,
      floor,
      gap: floor === null || pay === null ? null : Math.max(0, floor - pay),
      city: cost?.city ?? null,
      local: cost?.local ?? null,
      insurances,
      housing_fund: typeof own.housing_fund === 'boolean' ? own.housing_fund : null,
    };

    function judgeRow(): Judged[] {
      const [target, five] = [book.find('pay.average', day), book.find('pay.insurances', day)];
      return [
        ...(pay === null || minimum === null || rule === undefined
          ? []
          : [judgeFloor(rule, { name, amount: pay, minimum: minimum.amount })]),
        ...(pay === null || average === null || target === undefined
          ? []
          : [judgeAverage(target, { name, amount: pay, average: average.amount })]),
        ...(insurances === null || five === undefined ? [] : [judgeInsurances(five, name, insurances)]),
      ];
    }
  });
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
    verdicts,
  };

  function leaverRow(leaver: Leaver, rule: InForce<'pay.leaver.years'>) {
    const judged = judgeLeaver(rule, leaver);
    const least = book.find('pay.leaver.subsidy', day);
    const known = judged.holds && least !== undefined && subsistence !== null;
    return { leaver, judged, subsidy: known ? subsidyFloor(least, subsistence.amount) : null };
  }
}

function membersOn(posts: readonly HeldPost[], day: Day) {
  const members = new Map<string, { person_id: string; name: string; posts: HeldPost['post'][] }>();
  for (const { person_id, name, post } of posts.filter((one) => isHeldOn(one, day))) {
    const member = members.get(person_id) ?? { person_id, name, posts: [] };
    member.posts.push(post);
    members.set(person_id, member);
  }
  return [...members.values()];
}

/** Former members of whom it is on file since when they worked full-time. */
function leaversOf(
  posts: readonly HeldPost[],
  facts: ReadonlyMap<string, Record<string, unknown>>,
  day: Day,
): Leaver[] {
  return [...facts].flatMap(([person_id, own]) => {
    const held = posts.filter((post) => post.person_id === person_id);
    const isMember = classOf(held.map(({ post }) => post)) !== null;
    const until = held
      .map(({ until_day }) => until_day ?? '9999-12-31')
      .sort()
      .at(-1);
    if (!isMember || until === undefined || until >= day || typeof own.full_time_since !== 'string') return [];
    const flag = (value: unknown) => (typeof value === 'boolean' ? value : undefined);
    const name = held[0]?.name ?? '';
    return [
      { person_id, name, since: own.full_time_since, until, pension: flag(own.pension), inNeed: flag(own.in_need) },
    ];
  });
}

/** Who holds one of the titles an allowance is for (R-QHD-4-12). The amount is the county's: the office sets it. */
async function readAllowances(db: Database, book: Rulebook, day: Day): Promise<AllowanceRow[]> {
  const titles = book.require('pay.allowance', day).value.items;
  const held = await db
    .selectFrom('qualification')
    .innerJoin('person', 'person.id', 'qualification.person_id')
    .select(['person.name', 'qualification.title', 'qualification.day'])
    .where('qualification.voided', 'is', null)
    .where('qualification.day', '<=', day)
    .where(
      'qualification.title',
      'in',
      titles.map(({ title }) => title),
    )
    .orderBy('qualification.day')
    .orderBy('person.name')
    .execute();
  const amountOf = (title: string) => {
    const code = titles.find((one) => one.title === title)?.code === 'social_worker' ? 'social_worker' : 'assistant';
    const value = book.find(`pay.allowance.${code}`, day)?.value;
    return value?.min ?? value?.max ?? null;
  };
  return held.map(({ name, title, day: since }) => ({ name, title, since, amount: amountOf(title) }));
}
