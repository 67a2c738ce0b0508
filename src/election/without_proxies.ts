import { weigh } from '../base/share.ts';
import { faultyProxies } from './ballots.ts';
import type { Held } from './held.ts';
import { judgeResult } from './result.ts';
import type { ElectionRules } from './rules.ts';

/** Ballots of proxies that should not have been taken are counted as they were; what they change is told. */
export function withoutFaulty(held: Held, rules: ElectionRules): string[] {
  const { validity } = rules;
  const faulty = faultyProxies(held);
  const { returned, voters } = held;
  if (faulty === 0 || validity === undefined || returned === null || voters === null) return [];
  const [with_, without] = [returned, returned - faulty].map((count) => weigh(count, voters, validity.value));
  if (with_?.holds === without?.holds) return electedWithout(held, rules, faulty);
  return [`不合条件的委托票有 ${faulty} 张；扣除后参加投票的人数不够（${without?.arithmetic}）。`];
}

/**
 * For whom nobody knows who these ballots were: who might lose the seat had they all been for him, and who would gain one had
 * none of them been.
 */
function electedWithout(held: Held, rules: ElectionRules, faulty: number): string[] {
  const counted = held.candidates.length > 0 && held.candidates.every(({ votes }) => votes !== undefined);
  if (!counted || (held.valid ?? 0) < faulty) return [];
  const less = (number: number | null) => (number === null ? null : number - faulty);
  const outcome = (at: number, votes: number) => {
    const candidates = held.candidates.map((one, place) => (place === at ? { ...one, votes } : one));
    const without = { ...held, candidates, returned: less(held.returned), valid: less(held.valid) };
    return judgeResult(without, rules, true).elected.includes(at);
  };
  const now = judgeResult(held, rules, true).elected;
  return held.candidates.flatMap(({ name, votes = 0 }, at) => {
    if (now.includes(at) && votes >= faulty && !outcome(at, votes - faulty)) {
      return [`不合条件的委托票有 ${faulty} 张；如果都投给了${name}，扣除后他得票 ${votes - faulty}，就不当选。`];
    }
    if (now.includes(at) || !outcome(at, votes)) return [];
    return [`不合条件的委托票有 ${faulty} 张；如果都没有投给${name}，扣除后他得票仍是 ${votes}，就当选。`];
  });
}
