import { Refusal } from '../base/refusal.ts';
import { type Answer, verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import type { Database } from '../database/open.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { indexOf } from './archive.ts';
import { forGood, readVolumes, supplementWords, unfiledOf, type Volume } from './volume.ts';

export const volumes = verb({
  arguments: [{ name: '[年]', text: '看这一年的卷内目录（默认：列出各年）' }],
  examples: ['jwh disclose volumes', 'jwh disclose volumes 2025 --pdf 卷内目录.pdf'],
  async run(context, [word]) {
    const db = await context.read();
    const all = await readVolumes(db);
    const rows = all.map(rowOf);
    if (word === undefined) return withUnfiled({ sheet: listSheet(rows) }, await unfiled(db, all));
    const year = readYear(word, context.today);
    const found = all.find((one) => one.year === year);
    if (found === undefined) {
      throw new Refusal('not_found', 'no_such_volume', `${year}年的公开档案还没有装订。`, {
        hint: `装订：jwh disclose archive ${year} --keeper 姓名`,
      });
    }
    const sheet = { title: `${year}年居务公开档案`, subtitle: `保管：${found.keeper}`, blocks: indexOf(found.papers) };
    return withUnfiled({ sheet, rows }, await unfiled(db, [found]));
  },
});

/** Volumes that stand and lack papers of their year. */
async function unfiled(db: Database, all: readonly Volume[]) {
  const lacking: { code: string; year: number; papers: number; sentence: string }[] = [];
  for (const one of all.filter(({ destroyed_on }) => destroyed_on === null)) {
    const { length: papers } = await unfiledOf(db, one);
    if (papers > 0)
      lacking.push({ code: 'not_in_volume', year: one.year, papers, sentence: supplementWords(one, papers) });
  }
  return lacking;
}

function withUnfiled(answer: Answer, findings: Awaited<ReturnType<typeof unfiled>>): Answer {
  if (findings.length === 0) return answer;
  const lines = findings.map(({ sentence }) => sentence);
  const { blocks } = answer.sheet;
  const sheet = { ...answer.sheet, blocks: [...blocks, { kind: 'text' as const, tone: 'warn' as const, lines }] };
  return { ...answer, sheet, findings };
}

function rowOf({ year, bound_on, keeper, papers, destroy_from, destroyed_on }: Volume) {
  return {
    year,
    bound_on,
    keeper,
    papers: papers.length,
    destroy_from: destroy_from === forGood ? null : destroy_from,
    destroyed_on,
  };
}

function listSheet(rows: readonly ReturnType<typeof rowOf>[]): Sheet {
  return {
    title: '居务公开档案',
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'year', label: '年度', type: 'text', whole: true },
          { key: 'bound_on', label: '装订', type: 'day', whole: true },
          { key: 'keeper', label: '保管', type: 'text', wide: true },
          { key: 'papers', label: '件数', type: 'count' },
          { key: 'destroy_from', label: '可销毁', type: 'day', whole: true },
          { key: 'destroyed_on', label: '销毁', type: 'day', whole: true },
        ],
        rows,
        empty: '还没有装订过。',
      },
    ],
  };
}
