import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import { readOffice } from '../office/store.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { staffCalled } from '../staff/store.ts';
import { type Inspection, type InspectionVerdict, measureWords } from './inspection.ts';
import { readInspections } from './store.ts';

/** What inspections of a year found about one person, for whoever appraises: facts, never marks. */
export const person = verb<{ year?: string }>({
  reveals: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [{ flags: '--year <年>', text: '哪一年（默认今年）' }],
  examples: ['jwh inspection person 李敏 --year 2026', 'jwh inspection person 李敏 --pdf 检查汇总.pdf'],
  async run(context, [word], options) {
    const year = readYear(options.year, context.today);
    const db = await context.read();
    const called = readName(word ?? '');
    const { id, name } = onePerson(await staffCalled(db, called), called, '工作人员');
    const all = (await readInspections(db))
      .filter(({ voided, day }) => voided === null && yearOf(day) === year)
      .filter(({ people }) => people.some(({ person_id }) => person_id === id))
      .map((one) => partOf(one, id));
    const { name: office } = await readOffice(db);
    const book = await loadRulebook(db);
    const verdicts = all.flatMap(({ broken }) => broken);
    return {
      sheet: {
        title: `${year}年服务规范检查汇总`,
        subtitle: `${office}　${name}`,
        day: context.today,
        blocks: [
          { kind: 'text', lines: [`检查 ${all.length} 次，发现问题 ${countOf(all)} 处，告诫 ${measuresOf(all)} 次。`] },
          inspectionTable(all),
          ...(verdicts.length === 0 ? [] : [articleTable(verdicts)]),
          ...evaluation(book, `${year}-12-31`),
          { kind: 'signatures', lines: [{ label: '填表人' }, { label: '主任' }] },
        ],
      },
      record: { person_id: id, name, year, times: all.length, found: countOf(all), inspections: all.map(data) },
      table: inspectionTable(all),
      verdicts,
      basis: [...new Map(verdicts.map(({ rule, cite }) => [rule, cite])).values()],
    };
  },
});

/** An inspection as far as it is about one person. */
interface Part extends Pick<Inspection, 'number' | 'day' | 'inspector' | 'findings' | 'measures'> {
  broken: InspectionVerdict[];
}

function partOf({ number, day, inspector, findings, measures, verdicts }: Inspection, id: string): Part {
  return {
    ...{ number, day, inspector },
    findings: findings.filter(({ person_id }) => person_id === id),
    measures: measures.filter(({ person_id }) => person_id === id),
    broken: verdicts.filter(({ person_id, holds }) => person_id === id && !holds),
  };
}

function countOf(all: readonly Part[]): number {
  return all.reduce((sum, { broken, findings }) => sum + broken.length + loose(findings).length, 0);
}

/** Findings no rule of the place speaks of. */
function loose(findings: Part['findings']): Part['findings'] {
  return findings.filter(({ rule }) => rule === null);
}

function measuresOf(all: readonly Part[]): number {
  return all.reduce((sum, { measures }) => sum + measures.length, 0);
}

function saidOf({ broken, findings }: Part): string {
  const said = [
    ...broken.map(({ arithmetic, cite_words }) => `${arithmetic}（${cite_words}）`),
    ...loose(findings).map(({ title, text }) => `${title}：${text}`),
  ];
  return said.join('；') || '没有发现问题';
}

function data(part: Part): object {
  const { number, day, inspector, findings, measures } = part;
  return {
    ...{ number, day, inspector },
    found: countOf([part]),
    findings: findings.map(({ rule, clause, title, text }) => ({ rule, clause, title, text })),
    measures: measures.map(({ measure, by }) => ({ measure, by })),
  };
}

function inspectionTable(all: readonly Part[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'inspector', label: '检查人', type: 'text' },
      { key: 'found', label: '情况', type: 'text', wide: true },
      { key: 'measures', label: '告诫', type: 'text' },
    ],
    rows: all.map((part) => ({
      number: part.number,
      day: part.day,
      inspector: part.inspector,
      found: saidOf(part),
      measures: part.measures.map(({ measure, by }) => `${measureWords[measure]}（${by}）`).join('、'),
    })),
    empty: '这一年没有检查到。',
  };
}

function articleTable(verdicts: readonly InspectionVerdict[]): TableBlock {
  const articles = [...new Map(verdicts.map((one) => [one.rule, one])).values()];
  return {
    kind: 'table',
    title: '按条款',
    columns: [
      { key: 'title', label: '事项', type: 'text', wide: true },
      { key: 'cite', label: '依据', type: 'text' },
      { key: 'times', label: '次数', type: 'count' },
    ],
    rows: articles.map(({ rule, label, cite_words }) => ({
      title: label.split('　')[0] ?? label,
      cite: cite_words,
      times: verdicts.filter((one) => one.rule === rule).length,
    })),
  };
}

/** What the place says of appraising: 静安 names what counts most, its table of weights is not in the source (D-152). */
function evaluation(book: Rulebook, day: string): Block[] {
  const rule = book.find('evaluation.focus', day);
  if (rule === undefined) return [];
  const titles = rule.value.items.map(({ title }) => title).join('、');
  return [
    {
      kind: 'text',
      lines: [`注：绩效评价以${titles}为重点（${rule.citeWords}）；${rule.note ?? ''}（D-152a）。`],
    },
  ];
}
