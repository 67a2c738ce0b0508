import { wholeNumber } from '../base/number.ts';
import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { minutesOfDay, readStretch, readTime } from '../calendar/time_of_day.ts';
import type { Database } from '../database/open.ts';
import { onePerson } from '../person/match.ts';
import { postsOf, staffCalled } from '../staff/store.ts';
import type { Log, LogFacts } from './log_store.ts';
import type { Slot } from './slot.ts';

/** What happened on a duty, as typed. */
export interface LogOptions {
  who: string;
  volunteer?: boolean;
  lead?: boolean;
  arrived: string;
  left?: string;
  away?: string[];
  visits?: string;
  calls?: string;
  event?: string[];
  handled?: string[];
  cleaned?: boolean;
  note?: string;
}

/** When somebody was there; who left after midnight left on the next day. @throws Refusal kind `usage`. */
export function readTimes({ arrived, left, away }: LogOptions, slot: Slot) {
  const from = readTime(arrived, '--arrived ');
  if (left === undefined && slot !== 'cleaning') {
    throw new Refusal('usage', 'left_missing', '没有写几点离岗。', { hint: '值班结束后登记，写上 --left 20:30。' });
  }
  const typed = left === undefined ? null : readTime(left, '--left ');
  const to = typed !== null && typed <= from ? typed + minutesOfDay : typed;
  if (to === from + minutesOfDay)
    throw new Refusal('usage', 'no_time', '到岗和离岗是同一个钟点。', { hint: '请核对。' });
  const gaps = (away ?? []).map((text) => readStretch(text, '--away '));
  const outside = gaps.find((gap) => gap.from < from || to === null || gap.to > to);
  if (outside === undefined) return { arrived: from, departed: to, away: gaps };
  throw new Refusal('usage', 'away_outside', '--away 不在到岗与离岗之间。', {
    hint: '中途离开写起止，如 --away 19:00-19:20。',
  });
}

/** What came up; each event has what was done about it, in the same order. @throws Refusal kind `usage`. */
export function readFacts(options: LogOptions): Omit<LogFacts, 'away' | 'halves'> {
  const { event = [], handled = [], cleaned, note } = options;
  if (handled.length > event.length) {
    throw new Refusal('usage', 'handled_of_what', '--handled 比 --event 多。', {
      hint: '每写一个 --handled，先写它的 --event。',
    });
  }
  const events = event.map((text, at) => ({
    event: readPublicWords(text, '事件', 300),
    handled: handled[at] === undefined ? null : readPublicWords(handled[at], '处理', 300),
  }));
  return { events, cleaned: cleaned ?? null, note: publicWordsOrNull(note, '备注') };
}

export function readCount(text: string | undefined, what: string): number | null {
  return text === undefined ? null : wholeNumber(text, what);
}

/** Who was on duty: one of the staff in office on the day, or a volunteer. @throws Refusal not_found or `usage`. */
export async function readOnDuty(
  db: Database,
  called: string,
  { day, isVolunteer }: { day: Day; isVolunteer: boolean },
): Promise<{ person_id: string | null; name: string }> {
  if (isVolunteer) return { person_id: null, name: called };
  const found = await staffCalled(db, called);
  if (found.length === 0) {
    throw new Refusal('not_found', 'no_such_person', `没有叫“${called}”的工作人员。`, {
      hint: '志愿者值班请加 --volunteer。',
    });
  }
  const person = onePerson(found, called, '工作人员');
  const posts = await postsOf(db, person.id);
  if (posts.some((post) => isHeldOn(post, day))) return { person_id: person.id, name: person.name };
  throw new Refusal('usage', 'not_in_office', `${person.name}在${day}没有任职。`, {
    hint: `任职起止见：jwh staff show ${person.name}；以志愿者身份值班的加 --volunteer。`,
  });
}

/** Nobody is on the same duty twice at the same time. @throws Refusal kind `usage`, code `already_logged`. */
export function refuseTwice(
  logs: readonly Log[],
  log: Pick<Log, 'slot' | 'name' | 'person_id' | 'arrived' | 'departed'>,
): void {
  const same = logs.find(
    (one) =>
      one.person_id === log.person_id &&
      one.name === log.name &&
      ((one.slot === 'cleaning' && log.slot === 'cleaning') ||
        (one.arrived < (log.departed ?? log.arrived) && log.arrived < (one.departed ?? one.arrived))),
  );
  if (same === undefined) return;
  throw new Refusal('usage', 'already_logged', `${log.name}这段时间已经登记：${same.number}。`, {
    hint: `登记错了先撤销：jwh duty void ${same.number} --reason 抄错`,
  });
}
