import type { Day } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import { openMatter } from '../matter/open.ts';
import { addStep, type Matter, readMatter } from '../matter/store.ts';
import { suggestedDue } from '../matter/suggested_due.ts';
import { shortened } from '../reception/raise.ts';
import type { Reception } from '../reception/reception.ts';
import { handedThroughMatter } from '../reception/through_matter.ts';
import type { Known } from '../resident/lookup.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { judgedHandler } from './guard.ts';
import { type NewComplaint, updateComplaint } from './store.ts';

interface Raised {
  id: string;
  number: string;
  complaint: NewComplaint;
  known: Known | null;
  from: Reception | null;
  to: { id: string; name: string } | null;
  happened: string | undefined;
  today: Day;
}

/**
 * The matter by which a complaint is followed: the one its reception has opened, else a new one. Who it is from stands in it
 * only where that is no secret. @throws Refusal kind `forbidden` where the person complained of would handle it.
 */
export async function raiseComplaint(writing: Writing, raised: Raised): Promise<void> {
  const { id, number, complaint, from, to, happened, today } = raised;
  const kept = await keptMatter(writing, from, complaint.confidential);
  const handler = to ?? (kept?.responsible ? { id: kept.responsible_id, name: kept.responsible } : null);
  const verdicts = handler === null ? [] : await judgedHandler(writing.db, complaint, handler, complaint.day, happened);
  const matter_id = kept?.id ?? (await opened(writing, raised));
  await updateComplaint(writing, id, { matter_id });
  if (to === null || (kept !== null && kept.responsible_id === to.id)) return;
  const day = kept === null ? complaint.day : today;
  const content = { to: to.name, reason: null };
  const patch = { responsible: to.name, responsible_id: to.id };
  const step = { step: 'assign', day, name: complaint.facts.recorded_by, content, verdicts } as const;
  await addStep(writing, { id: matter_id }, step, patch);
  if (kept !== null) {
    const by = { to: to.name, reason: `转为投诉 ${number}`, day, name: complaint.facts.recorded_by };
    await handedThroughMatter(writing, kept, by);
  }
}

/** The matter of the reception, while it is under way and tells nobody who complained in confidence. */
async function keptMatter(writing: Writing, from: Reception | null, confidential: boolean): Promise<Matter | null> {
  if (from === null || from.matter_id === null || from.class !== 'complaint') return null;
  const matter = await readMatter(writing.db, from.matter_id);
  if (!['open', 'referred', 'resolved'].includes(matter.state)) return null;
  return confidential && matter.person_id !== null ? null : matter;
}

async function opened(writing: Writing, { id, number, complaint, known }: Raised): Promise<string> {
  const { day, subject, confidential, person_id } = complaint;
  const due_day = suggestedDue(await loadRulebook(writing.db), day, 'complaint.suggested_days');
  const matter = await openMatter(writing, {
    day,
    class: 'complaint',
    title: shortened(`投诉：${subject}`, 60),
    content: subject,
    person_id: confidential ? null : person_id,
    household_id: confidential ? null : (known?.household_id ?? null),
    building_id: confidential ? null : (known?.building_id ?? null),
    source: 'complaint',
    source_id: id,
    responsible: null,
    responsible_id: null,
    due_day,
    due_origin: due_day === null ? null : 'suggested',
    facts: { source_number: number },
  });
  return matter.id;
}
