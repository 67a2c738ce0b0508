import type { Writing } from '../database/writing.ts';
import type { MatterClass } from '../matter/matter.ts';
import { openMatter } from '../matter/open.ts';
import { addStep } from '../matter/store.ts';
import { suggestedDue } from '../matter/suggested_due.ts';
import type { Known } from '../resident/lookup.ts';
import type { Rulebook } from '../rules/book.ts';
import { leaderWords, type NewStep } from './step.ts';
import type { NewReception } from './store.ts';

/** What a matter begins with of a reception that was not done with on the spot. */
export interface Raised {
  id: string;
  number: string;
  reception: NewReception;
  known: Known | null;
  steps: readonly NewStep[];
}

/** Opens the matter of a reception: whoever was asked first answers for it, and a referral is its first step. */
export async function raiseMatter(writing: Writing, book: Rulebook, raised: Raised): Promise<string> {
  const { id, number, reception, known, steps } = raised;
  const due_day = suggestedDue(book, reception.day);
  const { id: matter_id } = await openMatter(writing, {
    day: reception.day,
    class: reception.class satisfies MatterClass,
    title: shortened(reception.content, 40),
    content: reception.content,
    person_id: known?.person_id ?? null,
    household_id: known?.household_id ?? null,
    building_id: known?.building_id ?? null,
    source: 'reception',
    source_id: id,
    responsible: reception.receiver,
    responsible_id: reception.receiver_id,
    due_day,
    due_origin: due_day === null ? null : 'suggested',
    facts: { source_number: number },
  });
  for (const step of steps) await mirror(writing, matter_id, step);
  return matter_id;
}

/** What was done about a reception stands in its matter too. */
export async function mirror(writing: Writing, id: string, { step, day, name, content }: NewStep): Promise<void> {
  switch (step) {
    case 'refer': {
      const said = { kind: 'department' as const, to: content.department, contact: content.contact, reason: null };
      return addStep(
        writing,
        { id },
        { step: 'refer', day, name, content: said },
        { state: 'referred', state_day: day },
      );
    }
    case 'escalate':
      return addStep(writing, { id }, { step: 'note', day, name, content: { text: `请示 ${leaderWords(content)}` } });
    case 'explain':
      return addStep(writing, { id }, { step: 'note', day, name, content: { text: `说明原因：${content.text}` } });
    case 'hand':
    case 'answer':
      throw new Error(`${step} changes a matter in ways of its own`);
  }
}

/** The first so many characters, with a mark where more were there. */
export function shortened(text: string, longest: number): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`;
}
