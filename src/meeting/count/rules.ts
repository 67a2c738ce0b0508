import type { Day } from '../../calendar/day.ts';
import type { Rulebook } from '../../rules/book.ts';
import type { Form } from '../../rules/pack.ts';
import { type Body, kindInfo, type MeetingKind } from '../kinds/kind.ts';
import type { MeetingRules } from './judgement.ts';

/**
 * The rules a meeting of this kind and day is judged by. Residents' and representatives' meetings must have both; of another
 * body a rule may be missing: without a quorum none is judged, without a majority there is nothing to vote by.
 * @param voted whether anything was put to the vote.
 * @throws Refusal kind `no_rule` (exit 5).
 */
export function rulesFor(book: Rulebook, kind: MeetingKind, body: Body, day: Day, voted: boolean): MeetingRules {
  const form = isForm(body) ? body : undefined;
  const { quorum, pass } = kindInfo(kind);
  const rule = (key: typeof quorum, needed: boolean) => {
    if (key === undefined) return undefined;
    return needed ? book.require(key, day, form) : book.find(key, day, form);
  };
  return {
    quorum: rule(quorum, form !== undefined),
    pass: rule(pass, form !== undefined || voted),
    lawQuorum: quorum === undefined ? undefined : book.law(quorum, day, form),
    lawPass: pass === undefined ? undefined : book.law(pass, day, form),
    choices: book.choices(day),
  };
}

/** The three forms of the residents' meeting; the other bodies have rules of their own. */
function isForm(body: Body): body is Form {
  return body === 'adults' || body === 'households' || body === 'representatives';
}

/** What is out of line about the form itself: a form of meeting that the place's rules do not know. */
export function formNotes(book: Rulebook, form: Body, day: Day): string[] {
  if (!isForm(form)) return [];
  const forms = book.find('assembly.forms', day);
  if (forms === undefined || forms.fallback || forms.value.items.some(({ code }) => code === form)) return [];
  return [
    `本地规定的会议形式是${forms.value.items.map(({ title }) => title).join('、')}（${forms.citeWords}），没有这种形式。`,
  ];
}
