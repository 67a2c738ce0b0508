import { yuan } from '../base/money.ts';
import type { PayReport, PayRow } from './pay_store.ts';

/** The figures it rests on and what is missing, without full stops; on paper without commands. */
export function payNotes(report: PayReport, place: string, onPaper: boolean): string[] {
  const notes = allNotes(report, place);
  return onPaper ? notes.map(withoutCommands) : notes;
}

function allNotes(report: PayReport, place: string): string[] {
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
