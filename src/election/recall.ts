import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { type Day, readDay, yearOf } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { standingMeeting } from '../meeting/after/standing_meeting.ts';
import type { MeetingRecord } from '../meeting/meeting.ts';
import { readAttendees, readMeeting } from '../meeting/store.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import type { Person } from '../person/person.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Form } from '../rules/pack.ts';
import { committeePosts, type HeldPost } from '../staff/post.ts';
import { endPost, postsOf, readPosts, staffCalled } from '../staff/store.ts';
import { answerFor } from './answer.ts';
import { type Defence, defenceWords, type RecallFacts } from './election.ts';
import { judgeRecall, recallNotes } from './recall_judgement.ts';
import { recallMotion, titleNotes } from './recall_motion.ts';
import { insertElection, readElection, recallOf } from './store.ts';
import { postSaid } from './words.ts';

interface RecallOptions {
  meeting: string;
  motion?: string;
  reason: string;
  defence: string;
  defenceWords?: string;
  leave?: string | true;
}

export const recall = verb<RecallOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '被罢免的居委会成员' }],
  options: [
    { flags: '--meeting <编号>', text: '罢免会议（meeting record --kind recall 登记的）', required: true },
    { flags: '--motion <序号>', text: '会议上的第几项议题；只有一项，或只有一项的标题写着此人，可以不写' },
    { flags: '--reason <理由>', text: '罢免的理由', required: true },
    {
      flags: '--defence <情况>',
      text: 'heard（已听取申辩）、declined（本人放弃）、not_heard（没有听取）',
      choices: ['heard', 'declined', 'not_heard', ...Object.values(defenceWords)],
      required: true,
    },
    { flags: '--defence-words <内容>', text: '申辩的内容' },
    { flags: '--leave [日期]', text: '罢免通过的，同时登记离任：任到这一天（不写日期：会议当天）' },
  ],
  examples: ['jwh election recall 王五 --meeting 3 --reason 工作失误造成重大损失 --defence heard --leave'],
  async run(context, [name], options) {
    const called = readName(name as string);
    const reason = readWords(options.reason, '理由');
    const motion = options.motion === undefined ? null : wholeNumber(options.motion, '议题序号');
    return context.write(async (writing) => {
      const { db } = writing;
      const { id: meetingId } = await standingMeeting(db, options.meeting, yearOf(context.today));
      const meeting = await readMeeting(db, meetingId);
      const { person, posts } = await officeOf(db, called, meeting.day);
      const who = { name: person.name, members: await membersOn(db, meeting.day) };
      const voted = recallMotion(meeting, motion, who);
      await refuseTwice(db, meetingId, meeting, voted.no);
      const facts: RecallFacts = {
        motion: voted.no,
        title: voted.title,
        form: meeting.form as Form,
        reason,
        defence: defenceNamed(options.defence),
        defence_words: options.defenceWords === undefined ? null : readWords(options.defenceWords, '申辩的内容'),
        outcome: voted.outcome,
        votes_for: voted.for,
        present: voted.present,
        ended: endingOf(options.leave, voted.outcome, meeting, posts),
      };
      const book = await loadRulebook(db);
      const judgement = { book, meeting, facts, person };
      for (const { id } of facts.ended === null ? [] : posts) {
        await endPost(writing, id, facts.ended?.on ?? meeting.day, `罢免（${meeting.number}）`);
      }
      const id = await insertElection(writing, {
        kind: 'recall',
        method: null,
        day: meeting.day,
        seats: null,
        meetingId,
        state: null,
        facts: { recall: facts },
        verdicts: judgeRecall(judgement),
        candidates: [
          {
            name: person.name,
            person_id: person.id,
            post: posts.map(({ post }) => post).join(','),
            votes: voted.for,
            elected: null,
            tied: false,
            barred: null,
          },
        ],
      });
      const present = (await readAttendees(db, meetingId)).some(
        (one) => one.present === 1 && (one.person_id === null ? one.name === person.name : one.person_id === person.id),
      );
      return answerFor(await readElection(db, id), {
        notes: [...titleNotes(voted, who), ...recallNotes(judgement, present)],
        next: nextStep(facts, person, meeting.day),
      });
    });
  },
});

async function refuseTwice(db: Database, meetingId: string, { number }: MeetingRecord, motion: number): Promise<void> {
  const known = await recallOf(db, meetingId, motion);
  if (known === null) return;
  throw new Refusal('usage', 'recall_recorded', `${number}议题 ${motion} 的罢免已登记为${known}。`, {
    hint: `查看：jwh election show ${known}`,
  });
}

/** The member and the posts of the committee he or she held on the day. @throws Refusal kind `not_found`. */
async function officeOf(db: Database, called: string, day: Day): Promise<{ person: Person; posts: HeldPost[] }> {
  const person = onePerson(await staffCalled(db, called), called, '工作人员');
  const posts = (await postsOf(db, person.id)).filter((one) => committeePosts.includes(one.post) && isHeldOn(one, day));
  if (posts.length > 0) return { person, posts };
  throw new Refusal('not_found', 'not_a_member', `${person.name}在${day}不是居委会成员（主任、副主任、委员）。`, {
    hint: `任职的起止日见：jwh staff show ${person.name}`,
  });
}

/** Names of all who were on the committee. */
async function membersOn(db: Database, day: Day): Promise<string[]> {
  const posts = (await readPosts(db)).filter((one) => committeePosts.includes(one.post) && isHeldOn(one, day));
  return [...new Set(posts.map(({ name }) => name))];
}

/** Which posts end, and when. @throws Refusal kind `forbidden` where the vote did not pass. */
function endingOf(
  leave: string | true | undefined,
  outcome: RecallFacts['outcome'],
  meeting: MeetingRecord,
  posts: readonly HeldPost[],
): RecallFacts['ended'] {
  if (leave === undefined) return null;
  const verdict = meeting.verdicts.find(({ holds }) => !holds);
  if (outcome !== 'passed') {
    throw new Refusal('forbidden', 'recall_failed', `${meeting.number}的罢免没有通过，不能据此离任。`, {
      hint: '去掉 --leave，只登记罢免的表决；没有写入任何内容。',
      ...(verdict === undefined ? {} : { cite: verdict.cite }),
    });
  }
  const on = leave === true ? meeting.day : readDay(leave, '--leave ');
  if (on < meeting.day) {
    throw new Refusal('usage', 'days_reversed', `离任的日子 ${on} 早于罢免会议 ${meeting.day}。`);
  }
  return { posts: posts.map(({ post }) => post), on };
}

function nextStep({ outcome, ended }: RecallFacts, { name }: Person, day: Day): string[] {
  if (outcome !== 'passed') return ['罢免没有通过，职务不变。'];
  if (ended !== null)
    return [
      `${ended.posts.map(postSaid).join('、')}已登记任到 ${ended.on}；缺额的补选：jwh election plan --by-election`,
    ];
  return [`登记离任：jwh staff leave ${name} --on ${day} --reason 罢免`];
}

function defenceNamed(word: string): Defence {
  const codes = Object.keys(defenceWords) as Defence[];
  return codes.find((code) => code === word || defenceWords[code] === word) ?? 'not_heard';
}
