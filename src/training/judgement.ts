import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { isOutside } from './kind.ts';
import { hoursWords } from './tenths.ts';
import { type Attendee, presentAt, type Training } from './training.ts';

/** What is wanted of one training (长春 七(一)(四)): people, time, record, exam, notes. Pure. */
export function judgeTraining(book: Rulebook, training: Training): Judged[] {
  const outside = isOutside(training) ? judgeOutside(book, training) : [];
  return [...outside, ...judgeNotes(book, training)];
}

/** R-CC-07-1, for what the organs above organise. */
function judgeOutside(book: Rulebook, training: Training): Judged[] {
  const rule = book.find('training.outside', training.day);
  if (rule === undefined) return [];
  const codes = rule.value.fields.map(({ code }) => code);
  return [headcount(training), hours(training), content(training), exam(training)]
    .filter((one) => one !== null)
    .filter((one) => one.codes.some((code) => codes.includes(code)))
    .map(({ subject, label, holds, arithmetic, look }) =>
      judgeBy(
        rule,
        { subject, label, ...(look === true ? { severity: 'warning' as const } : {}) },
        book.choices(training.day),
        () => ({ holds, arithmetic }),
        [],
      ),
    );
}

interface Found {
  subject: string;
  label: string;
  /** The fields of the rule it answers. */
  codes: readonly string[];
  holds: boolean;
  arithmetic: string;
  /** It may still come: to be looked at, not yet a fault. */
  look?: boolean;
}

function headcount(training: Training): Found | null {
  const { required } = training;
  if (required === null) return null;
  const came = presentAt(training).length;
  const holds = came >= required;
  return {
    subject: 'headcount',
    label: '参加人数',
    codes: ['headcount'],
    holds,
    arithmetic: holds ? `到 ${came} ≥ 要求 ${required}` : `到 ${came} < 要求 ${required}，差 ${required - came} 人`,
  };
}

function hours(training: Training): Found | null {
  const wanted = training.required_tenths ?? training.tenths;
  if (wanted === 0) return null;
  const short = presentAt(training).filter(({ tenths }) => tenths < wanted);
  const told = short.map((one) => `${one.name} ${hoursWords(one.tenths)}，差 ${hoursWords(wanted - one.tenths)}`);
  return {
    subject: 'hours',
    label: '参加时间',
    codes: ['hours'],
    holds: short.length === 0,
    arithmetic:
      short.length === 0
        ? `每人 ≥ ${hoursWords(wanted)} 学时`
        : `不足 ${hoursWords(wanted)} 学时 ${short.length} 人：${told.join('；')}`,
  };
}

function content({ materials, discussion }: Training): Found {
  const missing = [...(materials === null ? ['记录'] : []), ...(discussion === null ? ['专题讨论'] : [])];
  return {
    subject: 'content',
    label: '记录和讨论',
    codes: ['record', 'discussion'],
    holds: missing.length === 0,
    arithmetic: missing.length === 0 ? '有记录，有专题讨论' : `缺：${missing.join('、')}`,
    look: true,
  };
}

function exam(training: Training): Found | null {
  if (!training.exam) return null;
  const present = presentAt(training);
  const missing = present.filter(({ score }) => !tookIt(score));
  return {
    subject: 'exam',
    label: '考试',
    codes: ['exam'],
    holds: missing.length === 0,
    arithmetic: `有成绩 ${present.length - missing.length}，参加 ${present.length}${names('；缺', missing)}`,
  };
}

function tookIt(score: string | null): boolean {
  return score !== null && !/^(?:缺考|未考|没考|未参加)$/.test(score);
}

/** R-CC-07-3: a record of the session, and a note from everybody who was there. They may come in later. */
function judgeNotes(book: Rulebook, training: Training): Judged[] {
  const rule = book.find('training.notes', training.day);
  if (rule === undefined) return [];
  const present = presentAt(training);
  const missing = present.filter(({ note }) => !note);
  const record = training.materials !== null || training.discussion !== null;
  return [
    judgeBy(
      rule,
      { subject: 'notes', label: '记录和笔记', severity: 'warning' },
      book.choices(training.day),
      () => ({
        holds: missing.length === 0 && record,
        arithmetic: `${record ? '有记录' : '缺记录'}；笔记 ${present.length - missing.length}，参加 ${present.length}${names('；缺', missing)}`,
      }),
      [],
    ),
  ];
}

function names(before: string, people: readonly Attendee[]): string {
  return people.length === 0 ? '' : `${before}：${people.map(({ name }) => name).join('、')}`;
}
