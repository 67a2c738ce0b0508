import type { Answer } from '../command/verb.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Own } from './hours_judgement.ts';
import { type HoursFacts, inYear, type ServerHours } from './hours_row.ts';
import { rowData, silences, verdictsOf } from './hours_sheet.ts';
import { kindStates, kindWords, type TrainingKind, trainingKinds } from './kind.ts';
import { hoursWords } from './tenths.ts';

/** The register of one person's training (F-47): every session of the year, the hours of each kind, what is wanted. */
export function registerAnswer(one: ServerHours, facts: HoursFacts, office: string): Answer {
  const own = inYear(one.own, facts.year);
  const verdicts = verdictsOf(one);
  return {
    sheet: {
      title: `${facts.year}年培训、学时登记表`,
      subtitle: `${office}　${one.name}`,
      day: facts.today,
      blocks: [
        ...head(one),
        table(own),
        ...earlier(one, facts.year),
        ...judgedBlocks(verdicts, '对照规定'),
        ...silences([one], facts),
        { kind: 'signatures', lines: [{ label: '本人' }, { label: '填表人' }] },
      ],
    },
    record: { ...rowData(one), trainings: own.map(data), by_kind: byKind(own) },
    table: table(own),
    verdicts,
    basis: [...new Map(verdicts.map(({ rule, cite }) => [rule, cite])).values()],
  };
}

function data({ number, day, to_day, kind, level, title, organiser, tenths, score, note }: Own): object {
  return { number, day, to_day, kind, level, title, organiser, tenths, score, note };
}

function byKind(own: readonly Own[]): Partial<Record<TrainingKind, number>> {
  const kinds = trainingKinds.filter((kind) => own.some((one) => one.kind === kind));
  return Object.fromEntries(kinds.map((kind) => [kind, sumOf(own.filter((one) => one.kind === kind))]));
}

function sumOf(own: readonly Own[]): number {
  return own.reduce((sum, { tenths }) => sum + tenths, 0);
}

function head({ name, since, until, own }: ServerHours): Block[] {
  const notes =
    own.length === 0 ? [] : [{ key: 'times', label: '历年参加', type: 'text' as const, value: `${own.length}次` }];
  return [
    {
      kind: 'fields',
      fields: [
        { key: 'name', label: '姓名', type: 'text', value: name },
        { key: 'since', label: '到岗', type: 'day', value: since },
        ...(until === null ? [] : [{ key: 'until', label: '离任', type: 'day' as const, value: until }]),
        ...notes,
      ],
    },
  ];
}

function table(own: readonly Own[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'day', label: '日期', type: 'day' },
      { key: 'kind', label: '种类', type: 'state', states: kindStates },
      { key: 'title', label: '题目', type: 'text', wide: true },
      { key: 'organiser', label: '组织单位', type: 'text' },
      { key: 'hours', label: '学时', type: 'count' },
      { key: 'score', label: '考试', type: 'text' },
      { key: 'note', label: '笔记', type: 'text' },
    ],
    rows: own.map(({ day, kind, title, organiser, tenths, score, note }) => ({
      day,
      kind,
      title,
      organiser: organiser ?? '',
      hours: tenths / 10,
      score: score ?? '',
      note: note ? '有' : '',
    })),
    total: { day: '合计', kind: '', title: '', organiser: '', hours: sumOf(own) / 10, score: '', note: '' },
    empty: '这一年没有登记参加过培训、学习。',
  };
}

/** Hours of the initial training lie in other years as well; the table above has only one. */
function earlier({ own }: ServerHours, year: number): Block[] {
  const others = own.filter(({ kind, to_day }) => kind === 'initial' && Number(to_day.slice(0, 4)) !== year);
  if (others.length === 0) return [];
  const told = others.map(({ to_day, tenths }) => `${to_day} ${hoursWords(tenths)}`).join('、');
  return [{ kind: 'text', lines: [`其他年份的${kindWords.initial}：${told} 学时。`] }];
}
