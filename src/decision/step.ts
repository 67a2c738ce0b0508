import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';
import { type Day, readDay, yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { idOfMeeting } from '../meeting/after/decided.ts';
import { standingMeeting } from '../meeting/after/standing_meeting.ts';
import { readHead } from '../meeting/head.ts';
import type { Proceeding, Step } from '../proceeding/proceeding.ts';
import { addStep, findProceeding } from '../proceeding/store.ts';
import { correctPublication, publishResolution } from '../resolution/publication.ts';
import { findResolution, type Resolution, standingResolution } from '../resolution/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { refuseSilentChange } from './earlier.ts';
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
  again?: boolean;
}

export const step = verb<StepOptions>({
  writes: true,
  arguments: [
    { name: '<编号>', text: '事项编号，如 议〔2026〕1号、2026-1，或今年的 1' },
    { name: '<步骤>', text: '哪一步：提议、商议、审议、决议、决议公开、结果公开（或其代号）' },
  ],
  options: [
    { flags: '--on <日期>', text: '哪一天（默认：所连会议的那天，再次为今天）' },
    { flags: '--result <结果>', text: '这一步的结果，如 同意、到会32人赞成30人；不同意、未通过的，事项到此为止' },
    { flags: '--chair <姓名>', text: '这一步由谁主持' },
    { flags: '--meeting <编号>', text: '这一步是哪次会议' },
    { flags: '--resolution <编号>', text: '决议这一步：形成的决议' },
    { flags: '--channel <方式>', text: '公开这一步：在哪里公开，如 公开栏' },
    { flags: '--again', text: '这一步记过：更改写明的各项，其余照旧' },
  ],
  examples: [
    'jwh decision step 1 提议 --on 2026-03-01 --result 党支部会议同意提出 --chair 王建国',
    'jwh decision step 1 决议 --resolution 2026-1',
    'jwh decision step 1 决议公开 --on 2026-03-25 --channel 公开栏',
    'jwh decision step 1 提议 --again --on 2026-03-02',
  ],
  async run(context, [number, word], options) {
    const { today } = context;
    return context.write(async (writing) => {
      const { db } = writing;
      const book = await loadRulebook(db);
      const matter = await findProceeding(db, 'four_steps', number ?? '', yearOf(today));
      refuseVoided(matter);
      const { code, title } = stepNamed(stepsRule(book, matter.day), plainWords(word ?? ''));
      const before = matter.steps.filter(({ step }) => step === code).at(-1);
      if (before !== undefined) refuseSilentChange(matter, title, before, options.again ?? false);
      refuseMisplaced(code, options, before);
      const entered = await enteredStep(writing, options, before, today);
      if (before !== undefined) refuseSame(before, entered);
      await addStep(writing, matter.id, { step: code, ...entered });
      await postToo(writing, matter, code, { before, entered }, today);
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
function refuseMisplaced(code: string, { channel, resolution }: StepOptions, before: Step | undefined): void {
  const posting = postedBy(code) !== null;
  if (posting && channel === undefined && before === undefined) {
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
  const named = word === undefined ? null : (await standingMeeting(writing.db, word, yearOf(today))).id;
  if (named === null || resolution === null || named === resolution.meeting_id)
    return named ?? resolution?.meeting_id ?? null;
  throw new Refusal('usage', 'other_meeting', `${resolution.number}是${resolution.meeting}的决议，不是这次会议的。`, {
    hint: '去掉 --meeting，或核对两个编号。',
  });
}

/** The day of the step; where it is a meeting on file it is that meeting's. */
async function dayOf(writing: Writing, on: string | undefined, meetingId: string | null, today: Day): Promise<Day> {
  if (meetingId === null) return pastDay(on, today);
  const { number, day } = await readHead(writing.db, meetingId);
  if (on === undefined || readDay(on, '--on ') === day) return day;
  throw new Refusal('usage', 'bad_day', `${number}在${day}召开，不是${on}。`, { hint: '去掉 --on，或核对会议编号。' });
}

interface EnteredStep {
  day: Day;
  content: StepContent;
  meetingId: string | null;
}

/** The step as it is to stand: what is not said again stays as it was. */
async function enteredStep(
  writing: Writing,
  options: StepOptions,
  before: Step | undefined,
  today: Day,
): Promise<EnteredStep> {
  const { db } = writing;
  const resolution = options.resolution === undefined ? null : await standingResolution(db, options.resolution, today);
  const named = await meetingOf(writing, options.meeting, resolution, today);
  const kept = named === null && typeof before?.meeting === 'string' ? await idOfMeeting(db, before.meeting) : null;
  const meetingId = named ?? kept;
  const stays = before !== undefined && named === null && options.on === undefined;
  const day = stays ? before.day : await dayOf(writing, options.on, meetingId, today);
  return { day, content: contentOf(options, resolution, before?.content as StepContent | undefined), meetingId };
}

function contentOf(
  { result, chair, channel, meeting }: StepOptions,
  resolution: Resolution | null,
  before: StepContent | undefined,
): StepContent {
  const said = (text: string | undefined, what: string, longest: number, old: string | null | undefined) =>
    text === undefined ? (old ?? null) : readPublicWords(text, what, longest);
  // Another meeting without its resolution leaves the old resolution behind.
  const linked = resolution === null && meeting === undefined ? before : undefined;
  return {
    result: said(result, '结果', 200, before?.result),
    chair: said(chair, '主持人', 40, before?.chair),
    channel: said(channel, '公开方式', 60, before?.channel),
    resolution: resolution?.number ?? linked?.resolution ?? null,
    resolution_id: resolution?.id ?? linked?.resolution_id ?? null,
  };
}

/** Nothing is written where nothing differs. */
function refuseSame(before: Step, { day, content, meetingId }: EnteredStep): void {
  const old = before.content as unknown as StepContent;
  const keys = ['result', 'chair', 'channel', 'resolution'] as const;
  const same = before.day === day && keys.every((key) => (old[key] ?? null) === content[key]);
  if (!same || (before.meeting === null) !== (meetingId === null)) return;
  throw new Refusal('usage', 'nothing_changed', '写的和已记的完全一样。', { hint: '没有写入任何内容。' });
}

/** A posting of a matter that has its resolution on file is a posting of that resolution. */
async function postToo(
  writing: Writing,
  matter: Proceeding,
  code: string,
  { before, entered }: { before: Step | undefined; entered: EnteredStep },
  today: Day,
) {
  const [subject, linked, channel] = [postedBy(code), resolutionOf(matter), entered.content.channel];
  if (subject === null || linked === null || channel === null) return;
  const resolution = await findResolution(writing.db, linked.number, today);
  const old = before === undefined ? null : { subject, day: before.day, channel: before.content.channel as string };
  const now = { subject, day: entered.day, channel };
  if (old === null || !(await correctPublication(writing, resolution, old, now))) {
    await publishResolution(writing, resolution, now);
  }
}
