import type { Block, Sheet } from '../sheet/sheet.ts';
import type { MonthReport } from './month_store.ts';
import { monthWords } from './month_words.ts';

interface Proposed {
  person: string;
  matter: string;
  arithmetic: string;
  amount: number | null;
}

interface Deducted extends Proposed {
  amount: number;
  number: string;
  by: string;
  paying_unit: string | null;
}

/** 工资扣款单: what was decided, person by person, with its arithmetic; what is undecided stands apart and is not deducted. */
export function deductionsSheet(
  { office, month, closed, days }: MonthReport,
  found: { rows: readonly Deducted[]; undecided: readonly Proposed[]; total: number; warnings: readonly string[] },
): Sheet {
  const { rows, undecided, total, warnings } = found;
  const notes = [...new Set(rows.map(unitWords))].filter((line) => line !== '');
  const lines = [...notes, ...warnings, ...(closed === null ? [`${month} 还没有结账，认定可能变化。`] : [])];
  return {
    title: '工资扣款单',
    subtitle: `${office.name}　${monthWords(month)}　单位：元`,
    orientation: 'landscape',
    day: days.at(-1) as string,
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'person', label: '姓名', type: 'text' },
          { key: 'matter', label: '事项', type: 'text' },
          { key: 'arithmetic', label: '计算', type: 'text', wide: true },
          { key: 'amount', label: '扣款', type: 'money' },
          { key: 'number', label: '决定', type: 'text', whole: true },
          { key: 'by', label: '决定人', type: 'text' },
          { key: 'paying_unit', label: '发工资的单位', type: 'text' },
        ],
        rows: rows.map(({ person, matter, arithmetic, amount, number, by, paying_unit }) => {
          return { person, matter, arithmetic, amount, number, by, paying_unit };
        }),
        ...(rows.length === 0 ? {} : { total: { person: '合计', amount: total } }),
        empty: '没有已经决定的扣款。',
      },
      ...undecidedBlock(undecided),
      ...(lines.length === 0 ? [] : [{ kind: 'text', lines } satisfies Block]),
      {
        kind: 'signatures',
        lines: [{ label: '制表人' }, { label: '社区主任' }, { label: '财务人员' }],
        seal: office.name,
      },
    ],
  };
}

function undecidedBlock(undecided: readonly Proposed[]): Block[] {
  if (undecided.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '尚未决定的建议（不扣）',
      columns: [
        { key: 'person', label: '姓名', type: 'text' },
        { key: 'matter', label: '事项', type: 'text' },
        { key: 'arithmetic', label: '计算', type: 'text', wide: true },
        { key: 'amount', label: '建议金额', type: 'money' },
      ],
      rows: undecided.map(({ person, matter, arithmetic, amount }) => ({ person, matter, arithmetic, amount })),
    },
  ];
}

/** 接受社区居委会的统一管理: the deduction is told to whoever pays the wage (D-92a). */
function unitWords({ person, paying_unit }: Deducted): string {
  return paying_unit === null ? '' : `${person}的工资由${paying_unit}发放：扣款告知${paying_unit}（读法 D-92a）。`;
}
