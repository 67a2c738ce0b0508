import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import type { NewMatter } from './matter.ts';
import { suggestedDue } from './suggested_due.ts';

/** The day by which a matter is to be answered: as set, else as suggested (D-64). @throws Refusal kind `usage`. */
export function dueOf(book: Rulebook, text: string | undefined, day: Day): Pick<NewMatter, 'due_day' | 'due_origin'> {
  if (text === undefined) {
    const due_day = suggestedDue(book, day);
    return { due_day, due_origin: due_day === null ? null : 'suggested' };
  }
  const due_day = readDay(text, '时限 ');
  if (due_day >= day) return { due_day, due_origin: 'set' };
  throw new Refusal('usage', 'due_before', `时限 ${due_day} 早于 ${day}。`, { hint: '请核对日期；没有写入任何内容。' });
}

/** A title has sixty characters at most; what is longer stands whole in the content. */
export function titleOf(text: string): Pick<NewMatter, 'title' | 'content'> {
  const letters = [...text];
  return letters.length <= 60
    ? { title: text, content: null }
    : { title: `${letters.slice(0, 59).join('')}…`, content: text };
}
