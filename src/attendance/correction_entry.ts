import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { timeWords } from '../calendar/time_of_day.ts';
import { type Month, monthOf } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { postsOf } from '../staff/store.ts';
import { readCalendar } from './calendar_store.ts';
import { closedMonths, refuseClosed } from './closed.ts';
import type { CorrectionPlace } from './correct.ts';
import { adjustingMonth, type Correction, correctedDays, effectOf } from './correction.ts';
import { insertCorrection, readAllCorrections, voidCorrection } from './correction_store.ts';
import { type JudgedDay, judgeDay } from './day.ts';
import { lookForExceptions, ownDaysIn } from './exception.ts';
import { fitsRest, readMarks } from './mark_store.ts';
import type { Known } from './own.ts';
import { readStamped } from './punch_store.ts';
import { readHours } from './schedule_store.ts';
import { states } from './state.ts';
import { correctedStay, nowhere, type Stay, stayOf } from './stay.ts';
import { countDays, isInOffice, plainDay } from './tally.ts';

export type Entered = Pick<Correction, 'arrival' | 'departure' | 'state' | 'half'>;

/** Enters a correction; of a closed month as an adjusting entry in the open one. @throws Refusal kind `usage`. */
export async function enterCorrection(writing: Writing, place: CorrectionPlace, entered: Entered): Promise<Correction> {
  const { person, day, today, reason, approver } = place;
  const { db } = writing;
  const now = monthOf(today);
  await refuseOutside(db, place);
  const adjusted_month = adjustingMonth(monthOf(day), now, await closedMonths(db));
  const known = await knownDay(db, place);
  const standing = (await readAllCorrections(db, { person_id: person.id, day })).filter(
    ({ voided }) => voided === null,
  );
  const shown = known.stay(standing);
  refuseReversed(entered, shown, place);
  const row = { person_id: person.id, day, ...entered, reason, approver, entered_on: today, adjusted_month };
  const [before, after] = [known.judge(standing), known.judge([...standing, row as Correction])];
  refuseRest(after, day, entered);
  const effect = effectOf(countDays([[day, before]], today), countDays([[day, after]], today));
  const { first = null, last = null } = known.entered.punches ?? {};
  const stood = { code: before.code, first, last, after: after.code, effect };
  const id = await insertCorrection(writing, { ...row, before: stood });
  return { ...row, id, name: person.name, before: stood, voided: null };
}

/** Takes back the last correction of a day; answers with what that changes. @throws Refusal where there is none, or its month is closed. */
export async function takeBack(writing: Writing, place: CorrectionPlace): Promise<Correction> {
  const { person, day, today, reason, approver } = place;
  const all = await readAllCorrections(writing.db, { person_id: person.id, day });
  const last = all.findLast(({ voided }) => voided === null);
  if (last === undefined) {
    throw new Refusal('not_found', 'no_correction', `${person.name}在 ${day} 没有可撤销的更正。`, {
      hint: `全部更正：jwh attendance corrections ${person.name}`,
    });
  }
  const month: Month = last.adjusted_month ?? monthOf(day);
  await refuseClosed(writing.db, [`${month}-01`]);
  const voided = `${today} ${reason}（批准人${approver}）`;
  const known = await knownDay(writing.db, place);
  const standing = all.filter(({ voided: gone }) => gone === null);
  const [before, after] = [known.judge(standing), known.judge(standing.filter((one) => one !== last))];
  await voidCorrection(writing, last.id, voided);
  const effect = effectOf(countDays([[day, before]], today), countDays([[day, after]], today));
  return { ...last, voided, before: { ...last.before, code: before.code, after: after.code, effect } };
}

async function refuseOutside(db: Database, { person, day }: CorrectionPlace): Promise<void> {
  const posts = await postsOf(db, person.id);
  if (isInOffice({ person_id: person.id, name: person.name, posts }, day)) return;
  throw new Refusal('usage', 'not_in_office', `${person.name}在 ${day} 没有任职，没有考勤可更正。`, {
    hint: `任职起止见：jwh staff show ${person.name}`,
  });
}

/** A departure that does not come after the arrival that stands, or the other way round. @throws Refusal kind `usage`. */
function refuseReversed({ arrival, departure }: Entered, { from, to }: Stay, { person, day }: CorrectionPlace): void {
  if (arrival === null && departure === null) return;
  const [came, went] = [arrival ?? from, departure ?? to];
  if (came === null || went === null || came < went) return;
  const [early, late] = [timeWords(went), timeWords(came)];
  throw new Refusal('usage', 'times_reversed', `${person.name} ${day} 离岗 ${early} 不在到岗 ${late} 之后。`, {
    hint: '请核对；到岗和离岗都错了的，--arrival 和 --departure 一起写。',
  });
}

/** To tell a single stamp of the morning from one of the evening, where nobody has said when work is. */
const usual = { am: { from: 480, to: 720 }, pm: { from: 720, to: 1080 } };

/** All that is known of a person's day, and what it comes to under corrections. */
async function knownDay(db: Database, { person, day, today }: CorrectionPlace) {
  const calendar = await readCalendar(db, [yearOf(day)]);
  const hours = await readHours(db, await loadRulebook(db));
  const own = await ownDaysIn(db, await lookForExceptions(db), { from: day, to: day, calendar, hours });
  const ours = (one: { person_id: string }) => one.person_id === person.id;
  const entered: Known = {
    mark: (await readMarks(db, day, day)).find(ours) ?? null,
    punches: (await readStamped(db, day, day)).find(ours) ?? null,
  };
  const plain = { ...plainDay({ calendar, hours, today }, day), ...own?.of(person.id)?.(day) };
  const under = (corrections: readonly Correction[]): Known =>
    correctedDays(corrections).of(person.id)?.(day, entered) ?? entered;
  const judge = (corrections: readonly Correction[]): JudgedDay => judgeDay({ ...plain, ...under(corrections) });
  const stay = (corrections: readonly Correction[]): Stay => {
    const { am, pm } = plain.schedule ?? usual;
    const { punches, corrected } = under(corrections);
    const stamped = punches === null ? nowhere : stayOf(punches, { from: am.from, to: pm.to }, plain.when);
    return correctedStay(stamped, corrected ?? null, plain.when);
  };
  return { entered, judge, stay };
}

function refuseRest({ planned }: JudgedDay, day: string, { state, half }: Entered): void {
  if (state === null || fitsRest(state) || (half === null ? planned.length > 0 : planned.includes(half))) return;
  const words = half === null ? '' : half === 'am' ? '上午' : '下午';
  throw new Refusal('usage', 'rest_day', `${day} ${words}本来不上班，不记${states[state].label}。`, {
    hint: `放假和调休见：jwh calendar show ${monthOf(day)}；个人作息见：jwh schedule show ${monthOf(day)}`,
  });
}
