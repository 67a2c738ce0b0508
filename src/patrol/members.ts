import { type Day, readDay } from '../calendar/day.ts';
import { type Answer, verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { type Member, membersOn } from './member_store.ts';
import { judgeRoll, squadRule } from './squads.ts';

export const members = verb<{ on?: string; pdf?: string | true }>({
  options: [{ flags: '--on <日期>', text: '哪一天的（默认：今天）' }],
  examples: ['jwh patrol members', 'jwh patrol members --pdf 巡防队员.pdf'],
  async run(context, _args, { on, pdf }) {
    const db = await context.read();
    const day = on === undefined ? context.today : readDay(on, '--on ');
    const answer = await membersAnswer(db, await membersOn(db, day), day);
    const { name } = await readOffice(db);
    return pdf === undefined ? answer : { ...answer, sheet: { ...answer.sheet, subtitle: name } };
  },
});

/** The squads of a day with how many each should have. `entered`: how many were just put in. */
export async function membersAnswer(db: Database, all: readonly Member[], day: Day, entered?: number): Promise<Answer> {
  const book = await loadRulebook(db);
  const judged = judgeRoll(book, day, all);
  const wrong = judged.filter(({ holds }) => !holds);
  const said = [
    ...(entered === undefined ? [] : [`已编组 ${entered} 人。`]),
    ...(judged.length === 0 ? ['本地没有巡防队伍人数的规定，照记。'] : []),
  ];
  const squads = squadsOf(all, squadRule(book, day)?.squads ?? 0);
  return {
    sheet: {
      title: '巡防队员',
      day,
      blocks: [
        squadTable(squads),
        ...judgedBlocks(wrong.length === 0 ? judged.slice(0, 1) : wrong, '判断'),
        ...(said.length === 0 ? [] : [{ kind: 'text' as const, lines: said }]),
      ],
    },
    record: { day, members: all.length, entered: entered ?? 0, squads },
    verdicts: judged,
    basis: judged.slice(0, 1).map(({ cite }) => cite),
  };
}

interface Squad {
  squad: number;
  count: number;
  names: string[];
}

/** Every squad that has members, and those the place asks for that have none. */
function squadsOf(all: readonly Member[], asked: number): Squad[] {
  const numbers = new Set([...Array.from({ length: asked }, (_, at) => at + 1), ...all.map(({ squad }) => squad)]);
  return [...numbers]
    .sort((one, other) => one - other)
    .map((squad) => {
      const names = all.filter((one) => one.squad === squad).map(({ name }) => name);
      return { squad, count: names.length, names };
    });
}

function squadTable(squads: readonly Squad[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'squad', label: '小组', type: 'count' },
      { key: 'count', label: '人数', type: 'count' },
      { key: 'names', label: '队员', type: 'text', wide: true },
    ],
    rows: squads.map(({ squad, count, names }) => ({ squad, count, names: names.join('、') })),
    total: { squad: '合计', count: squads.reduce((sum, { count }) => sum + count, 0), names: '' },
    empty: '没有编组的巡防队员。',
  };
}
