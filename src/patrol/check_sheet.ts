import { daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Row, TableBlock } from '../sheet/sheet.ts';
import type { DayChecked } from './check_days.ts';
import { findingClasses, findingStates, type Patrol, stateOf } from './patrol.ts';

const dayStates = {
  ok: { label: '够', tone: 'good' },
  short: { label: '不足', tone: 'bad' },
  none: { label: '没有巡查', tone: 'bad' },
  due: { label: '今天未完' },
  closed: { label: '不是开放日', tone: 'quiet' },
  unknown: { label: '没有日历', tone: 'warn' },
  free: { label: '已登记' },
} as const;

export function dayTable(days: readonly DayChecked[], squads: boolean): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'day', label: '日期', type: 'day' },
      { key: 'minutes', label: '分钟', type: 'count' },
      { key: 'short', label: '差', type: 'count' },
      ...(squads ? [{ key: 'squads', label: '小组', type: 'count' as const }] : []),
      ...(squads ? [{ key: 'missing_squads', label: '缺哪几组', type: 'text' as const }] : []),
      { key: 'status', label: '状态', type: 'state', states: dayStates },
      { key: 'patrols', label: '记录', type: 'text', wide: true },
    ],
    rows: days.map(({ day, minutes, short, squads: went, missing_squads, status, patrols }) => ({
      ...{ day, minutes, short, squads: went, status },
      missing_squads: went === 0 ? '全部' : missing_squads.join('、'),
      patrols: patrols.length > 3 ? `${patrols[0]}等${patrols.length}次` : patrols.join('、'),
    })),
    empty: '这个月没有要核对的日子，也没有巡查记录。',
  };
}

/** What is not solved, with how many days it has been so; what was found before the month stands here too. */
export function unsolvedTable(all: readonly Patrol[], today: Day): TableBlock {
  return {
    kind: 'table',
    title: '没有解决的问题',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'no', label: '序', type: 'count' },
      { key: 'class', label: '类别', type: 'state', states: findingClasses },
      { key: 'content', label: '内容', type: 'text', wide: true },
      { key: 'state', label: '状态', type: 'state', states: findingStates },
      { key: 'days', label: '天数', type: 'count' },
    ],
    rows: all.flatMap(({ number, day, findings }): Row[] =>
      findings
        .filter(({ solved_on }) => solved_on === null)
        .map((finding) => ({
          ...{ number, no: finding.no, class: finding.class, state: stateOf(finding) },
          content: finding.place === null ? finding.content : `${finding.place}：${finding.content}`,
          days: daysBetween(day, today),
        })),
    ),
  };
}
