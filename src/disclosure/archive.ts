import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { type Answer, verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import type { Writing } from '../database/writing.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Block } from '../sheet/sheet.ts';
import { channelStates, postedStates } from './channel.ts';
import { type StillDue, sheetsWords, stillDue } from './still_due.ts';
import {
  type Filed,
  forGood,
  keptUntil,
  papersOf,
  readVolumes,
  unfiledOf,
  type Volume,
  type VolumeFacts,
} from './volume.ts';

interface ArchiveOptions {
  keeper: string;
  on?: string;
  happened?: string;
}

/** Binds the year's disclosure papers into a volume, or adds to it what came later (幸福 第十二条, S-XF-26). */
export const archive = verb<ArchiveOptions>({
  writes: true,
  arguments: [{ name: '<年>', text: '归档年度；已经装订的，补入后来的材料' }],
  options: [
    { flags: '--keeper <姓名>', text: '由谁保管', required: true },
    { flags: '--on <日期>', text: '哪一天装订（默认：今天）' },
    { flags: '--happened <理由>', text: '次年1月的还没有公开完，却已经装订了的：如实登记' },
  ],
  examples: ['jwh disclose archive 2025 --keeper 李敏 --on 2026-02-02'],
  async run(context, [word], { keeper, on, happened }) {
    const year = readYear(word, context.today);
    const bound_on = pastDay(on, context.today);
    const who = readPublicWords(keeper, '保管人');
    const reason = happened === undefined ? null : readPublicWords(happened, '--happened ');
    refuseRunning(year, bound_on);
    return context.write(async (writing) => {
      const { db } = writing;
      const book = await loadRulebook(db);
      const bound = (await readVolumes(db)).find((one) => one.year === year);
      if (bound !== undefined) return supplement(writing, book, bound, { on: bound_on, by: who });
      const papers = (await papersOf(db, year)).filter(({ from_day }) => from_day <= bound_on);
      const due = await stillDue(db, book, year, bound_on);
      if (reason === null) refuseEarly(year, bound_on, due);
      if (papers.length === 0) {
        throw new Refusal('usage', 'nothing_to_bind', `${year}年没有登记过公开，没有可装订的。`, {
          hint: '登记公开：jwh disclose publish',
        });
      }
      const isEarly = due.length > 0 && bound_on < `${year + 1}-02-01`;
      const facts: VolumeFacts = isEarly && reason !== null ? { bound_early: reason } : {};
      const { from } = keptUntil(book, year, papers);
      const row = { year, bound_on, keeper: who, content: JSON.stringify(papers), destroy_from: from };
      await writing.insert('disclosure_volume', { ...row, destroyed_on: null, facts: JSON.stringify(facts) });
      const said = [
        ...(facts.bound_early === undefined ? [] : [`1月的还没有公开完就已装订：${facts.bound_early}`]),
        ...(due.length === 0 ? [] : [`没有公开完的：${sheetsWords(due)}。`]),
      ];
      const findings = due.map(({ code, period, day }) => ({ code, period: period.period, due_day: day }));
      return volumeAnswer(book, { year, bound_on, keeper: who, papers }, said, findings);
    });
  },
});

type Bound = Pick<Volume, 'year' | 'bound_on' | 'keeper' | 'papers'>;

function volumeAnswer(
  book: Rulebook,
  { year, bound_on, keeper, papers }: Bound,
  said: string[],
  findings: { code: string }[],
): Answer {
  const { from, words, rule } = keptUntil(book, year, papers);
  const blocks: Block[] = [
    ...indexOf(papers),
    { kind: 'text', lines: [`保管：${keeper}。${words}${from === forGood ? '' : `，${from} 起才可以销毁`}。`] },
    ...(said.length === 0 ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines: said }]),
  ];
  return {
    sheet: { title: `${year}年居务公开档案`, blocks },
    record: { year, bound_on, keeper, papers, destroy_from: from, destroyed_on: null },
    ...(findings.length > 0 && { findings }),
    basis: rule === undefined ? [] : [rule.cite],
  };
}

/** What was posted, or entered, after the binding takes its place by its day. @throws Refusal kind `usage` where nothing was. */
async function supplement(
  writing: Writing,
  book: Rulebook,
  bound: Volume,
  { on, by }: { on: Day; by: string },
): Promise<Answer> {
  const { id, year, bound_on, facts } = bound;
  const late = (await unfiledOf(writing.db, bound)).filter(({ from_day }) => from_day <= on);
  if (late.length === 0 || bound.destroyed_on !== null) {
    throw new Refusal('usage', 'bound_already', `${year}年的公开档案已经装订，没有可补入的。`, {
      hint: '查看：jwh disclose volumes',
    });
  }
  if (on < bound_on) {
    throw new Refusal('usage', 'bad_day', `${on} 早于${year}年档案装订的 ${bound_on}。`, { hint: '请核对 --on。' });
  }
  const papers = [...bound.papers, ...late]
    .sort((a, b) => (a.from_day === b.from_day ? 0 : a.from_day < b.from_day ? -1 : 1))
    .map((one, at) => ({ ...one, no: at + 1 }));
  const added = { on, by, papers: late.length };
  const kept: VolumeFacts = { ...facts, supplements: [...(facts.supplements ?? []), added] };
  const { from } = keptUntil(book, year, papers);
  const patch = { content: JSON.stringify(papers), destroy_from: from, keeper: by, facts: JSON.stringify(kept) };
  await writing.update('disclosure_volume', id, patch);
  const said = [`${bound_on} 装订，${on} 补入 ${late.length} 件，按公开的先后重排。`];
  return volumeAnswer(book, { year, bound_on, keeper: by, papers }, said, [{ code: 'supplemented', ...added }]);
}

/** What January makes public of the year belongs to it: until that month is over all of it must be on the board. */
function refuseEarly(year: number, day: Day, due: readonly StillDue[]): void {
  const over = `${year + 1}-02-01`;
  if (day >= over || due.length === 0) return;
  throw new Refusal(
    'usage',
    'still_due',
    `${year}年的内容还有没有公开的：${sheetsWords(due)}；1月公开的也归入这一卷。`,
    {
      hint: `先公开（jwh disclose due ${year}、jwh disclose due ${year + 1}-01），或 ${over} 起再装订；确已装订的，加 --happened 理由，如实登记。没有写入任何内容。`,
    },
  );
}

/** What January still makes public of the year is part of it: nothing is bound before the year is over. */
function refuseRunning(year: number, day: string): void {
  if (day > `${year}-12-31`) return;
  throw new Refusal('usage', 'year_running', `${year}年还没有过完，次年1月公开的上年内容也归入这一卷。`, {
    hint: `${year + 1}年1月公开之后再装订。`,
  });
}

/** 卷内目录, in the order of publication. */
export function indexOf(papers: readonly Filed[]): Block[] {
  return [
    {
      kind: 'table',
      title: '卷内目录',
      columns: [
        { key: 'no', label: '序号', type: 'count' },
        { key: 'from_day', label: '公开', type: 'day', whole: true },
        { key: 'period', label: '时段', type: 'text', whole: true },
        { key: 'version', label: '版', type: 'count' },
        { key: 'what', label: '内容', type: 'state', states: postedStates },
        { key: 'channel', label: '形式', type: 'state', states: channelStates },
        { key: 'place', label: '地点', type: 'text', wide: true },
      ],
      rows: papers.map((one) => ({ ...one })),
    },
  ];
}
