import { expect, test } from 'vitest';
import { Refusal } from '../../src/base/refusal.ts';
import { type Share, weigh } from '../../src/base/share.ts';
import { judgeMeeting, type MeetingRules } from '../../src/meeting/count/judgement.ts';
import { rulesFor } from '../../src/meeting/count/rules.ts';
import { type Body, kindInfo, type MeetingKind, votedKinds } from '../../src/meeting/kinds/kind.ts';
import type { Roll, Vote } from '../../src/meeting/meeting.ts';
import { bookOf } from '../../src/rulebook/load.ts';
import type { Rulebook } from '../../src/rules/book.ts';
import { keys, type RuleKey } from '../../src/rules/key.ts';
import { places } from '../../src/rules/place.ts';
import { isAtLeast, isMoreThan } from './by_hand.ts';

const most = 60;
const day = '2026-09-18';
const everywhere = Object.keys(places) as (keyof typeof places)[];

const byHand = (count: number, of: number, share: Share) =>
  'moreThan' in share ? isMoreThan(count, of, share.moreThan) : isAtLeast(count, of, share.atLeast);

/** Every share that stands in a pack, of whatever body, once. */
async function sharesOfThePacks(): Promise<Map<string, Share>> {
  const shares = new Map<string, Share>();
  for (const place of everywhere) {
    const { rules } = await places[place].load();
    for (const key of Object.keys(rules) as RuleKey[]) {
      if (keys[key].kind !== 'share' && keys[key].kind !== 'trigger') continue;
      for (const { value } of (rules[key] ?? []) as readonly { value: unknown }[]) {
        const { moreThan, atLeast } = value as { moreThan?: [number, number]; atLeast?: [number, number] };
        const share = moreThan === undefined ? { atLeast: atLeast as [number, number] } : { moreThan };
        shares.set(JSON.stringify(share), share);
      }
    }
  }
  return shares;
}

test('every share of every pack weighs as counted by hand, of 1 to 60 people', async () => {
  const shares = await sharesOfThePacks();
  expect([...shares.keys()].sort()).toEqual(
    expect.arrayContaining(['{"atLeast":[1,5]}', '{"moreThan":[1,2]}', '{"moreThan":[2,3]}']),
  );
  const faults: string[] = [];
  for (const share of shares.values()) {
    for (let of = 1; of <= most; of += 1) {
      for (let count = 0; count <= of; count += 1) {
        const { holds, short } = weigh(count, of, share);
        const enough = byHand(count + short, of, share) && (short === 0 || !byHand(count + short - 1, of, share));
        if (holds !== byHand(count, of, share) || !enough) faults.push(`${count} of ${of}: ${JSON.stringify(share)}`);
      }
    }
  }
  expect(faults).toEqual([]);
});

/** Every body and its rules, wherever they differ: 7 places × every kind that votes × the forms of a recall. */
async function allRules(): Promise<Map<string, { body: Body; rules: MeetingRules }>> {
  const all = new Map<string, { body: Body; rules: MeetingRules }>();
  for (const place of everywhere) {
    const book = await bookOf(place);
    for (const kind of votedKinds) {
      const bodies: Body[] =
        kind === 'recall' ? ['adults', 'households', 'representatives'] : [kindInfo(kind).body as Body];
      for (const body of bodies) {
        const rules = rulesOf(book, kind, body);
        if (rules === null) continue;
        const same = JSON.stringify([
          body,
          rules.quorum?.value,
          rules.quorum?.readings,
          rules.pass?.value,
          rules.pass?.readings,
        ]);
        all.set(same, { body, rules });
      }
    }
  }
  return all;
}

/** Null where neither place nor law says how the body decides (in 静安 a hearing decides nothing). */
function rulesOf(book: Rulebook, kind: MeetingKind, body: Body): MeetingRules | null {
  try {
    return rulesFor(book, kind, body, day, true);
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'no_rule') return null;
    throw error;
  }
}

const rollOf = (form: Body, entitled: number, present: number): Roll => ({
  ...{ form, entitled, present, proxies: 0 },
  ...{ vacancies: null, duplicates: null, exOfficioBeside: null, unnamedHouseholds: null },
});

const voteOf = (votesFor: number): Vote => ({
  ...{ no: 1, title: '议题', ballot: 'open', for: votesFor, against: 0, abstain: 0, invalid: 0 },
  ...{ presentAtVote: null, proxyFor: 0, proxyAgainst: 0, proxiesAtVote: null, issued: null, returned: null },
});

/** The counts on both sides of the line, and one far from it. */
function countsAround(present: number, of: number, share: Share): number[] {
  let least = 0;
  while (least <= present && !byHand(least, of, share)) least += 1;
  return [...new Set([least - 1, least, (least * 7 + of) % (present + 1)])].filter((n) => n >= 0 && n <= present);
}

test('every body of every pack: quorum and vote come out as by hand, for every roll up to 60', async () => {
  const all = await allRules();
  expect(new Set([...all.values()].map(({ body }) => body))).toEqual(
    new Set(['adults', 'households', 'representatives', 'committee', 'hearing_group', 'supervision_group']),
  );
  const faults: string[] = [];
  let votes = 0;
  for (const [what, { body, rules }] of all) {
    const { quorum, pass } = rules;
    if (pass === undefined) throw new Error(`${what}: no majority`);
    for (let entitled = 1; entitled <= most; entitled += 1) {
      for (let present = 0; present <= entitled; present += 1) {
        const of = pass.value.of === 'group_members' ? entitled : present;
        for (const votesFor of countsAround(present, of, pass.value)) {
          votes += 1;
          const { quorate, motions } = judgeMeeting(rollOf(body, entitled, present), [voteOf(votesFor)], rules);
          const reached = quorum === undefined ? null : byHand(present, entitled, quorum.value);
          const passed = byHand(votesFor, of, pass.value) ? 'passed' : 'failed';
          const outcome = reached === false ? 'void' : passed;
          if (quorate !== reached || motions[0]?.outcome !== outcome)
            faults.push(`${what}: ${votesFor} of ${present} of ${entitled}: ${motions[0]?.outcome}, not ${outcome}`);
        }
      }
    }
  }
  expect(faults.slice(0, 5)).toEqual([]);
  expect(votes).toBeGreaterThan(20_000);
});
