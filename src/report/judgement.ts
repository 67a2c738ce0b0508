import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { satisfies } from '../rules/test.ts';
import type { Post } from '../rules/value.ts';
import { postWords } from '../rules/words.ts';
import type { Due } from '../verdict/period_table.ts';
import { type FrequencyRule, judgePeriods } from '../verdict/periods.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { kindWords, type ReportKind, reportKinds } from './kind.ts';
import { type Content, type Report, standing } from './store.ts';

/** What is judged when a report to the assembly is entered: its contents (R-ZZ-21), who gives it (R-CC-02-3). Pure. */
export function judgeReport(
  book: Rulebook,
  kind: ReportKind,
  day: Day,
  { contents, by, posts }: { contents: readonly Content[]; by: string | null; posts: readonly Post[] },
): Judged[] {
  if (kind !== 'assembly') return [];
  return [judgeContents(book, day, contents), judgeReporter(book, day, by, posts)].filter((one) => one !== null);
}

/** The titles of what a report to the assembly of that day must hold and does not. */
function missingFrom(book: Rulebook, day: Day, contents: readonly Content[]) {
  const given = contents.map(({ code }) => code);
  const fields = book.find('report.contents', day)?.value.fields ?? [];
  return fields.filter(({ code }) => !given.includes(code));
}

function judgeContents(book: Rulebook, day: Day, contents: readonly Content[]): Judged | null {
  const rule = book.find('report.contents', day);
  if (rule === undefined) return null;
  const given = contents.map(({ code }) => code);
  const missing = missingFrom(book, day, contents);
  const total = rule.value.fields.length;
  const told = `${total}项中${total - missing.length}项`;
  return judgeBy(
    rule,
    {
      subject: 'contents',
      label: '报告的内容',
      notes: rule.note === null || missing.length === 0 ? [] : [rule.note],
    },
    book.choices(day),
    () => ({
      holds: satisfies('required', rule.value, { given }),
      arithmetic: missing.length === 0 ? told : `${told}；缺：${missing.map(({ title }) => title).join('、')}`,
    }),
    [],
  );
}

function judgeReporter(book: Rulebook, day: Day, by: string | null, posts: readonly Post[]): Judged | null {
  const rule = book.find('report.by', day);
  if (rule === undefined || by === null) return null;
  const held = posts.length === 0 ? '没有在册的职务' : posts.map((post) => postWords[post]).join('、');
  return judgeBy(
    rule,
    { subject: 'by', label: '由谁报告' },
    book.choices(day),
    () => ({ holds: satisfies('posts', rule.value, { posts }), arithmetic: `${by}：${held}` }),
    [],
  );
}

/** A due report with those that were given for it and lack some of what they must hold. */
export interface DueReport extends Due {
  lacking: { day: Day; period: string; missing: string[] }[];
}

/** Every report that is due in a year, period by period: given, still due, or missed. Pure. */
export function dueReports(book: Rulebook, reports: readonly Report[], year: number, today: Day): DueReport[] {
  const span = { from: `${year}-01-01`, to: `${year}-12-31`, today };
  return reportKinds.flatMap((kind) => {
    const given = standing(reports).filter((one) => one.kind === kind);
    const all = judgePeriods(span, (day) => ruleOn(book, kind, day), given.map(countedOn));
    return all.map((judged) => {
      const { from, to } = judged.period;
      const counted = given.filter((one) => from <= countedOn(one) && countedOn(one) <= to);
      const days = counted.map(({ day }) => day).sort();
      return {
        kind,
        label: kindWords[kind].label,
        judged: { ...judged, days },
        lacking: counted.flatMap((one) => lackingIn(book, one)),
      };
    });
  });
}

/** What a report that was given lacks of its contents (R-ZZ-21). */
function lackingIn(book: Rulebook, { kind, day, period, contents }: Report): DueReport['lacking'] {
  const missing = kind === 'assembly' ? missingFrom(book, day, contents).map(({ title }) => title) : [];
  return missing.length === 0 ? [] : [{ day, period: period.code, missing }];
}

/** The rule on a day; none where the office checks no unnumbered 定期 (D-65 b). */
function ruleOn(book: Rulebook, kind: ReportKind, day: Day): FrequencyRule | undefined {
  const rule = book.find(kindWords[kind].rule, day);
  const silent = rule?.readings.includes('D-65') && chosen('D-65', book.choices(day)) === 'b';
  return silent ? undefined : rule;
}

/** A report counts for the period it tells of, though it be given a little later: as if on the period's last day. */
function countedOn({ day, period }: Report): Day {
  return day > period.to ? period.to : day < period.from ? period.from : day;
}

/** Reports given after the period they tell of: a word on each. */
export function lateNotes(reports: readonly Report[], year: number): string[] {
  return standing(reports)
    .filter(({ day, period }) => period.code.startsWith(String(year)) && day > period.to)
    .map(({ kind, day, period }) => `${kindWords[kind].label}：${period.words}的报告在${day}才作，算作该期。`);
}

/** Reports of the year that count no more, since the meeting they were given at was taken back. */
export function fallenNotes(reports: readonly Report[], year: number): string[] {
  return reports
    .filter(({ voided, fallen, period }) => voided === null && fallen !== null && period.code.startsWith(String(year)))
    .map(({ kind, day, period, fallen }) => `${kindWords[kind].label}：${period.words}（${day}）不计。${fallen}`);
}
