import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import type { Block } from '../sheet/sheet.ts';
import { type ElectionKind, type ElectionRecord, kindWords, outcomeStates } from './election.ts';
import { nameOf } from './fields.ts';
import { listElections } from './store.ts';
import { kindOf } from './words.ts';

interface ListOptions {
  kind?: string;
  year?: string;
  limit?: string;
}

const states = { planned: { label: '筹备中', tone: 'warn' }, voided: { label: '已作废' }, ...outcomeStates } as const;

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    {
      flags: '--kind <种类>',
      text: 'committee（居委会）、representatives（居民代表）、supervision、body、owners、recall（罢免）',
    },
    { flags: '--year <年>', text: '只列这一年' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh election list', 'jwh election list --kind recall --json'],
  async run(context, _args, options) {
    const { found, total } = await listElections(await context.read(), {
      kind: options.kind === undefined ? undefined : kindNamed(options.kind),
      year: options.year === undefined ? undefined : wholeNumber(options.year, '年份'),
      limit: limitOf(options),
    });
    return {
      sheet: {
        title: '选举和罢免',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'number', label: '编号', type: 'text', whole: true },
              { key: 'day', label: '日期', type: 'day' },
              { key: 'name', label: '选举', type: 'text', wide: true },
              { key: 'seats', label: '应选', type: 'count' },
              { key: 'elected', label: '当选（或被罢免）', type: 'text', wide: true },
              { key: 'outcome', label: '结果', type: 'state', states },
            ],
            rows: found.map(rowOf),
            empty: '没有选举记录。筹备：jwh election plan；登记结果：jwh election record',
          },
          ...fallenNotes(found),
          ...moreNote(found.length, total),
        ],
      },
      rows: found.map((one) => ({
        ...rowOf(one),
        kind: one.kind,
        state: one.state,
        meeting: one.meeting,
        meeting_fallen: one.fallen,
      })),
    };
  },
});

/** What rests on a meeting that was voided since stands as it was recorded; that is said of each. */
function fallenNotes(found: readonly ElectionRecord[]): Block[] {
  const lines = found.flatMap(({ number, fallen }) => (fallen === null ? [] : [`${number}：${fallen}`]));
  return lines.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines }];
}

function rowOf(election: ElectionRecord) {
  const { number, day, seats, kind, state, facts, candidates } = election;
  const shown = candidates.filter(({ elected }) => kind === 'recall' || elected === true);
  return {
    number,
    day,
    name: nameOf(election),
    seats,
    elected: shown.map(({ name }) => name).join('、') || null,
    outcome: state ?? facts.recall?.outcome ?? facts.outcome ?? null,
  };
}

function kindNamed(word: string): ElectionKind {
  const kind = kindOf(word.trim());
  if (Object.hasOwn(kindWords, kind)) return kind as ElectionKind;
  throw new Refusal('usage', 'unknown_kind', `没有“${word}”这种选举。`, {
    hint: `可选：${Object.entries(kindWords)
      .map(([code, name]) => `${code}（${name}）`)
      .join('、')}`,
  });
}
