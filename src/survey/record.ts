import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { readDraftFile } from '../command/draft_file.ts';
import { verb } from '../command/verb.ts';
import { standingMeeting } from '../meeting/after/standing_meeting.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { surveysAnswer } from './answer.ts';
import { countsIn, type Draft, readDraft } from './draft.ts';
import { enterSurvey } from './enter.ts';
import type { Survey } from './survey.ts';
import { toldNow } from './told.ts';

interface RecordOptions {
  file?: string;
  about?: string;
  name?: string;
  day?: string;
  scale?: string;
  count?: string[];
  issued?: string;
  returned?: string;
  invalid?: string;
  asked?: string;
  meeting?: string;
  judged?: string;
  countedBy?: string;
}

export const record = verb<RecordOptions>({
  writes: true,
  options: [
    { flags: '--file <文件>', text: '测评记录文件（YAML 或 JSON，可用中文键）：一次测评可有几个对象' },
    { flags: '--about <对象>', text: 'committee（居委会，默认）、member（成员）、body（其他机构）' },
    { flags: '--name <姓名或名称>', text: '成员的姓名，或机构的名称' },
    { flags: '--day <日期>', text: '测评的日子（默认：今天）' },
    { flags: '--scale <等级表>', text: 'satisfied、satisfied3、competence4（不写：按写出的等级）' },
    { flags: '--count <等级=票数>', text: '各等级的票数，如 满意=149，可写多次', repeat: true },
    { flags: '--issued <张>', text: '发出的票' },
    { flags: '--returned <张>', text: '收回的票（不写：按各等级与无效票合计）' },
    { flags: '--invalid <张>', text: '无效票' },
    { flags: '--asked <谁>', text: 'representatives（居民代表，默认）、residents（居民）' },
    { flags: '--meeting <编号>', text: '在哪次会议上测评' },
    { flags: '--judged <等级>', text: '评议会对该成员认定的等级，如 不称职' },
    { flags: '--counted-by <姓名>', text: '监票人、计票人' },
  ],
  examples: [
    'jwh survey record --about committee --issued 260 --returned 250 --count 满意=149 --count 不满意=101',
    'jwh survey record --about member --name 王建国 --count 优秀=10 --count 称职=20 --count 基本称职=5 --count 不称职=6',
    'jwh survey record --file 测评.yaml',
  ],
  async run(context, _args, options) {
    const draft = await draftFrom(context, options);
    return context.write(async (writing) => {
      const { db } = writing;
      const meeting =
        draft.meeting === undefined ? null : await standingMeeting(db, draft.meeting, yearOf(context.today));
      const day = dayOf(draft, meeting?.day, context.today);
      const book = await loadRulebook(db);
      const surveys: Survey[] = [];
      const notes: string[] = [];
      for (const subject of draft.subjects) {
        const entered = await enterSurvey(writing, { draft, subject, day, meeting, book });
        surveys.push(entered.survey);
        notes.push(...entered.notes);
      }
      const told = await Promise.all(surveys.map((one) => toldNow(db, one)));
      return surveysAnswer(told, notes);
    });
  },
});

async function draftFrom(context: Context, { file, ...flags }: RecordOptions): Promise<Draft> {
  if (file === undefined) return readDraft(rawFrom(flags));
  if (!writesOf(flags)) return readDraft(await readDraftFile(file, context.world));
  throw new Refusal('usage', 'file_and_flags', '已用 --file 给出记录，又在命令行上写了别的内容。', {
    hint: '请把它写进文件，或不用 --file 而全部写在命令行上；没有写入任何内容。',
  });
}

/** Whether anything of the survey itself was written beside the options that every command takes. */
function writesOf(flags: Omit<RecordOptions, 'file'>): boolean {
  const { about, name, day, scale, count, issued, returned, invalid, asked, meeting, judged, countedBy } = flags;
  const own = [about, name, day, scale, count, issued, returned, invalid, asked, meeting, judged, countedBy];
  return own.some((value) => value !== undefined);
}

function rawFrom(flags: Omit<RecordOptions, 'file'>): object {
  const number = (text: string | undefined, what: string) => (text === undefined ? undefined : wholeNumber(text, what));
  const given = (all: object) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const { about, name, scale, judged } = flags;
  return given({
    day: flags.day,
    asked: flags.asked,
    meeting: flags.meeting,
    counted_by: flags.countedBy,
    issued: number(flags.issued, '发出的票'),
    returned: number(flags.returned, '收回的票'),
    invalid: number(flags.invalid, '无效票'),
    subjects: [given({ about, name, scale, judged, counts: countsIn(flags.count ?? []) })],
  });
}

function dayOf({ day }: Draft, atMeeting: Day | undefined, today: Day): Day {
  const on = day ?? atMeeting ?? today;
  if (day !== undefined && atMeeting !== undefined && day !== atMeeting) {
    throw new Refusal('usage', 'day_differs', `测评的日子写的是 ${day}，会议却是 ${atMeeting} 开的。`);
  }
  if (on <= today) return on;
  throw new Refusal('usage', 'future_day', `测评的日子 ${on} 还没有到（今天是 ${today}）。`, {
    hint: '请核对日期；测评过后才能登记。',
  });
}
