import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import type { Rulebook } from '../rules/book.ts';
import { lastDayFor, satisfies } from '../rules/test.ts';
import type { HeldPost, StaffPost } from '../staff/post.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { returnDays, returnMonthEnd } from './due.ts';

/** 指定专人负责日常出勤考核 (R-CC-13-1): whether somebody holds the post on the last day of the month. */
export function judgeOfficer(book: Rulebook, posts: readonly HeldPost[], last: Day): Judged[] {
  const rule = book.find('attendance.officer', last);
  if (rule === undefined) return [];
  const held = posts.filter((post) => post.post === 'attendance_officer' && isHeldOn(post, last));
  const holds = satisfies('posts', rule.value, { posts: held.map(({ post }) => post) });
  const names = [...new Set(held.map(({ name }) => name))].join('、');
  const arithmetic = holds ? `考勤员：${names}` : '没有指定考勤员';
  const notes = holds ? [] : [`指定：jwh staff add 姓名 --post 考勤员 --from ${last.slice(0, 7)}-01`];
  const about = { subject: 'officer', label: '指定考勤员', severity: 'warning' as const, notes };
  return [judgeBy(rule, about, book.choices(last), () => ({ holds, arithmetic }))];
}

/** How a return went out. */
export interface Sending {
  /** The last day of the month that is returned. */
  last: Day;
  sent_on: Day;
  recipient: string;
  sealed: boolean;
  director: string | null;
  officer: string | null;
}

/** What a return is judged by: in time, with its three marks, signed by two, to the right section (R-CC-13-11 … -13). */
export function judgeReturn(
  sending: Sending,
  book: Rulebook,
  calendar: WorkCalendar,
  posts: readonly HeldPost[],
): Judged[] {
  return [
    ...judgeInTime(sending, book, calendar),
    ...judgeMarks(sending, book, posts),
    ...judgeSigners(sending, book),
    ...judgeRecipient(sending, book),
  ];
}

function judgeInTime({ last, sent_on }: Sending, book: Rulebook, calendar: WorkCalendar): Judged[] {
  const rule = book.find('attendance.return', last);
  if (rule === undefined) return [];
  const choices = book.choices(last);
  return [
    judgeBy(rule, { subject: 'sent', label: '按期报送' }, choices, (letter) => {
      const { day } = returnDays(lastDayFor(rule.value, returnMonthEnd(last, letter)), letter, calendar);
      const late = Math.round((Date.parse(sent_on) - Date.parse(day)) / 86_400_000);
      return { holds: late <= 0, arithmetic: `应于 ${day} 前，${sent_on} 送出${late > 0 ? `，晚 ${late} 天` : ''}` };
    }),
  ];
}

/** 社区印章、主任签字、考勤人员签字: a signature counts where its writer held the post on the day. */
function judgeMarks(sending: Sending, book: Rulebook, posts: readonly HeldPost[]): Judged[] {
  const rule = book.find('attendance.return.marks', sending.last);
  if (rule === undefined) return [];
  const signed = [
    { code: 'director_signature', name: sending.director, post: 'director', words: '社区主任' },
    { code: 'officer_signature', name: sending.officer, post: 'attendance_officer', words: '考勤员' },
  ] as const;
  const strangers = signed.filter(({ name, post }) => name !== null && !isIn(posts, name, post, sending.sent_on));
  const given = [
    ...(sending.sealed ? ['seal'] : []),
    ...signed.filter((one) => one.name !== null && !strangers.includes(one)).map(({ code }) => code),
  ];
  const { fields } = rule.value;
  const missing = fields.filter(({ code }) => !given.includes(code)).map(({ title }) => title);
  const arithmetic = `${fields.length - missing.length}/${fields.length}${missing.length === 0 ? '' : `，不完整，缺${missing.join('、')}`}`;
  const notes = strangers.map(({ name, words }) => `${name}在 ${sending.sent_on} 不任${words}，签字不作数。`);
  const about = { subject: 'marks', label: '盖章签字', notes };
  return [judgeBy(rule, about, book.choices(sending.last), () => ({ holds: missing.length === 0, arithmetic }), [])];
}

function isIn(posts: readonly HeldPost[], name: string, post: StaffPost, day: Day): boolean {
  return posts.some((held) => held.name === name && held.post === post && isHeldOn(held, day));
}

/** 共同签字 (D-90): two different persons, unless the office reads it so that one may sign for both. */
function judgeSigners({ last, director, officer }: Sending, book: Rulebook): Judged[] {
  const rule = book.find('attendance.return.marks', last);
  if (rule === undefined || director === null || officer === null) return [];
  const about = { subject: 'signers', label: '两人共同签字', severity: 'warning' as const };
  return [
    judgeBy(
      rule,
      about,
      book.choices(last),
      (letter) => ({
        holds: director !== officer || letter('D-90') === 'b',
        arithmetic: director === officer ? `两处都由${director}签字` : `${director}、${officer}`,
      }),
      ['D-90'],
    ),
  ];
}

/** 报街道办事处社会事务管理科 (R-CC-13-13), with or without the street's name before it. */
function judgeRecipient({ last, recipient }: Sending, book: Rulebook): Judged[] {
  const rule = book.find('attendance.return.to', last);
  if (rule === undefined) return [];
  const { label, aliases = [] } = rule.value;
  const holds =
    satisfies('name', rule.value, { label: recipient }) || [label, ...aliases].some((one) => recipient.endsWith(one));
  const arithmetic = holds ? recipient : `送到${recipient}，应送${label}`;
  return [
    judgeBy(rule, { subject: 'recipient', label: '报送对象' }, book.choices(last), () => ({ holds, arithmetic })),
  ];
}
