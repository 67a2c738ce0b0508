import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { InForce } from '../rules/book.ts';
import type { Post } from '../rules/value.ts';
import { readPosts } from '../staff/store.ts';
import type { DisclosedItem } from './disclosed.ts';
import { type Gate, type GateName, gateWords, judgeGates } from './gates.ts';
import { liftOf } from './lift.ts';
import { membersOn } from './members.ts';
import { readPostings } from './posting_store.ts';
import { standingReviews } from './standing_reviews.ts';
import { readSignatures, type Signature } from './store.ts';
import type { Review, Version } from './version_store.ts';

/** Which gate a reviewer's word is for. */
export const reviewGates = {
  leader: 'leader',
  supervision: 'supervision',
  party: 'party',
  committee: 'committee',
} as const satisfies Record<string, GateName>;

const gateOfPost: Partial<Record<Post, GateName>> = {
  supervision_group_leader: 'leader',
  supervision_group: 'supervision',
  party_organisation: 'party',
  committee_member: 'committee',
};

/** The gate that wants a signature under every item (幸福 第十一条(二)); null where the place asks for none. */
export function itemGate(rule: InForce<'disclosure.review'> | undefined): GateName | null {
  const post = rule?.value.allOf?.[0] ?? rule?.value.anyOf?.[0];
  return post === undefined ? null : (gateOfPost[post] ?? null);
}

/** A version's gates on a day: the signatures on the whole, and what was found item by item. */
export async function gatesOf(db: Database, version: Version, day: Day): Promise<Gate[]> {
  const book = await loadRulebook(db);
  const rule = book.find('disclosure.review', day);
  const byItem = itemGate(rule);
  const { items } = version.content;
  const codes = items.map(({ code }) => code);
  const reviews = (await standingReviews(db, version)).filter((one) => one.day <= day);
  const signatures = (await readSignatures(db, version.period)).filter(({ gate }) => gate !== byItem);
  const whole = wholeReviews(reviews, codes, version.digest, signatures);
  const digests = { all: version.digest, accounts: version.accounts_digest };
  const members = membersOn(await readPosts(db), day);
  const gates = judgeGates(book, [...signatures, ...whole], members, day, digests);
  const postings = (await readPostings(db, { periods: [version.period], to: day })).filter(
    (one) => one.version === version.version,
  );
  const kept = postings.flatMap(({ facts }) => facts.gates ?? []).filter(({ holds }) => holds);
  return gates.map((gate) => {
    // Signed anew for another version: what was on record when this one was posted still counts for it.
    const posted = gate.changed ? kept.find((one) => one.gate === gate.gate) : undefined;
    return posted ?? withItems(gate, reviews, items, gate.gate === byItem ? rule : undefined);
  });
}

/** Somebody who has passed every item has signed the whole. */
function wholeReviews(
  reviews: readonly Review[],
  codes: readonly string[],
  digest: string,
  signed: readonly Signature[],
): Signature[] {
  const names = new Map(reviews.map((one) => [`${one.post}\n${one.name}`, one]));
  return [...names.values()].flatMap(({ name, post }) => {
    const own = reviews.filter((one) => one.name === name && one.post === post && one.result === 'passed');
    const all = codes.every((code) => own.some(({ item }) => item === code));
    const known = signed.some((one) => one.gate === post && one.name === name && one.content_digest === digest);
    const day = own
      .map((one) => one.day)
      .sort()
      .at(-1);
    return all && !known && day !== undefined ? [{ gate: post, name, day, note: null, content_digest: digest }] : [];
  });
}

/** Items that were sent back open the gate again; a gate of single signatures says how many it has. */
function withItems(
  gate: Gate,
  reviews: readonly Review[],
  items: readonly Pick<DisclosedItem, 'no' | 'code'>[],
  rule: InForce<'disclosure.review'> | undefined,
): Gate {
  const own = reviews.filter(({ post }) => post === gate.gate);
  const returns = own.filter(({ result }) => result === 'returned');
  const returned = returns.filter((one) => liftOf(one, own) === undefined);
  // A month's sheet has only some of the items, each with its number in the place's whole list.
  const numberOf = (code: string) => items.find((one) => one.code === code)?.no ?? code;
  const words = returns.map((one) => {
    const lifter = liftOf(one, own)?.name;
    return `第${numberOf(one.item)}项被${one.name}退回${lifter === undefined ? '' : `，${lifter}已解除`}`;
  });
  const passed = items.filter(({ code }) => own.some(({ item, result }) => item === code && result === 'passed'));
  const count = rule === undefined ? [] : [`已签${passed.length}项，共${items.length}项`];
  const said = [gate.arithmetic, ...count, ...words].filter((one) => one !== null);
  return {
    ...gate,
    ...(rule !== undefined && { rule: rule.key, cite: rule.cite, cite_words: rule.citeWords }),
    holds: gate.holds && returned.length === 0,
    arithmetic: said.length === 0 ? null : said.join('；'),
  };
}

/** `居委会成员核准、居务监督小组组长签字`. */
export function gateNamesOf(gates: readonly Gate[]): string {
  return gates
    .map(
      ({ gate, changed, arithmetic }) =>
        `${gateWords[gate]}${changed ? '（内容已改，需重办）' : arithmetic === null ? '' : `（${arithmetic}）`}`,
    )
    .join('、');
}
