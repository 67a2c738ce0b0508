import { dayWords } from '../calendar/day.ts';
import { stretchWords } from '../calendar/time_of_day.ts';
import { matterStates } from '../matter/matter.ts';
import type { FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import type { FindingMatters, PatrolTold } from './answer.ts';
import { walkedMinutes } from './minutes.ts';
import { type Finding, findingClasses, findingStates, type Patrol, stateOf } from './patrol.ts';

export function patrolFields(patrol: Patrol): FieldsBlock {
  const { day, times, team, route, group, area, voided } = patrol;
  return {
    kind: 'fields',
    fields: [
      words('day', '日期', dayWords(day)),
      words('times', '时间', times.map(stretchWords).join('、')),
      { key: 'minutes', label: '分钟', type: 'count', value: walkedMinutes(times) },
      words('team', '参加', team.join('、')),
      ...(group === null ? [] : [words('group', '小组', `第${group}组`)]),
      ...(area === null ? [] : [words('area', '片区', area)]),
      ...(route === null ? [] : [words('route', '路线', route)]),
      ...(patrol.findings.length > 0 ? [] : [words('findings', '发现', '没有发现问题')]),
      ...(voided === null ? [] : [words('voided', '撤销理由', voided)]),
    ],
  };
}

function words(key: string, label: string, value: string) {
  return { key, label, type: 'text' as const, value };
}

/** What was found and what became of each. */
export function findingTable({ findings }: Patrol, matters: FindingMatters): TableBlock {
  return {
    kind: 'table',
    title: '发现的问题',
    columns: [
      { key: 'no', label: '序', type: 'count' },
      { key: 'class', label: '类别', type: 'state', states: findingClasses },
      { key: 'place', label: '地点', type: 'text' },
      { key: 'content', label: '内容', type: 'text', wide: true },
      { key: 'state', label: '状态', type: 'state', states: findingStates },
      { key: 'done', label: '处理', type: 'text', wide: true },
      ...(matters.size === 0 ? [] : [{ key: 'matter', label: '事项', type: 'text' as const, wide: true }]),
    ],
    rows: findings.map((finding) => ({
      no: finding.no,
      class: finding.class,
      place: finding.place,
      content: finding.content,
      state: stateOf(finding),
      done: doneWords(finding),
      matter: matterWords(matters, finding),
    })),
  };
}

/** `事〔2026〕12号 办理中` */
function matterWords(matters: FindingMatters, { id }: Finding): string {
  const matter = matters.get(id);
  return matter === undefined ? '' : `${matter.number} ${matterStates[matter.state].label}`;
}

/** What was done about a finding, in the order of days: `10-09 报网格中心；10-11 反馈：已派单；10-12 解决：已清走`. */
export function doneWords({ solved_on, how, reported_on, reported_to, follow_ups }: Finding): string {
  const steps = [
    ...(reported_on === null ? [] : [{ day: reported_on, said: `报${reported_to ?? ''}` }]),
    ...follow_ups.map(({ day, result }) => ({ day, said: `反馈：${result}` })),
    ...(solved_on === null ? [] : [{ day: solved_on, said: `解决${how === null ? '' : `：${how}`}` }]),
  ].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  return steps.map(({ day, said }) => `${day.slice(5)} ${said}`).join('；');
}

/** A patrol as data. */
export function patrolRecord(patrol: Patrol, { dayMinutes, notes }: PatrolTold, matters: FindingMatters): object {
  const { number, day, times, team, outside, route, group, area, voided } = patrol;
  return {
    ...{ number, day, times: times.map(stretchWords), minutes: walkedMinutes(times), day_minutes: dayMinutes },
    ...{ team, outside, route, group, area },
    findings: patrol.findings.map((finding) => ({
      ...findingRecord(finding),
      matter: numberAndState(matters, finding),
    })),
    ...{ notes, voided },
  };
}

function numberAndState(matters: FindingMatters, { id }: Finding): object | null {
  const matter = matters.get(id);
  if (matter === undefined) return null;
  const { number, state, due_day, responsible } = matter;
  return { number, state, due_day, responsible };
}

export function findingRecord(finding: Finding): object {
  const { id: _id, ...data } = finding;
  return { ...data, state: stateOf(finding) };
}
