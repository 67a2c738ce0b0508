import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { electedNames } from '../database/people.ts';
import type { Writing } from '../database/writing.ts';
import type { Candidate } from '../election/election.ts';
import { insertElection } from '../election/store.ts';
import { enrol } from '../person/enrol.ts';
import type { Person } from '../person/person.ts';
import type { Relation } from '../person/relation.ts';
import { representativesOf } from '../representative/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { committeePosts } from '../staff/post.ts';
import { readPosts } from '../staff/store.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { ElectingMeeting } from './elected_at.ts';
import {
  type ElectedAt,
  type GroupRules,
  groupRules,
  judgeBarred,
  judgeComposition,
  judgeElectedAt,
  votedDown,
} from './judgement.ts';
import { endSupervisor, insertSupervisor, readSupervisors } from './store.ts';
import type { Supervisor } from './supervisor.ts';

/** Somebody who comes into the group, as written. */
export interface Newcomer {
  called: string;
  /** Said to be a residents' representative, whatever the roll has. */
  statedRepresentative: boolean;
  relation: Relation | null;
  votes: number | null;
}

export interface Change {
  day: Day;
  newcomers: readonly Newcomer[];
  /** Members who go with it, and the last day of each. */
  leaving: readonly { id: string; until: Day; reason: string }[];
  byElection: boolean;
  /** Why it is kept although a rule forbids it. */
  happened: string | null;
}

interface Seated {
  person: Person;
  representative: boolean;
  relation: Relation | null;
  votes: number | null;
}

/**
 * Brings newcomers into the group and lets others go, in the caller's transaction, with the election it came by.
 * @throws Refusal kind `forbidden` when a rule forbids the group as it would stand and it has not happened already.
 */
export async function changeGroup(
  writing: Writing,
  change: Change,
  meeting: ElectingMeeting | null,
): Promise<{ members: Supervisor[]; verdicts: Judged[]; notes: string[] }> {
  const { day, happened } = change;
  const at = meeting?.at ?? null;
  const gone = new Set(change.leaving.map(({ id }) => id));
  const staying = (await readSupervisors(writing.db, day)).filter(({ id }) => !gone.has(id));
  const hasRoll = (await electedNames(writing.db, day)).length > 0;
  const seated: Seated[] = [];
  for (const one of change.newcomers) seated.push(await seatedFrom(writing, one, day, hasRoll));
  refuseTwice(seated, staying);
  refuseVotes(seated, at);
  const newcomers = seated.map(({ person, ...rest }) => ({ name: person.name, ...rest }));
  const rules = groupRules(await loadRulebook(writing.db), day);
  const verdicts = [
    ...judgeElectedAt(at, rules),
    ...judgeComposition([...staying, ...newcomers], rules),
    ...judgeBarred(newcomers, rules),
  ];
  const broken = verdicts.filter(({ holds, severity }) => !holds && severity === 'error');
  if (happened === null) {
    refuseBroken(broken);
    if (at !== null) refuseVotedDown(at);
  }
  for (const { id, until, reason } of change.leaving) await endSupervisor(writing, id, until, reason);
  await enter(writing, change, meeting, seated, verdicts, broken);
  const needless =
    happened !== null && broken.length === 0 && (at === null || votedDown(at) === null)
      ? ['规定准许，--happened 的理由没有记入。']
      : [];
  const notes = [
    ...needless,
    ...(meeting?.notes ?? []),
    ...unruledNote(rules),
    ...seated.flatMap((one) => relationNote(one)),
    ...statedNote(seated, hasRoll),
  ];
  return { members: await readSupervisors(writing.db, day), verdicts, notes };
}

/** The person on file, whether on the roll of representatives, and whether on the committee, on the day. */
async function seatedFrom(writing: Writing, one: Newcomer, day: Day, hasRoll: boolean): Promise<Seated> {
  const person = await enrol(writing, { called: one.called, details: {}, isNew: false });
  const rolls = await representativesOf(writing.db, person.id);
  const onRoll = rolls.some((roll) => roll.basis === 'elected' && isHeldOn(roll, day));
  if (one.statedRepresentative && hasRoll && !onRoll) throw notOnRoll(person.name, day);
  const committee = (await readPosts(writing.db)).filter(
    (post) => committeePosts.includes(post.post) && isHeldOn(post, day),
  );
  const own = committee.some(({ person_id }) => person_id === person.id);
  const { relation } = one;
  if (!own && relation !== null && relation.of !== null && committee.length > 0) {
    if (!committee.some(({ name }) => name === relation.of)) throw notOnCommittee(relation.of, day);
  }
  return {
    person,
    representative: onRoll || one.statedRepresentative,
    relation: own ? { code: 'committee_member', words: '本人', of: null } : relation,
    votes: one.votes,
  };
}

async function enter(
  writing: Writing,
  { day, happened, byElection }: Change,
  meeting: ElectingMeeting | null,
  seated: readonly Seated[],
  verdicts: readonly Judged[],
  broken: readonly Judged[],
): Promise<void> {
  const candidates: Candidate[] = seated.map(({ person, votes }) => ({
    name: person.name,
    person_id: person.id,
    post: null,
    votes,
    elected: true,
    tied: false,
    barred: null,
  }));
  const motion = meeting?.at.motion;
  const electionId = await insertElection(writing, {
    kind: 'supervision',
    method: null,
    day,
    seats: seated.length,
    meetingId: meeting?.id ?? null,
    state: null,
    facts: { by_election: byElection, ...(motion == null ? {} : { motion: motion.no }) },
    verdicts,
    candidates,
  });
  for (const { person, representative, relation } of seated) {
    // What is wrong with the group stands with each who came in by it; what is wrong with one, with that one.
    const own = broken.filter(({ subject, label }) => subject !== 'barred' || label.startsWith(person.name));
    await insertSupervisor(writing, {
      person_id: person.id,
      representative,
      relation,
      from_day: day,
      meetingId: meeting?.id ?? null,
      electionId,
      happened: own.length > 0 ? happened : null,
      findings: own,
    });
  }
}

function refuseTwice(seated: readonly Seated[], staying: readonly Supervisor[]): void {
  const ids = seated.map(({ person }) => person.id);
  const twice = seated.find(({ person }, at) => ids.indexOf(person.id) !== at);
  if (twice !== undefined) throw new Refusal('usage', 'named_twice', `${twice.person.name}写了不止一次。`);
  const member = seated.find(({ person }) => staying.some(({ person_id }) => person_id === person.id));
  if (member === undefined) return;
  throw new Refusal('usage', 'already_supervisor', `${member.person.name}已经是在任成员，不能重复登记。`, {
    hint: '查看：jwh supervisor list',
  });
}

function refuseBroken(broken: readonly Judged[]): void {
  const [first] = broken;
  if (first === undefined) return;
  const said = broken.map(({ label, arithmetic, cite_words }) => `${label}：${arithmetic}（${cite_words}）`);
  throw new Refusal('forbidden', 'supervision_rules', `监督小组这样组成不合规定：${said.join('；')}。`, {
    hint: '请另行推选；推选若已成事实，加 --happened 理由，如实记录。没有写入任何内容。',
    cite: first.cite,
  });
}

/** Nobody has more votes than there were people to vote. */
function refuseVotes(seated: readonly Seated[], at: ElectedAt | null): void {
  if (at === null || at.mostVotes === null) return;
  const most = at.mostVotes;
  const over = seated.filter(({ votes }) => votes !== null && votes > most);
  if (over.length === 0) return;
  const said = over.map(({ person, votes }) => `${person.name} ${votes} 票`).join('、');
  throw new Refusal('usage', 'impossible_counts', `得票多于${at.number}到会的 ${most} 人：${said}。`, {
    hint: '请核对得票；没有写入任何内容。',
  });
}

/** Where no rule says how the group is elected, a vote that failed elects nobody all the same. */
function refuseVotedDown(at: ElectedAt): void {
  const said = votedDown(at);
  if (said === null) return;
  const { cite } = at.motion ?? {};
  throw new Refusal(cite === undefined ? 'usage' : 'forbidden', 'motion_failed', `${said}，不能据此推选。`, {
    hint: '据以推选的是另一项议题的，请写 --motion 序号；推选若已成事实，加 --happened 理由。没有写入任何内容。',
    ...(cite === undefined ? {} : { cite }),
  });
}

function notOnRoll(name: string, day: Day): Refusal {
  return new Refusal('usage', 'not_on_roll', `--rep 写了${name}，${day}的居民代表名册上却没有。`, {
    hint: `是不是居民代表以名册为准；漏登的先登记：jwh rep elect ${name} --group 小组 --from 日期。没有写入任何内容。`,
  });
}

function notOnCommittee(name: string, day: Day): Refusal {
  return new Refusal('usage', 'not_on_committee', `${name}在${day}不是在任的居委会成员（主任、副主任、委员）。`, {
    hint: '关系写的是与居委会成员的关系，如 --relation 王芳=妹妹:王建国；没有写入任何内容。',
  });
}

function relationNote({ person, relation }: Seated): string[] {
  if (relation?.code !== 'other') return [];
  return [`${person.name}的关系“${relation.words}”不在规定所列，没有判断。`];
}

/** Without a roll nothing stands behind what was said of them. */
function statedNote(seated: readonly Seated[], hasRoll: boolean): string[] {
  const stated = seated.filter(({ representative }) => representative).map(({ person }) => person.name);
  if (hasRoll || stated.length === 0) return [];
  return [`没有居民代表名册，${stated.join('、')}是居民代表按所写登记，没有核对。`];
}

function unruledNote({ size, share, barred, electedBy }: GroupRules): string[] {
  if ([size, share, barred, electedBy].some((rule) => rule !== undefined)) return [];
  return ['本地没有监督小组人数、组成和推选的规定，国家法的片段里也没有：只登记，不作判断。'];
}
