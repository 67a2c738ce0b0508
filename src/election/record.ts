import { Refusal } from '../base/refusal.ts';
import { type Day, readDay, yearOf } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { readDraftFile } from '../command/draft_file.ts';
import { verb } from '../command/verb.ts';
import { answerFor } from './answer.ts';
import { appointElected } from './appoint.ts';
import { type Draft, readDraft } from './draft.ts';
import { prepare, refuseAgainItself } from './enter.ts';
import { countFlags, type ElectionFlags, planFlags, rawFromFlags } from './flags.ts';
import type { JudgedElection } from './judge.ts';
import { plannedDraft } from './plan.ts';
import { seatRepresentatives } from './seat.ts';
import { findElection, insertElection, putElection, readElection } from './store.ts';

interface RecordOptions extends ElectionFlags {
  file?: string;
  appoint?: string | true;
}

export const record = verb<RecordOptions>({
  writes: true,
  arguments: [{ name: '[编号]', text: '筹备过的选举；不写：直接登记一次选举' }],
  options: [
    {
      flags: '--file <文件>',
      text: '选举记录文件（YAML 或 JSON，可用中文键；- 为标准输入）；候选人的不得提名情形写：被开除党籍的、利用黑恶势力违法犯罪的',
    },
    ...planFlags,
    ...countFlags,
    { flags: '--appoint [日期]', text: '同时登记当选人的职务，自该日起任（不写日期：选举日）' },
  ],
  examples: [
    'jwh election record 1 --issued 3100 --returned 2702 --invalid 30 --candidate 王建国（主任）=2100 --candidate 赵刚（主任）=500',
    'jwh election record --kind representatives --group 第3居民小组 --day 2026-03-01 --seats 2 --candidate 赵玉兰=61 --candidate 孙国强=40',
    'jwh election record --file 换届选举.yaml',
  ],
  async run(context, [word], options) {
    const written = await writtenIn(context, options);
    return context.write(async (writing) => {
      const { db } = writing;
      const known = word === undefined ? null : await findElection(db, word, yearOf(context.today));
      const draft = completed(known === null ? written : { ...plannedDraft(known), ...written });
      refuseAgainItself(draft, known, context.today);
      const { row, held, judged, rules, notes } = await prepare(db, draft, context.today, false);
      refuseFuture(held.day, context.today);
      const from = appointedFrom(options.appoint, held.day);
      if (from !== null) refuseVoid(judged);
      const seated = await seatRepresentatives(writing, held, judged, rules);
      const facts = from === null ? row.facts : { ...row.facts, appointed_from: from };
      const told = { ...row, facts, verdicts: [...row.verdicts, ...seated.verdicts] };
      let id = known?.id;
      if (id === undefined) id = await insertElection(writing, told);
      else await putElection(writing, id, told);
      const recorded = await readElection(db, id);
      const next = await appointElected(writing, recorded, from);
      return answerFor(recorded, { clocks: judged.clocks, notes: [...notes, ...judged.notes, ...seated.notes], next });
    });
  },
});

async function writtenIn(context: Context, { file, appoint: _, ...flags }: RecordOptions): Promise<Draft> {
  const raw = rawFromFlags(flags);
  if (file === undefined) return readDraft(raw);
  if (Object.keys(raw).length === 0) return readDraft(await readDraftFile(file, context.world));
  throw new Refusal('usage', 'file_and_flags', '已用 --file 给出记录，又在命令行上写了别的内容。', {
    hint: '请把它写进文件，或不用 --file 而全部写在命令行上；没有写入任何内容。',
  });
}

/** What a result cannot be told without. @throws Refusal kind `usage`. */
function completed(draft: Draft): Draft {
  const { kind = 'committee', candidates = [], elected, group, organ } = draft;
  const lacking = (what: string) =>
    new Refusal('usage', 'missing', `没有写${what}。`, {
      hint: '写法见 jwh election record --help；没有写入任何内容。',
    });
  if (kind === 'representatives' && group === undefined) throw lacking('选举代表的居民小组（--group）');
  if (kind === 'body' && organ === undefined) throw lacking('选举的是哪个机构（--organ）');
  if (kind === 'owners') return draft;
  if (candidates.length === 0 && elected === undefined) throw lacking('候选人和得票（--candidate 姓名=得票）');
  const uncounted = candidates.filter(({ votes }) => votes === undefined).map(({ name }) => name);
  if (elected === undefined && uncounted.length > 0) throw lacking(`${uncounted.join('、')}的得票`);
  if (draft.seats !== undefined) return draft;
  if (elected !== undefined && kind !== 'committee') return { ...draft, seats: Math.max(1, elected.length) };
  throw lacking('应选名额（--seats）');
}

function appointedFrom(appoint: string | true | undefined, day: Day): Day | null {
  if (appoint === undefined) return null;
  return appoint === true ? day : readDay(appoint, '--appoint ');
}

/** Nobody takes a post by an election that elected nobody. @throws Refusal kind `forbidden`. */
function refuseVoid({ outcome, verdicts }: JudgedElection): void {
  if (outcome !== 'void') return;
  const validity = verdicts.find(({ subject }) => subject === 'validity');
  throw new Refusal(
    'forbidden',
    'election_void',
    `选举无效，没有人当选，不能据此任职：${validity?.arithmetic ?? ''}。`,
    {
      hint: '去掉 --appoint，只登记选举的结果；没有写入任何内容。',
      ...(validity === undefined ? {} : { cite: validity.cite }),
    },
  );
}

function refuseFuture(day: string, today: string): void {
  if (day <= today) return;
  throw new Refusal('usage', 'future_day', `选举日 ${day} 还没有到（今天是 ${today}）。`, {
    hint: '先筹备：jwh election plan；选举过后再登记结果。',
  });
}
