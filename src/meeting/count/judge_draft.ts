import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import type { Rulebook } from '../../rules/book.ts';
import { chosen } from '../../rules/reading.ts';
import { type Body, kindInfo, kindWords } from '../kinds/kind.ts';
import type { Draft } from './draft.ts';
import { type Judged, judgeMeeting } from './judgement.ts';
import { onFile } from './on_file.ts';
import { impossibleVotes, refuseImpossible } from './possible.ts';
import { callRoll, type OnFile, type RollCall } from './roll_call.ts';
import { formNotes, rulesFor } from './rules.ts';

/** A draft with its roll called and its votes judged: everything that is written of a meeting. */
export interface JudgedDraft {
  draft: Draft;
  call: RollCall;
  judged: Judged;
  notes: string[];
}

/**
 * The one way from what somebody wrote down to what is kept: the roll, what cannot be, the verdicts by the rules of the day.
 * @param frozen the roll it is called by; left out: the people on file on that day.
 * @throws Refusal kinds `usage` and `no_rule`.
 */
export async function judgeDraft(db: Database, draft: Draft, frozen?: OnFile): Promise<JudgedDraft> {
  const body = bodyOf(draft);
  const book = await loadRulebook(db);
  const call = callRoll(draft, body, frozen ?? (await onFile(db, draft.day, body)));
  refuseImpossible(call.roll, call.votes, proxiesVote(book, draft.day));
  const rules = rulesFor(book, draft.kind, body, draft.day, call.votes.length > 0);
  const judged = judgeMeeting(call.roll, call.votes, rules);
  return { draft, call, judged, notes: [...call.notes, ...formNotes(book, body, draft.day)] };
}

/** The numbers of the motions whose votes cannot be as the roll stands. @throws Refusal kind `usage` for a roll that is wrong itself. */
export async function votesBeyond(db: Database, draft: Draft, frozen: OnFile): Promise<number[]> {
  const { roll, votes } = callRoll(draft, bodyOf(draft), frozen);
  return impossibleVotes(roll, votes, proxiesVote(await loadRulebook(db), draft.day));
}

function proxiesVote(book: Rulebook, day: Day): boolean {
  return chosen('D-173', book.choices(day)) !== 'a';
}

/** The body that is counted. Only a recall has a choice of forms. @throws Refusal kind `usage`. */
export function bodyOf({ kind, form }: Pick<Draft, 'kind' | 'form'>): Body {
  const { body } = kindInfo(kind);
  if (body === null) {
    throw new Refusal('usage', 'kind_without_votes', `${kindWords[kind]}不按人数表决，没有法定人数可判。`, {
      hint: `登记这样的会议：jwh meeting log ${kind} --present 人数 --items "…"`,
    });
  }
  if (kind === 'recall') return form ?? 'representatives';
  if (form === undefined || form === kind) return body;
  throw new Refusal('usage', 'form_contradicts_kind', `种类是${kindWords[kind]}，形式却写成${kindWords[form]}。`, {
    hint: '形式（form）只用于罢免会议；没有写入任何内容。',
  });
}

/** @throws Refusal kind `usage` for a meeting that has not been held yet. */
export function refuseFuture(day: Day, today: Day): void {
  if (day <= today) return;
  throw new Refusal('usage', 'future_day', `开会的日子 ${day} 还没有到（今天是 ${today}）。`, {
    hint: '请核对日期；会议开过之后才能记录。',
  });
}
