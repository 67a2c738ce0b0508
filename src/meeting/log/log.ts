import { readCalendar } from '../../attendance/calendar_store.ts';
import { readHours } from '../../attendance/schedule_store.ts';
import { Refusal } from '../../base/refusal.ts';
import { type Day, yearOf } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import type { Database } from '../../database/open.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import type { Rulebook } from '../../rules/book.ts';
import { readPosts } from '../../staff/store.ts';
import { type Call, findCalled } from '../before/call_store.ts';
import { onFile } from '../count/on_file.ts';
import { matterNotes } from '../kinds/kept_elsewhere.ts';
import { kindInfo, kindWords, type MeetingKind } from '../kinds/kind.ts';
import { kindNamed, localName } from '../kinds/local_name.ts';
import { pastDay } from './draft.ts';
import { type LogFlags, logFlags } from './flags.ts';
import { judgeLog, type LogGround } from './judgement.ts';
import { readLogged } from './logged.ts';
import { loggedAnswer } from './logged_story.ts';
import { staffOn } from './people.ts';
import { insertLog, sameDayMeetings } from './store.ts';
import { toldBy } from './told.ts';

export const log = verb<LogFlags>({
  writes: true,
  arguments: [{ name: '[种类]', text: '会议的种类：代码或名称，本地的叫法也可以（jwh meeting kinds）' }],
  options: logFlags,
  examples: [
    'jwh meeting log morning --present 8 --items "布置今日工作；通报停水安排"',
    'jwh meeting log 每周例会 --present 王建国、李红、张敏 --chair 王建国 --chair2 李红 --absent "赵强=请假" --items "总结上周；安排本周"',
    'jwh meeting log joint --present 9 --chair 李红 --seat 物业经理=孙平 --vacant "业委会主任=没有业委会" --items "停车"',
    'jwh meeting log --called 2026-5 --present 9 --items "停车"',
    'jwh meeting log        （在终端上逐项提问）',
  ],
  async run(context, [word], options) {
    const thisYear = yearOf(context.today);
    const call = await callLogged(await context.read(), options.called, thisYear);
    const day = pastDay(options.day ?? call?.day, context.today);
    const book = await loadRulebook(await context.read());
    const { kind, flags } = await complete();
    return context.write(async (writing) => {
      const { db } = writing;
      const now = await loadRulebook(db);
      const calling = await callLogged(db, options.called, thisYear);
      if (calling !== null) refuseOtherKind(calling, kind, localName(now, kind, day));
      const told = toldBy(now, kind, day, context.today, staffOn(await readPosts(db), day), flags);
      const judged = judgeLog(told.said, await groundOf(db, now, kind, day));
      const others = await sameDayMeetings(db, kind, day);
      const calledId = calling?.id ?? others.called;
      const id = await insertLog(writing, told, flags, judged, calledId);
      const meeting = await readLogged(db, id);
      if (meeting === null) throw new Error('a meeting that was just logged is on file');
      const name = localName(now, kind, day);
      return loggedAnswer(meeting, name, [
        ...judged.notes,
        ...(calledId === null ? [] : ['这次会议召集过，沿用召集时的编号。']),
        ...(calling === null || calling.day === day ? [] : [`召集的是 ${calling.day}，登记为 ${day} 召开。`]),
        ...(others.held === null ? [] : [`同一天已登记过${name}：${others.held}。若是重复，请告知主任。`]),
        ...votesNote(kind),
      ]);
    });

    async function complete() {
      const { present, items } = options;
      const named = word ?? call?.kind;
      if (named !== undefined && present !== undefined && items !== undefined) {
        return { kind: kindNamed(book, named, day), flags: { ...options, present, items } };
      }
      const { askLog } = await import('./questions.ts');
      return askLog(context, book, day, named, options);
    }
  },
});

/** The call that a log belongs to. @throws Refusal `not_found`, or `usage` where it is not waiting to be held. */
async function callLogged(db: Database, word: string | undefined, thisYear: number): Promise<Call | null> {
  return word === undefined ? null : findCalled(db, word, thisYear, '不能再据以登记');
}

function refuseOtherKind({ number, kind, name }: Call, logged: MeetingKind, loggedName: string): void {
  if (kind === logged) return;
  throw new Refusal('usage', 'kind_contradicts_call', `${number}召集的是${name}，登记的种类却写成${loggedName}。`, {
    hint: '去掉种类（照召集的），或不写 --called 另行登记；没有写入任何内容。',
  });
}

async function groundOf(db: Database, book: Rulebook, kind: MeetingKind, day: Day): Promise<LogGround> {
  const { body } = kindInfo(kind);
  const hours = (await readHours(db, book)).on(day);
  const year = yearOf(day);
  return {
    book,
    calendar: await readCalendar(db, [year - 1, year, year + 1]),
    start: hours === null ? null : { minute: hours.schedule.am.from, cite: hours.cite },
    entitled: body === null ? null : await entitledOn(db, day, body),
  };
}

async function entitledOn(db: Database, day: Day, body: NonNullable<ReturnType<typeof kindInfo>['body']>) {
  const { members, adults, households } = await onFile(db, day, body);
  if (body === 'adults') return adults;
  return body === 'households' ? households : (members?.entitled ?? null);
}

/** Where votes, or the whole matter, are kept. A committee often decides without counting; a residents' meeting never does. */
function votesNote(kind: MeetingKind): string[] {
  const matter = matterNotes(kind);
  const { body } = kindInfo(kind);
  if (matter.length > 0 || body === null || body === 'committee') return matter;
  return [`没有登记表决。${kindWords[kind]}上有表决的，用 jwh meeting record --kind ${kind}。`];
}
