import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Writing } from '../database/writing.ts';
import type { Candidate } from '../election/election.ts';
import { insertElection } from '../election/store.ts';
import { standingMeeting } from '../meeting/after/standing_meeting.ts';
import { readMeeting } from '../meeting/store.ts';
import { enrol } from '../person/enrol.ts';
import type { Person } from '../person/person.ts';
import type { Relation } from '../person/relation.ts';
import { representativesOf } from '../representative/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { committeePosts } from '../staff/post.ts';
import { readPosts } from '../staff/store.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type ElectedAt, groupRules, judgeBarred, judgeComposition, judgeElectedAt } from './judgement.ts';
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
  meetingId: string | null;
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

/** The meeting that elects; null where none was named. @throws Refusal kind `not_found`. */
export async function electingMeeting(writing: Writing, word: string | undefined, today: Day) {
  if (word === undefined) return null;
  const { id } = await standingMeeting(writing.db, word, yearOf(today));
  const { number, kind, quorate, day } = await readMeeting(writing.db, id);
  return { id, day, at: { number, kind, quorate } satisfies ElectedAt };
}

/**
 * Brings newcomers into the group and lets others go, in the caller's transaction, with the election it came by.
 * @throws Refusal kind `forbidden` when a rule forbids the group as it would stand and it has not happened already.
 */
export async function changeGroup(
  writing: Writing,
  change: Change,
  at: ElectedAt | null,
): Promise<{ members: Supervisor[]; verdicts: Judged[]; notes: string[] }> {
  const { day, happened } = change;
  const gone = new Set(change.leaving.map(({ id }) => id));
  const staying = (await readSupervisors(writing.db, day)).filter(({ id }) => !gone.has(id));
  const seated: Seated[] = [];
  for (const one of change.newcomers) seated.push(await seatedFrom(writing, one, day));
  refuseTwice(seated, staying);
  const newcomers = seated.map(({ person, ...rest }) => ({ name: person.name, ...rest }));
  const rules = groupRules(await loadRulebook(writing.db), day);
  const verdicts = [
    ...judgeElectedAt(at, rules),
    ...judgeComposition([...staying, ...newcomers], rules),
    ...judgeBarred(newcomers, rules),
  ];
  const broken = verdicts.filter(({ holds, severity }) => !holds && severity === 'error');
  if (happened === null) refuseBroken(broken);
  for (const { id, until, reason } of change.leaving) await endSupervisor(writing, id, until, reason);
  await enter(writing, change, seated, verdicts, broken);
  const needless = happened !== null && broken.length === 0 ? ['规定准许，--happened 的理由没有记入。'] : [];
  const notes = [...needless, ...seated.flatMap((one) => relationNote(one))];
  return { members: await readSupervisors(writing.db, day), verdicts, notes };
}

/** The person on file, whether on the roll of representatives, and whether on the committee, on the day. */
async function seatedFrom(writing: Writing, one: Newcomer, day: Day): Promise<Seated> {
  const person = await enrol(writing, { called: one.called, details: {}, isNew: false });
  const rolls = await representativesOf(writing.db, person.id);
  const onRoll = rolls.some((roll) => roll.basis === 'elected' && isHeldOn(roll, day));
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
  { day, meetingId, happened, byElection }: Change,
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
  const electionId = await insertElection(writing, {
    kind: 'supervision',
    method: null,
    day,
    seats: seated.length,
    meetingId,
    state: null,
    facts: { by_election: byElection },
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
      meetingId,
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

function notOnCommittee(name: string, day: Day): Refusal {
  return new Refusal('usage', 'not_on_committee', `${name}在${day}不是在任的居委会成员（主任、副主任、委员）。`, {
    hint: '关系写的是与居委会成员的关系，如 --relation 王芳=妹妹:王建国；没有写入任何内容。',
  });
}

function relationNote({ person, relation }: Seated): string[] {
  if (relation?.code !== 'other') return [];
  return [`${person.name}的关系“${relation.words}”不在规定所列，没有判断。`];
}
