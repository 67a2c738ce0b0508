import { verb } from '../command/verb.ts';
import type { Office } from '../office/office.ts';
import { readOffice } from '../office/store.ts';
import { recordOf } from '../proceeding/answer.ts';
import { caseArgument, readCase } from '../proceeding/case_verb.ts';
import { contentsOf } from '../proceeding/casework.ts';
import { paperOf, part, textField } from '../proceeding/paper.ts';
import type { Sheet, TableBlock } from '../sheet/sheet.ts';
import { type Acted, type Caused, type Emergency, onSiteOf, type Reported, reportsOf } from './emergency.ts';
import { emergencyRoom } from './room.ts';

export const form = verb({
  reveals: true,
  arguments: [caseArgument(emergencyRoom)],
  examples: ['jwh emergency form 2026-1', 'jwh emergency form 2026-1 --pdf 突发事件报告.pdf'],
  async run(context, [word]) {
    const { db, one, story } = await readCase(context, emergencyRoom, word);
    return { sheet: formSheet(await readOffice(db), one), record: recordOf(story) };
  },
});

/** 突发事件报告 (F-45): the facts, what was done, whom it was reported to, and the causes as far as they are known. */
function formSheet({ name: office, subdistrict }: Office, one: Emergency): Sheet {
  const { occurred, known, place, facts, plan } = one.facts;
  // Who is entered as 街道 is the office's own, which a paper calls by its name.
  const reports = reportsOf(one).map((said) => ({
    ...said,
    to: said.to === '街道' ? (subdistrict ?? said.to) : said.to,
  }));
  const acted = contentsOf<Acted>(one, 'acted').map(({ text }) => text);
  const causes = contentsOf<Caused>(one, 'caused').map(({ cause, basis }) =>
    basis === null ? cause : `${cause}（依据：${basis}）`,
  );
  // What a further report said anew; the first usually repeats what was entered.
  const later = reports.filter((one) => one.facts !== facts).map((one) => `${one.at} 报：${one.facts}`);
  const to = reports[0]?.to;
  return paperOf(one, office, '突发事件报告', [
    ...(to === undefined ? [] : [{ kind: 'text' as const, lines: [`${to}：`], flush: true }]),
    {
      kind: 'fields',
      fields: [
        ...textField('title', '事件', one.title),
        ...textField('occurred', '发生时间', occurred ?? '（不详）'),
        ...textField('place', '地点', place ?? '（未记录）'),
        ...textField('known', '得知时间', known),
        ...textField('on_site', '到场时间', onSiteOf(one) ?? '（未记录）'),
        ...textField('plan', '按预案', plan),
        { key: 'reports', label: '报告次数', type: 'count', value: reports.length },
      ],
    },
    { kind: 'text', title: '事实', lines: [facts, ...later] },
    part('处置', acted.join('；')),
    reportTable(reports),
    { kind: 'text', title: '原因', lines: [causes.length === 0 ? '正在查明，查明后另报。' : causes.join('；')] },
    { kind: 'signatures', lines: [{ label: '报告人' }, { label: '主任' }], seal: office },
  ]);
}

function reportTable(reports: readonly Reported[]): TableBlock {
  return {
    kind: 'table',
    title: '报告',
    columns: [
      { key: 'at', label: '时间', type: 'text', whole: true },
      { key: 'to', label: '报告给', type: 'text', wide: true },
      { key: 'method', label: '方式', type: 'text' },
      { key: 'by', label: '报告人', type: 'text' },
    ],
    rows: reports.map(({ at, to, method, by }) => ({ at, to, method, by })),
    empty: '还没有报告。',
  };
}
