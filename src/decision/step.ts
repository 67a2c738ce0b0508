import { Refusal } from '../base/refusal.ts';
import { plainWords, readWords } from '../base/words.ts';
import { type Day, readDay, yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { findMeeting, readMeeting } from '../meeting/store.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';
import { addStep, findProceeding } from '../proceeding/store.ts';
import { publishResolution } from '../resolution/publication.ts';
import { findResolution, type Resolution } from '../resolution/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { resolutionOf, type StepContent } from './matter.ts';
import { matterAnswer } from './sheet.ts';
import { assemblyStep, postedBy, stepNamed, stepsRule } from './steps_rule.ts';
import { wholeMatter } from './whole.ts';

interface StepOptions {
  on?: string;
  result?: string;
  chair?: string;
  meeting?: string;
  resolution?: string;
  channel?: string;
}

export const step = verb<StepOptions>({
  writes: true,
  arguments: [
    { name: '<编号>', text: '事项编号，如 议〔2026〕1号、2026-1，或今年的 1' },
    { name: '<步骤>', text: '哪一步：提议、商议、审议、决议、决议公开、结果公开（或其代号）' },
  ],
  options: [
    { flags: '--on <日期>', text: '哪一天（默认：所连会议的那天，再次为今天）' },
    { flags: '--result <结果>', text: '这一步的结果，如 同意、到会32人赞成30人' },
    { flags: '--chair <姓名>', text: '这一步由谁主持' },
    { flags: '--meeting <编号>', text: '这一步是哪次会议' },
    { flags: '--resolution <编号>', text: '决议这一步：形成的决议' },
    { flags: '--channel <方式>', text: '公开这一步：在哪里公开，如 公开栏' },
  ],
  examples: [
    'jwh decision step 1 提议 --on 2026-03-01 --result 党支部会议同意提出 --chair 王建国',
    'jwh decision step 1 决议 --resolution 2026-1',
    'jwh decision step 1 决议公开 --on 2026-03-25 --channel 公开栏',
  ],
  async run(context, [number, word], options) {
    const { today } = context;
    return context.write(async (writing) => {
      const { db } = writing;
      const book = await loadRulebook(db);
      const matter = await findProceeding(db, 'four_steps', number ?? '', yearOf(today));
      refuseVoided(matter);
      const { code } = stepNamed(stepsRule(book, matter.day), plainWords(word ?? ''));
      refuseMisplaced(code, options);
      const resolution = options.resolution === undefined ? null : await findResolution(db, options.resolution, today);
      const meetingId = await meetingOf(writing, options.meeting, resolution, today);
      const day = await dayOf(writing, options.on, meetingId, today);
      const content = contentOf(options, resolution);
      await addStep(writing, matter.id, { step: code, day, content, meetingId });
      await postToo(writing, matter, code, day, content.channel, today);
      const now = await findProceeding(db, 'four_steps', matter.number, yearOf(today));
      return matterAnswer(await wholeMatter(db, book, now, today));
    });
  },
});

function refuseVoided({ number, voided }: Proceeding): void {
  if (voided === null) return;
  throw new Refusal('usage', 'voided', `${number}已撤销（${voided}），不能再记步骤。`, {
    hint: '另立一项：jwh decision open 事项',
  });
}

/** Words that belong to another step. */
function refuseMisplaced(code: string, { channel, resolution }: StepOptions): void {
  const posting = postedBy(code) !== null;
  if (posting && channel === undefined) {
    throw new Refusal('usage', 'channel_missing', '没有写在哪里公开。', { hint: '加上 --channel 公开栏' });
  }
  if (!posting && channel !== undefined) {
    throw new Refusal('usage', 'misplaced', '这一步不是公开，不用 --channel。', {
      hint: '公开请记在 决议公开 或 结果公开。',
    });
  }
  if (resolution !== undefined && code !== assemblyStep) {
    throw new Refusal('usage', 'misplaced', '只有居民会议决议这一步连到决议。', { hint: '去掉 --resolution。' });
  }
}

async function meetingOf(writing: Writing, word: string | undefined, resolution: Resolution | null, today: Day) {
  const named = word === undefined ? null : await findMeeting(writing.db, word, yearOf(today));
  if (named === null || resolution === null || named === resolution.meeting_id)
    return named ?? resolution?.meeting_id ?? null;
  throw new Refusal('usage', 'other_meeting', `${resolution.number}是${resolution.meeting}的决议，不是这次会议的。`, {
    hint: '去掉 --meeting，或核对两个编号。',
  });
}

/** The day of the step; where it is a meeting on file it is that meeting's. */
async function dayOf(writing: Writing, on: string | undefined, meetingId: string | null, today: Day): Promise<Day> {
  if (meetingId === null) return pastDay(on, today);
  const { number, day } = await readMeeting(writing.db, meetingId);
  if (on === undefined || readDay(on, '--on ') === day) return day;
  throw new Refusal('usage', 'bad_day', `${number}在${day}召开，不是${on}。`, { hint: '去掉 --on，或核对会议编号。' });
}

function contentOf({ result, chair, channel }: StepOptions, resolution: Resolution | null): StepContent {
  return {
    result: result === undefined ? null : readWords(result, '结果', 200),
    chair: chair === undefined ? null : readWords(chair, '主持人', 40),
    channel: channel === undefined ? null : readWords(channel, '公开方式', 60),
    resolution: resolution?.number ?? null,
    resolution_id: resolution?.id ?? null,
  };
}

/** A posting of a matter that has its resolution on file is a posting of that resolution. */
async function postToo(
  writing: Writing,
  matter: Proceeding,
  code: string,
  day: Day,
  channel: string | null,
  today: Day,
) {
  const [subject, linked] = [postedBy(code), resolutionOf(matter)];
  if (subject === null || linked === null || channel === null) return;
  await publishResolution(writing, await findResolution(writing.db, linked.number, today), { subject, day, channel });
}
