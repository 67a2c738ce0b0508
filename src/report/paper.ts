import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { itemTable } from '../plan/sheet.ts';
import { resolutionStates } from '../resolution/progress_state.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { type Gathered, gather } from './gathered.ts';
import { kindArgument, kindWords, type ReportKind, readKind } from './kind.ts';
import { periodArgument, readPeriod } from './period.ts';
import { textBlocks } from './sheet.ts';
import { type Report, readReports } from './store.ts';

export const paper = verb({
  arguments: [kindArgument, periodArgument],
  examples: ['jwh report paper party 2026Q3 --pdf 三季度报告.pdf', 'jwh report paper assembly 2026 --pdf'],
  async run(context, [word, written]) {
    const kind = readKind(word ?? '');
    const period = readPeriod(written ?? '');
    const db = await context.read();
    const given = (await readReports(db)).find(
      (one) => one.kind === kind && one.period.code === period.code && one.voided === null,
    );
    const gathered = kind === 'supervision' ? null : await gather(db, period);
    const { name } = await readOffice(db);
    return {
      sheet: paperSheet(kind, period, { given, gathered, office: name, today: context.today }),
      record: recordOf(kind, period, given, gathered),
    };
  },
});

interface Parts {
  given: Report | undefined;
  /** Null for the supervision group, which speaks for itself. */
  gathered: Gathered | null;
  office: string;
  today: Day;
}

/** The report as a paper (F-59): what was done, the money, what comes next; signed by the director. */
function paperSheet(kind: ReportKind, period: Period, { given, gathered, office, today }: Parts): Sheet {
  return {
    title: `${period.words}${kindWords[kind].title}`,
    subtitle: office,
    ...(given === undefined ? {} : { day: given.day }),
    blocks: [
      ...(given === undefined ? [] : textBlocks(given)),
      ...(gathered === null ? [] : gatheredBlocks(period, gathered, today)),
      ...(given === undefined && gathered === null
        ? [{ kind: 'text' as const, lines: ['（报告还没有登记正文。）'] }]
        : []),
      {
        kind: 'signatures',
        lines: [kind === 'supervision' ? { label: '组长' } : { label: '主任' }],
        seal: kind === 'supervision' ? `${office}居务监督小组` : office,
        ...(given === undefined ? {} : { day: given.day }),
      },
    ],
  };
}

function gatheredBlocks(
  period: Period,
  { items, resolutions, accounts, next, nextItems }: Gathered,
  today: Day,
): Block[] {
  return [
    { ...itemTable(items, today, `${period.words}工作计划完成情况`), empty: '本期没有登记工作计划。' },
    {
      kind: 'table',
      title: '决议落实情况',
      columns: [
        { key: 'number', label: '编号', type: 'text', whole: true },
        { key: 'title', label: '决议', type: 'text', wide: true },
        { key: 'state', label: '落实', type: 'state', states: resolutionStates },
        { key: 'due_day', label: '期限', type: 'day' },
      ],
      rows: resolutions.map(({ number, title, state, due_day }) => ({ number, title, state, due_day })),
      empty: '本期没有形成决议。',
    },
    moneyBlock(accounts),
    { ...itemTable(nextItems, today, `${next.words}工作要点`), empty: `${next.words}还没有登记工作计划。` },
  ];
}

/** The money of the period; a word where nothing was ever entered, for nothing entered is not nothing spent. */
function moneyBlock({ opening, receipts, payments, closing, categories }: Gathered['accounts']): Block {
  const title = '财务收支（元）';
  if (opening === 0 && categories.length === 0) return { kind: 'text', title, lines: ['没有登记收支。'] };
  return {
    kind: 'fields',
    title,
    fields: [
      { key: 'opening', label: '期初结存', type: 'money', value: opening },
      { key: 'receipts', label: '本期收入', type: 'money', value: receipts },
      { key: 'payments', label: '本期支出', type: 'money', value: payments },
      { key: 'closing', label: '期末结存', type: 'money', value: closing },
    ],
  };
}

function recordOf(kind: ReportKind, period: Period, given: Report | undefined, gathered: Gathered | null): object {
  return {
    kind,
    period: period.code,
    given: given === undefined ? null : { day: given.day, by: given.by, meeting: given.meeting },
    items: gathered?.items.map((item) => ({ period: item.period.code, no: item.no, title: item.title })) ?? [],
    resolutions: gathered?.resolutions.map(({ number, title, state }) => ({ number, title, state })) ?? [],
    accounts:
      gathered === null
        ? null
        : {
            opening: gathered.accounts.opening,
            receipts: gathered.accounts.receipts,
            payments: gathered.accounts.payments,
            closing: gathered.accounts.closing,
          },
    next: gathered?.nextItems.map((item) => ({ period: item.period.code, no: item.no, title: item.title })) ?? [],
  };
}
