import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import { openMatter } from '../matter/open.ts';
import { addStep } from '../matter/store.ts';
import { suggestedDue } from '../matter/suggested_due.ts';
import type { Rulebook } from '../rules/book.ts';
import type { NewVisit } from './store.ts';
import { type Visit, type VisitClass, visitClasses } from './visit.ts';

/** What somebody asked for on a visit. */
export interface Request {
  text: string;
  class: VisitClass | null;
}

/** Requests as typed: the words, or `类别=内容` where one is of another class than the visit. @throws Refusal kind `usage`. */
export function readRequests(given: readonly string[], visitClass: VisitClass | null): Request[] {
  return given.map((one) => {
    const [, word, said] = /^([^=＝]+)[=＝]([\s\S]+)$/.exec(one) ?? [];
    const named = word === undefined ? undefined : classCalled(word);
    if (named === undefined || said === undefined) return { text: readPublicWords(one, '诉求'), class: visitClass };
    return { text: readPublicWords(said, '诉求'), class: named };
  });
}

function classCalled(word: string): VisitClass | undefined {
  const codes = Object.keys(visitClasses) as VisitClass[];
  return codes.find((code) => code === word.trim() || visitClasses[code] === word.trim());
}

/** A place that names the classes of a visit wants one for whatever was asked (R-CC-11-5). @throws Refusal kind `usage`. */
export function refuseUnclassed(book: Rulebook, requests: readonly Request[], day: Day): void {
  const rule = book.find('visit.classes', day);
  const open = requests.find((one) => one.class === null);
  if (rule === undefined || open === undefined) return;
  const classes = rule.value.items.map(({ title }) => title).join('、');
  throw new Refusal('usage', 'class_missing', `“${open.text}”没有写类别：${classes}（${rule.citeWords}）。`, {
    hint: '加 --class 类别；几项诉求类别不同的，写成 --asked 类别=内容。没有写入任何内容。',
    cite: rule.cite,
  });
}

/**
 * What a visit itself keeps of the requests: their words, each with its class where they differ, and the class of the first
 * where the visit was given none of its own.
 */
export function askedOf(own: Visit['class'], requests: readonly Request[]): Pick<NewVisit, 'asked' | 'class'> {
  const differ = new Set(requests.map((one) => one.class)).size > 1;
  const words = requests.map(({ text, class: kind }) =>
    differ && kind !== null ? `${visitClasses[kind]}：${text}` : text,
  );
  return { asked: words.join('；') || null, class: own ?? requests[0]?.class ?? null };
}

/** The day by which the requests of a visit are to be answered: as set, else as suggested. @throws Refusal kind `usage`. */
export function dueOf(
  book: Rulebook,
  text: string | undefined,
  day: Day,
): { due_day: Day | null; due_origin: 'set' | 'suggested' | null } {
  if (text === undefined) {
    const due_day = suggestedDue(book, day);
    return { due_day, due_origin: due_day === null ? null : 'suggested' };
  }
  const due_day = readDay(text, '时限 ');
  if (due_day >= day) return { due_day, due_origin: 'set' };
  throw new Refusal('usage', 'due_before', `时限 ${due_day} 早于走访的 ${day}。`, { hint: '请核对日期。' });
}

/** Makes matters of what was asked: the visitor answers for them; submitted to the committee at once where said so. */
export async function raiseMatters(
  writing: Writing,
  visit: NewVisit & { id: string; number: string },
  requests: readonly Request[],
  { submit, name, ...due }: ReturnType<typeof dueOf> & { submit: boolean; name: string | null },
): Promise<void> {
  const { day, person_id, household_id, building_id } = visit;
  const responsible = visit.staff[0];
  for (const { text, class: kind } of requests) {
    const matter = await openMatter(writing, {
      ...{ day, person_id, household_id, building_id },
      class: kind ?? 'request',
      title: shortened(text),
      content: shortened(text) === text ? null : text,
      source: 'visit',
      source_id: visit.id,
      responsible: responsible?.name ?? null,
      responsible_id: responsible?.person_id ?? null,
      ...due,
      facts: { source_number: visit.number },
    });
    if (submit) await addStep(writing, matter, { step: 'submit', day, name, content: { to: '居委会' } });
  }
}

/** A title has sixty characters at most. */
function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= 60 ? text : `${letters.slice(0, 59).join('')}…`;
}
