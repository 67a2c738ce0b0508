import { type Day, dayWords } from '../../calendar/day.ts';
import type { Answer } from '../../command/verb.ts';
import type { Block, Sheet, TableBlock } from '../../sheet/sheet.ts';
import { notesOf } from '../../verdict/table.ts';
import { type MeetingRequest, overdueOf, proposersWords, requestRecord, requestStates } from './meeting_request.ts';
import { proposerWords } from './proposer.ts';
import { effectWords, type RequestVerdict } from './request_verdict.ts';

/** A request as its verbs answer: who asked, what the rules make of it, until when, and what to do next. */
export function requestAnswer(request: MeetingRequest, today: Day, notes: readonly string[] = []): Answer {
  return {
    sheet: {
      title: `提议 ${request.number}　${proposersWords(request.proposers)}　${request.day}`,
      reference: request.number,
      day: request.day,
      blocks: [...requestBlocks(request), ...lines(notes.map((line) => `注：${line}`)), ...next(request, today)],
    },
    record: requestRecord(request, today),
    verdicts: request.verdicts,
    basis: request.verdicts.map(({ cite }) => cite),
  };
}

/** The verdict with its arithmetic, the clock, the notes; also part of a meeting's story. */
export function requestBlocks(request: MeetingRequest): Block[] {
  const { matter, name, decision, pointed_out, effect, words, state, state_day, state_reason, meeting } = request;
  const notes = request.verdicts.flatMap(notesOf);
  const ended = state_day === null ? '' : `（${state_day}：${state_reason}）`;
  return [
    {
      kind: 'fields',
      fields: [
        { key: 'matter', label: '事由', type: 'text', value: matter },
        ...(decision === null
          ? []
          : [
              {
                key: 'decision',
                label: '所指决定',
                type: 'text' as const,
                value: `${decision}（${pointed_out} 指出）`,
              },
            ]),
        { key: 'form', label: '会议', type: 'text', value: name },
        { key: 'effect', label: '结果', type: 'text', value: effectWords[effect] },
        { key: 'state', label: '状态', type: 'text', value: `${requestStates[state].label}${meeting ?? ''}${ended}` },
      ],
    },
    effectTable(request.verdicts),
    ...lines(words),
    ...lines(notes.map((line) => `注：${line}`)),
  ];
}

const results = {
  none: { label: '未达到', tone: 'warn' },
  may: { label: '可以召开', tone: 'good' },
  must: { label: '应当召开', tone: 'bad' },
} as const;

function effectTable(verdicts: readonly RequestVerdict[]): TableBlock {
  return {
    kind: 'table',
    ruled: false,
    columns: [
      { key: 'subject', label: '判断事项', type: 'text' },
      { key: 'effect', label: '结果', type: 'state', states: results },
      { key: 'arithmetic', label: '计算', type: 'text', wide: true },
      { key: 'cite', label: '依据', type: 'text' },
    ],
    rows: verdicts.map(({ label, effect, arithmetic, cite_words }) => ({
      ...{ subject: label, effect, arithmetic, cite: cite_words },
    })),
  };
}

/** What to do now; past the last day the meeting is still owed, and called as what has happened. */
function next(request: MeetingRequest, today: Day): Block[] {
  const { state, number, form, hold_by, call_by } = request;
  if (state !== 'open') return [];
  const line = `召集：jwh meeting call ${form} --day 日期 --request ${number}`;
  const overdue = overdueOf(request, today);
  if (overdue === null) return lines([line]);
  const asked = hold_by === null ? `最迟 ${call_by} 发出召集` : `最迟 ${hold_by} 召开`;
  return lines([`已逾期 ${overdue} 日：${asked}，今天是 ${today}。仍应召开。`, `${line} --happened 逾期的原因`]);
}

function lines(all: readonly string[]): Block[] {
  return all.length === 0 ? [] : [{ kind: 'text', lines: all }];
}

/** 提议召集书 (F-06): who asks, for what, how it was verified; signed by those who ask, receipted by the committee. */
export function requestPaper(request: MeetingRequest, office: string): Sheet {
  const { number, day, matter, name, proposers, decision, pointed_out, verdicts, words } = request;
  const counted = proposers.map(({ by, count, of }) =>
    count === null ? proposerWords[by] : `${proposerWords[by]} ${count}${of === null ? '' : `（总数 ${of}）`}`,
  );
  return {
    title: '提议召集书',
    subtitle: `${office}　${number}`,
    reference: number,
    day,
    blocks: [
      {
        kind: 'fields',
        fields: [
          { key: 'day', label: '提议日期', type: 'text', value: dayWords(day) },
          { key: 'form', label: '提议召开', type: 'text', value: name },
          { key: 'proposers', label: '提议人', type: 'text', value: counted.join('、') },
          { key: 'matter', label: '事由', type: 'text', value: matter },
          ...(decision === null
            ? []
            : [
                { key: 'decision', label: '所指决定', type: 'text' as const, value: decision },
                {
                  key: 'pointed_out',
                  label: '指出日期',
                  type: 'text' as const,
                  value: dayWords(pointed_out as string),
                },
              ]),
        ],
      },
      { ...effectTable(verdicts), title: '核实与判断', ruled: true },
      ...lines(words),
      ...lines(verdicts.flatMap(notesOf)).map((block) => ({ ...block, tone: 'quiet' as const }) as Block),
      ...namesTable(request),
      {
        kind: 'signatures',
        lines: [{ label: '提议人代表签名' }, { label: '核实人签名' }, { label: '收到日期' }],
        seal: office,
      },
    ],
  };
}

/** Each proposer with room for a signature; where only a number is known the list of signatures is attached. */
function namesTable({ proposers }: MeetingRequest): Block[] {
  const rows = proposers.flatMap(({ by, names }) => names.map((name) => ({ name, by: proposerWords[by] })));
  const counted = proposers.some(({ count, names }) => count !== null && names.length === 0);
  const attached = lines(counted ? ['按人数登记的提议人，签名名单附后。'] : []);
  if (rows.length === 0) return attached;
  return [
    {
      kind: 'table',
      title: '提议人名单',
      roomy: true,
      columns: [
        { key: 'no', label: '序号', type: 'count' },
        { key: 'name', label: '姓名', type: 'text' },
        { key: 'by', label: '身份', type: 'text' },
        { key: 'signature', label: '签名', type: 'text', wide: true },
      ],
      rows: rows.map((row, at) => ({ no: at + 1, ...row, signature: '' })),
    },
    ...attached,
  ];
}
