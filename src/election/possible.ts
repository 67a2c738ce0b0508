import { Refusal } from '../base/refusal.ts';
import type { Draft, DraftCandidate } from './draft.ts';
import { type Contest, type Held, seatsOf } from './held.ts';
import { postSaid } from './words.ts';

/** The contests for the seats: one for each post where posts are written, one for all where none is. @throws Refusal `usage`. */
export function contestsOf(seats: Draft['seats'], candidates: readonly DraftCandidate[]): Contest[] {
  if (seats === undefined) return [];
  const places = candidates.map((_, at) => at);
  if (typeof seats === 'number') {
    const posts = new Set(candidates.map(({ post }) => post ?? null));
    if (posts.size > 1) {
      throw impossible(
        `候选人的职务不止一种（${[...posts].map((post) => (post === null ? '未写' : postSaid(post))).join('、')}），名额却只有一个总数。`,
        '请写明各职务的名额，如 --seats 主任=1、副主任=1、委员=3',
      );
    }
    const [post = null] = [...posts];
    if (post !== null && seats > 1) {
      throw impossible(
        `候选人写了职务（${postSaid(post)}），名额却只有一个总数 ${seats}。`,
        `请写明各职务的名额，如 --seats ${postSaid(post)}=${seats}；不分职务的，去掉候选人后的职务`,
      );
    }
    return [{ post, seats, candidates: places }];
  }
  const strangers = candidates.filter(({ post }) => post === undefined || !Object.hasOwn(seats, post));
  if (strangers.length > 0) {
    const names = strangers.map(({ name, post }) => `${name}（${post === undefined ? '未写' : postSaid(post)}）`);
    throw impossible(`名额按职务写，这些候选人的职务不在其中：${names.join('、')}。`, '请在候选人后写明职务');
  }
  return Object.entries(seats).map(([post, number]) => ({
    post,
    seats: number,
    candidates: places.filter((at) => candidates[at]?.post === post),
  }));
}

/** Counts that cannot be, of ballots and of days. @throws Refusal kind `usage` naming all of them. */
export function refuseImpossible(held: Held): void {
  const faults = [...ballotFaults(held), ...voteFaults(held), ...nameFaults(held), ...declaredFaults(held)];
  if (faults.length === 0) return;
  throw impossible(
    `选举记录有${faults.length}处不可能：\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    '请核对数字；没有写入任何内容',
  );
}

function ballotFaults({ draft, method, voters, present, proxiesAtMeeting, returned, valid }: Held): string[] {
  const { issued, invalid } = draft;
  const proxies = Array.isArray(draft.proxies) ? draft.proxies.length : (draft.proxies ?? 0);
  const over = (one: number | null | undefined, other: number | null | undefined, says: string) =>
    one != null && other != null && one > other ? [`${says}：${one} > ${other}`] : [];
  return [
    ...over(issued, voters, '发出的选票多于有选举权的人'),
    ...over(returned, issued, '收回的选票多于发出的'),
    ...over(returned, voters, '收回的选票多于有选举权的人'),
    ...over(present, voters, '到会的人多于应到'),
    ...over(invalid, returned, '无效票多于收回的选票'),
    ...(method === 'representatives' && present !== null
      ? over(issued ?? returned, present + (proxies || proxiesAtMeeting), '选票多于到会的人（连同委托）')
      : []),
    ...over(proxies, returned, '委托的选票多于收回的'),
    ...(returned !== null && valid !== null && invalid !== undefined && valid + invalid !== returned
      ? [`有效票加无效票不等于收回的选票：${valid} + ${invalid} ≠ ${returned}`]
      : []),
  ];
}

/** A ballot has one vote for a person, and no more votes than there are seats. */
function voteFaults({ candidates, contests, valid }: Held): string[] {
  if (valid === null) return [];
  const single = candidates.flatMap(({ name, votes = 0 }) =>
    votes > valid ? [`${name}得票多于有效票：${votes} > ${valid}`] : [],
  );
  const whole = contests.flatMap(({ post, seats, candidates: places }) => {
    const sum = places.reduce((all, at) => all + (candidates[at]?.votes ?? 0), 0);
    const what = post === null ? '各候选人' : `${postSaid(post)}各候选人`;
    return sum > valid * seats ? [`${what}得票合计 ${sum}，多于有效票乘名额 ${valid}×${seats} = ${valid * seats}`] : [];
  });
  return [...single, ...whole];
}

function nameFaults({ draft, candidates }: Held): string[] {
  const twice = candidates
    .map(({ name, post }) => `${name}${post === undefined ? '' : `（${postSaid(post)}）`}`)
    .filter((one, at, all) => all.indexOf(one) !== at);
  const proxies = Array.isArray(draft.proxies) ? draft.proxies : [];
  const givers = proxies.map(({ absent }) => absent);
  return [
    ...twice.map((name) => `候选人${name}写了不止一次`),
    ...[...new Set(givers.filter((name, at) => givers.indexOf(name) !== at))].map((name) => `${name}委托了不止一人`),
    ...proxies.filter(({ absent, holder }) => absent === holder).map(({ absent }) => `${absent}委托了自己`),
  ];
}

/** Nobody is declared elected who did not stand, and no more than there are seats. */
function declaredFaults({ draft, candidates, contests }: Held): string[] {
  const { elected = [], candidates: stood = [] } = draft;
  const strangers = stood.length === 0 ? [] : elected.filter((name) => !stood.some((one) => one.name === name));
  const seats = seatsOf(contests);
  const over = contests.flatMap(({ post, seats: most, candidates: places }) => {
    // Who stood for several posts may have been elected to any one of them.
    const only = places.map((at) => candidates[at]?.name ?? '').filter((name) => isOnly(candidates, name));
    const number = elected.filter((name) => only.includes(name)).length;
    return post !== null && number > most ? [`宣布当选${postSaid(post)}的多于名额：${number} > ${most}`] : [];
  });
  return [
    ...[...new Set(elected.filter((name, at) => elected.indexOf(name) !== at))].map(
      (name) => `宣布当选写了${name}不止一次`,
    ),
    ...(seats !== null && elected.length > seats ? [`宣布当选的多于应选名额：${elected.length} > ${seats}`] : over),
    ...strangers.map((name) => `宣布当选的${name}不在候选人中；另选他人当选的，也请写成候选人和得票`),
  ];
}

function isOnly(candidates: readonly DraftCandidate[], name: string): boolean {
  return candidates.filter((one) => one.name === name).length === 1;
}

function impossible(message: string, hint: string): Refusal {
  return new Refusal('usage', 'impossible_counts', message, { hint: `${hint}。` });
}
