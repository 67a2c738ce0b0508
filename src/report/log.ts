import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';
import { type Day, readDay, yearOf } from '../calendar/day.ts';
import { type CalendarPer, type Period, periodOf } from '../calendar/period.ts';
import { isHeldOn } from '../calendar/span.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { standingMeeting } from '../meeting/after/standing_meeting.ts';
import { readHead } from '../meeting/head.ts';
import { readText } from '../resolution/paragraphs.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Post } from '../rules/value.ts';
import { readPosts } from '../staff/store.ts';
import { readContents } from './contents.ts';
import { judgeReport } from './judgement.ts';
import { kindArgument, kindWords, type ReportKind, readKind } from './kind.ts';
import { readPeriod } from './period.ts';
import { reportAnswer } from './sheet.ts';
import { insertReport, readReport, readReports, standing } from './store.ts';

interface LogOptions {
  on?: string;
  meeting?: string;
  by?: string;
  title?: string;
  text?: string;
  content?: string[];
}

export const log = verb<LogOptions>({
  writes: true,
  arguments: [kindArgument, { name: '[周期]', text: '报告哪一期的工作，如 2026Q3、2026H1（默认：那天所在的一期）' }],
  options: [
    { flags: '--on <日期>', text: '哪一天报告（默认：会议那天，再次为今天）' },
    { flags: '--meeting <编号>', text: '在哪次会议上' },
    { flags: '--by <姓名>', text: '谁报告' },
    { flags: '--title <标题>', text: '报告的标题' },
    { flags: '--text <正文>', text: '正文；几段之间换行' },
    { flags: '--content <内容>', text: '讲到的一项内容，可写“内容=正文”；每项一个', repeat: true },
  ],
  examples: [
    'jwh report log party 2026Q3 --on 2026-09-28 --by 王建国',
    'jwh report log assembly 2026H1 --meeting 2026-3 --by 王建国 --content 财务收支情况=收入三万元',
  ],
  async run(context, [word, written], options) {
    const kind = readKind(plainWords(word ?? ''));
    const by = options.by === undefined ? null : readPublicWords(options.by, '报告人', 40);
    return context.write(async (writing) => {
      const { db } = writing;
      const book = await loadRulebook(db);
      const meetingId = await meetingOf(db, options.meeting, kind, context.today);
      const day = await dayOf(db, options.on, meetingId, context.today);
      const period = periodFor(book, kind, written, day);
      await refuseTwice(db, kind, period, day);
      const contents = readContents(book.find('report.contents', day), options.content ?? []);
      const verdicts = judgeReport(book, kind, day, { contents, by, posts: await postsOn(db, by, day) });
      const text = options.text === undefined ? null : readText(options.text, '正文', 10000);
      const title = options.title === undefined ? null : readPublicWords(options.title, '标题', 100);
      const id = await insertReport(writing, { day, kind, period, title, by, text, contents, verdicts, meetingId });
      return reportAnswer(await readReport(db, id));
    });
  },
});

/** The same report twice is a slip of the clerk, and would count twice. @throws Refusal kind `usage`. */
async function refuseTwice(db: Database, kind: ReportKind, { code, words }: Period, day: Day): Promise<void> {
  const same = standing(await readReports(db)).some(
    (one) => one.kind === kind && one.period.code === code && one.day === day,
  );
  if (!same) return;
  throw new Refusal('usage', 'already', `${kindWords[kind].label}的${words}报告，${day}已登记。`, {
    hint: `登错的先撤销：jwh report void ${kind} ${code} --on ${day} --reason …`,
  });
}

/** A report to the assembly is given where the assembly meets. */
async function meetingOf(db: Database, word: string | undefined, kind: ReportKind, today: Day): Promise<string | null> {
  if (word === undefined) return null;
  const { id, number, form } = await standingMeeting(db, word, yearOf(today));
  const needsAssembly = kind === 'assembly' || kind === 'supervision';
  if (!needsAssembly || form !== null) return id;
  throw new Refusal('usage', 'no_assembly', `${number}不是居民会议或居民代表会议。`, {
    hint: `${kindWords[kind].label}要在居民会议上；请核对会议编号。`,
  });
}

async function dayOf(db: Database, on: string | undefined, meetingId: string | null, today: Day): Promise<Day> {
  if (meetingId === null) return pastDay(on, today);
  const { number, day } = await readHead(db, meetingId);
  if (on === undefined || readDay(on, '--on ') === day) return pastDay(day, today);
  throw new Refusal('usage', 'bad_day', `${number}在${day}召开，不是${on}。`, { hint: '去掉 --on，或核对会议编号。' });
}

/** The period named, or the one of that day by the rule. @throws Refusal kind `usage` before the period has begun. */
function periodFor(book: Rulebook, kind: ReportKind, written: string | undefined, day: Day): Period {
  const per = book.find(kindWords[kind].rule, day)?.value.per ?? 'year';
  const period =
    written === undefined ? periodOf(per === 'term' ? 'year' : (per as CalendarPer), day) : readPeriod(written);
  if (period.from <= day) return period;
  throw new Refusal('usage', 'future_period', `${day}时${period.words}还没有开始。`, { hint: '请核对周期和 --on。' });
}

/** The posts somebody of that name holds on the day. */
async function postsOn(db: Database, name: string | null, day: Day): Promise<Post[]> {
  if (name === null) return [];
  return (await readPosts(db)).filter((post) => post.name === name && isHeldOn(post, day)).map(({ post }) => post);
}
