import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Form } from '../rules/pack.ts';
import type { MeetingRules } from './judgement.ts';
import type { MeetingKind } from './meeting.ts';

/** The rules a meeting of this kind and day is judged by. @throws Refusal kind `no_rule` (exit 5). */
export function rulesFor(book: Rulebook, kind: MeetingKind, form: Form, day: Day): MeetingRules {
  const [quorum, pass] =
    kind === 'recall' ? (['recall.quorum', 'recall.pass'] as const) : (['assembly.quorum', 'assembly.pass'] as const);
  return {
    quorum: book.require(quorum, day, form),
    pass: book.require(pass, day, form),
    lawQuorum: book.law(quorum, day, form),
    lawPass: book.law(pass, day, form),
    choices: book.choices(day),
  };
}

/** What is out of line about the form itself: a form of meeting that the place's rules do not know. */
export function formNotes(book: Rulebook, form: Form, day: Day): string[] {
  const forms = book.find('assembly.forms', day);
  if (forms === undefined || forms.fallback || forms.value.items.some(({ code }) => code === form)) return [];
  return [
    `本地规定的会议形式是${forms.value.items.map(({ title }) => title).join('、')}（${forms.citeWords}），没有这种形式。`,
  ];
}
