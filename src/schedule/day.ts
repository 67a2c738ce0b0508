import { readCalendar } from '../attendance/calendar_store.ts';
import { refuseClosed } from '../attendance/closed.ts';
import { readHours } from '../attendance/schedule_store.ts';
import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { type Day, readDay, yearOf } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { weekdayWord } from '../calendar/workday.ts';
import { type Answer, verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { creditLieu, voidLieuOf } from '../leave/lieu_store.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Block } from '../sheet/sheet.ts';
import { postsOf, staffCalled } from '../staff/store.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { improper, noCredit, noLead, statutoryDay } from './day_refusal.ts';
import { judgeLeads } from './lead.ts';
import { isOpenWeekend } from './own_day.ts';
import { plannedHalves, readOwnDays } from './own_days.ts';
import { type DayWork, insertRosterDay, readRosterDays, voidRosterDay } from './store.ts';
import { workWords } from './work.ts';

interface DayOptions {
  lead?: boolean;
  credit?: boolean;
  reason?: string;
  happened?: string;
}

interface Asked {
  day: Day;
  work: DayWork;
  lead: boolean;
  credit: boolean;
  reason: string | null;
  happened: string | null;
}

/** One day of one person set by itself; a weekend led by somebody else than the rule allows is refused (R-JA1-4, G-131). */
export const day = verb<DayOptions>({
  writes: true,
  arguments: [
    { name: '<姓名>', text: '姓名；同名时写编码' },
    { name: '<日期>', text: '哪一天' },
    { name: '<安排>', text: 'work（上班）、am（上午）、pm（下午）或 rest（休息）' },
  ],
  options: [
    { flags: '--lead', text: '双休日由此人带班' },
    { flags: '--credit', text: '休息日上班，记补休（一天记一天，半天记半天）' },
    { flags: '--reason <事由>', text: '为什么这样安排' },
    { flags: '--happened <理由>', text: '不合规定、但已成事实的带班：如实记录，并留下所违反的规定' },
  ],
  examples: [
    'jwh schedule day 王建国 2026-10-17 work --lead --credit',
    'jwh schedule day 李敏 2026-10-19 rest --reason 轮休',
  ],
  async run(context, [name, written, word], options) {
    const called = readName(name as string);
    const asked: Asked = {
      day: readDay(written as string, '日期'),
      work: readWork(word as string),
      lead: options.lead ?? false,
      credit: options.credit ?? false,
      reason: publicWordsOrNull(options.reason, '事由'),
      happened: options.happened === undefined ? null : readWords(options.happened, '--happened 的理由'),
    };
    return context.write(async (writing) => {
      const person = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      return enterDay(writing, person, asked);
    });
  },
});

async function enterDay(writing: Writing, person: { id: string; name: string }, asked: Asked): Promise<Answer> {
  const { day: one, work, lead, credit } = asked;
  const { db } = writing;
  await refuseClosed(db, [one]);
  const calendar = await readCalendar(db, [yearOf(one)]);
  const posts = (await postsOf(db, person.id)).filter((post) => isHeldOn(post, one)).map(({ post }) => post);
  if (posts.length === 0) {
    throw new Refusal('usage', 'not_in_office', `${person.name}在 ${one} 没有任职，不能排班。`, {
      hint: `任职起止见：jwh staff show ${person.name}`,
    });
  }
  const isStatutory = calendar.kindOf(one) === 'holiday';
  if (isStatutory) throw statutoryDay(one);
  if (lead && (work === 'rest' || !isOpenWeekend(calendar, one))) throw noLead(one);
  const book = await loadRulebook(db);
  const judged = lead ? judgeLeads(book, [one], [{ day: one, name: person.name, posts }], one) : null;
  if (judged !== null && !judged.holds && asked.happened === null) throw improper(judged);
  const replaced = await replaceSame(writing, person.id, one);
  const hours = await readHours(db, book);
  const own = await readOwnDays(db, { from: one, to: one, calendar, hours });
  const usual = plannedHalves(own, person.id, one, calendar).length;
  const halves = work === 'rest' ? 0 : work === 'day' ? 2 : 1;
  if (credit && halves <= usual) throw noCredit(person.name, one);
  const reason = [asked.reason, asked.happened].filter((text) => text !== null).join('；') || null;
  const id = await insertRosterDay(writing, { person_id: person.id, day: one, work, lead, reason });
  const rule = credit ? book.find('weekend.credit', one) : undefined;
  const earned = credit ? (halves - usual) * (rule?.value.min ?? 1) : 0;
  if (credit) {
    const entry = { person_id: person.id, day: one, halves: earned, source: 'rest_day' as const, source_id: id };
    await creditLieu(writing, { ...entry, reason: reason ?? '休息日上班' });
  }
  return dayAnswer(person, { ...asked, reason }, { judged, replaced, usual, halves, earned, rule });
}

interface Entered {
  judged: Judged | null;
  replaced: boolean;
  /** Halves planned without this entry, and with it. */
  usual: number;
  halves: number;
  /** Halves of time off in lieu. */
  earned: number;
  rule: ReturnType<Rulebook['find']>;
}

function dayAnswer(
  person: { id: string; name: string },
  { day: one, work, lead, credit, reason, happened }: Asked,
  { judged, replaced, usual, halves, earned, rule }: Entered,
): Answer {
  const text = (key: string, label: string, value: string | null) => ({ key, label, type: 'text' as const, value });
  const change = (halves - usual) / 2;
  const lines = [
    ...(replaced ? ['这一天原有的安排已被替换，记过的补休一并收回。'] : []),
    ...(change === 0 ? [] : [`应出勤${change > 0 ? '增加' : '减少'} ${Math.abs(change)} 天。`]),
    ...(credit && rule === undefined ? ['本地没有双休日轮休的规定，补休是居委会自己的决定。'] : []),
    ...(lead && judged === null ? ['本地没有双休日带班的规定，只作记录。'] : []),
  ];
  return {
    sheet: {
      title: `${person.name}　${one}（周${weekdayWord(one)}）　${workWords[work]}`,
      blocks: [
        {
          kind: 'fields',
          fields: [
            text('lead', '带班', lead ? '是' : null),
            text('credit', '记补休', earned === 0 ? null : `${earned / 2} 天`),
            text('reason', '事由', reason),
          ],
        },
        ...judgedBlocks(judged === null ? [] : [judged]),
        ...(lines.length === 0 ? [] : [{ kind: 'text', tone: 'quiet', lines } satisfies Block]),
      ],
    },
    record: {
      person: person.name,
      person_id: person.id,
      ...{ day: one, work, lead, reason, happened, replaced },
      planned_change: change,
      credit: earned / 2,
    },
    verdicts: judged === null ? [] : [judged],
    basis: [...(judged === null ? [] : [judged.cite]), ...(rule === undefined ? [] : [rule.cite])],
  };
}

function readWork(text: string): DayWork {
  const words: Readonly<Record<string, DayWork>> = {
    ...{ work: 'day', day: 'day', 上班: 'day', 全天: 'day', am: 'am', 上午: 'am' },
    ...{ pm: 'pm', 下午: 'pm', rest: 'rest', 休息: 'rest', 轮休: 'rest' },
  };
  const work = words[text.trim()];
  if (work !== undefined) return work;
  throw new Refusal('usage', 'bad_work', `“${text}”不是排班的安排。`, {
    hint: '写 work（上班）、am（上午）、pm（下午）或 rest（休息）。',
  });
}

async function replaceSame(writing: Writing, person_id: string, one: Day): Promise<boolean> {
  const held = (await readRosterDays(writing.db, { from: one, to: one })).find((set) => set.person_id === person_id);
  if (held === undefined) return false;
  await voidRosterDay(writing, held.id, '重新安排');
  await voidLieuOf(writing, held.id, '重新安排');
  return true;
}
