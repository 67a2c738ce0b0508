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
import type { Content, Report } from './store.ts';

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

function judgeContents(book: Rulebook, day: Day, contents: readonly Content[]): Judged | null {
  const rule = book.find('report.contents', day);
  if (rule === undefined) return null;
  const given = contents.map(({ code }) => code);
  const missing = rule.value.fields.filter(({ code }) => !given.includes(code));
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

/** Every report that is due in a year, period by period: given, still due, or missed. Pure. */
export function dueReports(book: Rulebook, reports: readonly Report[], year: number, today: Day): Due[] {
  const span = { from: `${year}-01-01`, to: `${year}-12-31`, today };
  return reportKinds.flatMap((kind) => {
    const given = reports.filter((one) => one.kind === kind && one.voided === null);
    const all = judgePeriods(span, (day) => ruleOn(book, kind, day), given.map(countedOn));
    return all.map((judged) => ({ kind, label: kindWords[kind].label, judged }));
  });
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
  return reports
    .filter(({ voided, day, period }) => voided === null && period.code.startsWith(String(year)) && day > period.to)
    .map(({ kind, day, period }) => `${kindWords[kind].label}：${period.words}的报告在${day}才作，算作该期。`);
}
