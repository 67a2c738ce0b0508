import { wholeNumber } from '../base/number.ts';
import type { Day } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { type Verb, verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Column, Row } from '../sheet/sheet.ts';
import type { Story } from './answer.ts';
import { type Assess, assessor } from './assessment.ts';
import { nowOf } from './case_verb.ts';
import type { Due } from './due.ts';
import { type Proceeding, type ProceedingKind, proceedingWords } from './proceeding.ts';
import { countProceedings, listProceedings } from './store.ts';

interface ListOptions {
  year?: string;
  open?: boolean;
  limit?: string;
}

/** What a room's list shows besides number, day, title and state. */
interface ListOf {
  kind: ProceedingKind;
  noun: string;
  states: NonNullable<Column['states']>;
  /** States in which nothing is left to do. */
  ended: readonly string[];
  columns: readonly Column[];
  row: (story: Story) => Row;
  /** What the room puts in from other records before it tells of one. */
  reckon?: (db: Database, proceeding: Proceeding<object>, today: Day) => Promise<Proceeding<object>>;
  story: (proceeding: Proceeding<object>, today: string, assess: Assess, now: Moment) => Promise<Story>;
}

/** The verb `list` of a room of proceedings. */
export function listVerb({
  kind,
  noun,
  states,
  ended,
  columns,
  row,
  story,
  reckon = async (_db, one) => one,
}: ListOf): Verb {
  const { name } = proceedingWords[kind];
  return verb<ListOptions>({
    reveals: true,
    options: [
      { flags: '--year <年>', text: '只列这一年' },
      { flags: '--open', text: '只列还没有办结的' },
      { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
    ],
    examples: [`jwh ${noun} list --year 2026`, `jwh ${noun} list --open`],
    async run(context, _args, options) {
      const db = await context.read();
      const assess = await assessor(db);
      const year = options.year === undefined ? undefined : wholeNumber(options.year, '年份');
      const limit = limitOf(options);
      // Which of them are still open is only known once each has been read.
      const all = await listProceedings<object>(db, [kind], { year, limit: options.open ? undefined : limit });
      const stories: Story[] = [];
      for (const one of all)
        stories.push(await story(await reckon(db, one, context.today), context.today, assess, nowOf(context)));
      const wanted = options.open
        ? stories.filter(({ proceeding, state }) => proceeding.voided === null && !ended.includes(state))
        : stories;
      const shown = wanted.slice(0, limit ?? wanted.length);
      const total = options.open ? wanted.length : await countProceedings(db, kind, year);
      const rows = shown.map((one) => ({ ...head(one), ...row(one) }));
      return {
        persons: shown.flatMap(({ proceeding: { facts } }) =>
          'person_id' in facts && typeof facts.person_id === 'string' ? [facts.person_id] : [],
        ),
        rows: rows.map((cells, at) => ({ ...cells, last_day: lastDayOf(shown[at] as Story) })),
        sheet: {
          title: name,
          blocks: [
            {
              kind: 'table',
              columns: around(columns, states),
              rows,
              empty: `没有${name}。`,
            },
            ...moreNote(shown.length, total),
          ],
        },
      };
    },
  });
}

/** The columns of every list, with those of the room among them. */
function around(columns: readonly Column[], states: ListOf['states']): Column[] {
  return [
    { key: 'number', label: '编号', type: 'text', whole: true },
    { key: 'day', label: '日期', type: 'day', whole: true },
    { key: 'title', label: '事项', type: 'text', wide: true },
    ...columns,
    { key: 'state', label: '状态', type: 'state', states: { ...states, voided: voidedState } },
    { key: 'due_day', label: '期限', type: 'day', whole: true },
  ];
}

const voidedState = { label: '已作废', tone: 'bad' } as const;

function head({ proceeding: { number, day, title, voided }, state, dues }: Story): Row {
  const next = nextDue(voided === null ? dues : []);
  return { number, day, title, state: voided === null ? state : 'voided', due_day: next?.nominal ?? null };
}

function lastDayOf({ proceeding, dues }: Story): Day | null {
  return proceeding.voided === null ? (nextDue(dues)?.last ?? null) : null;
}

/** What is due first; its day by plain counting is shown, the last day that is in time stands in the data. */
function nextDue(dues: readonly Due[]): Due | undefined {
  const open = dues.filter(({ done }) => done === null);
  return open.sort((one, other) => (one.last < other.last ? -1 : 1))[0];
}
