import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { defaultRows, limitOf, periodOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { TableBlock, TextBlock } from '../sheet/sheet.ts';
import { isFiled } from './columns.ts';
import { listVisits, type VisitRow } from './list_store.ts';
import { classStates, noAnswer, visitClasses } from './visit.ts';

interface ListOptions {
  who?: string;
  at?: string;
  building?: string;
  zone?: string;
  by?: string;
  class?: string;
  period?: string;
  from?: string;
  to?: string;
  limit?: string;
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
}

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--who <居民>', text: '只列走访这位居民的' },
    { flags: '--at <住户>', text: '只列这一户的，如 3号楼-2-501' },
    { flags: '--building <楼栋>', text: '只列这一栋的' },
    { flags: '--zone <责任区>', text: '只列这个责任区的' },
    { flags: '--by <姓名>', text: '只列这位工作人员去的' },
    {
      flags: '--class <类别>',
      text: `只列这一类：${Object.values(visitClasses).join('、')}、无人应门`,
      choices: { ...visitClasses, [noAnswer]: classStates[noAnswer].label },
    },
    { flags: '--period <周期>', text: '只列这个月、季度、周或年的，如 2026-09、2026Q3、2026-W38、2026' },
    { flags: '--from <日期>', text: '从这一天起' },
    { flags: '--to <日期>', text: '到这一天止' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh visit list', 'jwh visit list --zone 第一责任区 --period 2026-09', 'jwh visit list --csv 走访.csv'],
  async run(context, _args, options) {
    const db = await context.read();
    const limit = limitOf(options);
    const days = await daysAsked(options);
    const { visits, more } = await listVisits(db, {
      ...(await placesAsked(db, options)),
      ...days,
      staff_id: options.by === undefined ? undefined : await staffNamed(db, options.by),
      class: options.class,
      limit,
    });
    const table = tableOf(visits, context.json || isFiled(options), context.settings.reveal !== null);
    return {
      sheet: {
        title: '走访',
        day: context.today,
        orientation: 'landscape',
        blocks: [table, ...rest(visits.length, more)],
      },
      persons: [
        ...visits.flatMap(({ person_id }) => (person_id === null ? [] : [person_id])),
        ...(context.settings.reveal === null ? [] : await behindDoors(db, visits)),
      ],
    };
  },
});

/** Who lives behind the doors that are shown. */
async function behindDoors(db: Database, visits: readonly VisitRow[]): Promise<string[]> {
  const { livingInAll } = await import('../resident/store.ts');
  return livingInAll(
    db,
    visits.map(({ household_id }) => household_id),
  );
}

/** The days of a period, or from one day to another. @throws Refusal kind `usage` for both, or what is no period. */
async function daysAsked({ period, from, to }: ListOptions): Promise<{ from: Day | undefined; to: Day | undefined }> {
  const days = periodOf({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
  if (period === undefined) return days;
  if (days.from !== undefined || days.to !== undefined) {
    throw new Refusal('usage', 'two_periods', '--period 与 --from、--to 不能一起写。', { hint: '留一种。' });
  }
  const { periodWritten } = await import('../calendar/period.ts');
  const found = periodWritten(period);
  if (found !== null) return { from: found.from, to: found.to };
  throw new Refusal('usage', 'bad_period', `“${period}”不是周期。`, {
    hint: '写成 2026-09、2026Q3、2026-W38 或 2026。',
  });
}

/** Whom and where the options name; a list of everything asks for none of it, and loads none of it. */
async function placesAsked(db: Database, { who, at, building, zone }: ListOptions) {
  if ([who, at, building, zone].every((asked) => asked === undefined)) return nowhere;
  const { oneHousehold, onePersonKnown } = await import('../resident/lookup.ts');
  const { placeNamed } = await import('./where.ts');
  return {
    person_id: who === undefined ? undefined : (await onePersonKnown(db, who)).person_id,
    household_id: at === undefined ? undefined : (await oneHousehold(db, at)).household_id,
    building_id: building === undefined ? undefined : await placeNamed(db, 'building', building),
    zone_id: zone === undefined ? undefined : await placeNamed(db, 'zone', zone),
  };
}

const nowhere = { person_id: undefined, household_id: undefined, building_id: undefined, zone_id: undefined };

async function staffNamed(db: Database, called: string): Promise<string> {
  const [{ readName }, { onePerson }, { staffCalled }] = await Promise.all([
    import('../person/details.ts'),
    import('../person/match.ts'),
    import('../staff/store.ts'),
  ]);
  const name = readName(called);
  return onePerson(await staffCalled(db, name), name, '工作人员').id;
}

function rest(shown: number, more: boolean): TextBlock[] {
  if (!more) return [];
  return [{ kind: 'text', tone: 'quiet', lines: [`这里是最近的 ${shown} 条，还有更早的；要更多请用 --limit。`] }];
}

/**
 * Every column for scripts and paper; on a screen those by which a visit is told, each on one line, and the door where it is
 * revealed. That nobody opened stands there in place of what was asked.
 */
function tableOf(visits: readonly VisitRow[], whole: boolean, doors: boolean): TableBlock {
  const table = { kind: 'table', empty: '没有这样的走访。' } as const;
  if (whole) return { ...table, columns, rows: visits };
  const narrow = ['number', 'day', 'staff', 'person', 'building', ...(doors ? ['room'] : []), 'asked'];
  const shut = classStates[noAnswer].label;
  return {
    ...table,
    columns: columns.filter(({ key }) => narrow.includes(key)),
    rows: visits.map((visit) => (visit.class === noAnswer ? { ...visit, asked: shut } : visit)),
  };
}

const columns: TableBlock['columns'] = [
  { key: 'number', label: '编号', type: 'text', whole: true },
  { key: 'day', label: '日期', type: 'day', whole: true },
  { key: 'time', label: '时间', type: 'text', whole: true },
  { key: 'staff', label: '走访人', type: 'text' },
  { key: 'person', label: '对象', type: 'text' },
  { key: 'building', label: '楼栋', type: 'text' },
  { key: 'room', label: '门牌', type: 'room' },
  { key: 'zone', label: '责任区', type: 'text' },
  { key: 'class', label: '类别', type: 'state', states: classStates },
  { key: 'purpose', label: '事由', type: 'text' },
  { key: 'asked', label: '诉求', type: 'text', wide: true },
];
