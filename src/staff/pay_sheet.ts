import { dayWords } from '../calendar/day.ts';
import { postWords } from '../rules/words.ts';
import type { Block, Column, Sheet, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { insurances } from './insurance.ts';
import { payNotes } from './pay_notes.ts';
import type { PayReport, PayRow } from './pay_store.ts';

const standings: NonNullable<Column['states']> = {
  covered: { label: '招聘当选' },
  seconded: { label: '选派', tone: 'quiet' },
  not_recruited: { label: '非招聘', tone: 'quiet' },
  not_elected: { label: '未当选', tone: 'quiet' },
  no_member: { label: '非成员', tone: 'quiet' },
  unknown: { label: '未登记', tone: 'warn' },
};

/** 生活补贴表: what everybody gets, the floor with its gap, who bears it (S-QHD-09), and who else is to have something. */
export function paySheet(report: PayReport, office: string, place: string, onPaper: boolean): Sheet {
  const { day, hasRules, verdicts, leavers } = report;
  return {
    title: '生活补贴表',
    subtitle: `${office}　${dayWords(day)}`,
    orientation: 'landscape',
    tight: true,
    day,
    blocks: [
      payTable(report),
      ...(hasRules ? [...judgedBlocks(verdicts, '判断'), ...leaverBlocks(leavers), ...allowanceBlocks(report)] : []),
      notesBlock(payNotes(report, place, onPaper), onPaper),
      { kind: 'signatures', lines: [{ label: '主任签字' }, { label: '经办人签字' }], seal: office },
    ],
  };
}

/** The rows of the sheet; columns of what the place has no rule about are left out. */
export function payTable({ rows, hasRules, county }: PayReport): TableBlock {
  const money = (key: string, label: string): Column => ({ key, label, type: 'money' });
  const sums = (key: 'pay' | 'city' | 'local' | 'gap') => rows.reduce((sum, row) => sum + (row[key] ?? 0), 0);
  return {
    kind: 'table',
    columns: [
      { key: 'name', label: '姓名', type: 'text', whole: true },
      { key: 'post', label: '职务', type: 'text' },
      ...(hasRules ? [{ key: 'standing', label: '来源', type: 'state', states: standings } as const] : []),
      money('pay', '每月补贴'),
      ...(hasRules ? [money('floor', '下限'), money('gap', '差额')] : []),
      ...(hasRules && !county ? [money('city', '市承担')] : []),
      ...(hasRules ? [money('local', county ? '县承担' : '区承担')] : []),
      ...(hasRules ? [{ key: 'insurances', label: '保险', type: 'text' } as const] : []),
    ],
    rows: rows.map((row) => ({
      ...row,
      post: row.posts.map((post) => postWords[post]).join('、'),
      posts: null,
      standing: row.standing ?? 'unknown',
      insurances: insuranceWords(row),
    })),
    total: { name: '合计', pay: sums('pay'), gap: sums('gap'), city: sums('city'), local: sums('local') },
    empty: '这一天没有在任的工作人员。登记：jwh staff add 姓名 --post 职务',
  };
}

function insuranceWords({ insurances: held, housing_fund }: PayRow): string | null {
  if (held === null) return null;
  const words = held.map((code) => insurances[code as keyof typeof insurances] ?? code);
  const all = words.length === Object.keys(insurances).length ? '五险' : words.join('、') || '无';
  return `${all}${housing_fund ? '，公积金' : ''}`;
}

function leaverBlocks(leavers: PayReport['leavers']): Block[] {
  if (leavers.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '退离补贴',
      columns: [
        { key: 'name', label: '姓名', type: 'text', whole: true },
        {
          key: 'result',
          label: '结果',
          type: 'state',
          states: { yes: { label: '可享受' }, no: { label: '不符合条件' } },
        },
        { key: 'arithmetic', label: '条件', type: 'text', wide: true },
        { key: 'subsidy', label: '每月补贴', type: 'text' },
        { key: 'cite', label: '依据', type: 'text' },
      ],
      rows: leavers.map(({ leaver, judged, subsidy }) => ({
        name: leaver.name,
        result: judged.holds ? 'yes' : 'no',
        arithmetic: judged.arithmetic,
        subsidy: subsidy?.words ?? (judged.holds ? '没有登记低保标准' : '—'),
        cite: judged.cite_words,
      })),
    },
  ];
}

function allowanceBlocks({ allowances }: PayReport): Block[] {
  if (allowances.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '职称津贴',
      columns: [
        { key: 'name', label: '姓名', type: 'text', whole: true },
        { key: 'title', label: '资格', type: 'text' },
        { key: 'since', label: '取得日期', type: 'day' },
        { key: 'amount', label: '每月津贴', type: 'money' },
      ],
      rows: allowances.map((row) => ({ ...row })),
    },
  ];
}

/** One under the other on a screen; a paragraph on paper, that the form stays on its page. */
function notesBlock(notes: readonly string[], onPaper: boolean): Block {
  if (onPaper) return { kind: 'text', tone: 'quiet', lines: [`${notes.join('；')}。`] };
  return { kind: 'text', title: '说明', lines: notes.map((note) => `${note}。`) };
}
