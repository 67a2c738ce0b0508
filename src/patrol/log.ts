import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import { readDraftFile } from '../command/draft_file.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readPairs } from '../proceeding/input.ts';
import { patrolAnswer } from './answer.ts';
import { type Draft, findingTyped, readDraft } from './draft.ts';
import { enterPatrol } from './enter.ts';
import { raiseFinding } from './raise.ts';
import { readPatrol } from './store.ts';

interface LogOptions {
  file?: string;
  time?: string[];
  team?: string;
  route?: string;
  group?: string;
  area?: string;
  find?: string[];
  solved?: string[];
}

export const log = verb<LogOptions>({
  writes: true,
  arguments: [{ name: '[日期]', text: '巡查的日子（默认：今天）；过了半夜的写开始的那一天' }],
  options: [
    { flags: '--time <起止>', text: '巡查的时间，如 9:00-9:25；几次就写几次', repeat: true },
    { flags: '--team <人员>', text: '参加的人，用顿号隔开：工作人员、业委会和物业公司成员……' },
    { flags: '--route <路线>', text: '走了哪里' },
    { flags: '--group <小组>', text: '巡防小组的号，如 3；不写 --team 就是这一组在册的队员' },
    { flags: '--area <片区>', text: '巡防的片区' },
    { flags: '--find <问题>', text: '发现的问题：类别|地点|内容（环境、秩序、隐患、诉求），可写多次', repeat: true },
    { flags: '--solved <第几个=怎样>', text: '当场解决的：如 1=已清走，可写多次', repeat: true },
    { flags: '--file <文件>', text: '巡查记录文件（YAML 或 JSON，可用中文键）' },
  ],
  examples: [
    'jwh patrol log 2026-10-09 --time 9:00-9:25 --time 15:00-15:35 --team 王建国、李敏、物业张强 --route 1号楼至6号楼',
    'jwh patrol log --time 9:00-10:00 --team 李敏、业委会赵刚 --find "隐患|3号楼|消防通道堆物" --solved 1=当场清走',
    'jwh patrol log --file 巡查.yaml',
  ],
  async run(context, [typed], options) {
    const draft = await draftFrom(context, typed, options);
    const day = pastDay(draft.day, context.today, '日期');
    return context.write(async (writing) => {
      const id = await enterPatrol(writing, { ...draft, day });
      const patrol = await readPatrol(writing.db, id);
      for (const finding of patrol.findings) {
        if (finding.solved_on === null) await raiseFinding(writing, patrol, finding);
      }
      return patrolAnswer(writing.db, patrol, context.today);
    });
  },
});

async function draftFrom(context: Context, day: string | undefined, { file, ...flags }: LogOptions): Promise<Draft> {
  const { time, team, route, group, area, find, solved } = flags;
  const typed = [day, time, team, route, group, area, find, solved].some((value) => value !== undefined);
  if (file !== undefined && !typed) return readDraft(await readDraftFile(file, context.world));
  if (file !== undefined) {
    throw new Refusal('usage', 'file_and_flags', '已用 --file 给出记录，又在命令行上写了别的内容。', {
      hint: '请把它写进文件，或不用 --file 而全部写在命令行上；没有写入任何内容。',
    });
  }
  if (time === undefined) {
    throw new Refusal('usage', 'no_time', '没有写巡查的时间。', { hint: '加 --time 起-止，如 --time 9:00-9:25。' });
  }
  const findings = solvedIn((find ?? []).map(findingTyped), solved);
  const raw = { day, times: time, team, route, area, findings };
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
  return readDraft({ ...given, ...(group === undefined ? {} : { group: wholeNumber(group, '小组') }) });
}

/** What was solved on the spot, put to its finding. @throws Refusal kind `usage` for one that was not written. */
function solvedIn(findings: readonly ReturnType<typeof findingTyped>[], solved: readonly string[] | undefined) {
  const pairs = readPairs(solved, '--solved');
  for (const no of pairs.keys()) {
    if (findings[Number(no) - 1] === undefined) {
      throw new Refusal('usage', 'no_such_finding', `没有第${no}个问题（写了${findings.length}个）。`, {
        hint: '--solved 写 第几个=怎样解决，如 --solved 1=当场清走；次序与 --find 相同。',
      });
    }
  }
  return findings.map((finding, at) => {
    const how = pairs.get(String(at + 1));
    return how === undefined ? finding : { ...finding, solved: how };
  });
}
