import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { stretchWords } from '../calendar/time_of_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import type { Person } from '../person/person.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { inWords } from '../rules/words.ts';
import { postsOf, staffCalled } from '../staff/store.ts';
import { readAway } from './absence_store.ts';
import { readSlot } from './hours.ts';
import { type Log, readLogs } from './log_store.ts';
import { mayLead, postsOn } from './people.ts';
import { readShifts, type Shift, swapShift } from './plan_store.ts';
import { dutyRules } from './rules.ts';
import { slots, slotWords } from './slot.ts';

interface SwapOptions {
  by: string;
  reason: string;
  slot?: string;
  happened?: string;
}

export const swap = verb<SwapOptions>({
  writes: true,
  arguments: [
    { name: '<日期>', text: '换哪一天的班' },
    { name: '<原值班人>', text: '原来排的是谁' },
    { name: '<接班人>', text: '换成谁' },
  ],
  options: [
    { flags: '--by <批准人>', text: '谁批准的；不能是换班的两个人', required: true },
    { flags: '--reason <事由>', text: '为什么换', required: true },
    { flags: '--slot <班别>', text: '当天不止一班时写明哪一班', choices: slotWords },
    { flags: '--happened <原因>', text: '班已由接班人值过，事后补手续的原因' },
  ],
  examples: ['jwh duty swap 2026-10-15 李敏 林文斌 --by 王建国 --reason 家中有事'],
  async run(context, [text, old, next], options) {
    const day = readDay(text as string, '日期');
    const [from, to, approver] = [old, next, options.by].map((name) => readName(name as string)) as [
      string,
      string,
      string,
    ];
    const said = readPublicWords(options.reason, '事由', 200);
    const later = publicWordsOrNull(options.happened, '--happened 的原因');
    const reason = later === null ? said : `${said}（事后补：${later}）`;
    return context.write(async (writing) => {
      const { db } = writing;
      const shift = await shiftOf(db, day, from, options.slot);
      const taker = onePerson(await staffCalled(db, to), to, '工作人员');
      const boss = onePerson(await staffCalled(db, approver), approver, '工作人员');
      refuseOwn(boss, taker, shift);
      refuseKept(await readLogs(db, day, day), shift, { taker, isLater: later !== null });
      await refuseUnfit(db, shift, taker);
      await refuseLead(db, shift, taker);
      await swapShift(
        writing,
        shift,
        { person_id: taker.id, name: taker.name },
        { day: context.today, reason, approver: boss.name },
      );
      const what = `${day} ${slots[shift.slot].label} ${stretchWords({ from: shift.start, to: shift.finish })}`;
      return {
        sheet: {
          title: '换班',
          subtitle: shift.plan,
          blocks: [
            {
              kind: 'text',
              lines: [`${what}：${shift.name} 换成 ${taker.name}；批准人 ${boss.name}；事由：${reason}。`],
            },
          ],
        },
        record: {
          day,
          slot: shift.slot,
          plan: shift.plan,
          from: shift.name,
          to: taker.name,
          approver: boss.name,
          reason,
        },
      };
    });
  },
});

/** The shift that is to be swapped. @throws Refusal not_found, or `usage` where several may be meant. */
async function shiftOf(db: Database, day: Day, called: string, slot: string | undefined): Promise<Shift> {
  const wanted = slot === undefined ? null : readSlot(slot);
  const today = (await readShifts(db, day, day)).filter((one) => wanted === null || one.slot === wanted);
  const people = await staffCalled(db, called);
  const own = today.filter((one) => one.name === called || people.some(({ id }) => id === one.person_id));
  const [only, ...others] = own;
  if (only === undefined) {
    const who = today.map(({ name, slot: code }) => `${name}（${slots[code].label}）`).join('、');
    throw new Refusal(
      'not_found',
      'no_such_shift',
      `${day} 没有排${called}值班${who === '' ? '' : `，排的是${who}`}。`,
      {
        hint: `值班表见 jwh duty list ${day.slice(0, 7)}`,
      },
    );
  }
  if (others.length === 0) return only;
  throw new Refusal(
    'usage',
    'which_shift',
    `${called}在${day}有${own.length}班：${own.map((one) => slots[one.slot].label).join('、')}。`,
    {
      hint: '用 --slot 写明换哪一班。',
    },
  );
}

/** A shift that was kept is swapped only afterwards, and only to who kept it. @throws Refusal kind `usage`. */
function refuseKept(logs: readonly Log[], shift: Shift, { taker, isLater }: { taker: Person; isLater: boolean }): void {
  const kept = logs.filter(({ slot }) => slot === shift.slot);
  const own = kept.find(({ person_id, name }) => person_id === shift.person_id && name === shift.name);
  if (own !== undefined) {
    throw new Refusal('usage', 'already_kept', `${shift.name}已经值过这一班（${own.number}），不能再换。`, {
      hint: `登记错了先撤销：jwh duty void ${own.number} --reason 抄错`,
    });
  }
  const theirs = kept.find(({ person_id }) => person_id === taker.id);
  if (theirs === undefined || isLater) return;
  throw new Refusal('usage', 'already_kept', `${taker.name}已经值过这一班（${theirs.number}），换班应当事先批准。`, {
    hint: '事后补手续的，写明原因：--happened 当天临时替班',
  });
}

/** Nobody approves a swap of their own. @throws Refusal kind `usage`. */
function refuseOwn(boss: Person, taker: Person, shift: Shift): void {
  if (boss.id !== taker.id && boss.id !== shift.person_id) return;
  throw new Refusal('usage', 'own_approval', `${boss.name}是换班的当事人，不能自己批准。`, {
    hint: '请由两人以外的人批准，写在 --by。',
  });
}

/** Who takes a shift must be in office, not on leave, and not on duty already. @throws Refusal kind `usage`. */
async function refuseUnfit(db: Database, shift: Shift, taker: Person): Promise<void> {
  const { day, slot } = shift;
  const posts = await postsOf(db, taker.id);
  const today = await readShifts(db, day, day);
  const on = today.find(
    (one) =>
      one.person_id === taker.id && (one.slot === slot || (one.start < shift.finish && shift.start < one.finish)),
  );
  const away = await readAway(db, day, day);
  const why = !posts.some((post) => isHeldOn(post, day))
    ? '当天不在任'
    : away(taker.id, day)
      ? '当天请假'
      : on !== undefined
        ? `当天已排${slots[on.slot].label}`
        : null;
  if (why === null) return;
  throw new Refusal('usage', 'unfit_swap', `${taker.name}${why}，不能接${day}的班。`, { hint: '请换一个人。' });
}

/** A weekend is led by those whom the rule names (静安 §2.1.2). @throws Refusal kind `forbidden`. */
async function refuseLead(db: Database, { lead, day }: Shift, taker: Person): Promise<void> {
  const { lead: rule, placeName } = dutyRules(await loadRulebook(db), day);
  if (!lead || rule === undefined || mayLead(rule, postsOn(await postsOf(db, taker.id), day))) return;
  throw new Refusal(
    'forbidden',
    'not_lead',
    `${taker.name}不能带班：${placeName}的双休日由${inWords('posts', rule.value)}带班。`,
    {
      cite: rule.cite,
      hint: '请换给可以带班的人。',
    },
  );
}
