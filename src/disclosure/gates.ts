import type { Citation } from '../base/refusal.ts';
import { weigh } from '../base/share.ts';
import type { Day } from '../calendar/day.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import type { Post } from '../rules/value.ts';
import type { Signature } from './store.ts';

export const gateNames = ['party', 'committee', 'supervision', 'leader', 'stamp', 'seal'] as const;
export type GateName = (typeof gateNames)[number];

export const gateWords: Record<GateName, string> = {
  party: '社区党组织核准',
  committee: '居委会成员核准',
  supervision: '居务监督小组审核',
  leader: '居务监督小组组长签字',
  stamp: '街道（镇）监管会审核签章',
  seal: '加盖居委会印章',
};

/** Of what a gate covers, as it stands now: the finance table for the stamp, the whole sheet for all others. */
export interface Digests {
  all: string;
  accounts: string;
}

/** Something that must be done before the sheet is posted, and whether it is on record. */
export interface Gate {
  gate: GateName;
  rule: string;
  holds: boolean;
  /** For the committee: how many of its members have signed. */
  arithmetic: string | null;
  reading: string | null;
  /** `stale`: the content was changed after that signature, so that it does not count. */
  signed: (Omit<Signature, 'gate' | 'content_digest'> & { stale: boolean })[];
  /** Signatures there are, and only a change of the content opened the gate again. */
  changed: boolean;
  cite: Citation;
  cite_words: string;
}

const gateOf: Partial<Record<Post, GateName>> = {
  party_organisation: 'party',
  committee_member: 'committee',
  supervision_group: 'supervision',
  supervision_group_leader: 'leader',
};

/**
 * The gates of the place on a day, open or closed by what is on record until then: who approves, the stamp on the finance
 * table, the seal.
 */
export function judgeGates(
  book: Rulebook,
  signatures: readonly Signature[],
  members: readonly string[],
  day: Day,
  digests: Digests,
): Gate[] {
  const upToNow = signatures.filter((one) => one.day <= day);
  const choices = book.choices(day);
  const gate = (name: GateName, rule: InForce): Gate => {
    const all = upToNow.filter((one) => one.gate === name);
    const now = all.length === 0 ? null : digests[name === 'stamp' ? 'accounts' : 'all'];
    const signed = eachOnce(all, now).map(({ gate: _gate, content_digest, ...one }) => ({
      ...one,
      stale: content_digest !== now,
    }));
    const valid = signed.filter(({ stale }) => !stale);
    const { cite, citeWords } = rule;
    const plain = { gate: name, rule: rule.key, arithmetic: null, reading: null, signed, cite, cite_words: citeWords };
    const state = (holds: boolean) => ({ holds, changed: !holds && valid.length < signed.length });
    if (name !== 'committee') return { ...plain, ...state(valid.length > 0) };
    const { holds, ...judged } = judgeCommittee(valid, members, chosen('D-26', choices));
    return { ...plain, ...judged, ...state(holds) };
  };
  const approve = book.find('disclosure.approve', day);
  const stamp = book.find('disclosure.stamp', day);
  const seal = book.find('disclosure.seal', day);
  const posts = approve === undefined ? [] : [...(approve.value.allOf ?? []), ...(approve.value.anyOf ?? [])];
  return [
    ...posts.flatMap((post) => {
      const name = gateOf[post];
      return name === undefined || approve === undefined ? [] : [gate(name, approve)];
    }),
    ...(stamp !== undefined && chosen('D-105', choices) !== 'b' ? [gate('stamp', stamp)] : []),
    ...(seal === undefined ? [] : [gate('seal', seal)]),
  ];
}

/** Somebody who signed several times, by what was signed of the content as it stands, else by the last of them. */
function eachOnce(given: readonly Signature[], now: string | null): Signature[] {
  const kept = new Map<string, Signature>();
  for (const one of given) {
    if (one.content_digest === now || kept.get(one.name)?.content_digest !== now) kept.set(one.name, one);
  }
  return [...kept.values()];
}

/** D-26: a majority of the members in office, each recorded by name; or all of them. */
function judgeCommittee(signed: readonly { name: string }[], members: readonly string[], letter: string) {
  const count = new Set(signed.map(({ name }) => name).filter((name) => members.includes(name))).size;
  const reading = `D-26${letter}`;
  if (members.length === 0) return { holds: false, arithmetic: '没有登记在任的居委会成员', reading };
  const { holds, arithmetic } = weigh(
    count,
    members.length,
    letter === 'b' ? { atLeast: [1, 1] } : { moreThan: [1, 2] },
  );
  return { holds, arithmetic, reading };
}

/** What a draft says of itself; null when every gate is closed or the place has none. */
export function lackingWords(gates: readonly Gate[]): string | null {
  const open = gates.filter(({ holds }) => !holds);
  if (open.length === 0) return null;
  return `送审稿：尚缺 ${open.map(({ gate, changed }) => `${gateWords[gate]}${changed ? '（内容已改，需重办）' : ''}`).join('、')}`;
}
