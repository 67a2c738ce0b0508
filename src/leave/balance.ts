import { dayCount } from '../attendance/spell.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block } from '../sheet/sheet.ts';
import { readPosts, staffCalled } from '../staff/store.ts';
import { markedBlocks } from '../verdict/table.ts';
import { type AnnualBalance, readAnnual, reckoningDay } from './annual_store.ts';
import { type LieuBalance, lieuSourceWords, readLieuBalance } from './lieu.ts';
import { restWorkOpen } from './rest_work.ts';
import { daysOf } from './words.ts';
import { readYear } from './year.ts';

interface Person {
  id: string;
  name: string;
}

/** What somebody has left, of both kinds. */
interface Balance {
  person: Person;
  annual: AnnualBalance;
  lieu: LieuBalance;
  /** Days of rest worked, with nothing entered for them. */
  restWork: readonly Day[];
}

export const balance = verb<{ year?: string }>({
  arguments: [{ name: '[姓名]', text: '姓名；同名时写编码（默认：在任的所有人）' }],
  options: [{ flags: '--year <年>', text: '哪一年的年休假（默认：今年）' }],
  examples: ['jwh leave balance', 'jwh leave balance 林文斌 --year 2026', 'jwh leave balance --csv'],
  async run(context, [name], options) {
    const db = await context.read();
    const year = readYear(options.year, context.today);
    const on = reckoningDay(year, context.today);
    const people = await peopleAsked(db, name, on);
    const book = await loadRulebook(db);
    const seen = await restWorkOpen(db, year, context.today);
    const balances: Balance[] = [];
    for (const person of people) {
      const annual = await readAnnual(db, book, { person_id: person.id, year, on });
      const lieu = await readLieuBalance(db, person.id);
      balances.push({ person, annual, lieu, restWork: seen.get(person.id) ?? [] });
    }
    const judged = balances.flatMap(({ annual }) => annual.judged);
    const rule = book.require('leave.annual.days', on);
    return {
      sheet: {
        title: name === undefined ? '年休假和调休' : `${people[0]?.name}　年休假和调休`,
        subtitle: `${year}年　算到 ${on}`,
        day: context.today,
        blocks: [
          table(balances),
          ...arithmetics(balances),
          ...(name === undefined ? [] : story(balances)),
          ...hints(balances),
        ],
      },
      rows: balances.map(balanceRow),
      verdicts: judged,
      basis: [rule.cite, ...judged.map(({ cite }) => cite)].filter(
        (cite, at, all) =>
          all.findIndex((one) => one.document === cite.document && one.article === cite.article) === at,
      ),
    };
  },
});

async function peopleAsked(db: Database, name: string | undefined, on: Day): Promise<Person[]> {
  if (name !== undefined) {
    const called = readName(name);
    const { id, name: full } = onePerson(await staffCalled(db, called), called, '工作人员');
    return [{ id, name: full }];
  }
  const held = (await readPosts(db)).filter((post) => isHeldOn(post, on));
  return [...new Map(held.map(({ person_id, name: full }) => [person_id, { id: person_id, name: full }])).values()];
}

/** Days, whole or half; null is not known. */
function balanceRow({ person, annual, lieu, restWork }: Balance): object {
  const days = (halves: number | null) => (halves === null ? null : daysOf(halves));
  return {
    person: person.name,
    year: annual.year,
    work_since: annual.work_since,
    years: annual.years,
    entitled: days(annual.entitled),
    carried: daysOf(annual.carried),
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
