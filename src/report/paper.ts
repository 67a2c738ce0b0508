import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { InForce } from '../rules/book.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { type Gathered, gather } from './gathered.ts';
import { kindArgument, kindWords, type ReportKind, readKind } from './kind.ts';
import { contentBlocks, furtherBlocks, ownBlocks } from './parts.ts';
import { periodArgument, readPeriod } from './period.ts';
import { textBlocks } from './sheet.ts';
import { type Report, readReports, standing } from './store.ts';

export const paper = verb({
  arguments: [kindArgument, periodArgument],
  examples: ['jwh report paper party 2026Q3 --pdf 三季度报告.pdf', 'jwh report paper assembly 2026 --pdf'],
  async run(context, [word, written]) {
    const kind = readKind(word ?? '');
    const period = readPeriod(written ?? '');
    const db = await context.read();
    const same = standing(await readReports(db)).filter((one) => one.kind === kind);
    const given = same.find((one) => one.period.code === period.code);
    const elsewhere = given === undefined ? same.filter((one) => overlap(one.period, period)) : [];
    const day = given?.day ?? (context.today < period.to ? context.today : period.to);
    const rule = kind === 'assembly' ? (await loadRulebook(db)).find('report.contents', day) : undefined;
    const gathered = kind === 'supervision' ? null : await gather(db, period);
    const { name } = await readOffice(db);
    return {
      sheet: paperSheet(kind, period, { given, elsewhere, rule, gathered, office: name, today: context.today }),
      record: recordOf(kind, period, given, gathered),
    };
  },
});

interface Parts {
  given: Report | undefined;
  /** Reports of the kind for other periods that touch this one, where none is on file for this one. */
  elsewhere: readonly Report[];
  /** What a report to the assembly must speak of, where the place says so. */
  rule: InForce<'report.contents'> | undefined;
  /** Null for the supervision group, which speaks for itself. */
  gathered: Gathered | null;
  office: string;
  today: Day;
}

/** The report as a paper (F-59): what was done, the money, what comes next; signed by the director. */
function paperSheet(
  kind: ReportKind,
  period: Period,
  { given, elsewhere, rule, gathered, office, today }: Parts,
): Sheet {
  return {
    title: `${period.words}${kindWords[kind].title}`,
    subtitle: office,
    ...(given === undefined ? {} : { day: given.day }),
    blocks: [
      ...elsewhereNote(period, elsewhere),
      ...(rule === undefined ? [] : contentBlocks(rule, period, { given, gathered, today })),
      ...(rule !== undefined || given === undefined ? [] : textBlocks(given)),
      ...(rule !== undefined || gathered === null ? [] : ownBlocks(period, gathered, today)),
      ...(gathered === null ? [] : furtherBlocks(gathered, today)),
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

/** A report may have been entered for a longer or shorter period than the one asked for. */
function elsewhereNote({ words }: Period, elsewhere: readonly Report[]): Block[] {
  if (elsewhere.length === 0) return [];
  const known = elsewhere.map(({ period, day }) => `${period.words}（${period.code}，${day}）`).join('、');
  return [{ kind: 'text', tone: 'warn', lines: [`注：没有登记${words}的报告；登记的有：${known}。`] }];
}

function overlap(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to;
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
