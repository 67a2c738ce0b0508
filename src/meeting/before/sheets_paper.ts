import { dayWords } from '../../calendar/day.ts';
import type { Basis } from '../../representative/representative.ts';
import { postWords } from '../../rules/words.ts';
import type { Block, Row, Sheet } from '../../sheet/sheet.ts';
import type { Call } from './call_store.ts';

/** A line of the sign-in sheet; null where the name is written in by hand. */
export interface SignInLine {
  name: string | null;
  group: string | null;
  bases: readonly string[];
}

/** What is printed for a meeting. */
export interface SheetsWanted {
  /** What the place calls the meeting. */
  name: string;
  office: string;
  lines: readonly SignInLine[];
  ballots: number;
  /** Said below the sign-in sheet where not all who may come have a line of their own. */
  note: string | null;
}

/** Sign-in sheet (F-03), ballots to cut apart and tally sheet (F-07) as one paper. */
export function meetingSheets(meeting: Call, wanted: SheetsWanted): Sheet {
  const { number, day } = meeting;
  return {
    title: `${wanted.name}签到表`,
    subtitle: `${wanted.office}　${number}`,
    reference: number,
    day,
    blocks: [...signIn(meeting, wanted), ...voting(meeting, wanted)],
  };
}

function signIn({ day, time, place, entitled }: Call, { lines, note }: SheetsWanted): Block[] {
  return [
    {
      kind: 'fields',
      fields: [
        { key: 'day', label: '时间', type: 'text', value: `${dayWords(day)}${time === null ? '' : ` ${time}`}` },
        { key: 'place', label: '地点', type: 'text', value: place ?? '' },
        { key: 'entitled', label: '应到', type: 'text', value: entitled === null ? '' : `${entitled}` },
        { key: 'present', label: '实到', type: 'text', value: '' },
      ],
    },
    {
      kind: 'table',
      roomy: true,
      columns: [
        { key: 'no', label: '序号', type: 'count' },
        { key: 'name', label: '姓名', type: 'text' },
        { key: 'group', label: '居民小组', type: 'text' },
        { key: 'basis', label: '身份', type: 'text' },
        { key: 'signature', label: '签名', type: 'text', wide: true },
        { key: 'time', label: '到会时间', type: 'text' },
      ],
      rows: lines.map(signInRow),
    },
    ...(note === null ? [] : [{ kind: 'text' as const, tone: 'quiet' as const, lines: [note] }]),
  ];
}

/** Short words, so that the signature has the room. */
const shortBasis: Readonly<Record<Basis, string>> = {
  elected: '民选',
  party_branch: '党支部',
  committee: '居委会',
  peoples_deputy: '人大',
  cppcc: '政协',
  unit: '单位',
};

function signInRow({ name, group, bases }: SignInLine, at: number): Row {
  const words: Readonly<Record<string, string>> = { ...postWords, ...shortBasis };
  return {
    ...{ no: at + 1, name: name ?? '', group: group ?? '', signature: '', time: '' },
    basis: bases.map((basis) => words[basis] ?? basis).join('、'),
  };
}

const choices = ['赞成', '反对', '弃权'] as const;

/** Ballots and tally; nothing where nothing is put to the vote. */
function voting(meeting: Call, { name, office, ballots }: SheetsWanted): Block[] {
  const { number, day, call } = meeting;
  const votes = call?.votes ?? [];
  if (votes.length === 0) return [];
  const slips: Block[] =
    ballots === 0
      ? []
      : [
          { kind: 'page', title: '表决票', subtitle: `${number}　共 ${ballots} 张，沿虚线裁开` },
          {
            kind: 'slips',
            count: ballots,
            heading: `${name}表决票`,
            note: `${office}　${dayWords(day)}`,
            items: votes,
            choices,
            foot: '每项只选一栏，在栏内画“○”；一项选两栏以上或无法辨认的，该项为废票。',
          },
        ];
  return [...slips, ...tally(meeting, votes)];
}

/** 计票表: the marks of 正, the sums, and who watched. */
function tally({ number, day }: Call, votes: readonly string[]): Block[] {
  const blank = (key: string, label: string) => ({ key, label, type: 'text' as const, value: '' });
  return [
    { kind: 'page', title: '计票表', subtitle: `${number}　${dayWords(day)}` },
    {
      kind: 'fields',
      fields: [
        ...[
          blank('entitled', '应到'),
          blank('present', '实到'),
          blank('issued', '发出票数'),
          blank('returned', '收回票数'),
        ],
        ...[blank('valid', '有效票'), blank('invalid', '废票')],
      ],
    },
    {
      kind: 'table',
      roomy: true,
      columns: [
        { key: 'no', label: '序号', type: 'count' },
        { key: 'title', label: '表决事项', type: 'text', wide: true },
        { key: 'choice', label: '意见', type: 'text' },
        { key: 'marks', label: '唱票（画“正”字）', type: 'text', wide: true },
        { key: 'sum', label: '合计', type: 'text' },
      ],
      rows: votes.flatMap((title, at) =>
        // The matter stands at the first of its four lines.
        [...choices, '废票'].map((choice, line) => ({
          ...{ no: at + 1, title: line === 0 ? title : '', choice, marks: '', sum: '' },
        })),
      ),
    },
    {
      kind: 'signatures',
      lines: [{ label: '监票人' }, { label: '监票人' }, { label: '计票人' }, { label: '唱票人' }, { label: '主持人' }],
    },
  ];
}
