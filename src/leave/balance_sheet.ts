import { dayCount } from '../attendance/spell.ts';
import type { Day } from '../calendar/day.ts';
import type { Block } from '../sheet/sheet.ts';
import { markedBlocks } from '../verdict/table.ts';
import type { AnnualBalance } from './annual_store.ts';
import { type LieuBalance, lieuSourceWords } from './lieu.ts';
import { daysOf } from './words.ts';

export interface Person {
  id: string;
  name: string;
}

/** What somebody has left, of both kinds. */
export interface Balance {
  person: Person;
  annual: AnnualBalance;
  lieu: LieuBalance;
  /** Days of rest worked, with nothing entered for them. */
  restWork: readonly Day[];
}

/** What is shown of these balances. @param whole with the exclusions and the ledger: of one person. */
export function balanceBlocks(balances: readonly Balance[], whole: boolean): Block[] {
  return [table(balances), ...arithmetics(balances), ...(whole ? story(balances) : []), ...hints(balances)];
}

/** Days, whole or half; null is not known. */
export function balanceRow({ person, annual, lieu, restWork }: Balance): object {
  const days = (halves: number | null) => (halves === null ? null : daysOf(halves));
  return {
    person: person.name,
    year: annual.year,
    work_since: annual.work_since,
    years: annual.years,
    entitled: days(annual.entitled),
    carried: daysOf(annual.carried),
    carried_out: daysOf(annual.carried_out),
    used: daysOf(annual.used),
    requested: daysOf(annual.requested),
    left: days(annual.left),
    arithmetic: annual.arithmetic,
    lieu_since: lieu.since,
    lieu_earned: daysOf(lieu.earned),
    lieu_used: daysOf(lieu.used),
    lieu_requested: daysOf(lieu.requested),
    lieu_balance: daysOf(lieu.balance),
    rest_work: restWork,
  };
}

function table(balances: readonly Balance[]): Block {
  const columns = [
    ['years', '工龄'],
    ['entitled', '年休假'],
    ['carried', '结转'],
    ['used', '已休'],
    ['requested', '待批'],
    ['carried_out', '转下年'],
    ['left', '剩余'],
    ['lieu_earned', '调休应得'],
    ['lieu_used', '调休已休'],
    ['lieu_balance', '调休剩余'],
  ] as const;
  return {
    kind: 'table',
    columns: [
      { key: 'person', label: '姓名', type: 'text' },
      ...columns.map(([key, label]) => ({ key, label, type: 'count' as const })),
    ],
    rows: balances.map((one) => balanceRow(one) as Record<string, string | number | null>),
    empty: '没有在任的工作人员。',
  };
}

function arithmetics(balances: readonly Balance[]): Block[] {
  const known = balances.filter(({ annual }) => annual.years !== null);
  const lines = known.map(({ person, annual }) => `${person.name}：${annual.arithmetic}。`);
  const unknown = balances.filter(({ annual }) => annual.years === null).map(({ person }) => person.name);
  return [
    ...(lines.length === 0 ? [] : [{ kind: 'text' as const, tone: 'quiet' as const, lines }]),
    ...(unknown.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            tone: 'warn' as const,
            lines: [
              `没有登记参加工作的日期，年休假天数不知道：${unknown.join('、')}。登记：jwh staff employ ${unknown[0]} --work-since 日期`,
            ],
          },
        ]),
  ];
}

/** The exclusions as they were judged, and the ledger of time off in lieu. */
function story(balances: readonly Balance[]): Block[] {
  return balances.flatMap(({ annual, lieu }) => [
    ...markedBlocks(annual.judged, '当年是否享受年休假'),
    {
      kind: 'table' as const,
      title: '调休的来源',
      columns: [
        { key: 'day', label: '日期', type: 'day' as const },
        { key: 'source', label: '来源', type: 'state' as const, states: lieuSourceWords },
        { key: 'days', label: '天数', type: 'count' as const },
        { key: 'reason', label: '事由', type: 'text' as const, wide: true },
      ],
      rows: lieu.entries.map(({ day, source, halves, reason }) => ({ day, source, days: daysOf(halves), reason })),
      empty: '没有登记过应得的调休。登记：jwh leave earn 姓名 日期 --days 天数 --reason 事由',
    },
  ]);
}

function hints(balances: readonly Balance[]): Block[] {
  const lines = balances.flatMap(({ person, annual, lieu, restWork }) => [
    ...(annual.left !== null && annual.left < 0 ? [`${person.name}的年休假超过应得 ${dayCount(-annual.left)}。`] : []),
    ...(lieu.balance < 0 ? [`${person.name}的调休超过应得 ${dayCount(-lieu.balance)}。`] : []),
    ...(restWork.length === 0
      ? []
      : [
          `${person.name}在休息日出勤、还没有登记调休：${restWork.join('、')}。登记：jwh leave earn ${person.name} ${restWork[0]} --days 1 --reason 休息日出勤`,
        ]),
  ]);
  return lines.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines }];
}
