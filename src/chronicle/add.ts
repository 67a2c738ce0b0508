import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readDay, yearOf } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { isMajor, majorMeetings, markMajor } from '../meeting/after/major.ts';
import { standingMeeting } from '../meeting/after/standing_meeting.ts';
import { linesOf, lineTable } from './lines.ts';
import { insertEntry } from './store.ts';

interface AddOptions {
  on?: string;
  until?: string;
  persons?: string;
  source?: string;
  meeting?: string;
}

export const add = verb<AddOptions>({
  writes: true,
  arguments: [{ name: '[事件]', text: '什么事；标明会议时不写' }],
  options: [
    { flags: '--on <日期>', text: '哪一天（默认：今天）' },
    { flags: '--until <日期>', text: '几天的事：到哪一天' },
    { flags: '--persons <人员>', text: '哪些人' },
    { flags: '--source <出处>', text: '依据什么材料，如 活动总结、街道文件' },
    { flags: '--meeting <编号>', text: '把这次会议记入大事记' },
  ],
  examples: [
    'jwh chronicle add 社区重阳节敬老活动 --on 2026-10-18 --persons 居民120人 --source 活动总结',
    'jwh chronicle add --meeting 2026-3',
  ],
  run(context, [event], options) {
    return options.meeting === undefined
      ? addEvent(context, event ?? '', options)
      : addMeeting(context, options.meeting, event, options);
  },
});

async function addEvent(context: Context, event: string, { on, until, persons, source }: AddOptions) {
  const day = pastDay(on, context.today);
  const until_day = until === undefined ? null : pastDay(readDay(until, '--until '), context.today, '--until');
  if (until_day !== null && until_day < day) {
    throw new Refusal('usage', 'days_reversed', `--until ${until_day} 早于 ${day}。`, { hint: '请核对两个日期。' });
  }
  const entry = {
    day,
    until_day,
    event: readPublicWords(event, '事件', 300),
    persons: publicWordsOrNull(persons, '人员'),
    source: publicWordsOrNull(source, '出处'),
  };
  return context.write(async (writing) => answer(linesOf([await insertEntry(writing, entry)], [])));
}

/** A meeting has its day, its people and its source already. */
async function addMeeting(context: Context, word: string, event: string | undefined, options: AddOptions) {
  const more = [event, options.on, options.until, options.persons, options.source];
  if (more.some((given) => given !== undefined)) {
    throw new Refusal('usage', 'too_much', '会议的日期、人员、出处都在会议记录里，不用另写。', {
      hint: '只写 jwh chronicle add --meeting 编号',
    });
  }
  return context.write(async (writing) => {
    const { id, number, day } = await standingMeeting(writing.db, word, yearOf(context.today));
    if (await isMajor(writing.db, id)) {
      throw new Refusal('usage', 'already', `${number}已在大事记里。`, { hint: '看 jwh chronicle list' });
    }
    await markMajor(writing, id, true);
    const meetings = await majorMeetings(writing.db, day, day);
    const marked = meetings.filter((one) => one.number === number);
    return answer(linesOf([], marked));
  });
}

function answer(lines: ReturnType<typeof linesOf>) {
  const [line] = lines;
  return { sheet: { title: '大事记', blocks: [lineTable(lines)] }, record: line as object };
}
