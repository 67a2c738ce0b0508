import type { GivenProxy, Move } from '../meeting.ts';
import type { Draft } from './draft.ts';
import { byName, isThere } from './movement.ts';

/** The proxies named in a draft; none where it gives their number only. */
export function proxiesIn({ proxies }: Draft): GivenProxy[] {
  if (!Array.isArray(proxies)) return [];
  return proxies.map(({ absent, holder, proof }) => ({ absent, holder, proof: proof ?? null }));
}

/** Whether it is a proxy at all: not where the writing was asked for and not shown. */
export function isProxy({ proof }: GivenProxy): boolean {
  return proof !== false;
}

/** How many proxies stand in a draft; whether they count in quorum and vote is a matter of D-173. */
export function proxyCount(draft: Draft): number {
  return Array.isArray(draft.proxies) ? proxiesIn(draft).filter(isProxy).length : draft.proxies;
}

/** How many of the named proxies were held by somebody in the room; null where all of them were. */
export function proxiesThere(proxies: readonly GivenProxy[], moves: readonly Move[], no: number): number | null {
  const standing = proxies.filter(isProxy);
  const own = byName(moves);
  const held = standing.filter(({ holder }) => isThere(own.get(holder) ?? [], no)).length;
  return held === standing.length ? null : held;
}

/**
 * Proxies that cannot be, a sentence each. `present`, `roll`: by name; null where only counted, or not on file. Each is for one absent member, and nobody holds two: the documents know of no
 * proxies at all (D-173), so nothing allows a second.
 */
export function proxyFaults(draft: Draft, present: readonly string[] | null, roll: readonly string[] | null): string[] {
  const proxies = proxiesIn(draft);
  const standing = proxies.filter(isProxy);
  const givers = proxies.map(({ absent }) => absent);
  const holders = standing.map(({ holder }) => holder);
  const onRoll = (name: string) => roll === null || roll.includes(name);
  const came = (name: string) => present?.includes(name);
  return [
    ...twice(givers).map((name) => `${name} 委托了不止一人`),
    ...twice(holders).map((name) => {
      const whom = standing.filter(({ holder }) => holder === name).map(({ absent }) => absent);
      return `${name} 一人接受了 ${whom.join('、')} 的委托：一人只能代一名缺席的人`;
    }),
    ...givers.filter((name) => !onRoll(name)).map((name) => `委托人 ${name} 不在当日的名册上`),
    ...givers.filter((name) => came(name) === true).map((name) => `${name} 已到会，不能又委托别人`),
    ...holders.filter((name) => came(name) === false).map((name) => `受托人 ${name} 没有到会`),
  ];
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}
