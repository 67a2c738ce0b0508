import type { Day } from '../calendar/day.ts';
import { stretchWords } from '../calendar/time_of_day.ts';
import { defaultRows, limitOf, moreNote, periodOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Column, Row, Sheet } from '../sheet/sheet.ts';
import { walkedMinutes } from './minutes.ts';
import { readMonth } from './month.ts';
import { findingClasses, type Patrol, stateOf } from './patrol.ts';
import { doneWords } from './sheet.ts';
import { patrolsOf } from './store.ts';

interface ListOptions {
  from?: string;
  to?: string;
  open?: boolean;
  limit?: string;
  pdf?: string | true;
}

export const list = verb<ListOptions>({
  reveals: true,
  arguments: [{ name: '[月份]', text: '哪个月，如 2026-10（默认：全部）；印出来是这个月的巡查走访记录' }],
  options: [
    { flags: '--from <日期>', text: '从哪一天' },
    { flags: '--to <日期>', text: '到哪一天' },
    { flags: '--open', text: '只列还有问题没解决的' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh patrol list 2026-10', 'jwh patrol list --open', 'jwh patrol list 2026-10 --pdf 巡查记录.pdf'],
  async run(context, [word], options) {
    const days = daysAsked(word, options);
    const db = await context.read();
    const all = await patrolsOf(db, days.from, days.to);
    const wanted = all.filter((patrol) => !options.open || openIn(patrol) > 0).reverse();
    const limit = limitOf(options);
    const shown = limit === undefined ? wanted : wanted.slice(0, limit);
    const { name } = await readOffice(db);
    const listed: Sheet = {
      title: '巡查',
      blocks: [
        { kind: 'table', columns: columnsFor(shown), rows: shown.map(rowOf), empty: '没有巡查记录。' },
        ...moreNote(shown.length, wanted.length),
      ],
    };
    return {
      sheet: options.pdf === undefined ? listed : paper(wanted.reverse(), name, days.words),
      rows: shown.map((patrol) => ({ ...rowOf(patrol), times: patrol.times.map(stretchWords), team: patrol.team })),
    };
  },
});

function daysAsked(word: string | undefined, options: ListOptions): { from: Day; to: Day; words: string } {
  if (word !== undefined) return readMonth(word, '');
  const { from = '0001-01-01', to = '9999-12-31' } = periodOf(options);
  const named =
    options.from === undefined && options.to === undefined ? '' : `${options.from ?? ''}至${options.to ?? ''}`;
  return { from, to, words: named };
}

function columnsFor(shown: readonly Patrol[]): Column[] {
  const squads = shown.some(({ group }) => group !== null);
  const voided = shown.some((patrol) => patrol.voided !== null);
  const states = { kept: { label: '' }, voided: { label: '已撤销', tone: 'quiet' } } as const;
  return [
    { key: 'number', label: '编号', type: 'text', whole: true },
    { key: 'day', label: '日期', type: 'day', whole: true },
    { key: 'times', label: '时间', type: 'text' },
    { key: 'minutes', label: '分钟', type: 'count' },
    ...(squads ? [{ key: 'group', label: '小组', type: 'count' as const }] : []),
    { key: 'team', label: '参加', type: 'text', wide: true },
    { key: 'findings', label: '发现', type: 'count' },
    { key: 'open', label: '未解决', type: 'count' },
    ...(voided ? [{ key: 'state', label: '状态', type: 'state' as const, states }] : []),
  ];
}

function rowOf(patrol: Patrol): Row {
  const { number, day, times, team, group, findings, voided } = patrol;
  return {
    ...{ number, day, times: times.map(stretchWords).join(' '), minutes: walkedMinutes(times), group },
    ...{ team: team.join('、'), findings: findings.length, open: openIn(patrol) },
    state: voided === null ? 'kept' : 'voided',
  };
}

function openIn({ findings, voided }: Patrol): number {
  return voided === null ? findings.filter((finding) => stateOf(finding) !== 'solved').length : 0;
}

/** F-43 and F-68: every patrol of the days, a line for each finding. */
function paper(all: readonly Patrol[], office: string, period: string): Sheet {
  const standing = all.filter(({ voided }) => voided === null);
  const squads = standing.some(({ group }) => group !== null);
  return {
    title: `${period}${squads ? '治安巡防记录' : '巡查走访记录'}`,
    subtitle: office,
    orientation: 'landscape',
    blocks: [
      { kind: 'table', columns: paperColumns(squads), rows: standing.flatMap(paperRows), empty: '没有巡查记录。' },
      { kind: 'signatures', lines: [{ label: '巡查人' }, { label: '记录人' }, { label: '主任' }] },
    ],
  };
}

function paperColumns(squads: boolean): Column[] {
  return [
    { key: 'day', label: '日期', type: 'day' },
    { key: 'times', label: '起止', type: 'text', whole: true },
    { key: 'minutes', label: '分钟', type: 'count' },
    ...(squads ? [{ key: 'group', label: '小组', type: 'count' as const }] : []),
    ...(squads ? [{ key: 'area', label: '片区', type: 'text' as const }] : []),
    { key: 'team', label: '参加人员', type: 'text', wide: true },
    { key: 'class', label: '类别', type: 'text' },
    { key: 'place', label: '地点', type: 'text' },
    { key: 'content', label: '发现的问题', type: 'text', wide: true },
    { key: 'done', label: '解决、上报和反馈', type: 'text', wide: true },
  ];
}

function paperRows({ day, times, team, group, area, findings }: Patrol): Row[] {
  const first = {
    ...{ day, times: times.map(stretchWords).join(' '), minutes: walkedMinutes(times), group, area: area ?? '' },
    team: team.join('、'),
  };
  const again = { day: '', times: '', minutes: '', group: '', area: '', team: '' };
  if (findings.length === 0) return [{ ...first, class: '', place: '', content: '没有发现问题', done: '' }];
  return findings.map((finding, at) => ({
    ...(at === 0 ? first : again),
    ...{ class: findingClasses[finding.class].label, place: finding.place ?? '' },
    ...{ content: finding.content, done: doneWords(finding) },
  }));
}
