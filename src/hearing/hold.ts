import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { refuseImpossible } from '../meeting/count/possible.ts';
import { rulesFor } from '../meeting/count/rules.ts';
import { insertMeeting } from '../meeting/store.ts';
import type { Assess, Assessment } from '../proceeding/assessment.ts';
import { optionalWords } from '../proceeding/input.ts';
import { addStep } from '../proceeding/store.ts';
import { judgeWithin } from '../verdict/in_time.ts';
import { judgeBy } from '../verdict/verdict.ts';
import { asJudged, countHearing, votesTold } from './count.ts';
import { type BlockName, type Hearing, lastStep, stepsOf } from './hearing.ts';
import { type HeldInput, type HoldOptions, heldInput, holdFlags } from './hold_input.ts';
import { inHearing, numberArgument } from './step.ts';
import { judgeSurvey } from './survey.ts';

export const hold = verb<HoldOptions>({
  writes: true,
  arguments: [numberArgument],
  options: holdFlags,
  examples: [
    'jwh hearing hold 2026-1 --entitled 24 --present 13 --for 7 --against 4 --abstain 2',
    'jwh hearing hold 2026-1 --absent 李四 --recorder 李敏 --topic 小区垃圾房迁建 --briefing 迁建方案两个 --discussion 多数赞成方案二 --answers 年内完工 --for 3 --against 1 --secret',
  ],
  async run(context, [word], options) {
    const happened = optionalWords(options.happened, '--happened 的理由');
    return inHearing(context, word, async ({ writing, hearing, assess }) => {
      if (lastStep(hearing, 'held')) {
        throw new Refusal('usage', 'held_already', `${hearing.number}的听证会已经记过。`, {
          hint: `记错的，先作废那一步：jwh hearing void ${hearing.number} --step 序号 --reason 理由`,
        });
      }
      const input = heldInput(options, hearing, lastStep(hearing, 'fixed')?.content, context.today);
      return record(writing, hearing, input, happened, assess);
    });
  },
});

async function record(
  writing: Writing,
  hearing: Hearing,
  { draft: asked, beside, kept }: HeldInput,
  happened: string | null,
  assess: Assess,
): Promise<Assessment> {
  const { day } = asked;
  const assessment = await assess(day);
  assessment.rule('hearing.quorum');
  // Where no rule says how a resolution is made, the votes are kept and nothing is decided by them.
  const decides = assessment.rule('hearing.pass') !== undefined;
  const rules = rulesFor(assessment.book, 'hearing', 'hearing_group', day, decides);
  const { draft, call, judged } = countHearing({ ...asked, motions: decides ? asked.motions : [] }, beside, rules);
  refuseImpossible(call.roll, decides ? call.votes : votesTold(asked));
  if (!decides && asked.motions.length > 0) assessment.notes.push('没有听证决议怎样形成的规定，票数照记，不形成决议。');
  for (const verdict of judged.verdicts) {
    const told = asJudged(verdict, judged.motions);
    const repeated = verdict.subject.startsWith('quorum:') && verdict.count === call.roll.present;
    if (!repeated) assessment.add(told);
    if (verdict.subject === 'roll') assessment.refuse(told, happened, tooFew(call.roll.entitled, call.roll.present));
  }
  judgeSurvey(assessment, firstDay(hearing, day), day);
  judgeMinutes(assessment, hearing, kept);
  judgeHeldSoon(assessment, hearing, day);
  const meetingId = await insertMeeting(writing, draft, call, judged);
  const { entitled, present } = call.roll;
  const undecided = decides || asked.motions.length === 0 ? {} : { votes: asked.motions };
  const content = { entitled, present, blocks: kept, ...undecided };
  const lacking = assessment.judged.some(({ subject, holds }) => subject === 'roll' && !holds);
  await addStep(writing, hearing.id, {
    step: 'held',
    day,
    content,
    verdicts: assessment.judged,
    meetingId,
    happened: lacking ? happened : null,
  });
  return assessment;
}

const tooFew =
  (entitled: number, present: number) =>
  ({ arithmetic, cite }: { arithmetic: string; cite: Refusal['cite'] }) =>
    new Refusal(
      'forbidden',
      'not_quorate',
      `应到${entitled}人，实到${present}人，没有达到规定的人数，听证会不得举行：${arithmetic}。`,
      {
        ...(cite === undefined ? {} : { cite }),
        hint: '没有写入任何内容。另定日期：jwh hearing fix；若会已经开了，加 --happened 理由，如实记录（表决无效）。',
      },
    );

function firstDay(hearing: Hearing, held: string): string | null {
  const days = stepsOf(hearing, 'surveyed').map(({ day }) => day);
  return days.find((day) => day < held) ?? days[0] ?? null;
}

/** 第八条(二)1–4: the four blocks; no department, no answer from one (R-XF3-28). */
function judgeMinutes(assessment: Assessment, hearing: Hearing, kept: Partial<Record<BlockName, string>>): void {
  const about = { subject: 'minutes', label: '会议记录' };
  const alone = hearing.facts.department === null && hearing.facts.concerns.length === 0;
  assessment.complete('hearing.minutes', about, Object.keys(kept), alone ? ['answers'] : []);
}

/** D-45: whether the seven days also bind the hearing itself; told only where that makes a difference. */
function judgeHeldSoon(assessment: Assessment, hearing: Hearing, day: string): void {
  if (hearing.facts.initiator !== 'department') return;
  const rule = assessment.rule('hearing.notice_days');
  if (rule === undefined || !rule.readings.includes('D-45')) return;
  const about = { subject: 'hold', label: '召开的日期' };
  const received = { day: hearing.day, event: '收到书面要求' };
  const { choices, calendar } = assessment;
  const timed = judgeWithin(rule, about, received, { day, act: '召开' }, choices, calendar);
  const free = { holds: true, arithmetic: '七日只限确定和通知，不限召开' };
  const judged = judgeBy(rule, about, choices, (letter) => (letter('D-45') === 'b' ? timed : free), ['D-45']);
  if (choices['D-45'] === 'b' || judged.others.length > 0) assessment.add(judged);
}
