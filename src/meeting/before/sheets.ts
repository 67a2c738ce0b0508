import { wholeNumber } from '../../base/number.ts';
import { Refusal } from '../../base/refusal.ts';
import { yearOf } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import type { Database } from '../../database/open.ts';
import { readOffice } from '../../office/store.ts';
import { readRoll } from '../../representative/store.ts';
import { onFile } from '../count/on_file.ts';
import { headingOf } from '../kinds/name_on_file.ts';
import { type Call, findCalled } from './call_store.ts';
import { meetingSheets, type SignInLine } from './sheets_paper.ts';

interface SheetsOptions {
  ballots?: string;
  lines?: string;
}

export const sheets = verb<SheetsOptions>({
  arguments: [{ name: '<编号>', text: '已召集的会议，如 会〔2026〕3号、2026-3，或今年的 3' }],
  options: [
    { flags: '--ballots <张数>', text: '印几张表决票（默认：按应到人数；0：不印）' },
    { flags: '--lines <行数>', text: '没有名册时签到表印几行空白（默认：按应到，最多 200）' },
  ],
  examples: ['jwh meeting sheets 2026-3 --pdf 会议用表.pdf', 'jwh meeting sheets 2026-3 --ballots 0 --pdf 签到表.pdf'],
  async run(context, [word], options) {
    const db = await context.read();
    const meeting = await findCalled(db, word ?? '', yearOf(context.today), '不再印会议用表');
    const { lines, notes } = await signInLines(db, meeting, options.lines);
    const entitled = meeting.form === null || meeting.entitled === null ? lines.length : meeting.entitled;
    const votes = meeting.call?.votes ?? [];
    const voters = Math.max(entitled, named(lines));
    const asked = options.ballots === undefined ? undefined : ballotsAsked(options.ballots, voters);
    const ballots = votes.length === 0 ? 0 : (asked ?? Math.min(voters, mostBallots));
    if (asked === undefined && ballots < voters && votes.length > 0)
      notes.push(`应到 ${voters}，一次印表决票 ${ballots} 张，其余请再印（--ballots 张数）。`);
    const { name: office } = await readOffice(db);
    const note = notes.length === 0 ? null : notes.join('');
    const name = await headingOf(db, meeting.kind, meeting.day);
    return {
      sheet: meetingSheets(
        { ...meeting, entitled: named(lines) || meeting.entitled },
        { name, office, lines, ballots, note },
      ),
      record: {
        ...{ number: meeting.number, day: meeting.day, entitled: named(lines) || meeting.entitled, ballots, votes },
        lines: lines.map(({ name, group, bases }) => ({ name, group, bases })),
      },
    };
  },
});

/**
 * A line for each member as the people on file have it on the day of the meeting: who has come or gone since the call is
 * said. Where no names are on file, blank lines.
 */
async function signInLines(db: Database, meeting: Call, asked: string | undefined) {
  const { form, day, entitled, call } = meeting;
  const members = form === null ? null : (await onFile(db, day, form)).members;
  if (form === 'adults' || form === 'households' || members === null) {
    const rows = asked === undefined ? Math.min(entitled ?? customaryLines, mostLines) : linesAsked(asked, entitled);
    const short = entitled !== null && rows < entitled ? [`应到 ${entitled}，这里印了 ${rows} 行，不够请加印。`] : [];
    return { lines: Array.from({ length: rows }, () => blank), notes: short };
  }
  const groups = new Map((await readRoll(db, day)).members.map((one) => [one.person_id, one.resident_group]));
  const lines = members.members.map(
    ({ person_id, name, bases }): SignInLine => ({ name, group: groups.get(person_id ?? '') ?? null, bases }),
  );
  return { lines, notes: changes(call?.members ?? [], members.members) };
}

const blank: SignInLine = { name: null, group: null, bases: [] };
const customaryLines = 30;
const mostLines = 200;
/** What one printing can take in a few seconds. */
const mostBallots = 10_000;

/** Ballots for everybody, and a tenth (at least twenty) for those that are spoiled. @throws Refusal kind `usage`. */
function ballotsAsked(text: string, voters: number): number {
  const ballots = wholeNumber(text, '张数');
  const reserve = Math.max(20, Math.ceil(voters / 10));
  const most = Math.min(voters === 0 ? mostBallots : voters + reserve, mostBallots);
  if (ballots <= most) return ballots;
  const why = voters === 0 ? '一次' : `应到 ${voters}，加备用 ${reserve} 张，一次`;
  throw new Refusal('usage', 'too_many_ballots', `表决票 ${ballots} 张太多：${why}最多印 ${most} 张。`, {
    hint: '请核对张数（--ballots）；多印的表决票会使发出和收回的票数对不上。没有写入任何内容。',
  });
}

/** Lines for everybody, and as many again. @throws Refusal kind `usage`. */
function linesAsked(text: string, entitled: number | null): number {
  const rows = wholeNumber(text, '行数');
  const most = Math.min(Math.max(2 * (entitled ?? 0), mostLines), mostBallots);
  if (rows >= 1 && rows <= most) return rows;
  throw new Refusal(
    'usage',
    'bad_lines',
    rows === 0 ? '签到表至少要有 1 行。' : `签到表 ${rows} 行太多：最多印 ${most} 行。`,
    {
      hint: '请核对行数（--lines）；没有写入任何内容。',
    },
  );
}

type Named = readonly { person_id: string | null; name: string }[];

/** How the roll of the day differs from the one the meeting was called with. */
function changes(then: Named, now: Named): string[] {
  if (then.length === 0) return [];
  const missing = (all: Named, among: Named) =>
    all.filter((one) => !among.some((other) => other.person_id === one.person_id)).map(({ name }) => name);
  const [come, gone] = [missing(now, then), missing(then, now)];
  return [
    ...(come.length === 0 ? [] : [`召集之后增加：${come.join('、')}。`]),
    ...(gone.length === 0 ? [] : [`召集之后不再在册：${gone.join('、')}。`]),
  ];
}

function named(lines: readonly SignInLine[]): number {
  return lines.filter(({ name }) => name !== null).length;
}
