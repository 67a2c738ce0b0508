import { yuan } from '../base/money.ts';
import { dayWords } from '../calendar/day.ts';
import { postWords } from '../rules/words.ts';
import type { Block, Column, Sheet, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { insurances } from './insurance.ts';
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
      {
        kind: 'text',
        title: '说明',
        ...(onPaper ? { tone: 'quiet' } : {}),
        lines: payNotes(report, place).map((note) => `${onPaper ? withoutCommands(note) : note}。`),
      },
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

function payNotes(report: PayReport, place: string): string[] {
  const { hasRules, minimum, average, subsistence, rows, leavers, allowances, county, day } = report;
  if (!hasRules) return [`${place}没有生活补贴下限的规定，只列出登记的月工资，不作判断`];
  const figure = (label: string, found: PayReport['minimum']) =>
    found === null ? [] : [`${label} ${yuan(found.amount)}（自${found.from_day}，${found.cite}）`];
  const without = (what: (row: PayRow) => boolean) =>
    rows
      .filter(what)
      .map(({ name }) => name)
      .join('、');
  const [noPay, unknown] = [
    without((row) => row.standing === 'covered' && row.pay === null),
    without((row) => row.standing === null),
  ];
  return [
    '下限只适用于参加招聘并依法当选的成员；选派人员待遇不变，退休人员由各区确定',
    ...figure('最低工资', minimum),
    ...figure('社会平均工资', average),
    ...figure('低保标准', subsistence),
    ...(minimum === null
      ? [`没有登记最低工资，下限算不出：jwh staff reference 最低工资 金额 --from ${day} --cite 出处`]
      : []),
    ...(noPay === '' ? [] : [`没有登记每月补贴：${noPay}（jwh staff wage 姓名 金额 --from 日期）`]),
    ...(unknown === ''
      ? []
      : [`没有登记是否招聘、当选，不作判断：${unknown}（jwh staff entitle 姓名 --recruited 是 --elected 是）`]),
    ...(leavers.some(({ judged, subsidy }) => judged.holds && subsidy === null)
      ? [`没有登记低保标准：jwh staff reference 低保标准 金额 --from ${day} --cite 出处`]
      : []),
    ...(allowances.some(({ amount }) => amount === null)
      ? [
          `津贴标准由区（县）政府定，还没有设定：jwh rules set pay.allowance.assistant '{"unit":"分","min":10000}' --cite 出处 --from 日期`,
        ]
      : []),
    county ? '所需费用由县财政承担' : '所需资金市、区按3:7承担，尾数归区（属县的加 --county）',
  ];
}

/** Commands have no place on paper. */
function withoutCommands(note: string): string {
  return note.replace(/（[^（）]*(?:jwh |--)[^）]*）|：jwh .*$/g, '');
}
