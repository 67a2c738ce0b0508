import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { type Period, periodOf, periodWritten } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Reception } from './reception.ts';
import { standing } from './sheet.ts';
import { readReceptions } from './store.ts';
import { type Tally, tallyOf } from './tally.ts';

export const check = verb({
  arguments: [{ name: '[月份]', text: '哪个月，如 2026-09（默认：本月）' }],
  examples: ['jwh reception check', 'jwh reception check 2026-09 --pdf 检查结果.pdf'],
  async run(context, [word]) {
    const month = monthOf(word, context.today);
    const db = await context.read();
    const book = await loadRulebook(db);
    const judged: { reception: Reception; verdicts: Judged[] }[] = [];
    for (const reception of await readReceptions(db, month.from, month.to)) {
      judged.push({ reception, verdicts: (await standing(db, book, reception, context.today)).judged });
    }
    const faults = judged.flatMap(({ reception, verdicts }) =>
      verdicts.filter(({ holds }) => !holds).map((verdict) => ({ reception, verdict })),
    );
    const rule = book.find('reception.record', month.to);
    const basis =
      rule === undefined ? `${book.pack.name}没有接待记录检查的规定，只作统计。` : `依据：${rule.citeWords}。`;
    const tallies = tallyOf(judged);
    const blocks: Block[] = [
      tallyTable(tallies),
      {
        kind: 'text',
        tone: 'quiet',
        lines: [`${basis}${faults.some(isOwn) ? '标“自定”的是本办公室的提醒，不是条文。' : ''}`],
      },
      ...(faults.length === 0 ? [] : [faultTable(faults)]),
      { kind: 'signatures', lines: [{ label: '检查人' }, { label: '主任' }] },
    ];
    const { name } = await readOffice(db);
    return {
      sheet: {
        title: '接待记录检查结果',
        subtitle: `${name}　${month.words}`,
        reference: month.code,
        day: context.today,
        orientation: 'landscape',
        tight: true,
        blocks,
      },
      record: { month: month.code, received: judged.length, faults: faults.length },
      rows: tallies,
      table: tallyTable(tallies),
      findings: faults.map(findingOf),
      basis: rule === undefined ? [] : [rule.cite],
    };
  },
});

interface Fault {
  reception: Reception;
  verdict: Judged;
}

/** @throws Refusal kind `usage` for what is no month. */
function monthOf(word: string | undefined, today: Day): Period {
  if (word === undefined) return periodOf('month', today);
  const period = periodWritten(word);
  if (period?.per === 'month') return period;
  throw new Refusal('usage', 'bad_month', `“${word}”不是月份。`, { hint: '写成 年-月，如 2026-09。' });
}

function isOwn({ verdict }: Fault): boolean {
  return verdict.cite.status === 'office';
}

function findingOf({ reception, verdict }: Fault): object {
  const { number, day, receiver, responsible } = reception;
  const { rule, subject, label, severity, arithmetic, readings, cite } = verdict;
  return { number, day, receiver, responsible, rule, subject, label, severity, arithmetic, readings, cite };
}

function tallyTable(tallies: readonly Tally[]): TableBlock {
  const count = (key: keyof Tally, label: string) => ({ key, label, type: 'count' }) as const;
  return {
    kind: 'table',
    columns: [
      { key: 'receiver', label: '首先接待', type: 'text' },
      count('received', '接待'),
      count('solved_on_spot', '当场'),
      count('reason_given', '说明'),
      count('referred', '转介'),
      count('answered_later', '事后'),
      count('open', '未处理'),
      count('unclear_open', '请示未答'),
      count('recorded_late', '隔日登记'),
      count('ageing', '久未处理'),
    ],
    rows: tallies.map((tally) => ({ ...tally })),
    empty: '这个月没有接待记录。',
  };
}

function faultTable(faults: readonly Fault[]): TableBlock {
  return {
    kind: 'table',
    title: '要补的和要提醒的',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'receiver', label: '首先接待', type: 'text' },
      { key: 'label', label: '事项', type: 'text' },
      { key: 'arithmetic', label: '情况', type: 'text', wide: true },
      { key: 'cite', label: '依据', type: 'text' },
    ],
    rows: faults.map(({ reception: { number, receiver }, verdict }) => ({
      number,
      receiver,
      label: verdict.label,
      arithmetic: verdict.arithmetic,
      cite: `${verdict.cite_words}${verdict.cite.status === 'office' && !verdict.cite_words.includes('自定') ? '（自定）' : ''}`,
    })),
  };
}
