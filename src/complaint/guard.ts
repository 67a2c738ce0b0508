import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { OptionSpec } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Complaint } from './complaint.ts';
import { judgeComplaint, judgeHandler } from './judgement.ts';
import { complaintOfMatter } from './store.ts';

export const happenedOption: OptionSpec = {
  flags: '--happened <理由>',
  text: '事情已经由被投诉人办了：照实记下，注明不符',
};

/**
 * Refuses the person complained of as a handler; where it has happened, gives what was judged, to be kept with the step.
 * @throws Refusal kind `forbidden`.
 */
export async function judgedHandler(
  db: Database,
  complaint: Pick<Complaint, 'against' | 'against_id'>,
  handler: { id: string | null; name: string },
  day: Day,
  happened: string | undefined,
): Promise<Judged[]> {
  const judged = judgeHandler(await loadRulebook(db), complaint, handler, day);
  if (judged === null) return [];
  const reason = publicWordsOrNull(happened, '理由');
  if (reason !== null) return [{ ...judged, notes: [...judged.notes, `照实记录：${reason}。`] }];
  throw new Refusal(
    'forbidden',
    'complained_of',
    `${handler.name}是被投诉人，不办理对自己的投诉（${judged.cite_words}）。`,
    {
      cite: judged.cite,
      hint: '换一位办理（--to 或 --by；接待先移交：jwh reception hand）；已经这样办了的，在事项或投诉里加 --happened 理由。',
    },
  );
}

/** The same for whoever handles a matter: where it follows a complaint. @throws Refusal kind `forbidden`. */
export async function judgedHandlerOf(
  db: Database,
  matter: { id: string; class: string },
  handler: { id: string | null; name: string },
  day: Day,
  happened: string | undefined,
): Promise<Judged[]> {
  const complaint = await complaintOfMatter(db, matter);
  return complaint === undefined ? [] : judgedHandler(db, complaint, handler, day, happened);
}

/** A matter that follows a complaint is not closed before the complaint is done with. @throws Refusal kind `forbidden`. */
export async function refuseUnfinished(db: Database, matter: { id: string; class: string }, day: Day): Promise<void> {
  const complaint = await complaintOfMatter(db, matter);
  if (complaint === undefined) return;
  const failing = judgeComplaint(await loadRulebook(db), complaint, day).filter(({ holds }) => !holds);
  const [first] = failing;
  if (first === undefined) return;
  const said = failing.map(({ label, arithmetic, cite_words }) => `${label} ${arithmetic}（${cite_words}）`).join('；');
  throw new Refusal('forbidden', 'complaint_unfinished', `${complaint.number}还不能办结：${said}。`, {
    cite: first.cite,
    hint: `还要办什么：jwh complaint show ${complaint.number}`,
  });
}
