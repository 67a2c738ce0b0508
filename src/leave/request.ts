import { refuseClosed } from '../attendance/closed.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import type { Person } from '../person/person.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { staffCalled } from '../staff/store.ts';
import { leaveAnswer } from './answer.ts';
import { type Assessment, assess } from './assess.ts';
import { type LeaveSpan, leaveSpanWords, readLeaveSpan } from './half_day.ts';
import { type LeaveKind, leaveKinds, readKind } from './kind.ts';
import type { Leave } from './leave.ts';
import { byYear, limitsOf } from './limit.ts';
import { warningsOf } from './request_warning.ts';
import { changeLeave, insertLeave, leaveById } from './store.ts';

interface RequestOptions {
  fromHalf?: string;
  toHalf?: string;
  reason?: string;
  cover?: string;
  slip?: boolean;
  on?: string;
  happened?: string;
}

interface Wanted extends LeaveSpan {
  kind: LeaveKind;
  reason: string | null;
  cover: string | null;
  slip: boolean;
  requested_on: Day;
  happened: string | null;
}

export const request = verb<RequestOptions>({
  writes: true,
  arguments: [
    { name: '<姓名>', text: '姓名；同名时写编码' },
    { name: '<种类>', text: '事假、病假、年休假、婚假、产假、陪产假、丧假、调休、公出（或英文代码）' },
    { name: '<日期>', text: '一天，或起止两天：2026-10-12..2026-10-14（只算其中的工作日）' },
  ],
  options: [
    { flags: '--from-half <半天>', text: '从这半天起：pm（第一天从下午起）' },
    { flags: '--to-half <半天>', text: '到这半天止：am（最后一天到上午止）' },
    { flags: '--reason <事由>', text: '事由' },
    { flags: '--cover <姓名>', text: '代班人' },
    { flags: '--slip', text: '已交书面请假条' },
    { flags: '--on <日期>', text: '申请的日期（默认：今天）' },
    { flags: '--happened <理由>', text: '年休假、调休不够，但已经休了的：如实记录，并留下所违反的规定' },
  ],
  examples: [
    'jwh leave request 林文斌 事假 2026-11-02 --reason 家中有事',
    'jwh leave request 林文斌 年休假 2026-11-02..2026-11-04 --to-half am --cover 孙秀英',
    'jwh leave request 郭雪梅 病假 2026-11-02..2026-11-06 --slip --json',
  ],
  async run(context, [name, kind, span], options) {
    const called = readName(name as string);
    const wanted: Wanted = {
      ...readLeaveSpan(span as string, options),
      kind: readKind(kind as string),
      reason: options.reason === undefined ? null : readWords(options.reason, '--reason ', 200),
      cover: options.cover === undefined ? null : readWords(options.cover, '--cover ', 30),
      slip: options.slip ?? false,
      requested_on: pastDay(options.on, context.today),
      happened: options.happened === undefined ? null : readWords(options.happened, '--happened ', 200),
    };
    const { leave, needless } = await context.write(async (writing) => {
      const person = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      refuseOwnCover(person.name, wanted.cover);
      return enter(writing, person, wanted);
    });
    return leaveAnswer(leave, [], needless ? ['没有什么不许，--happened 的理由没有记入。'] : []);
  },
});

async function enter(writing: Writing, person: Person, wanted: Wanted): Promise<{ leave: Leave; needless: boolean }> {
  const asked = { ...wanted, person_id: person.id, opinions: [] };
  const found = await assess(writing.db, asked);
  const { own } = found.plan;
  if (own.length === 0) throw noWorkdays(person.name, wanted);
  await refuseClosed(
    writing.db,
    own.map(({ day }) => day),
  );
  refuseOverlap(person.name, found.overlapping);
  const limits = await limitsOf(writing.db, await loadRulebook(writing.db), { ...asked, person: person.name, own });
  const refusal = limits.refusal ?? notTaken(found);
  if (refusal !== null && wanted.happened === null) throw refusal;
  const id = await insertLeave(writing, {
    ...wanted,
    person_id: person.id,
    halves: own.length,
    happened: refusal === null ? null : wanted.happened,
    facts: {
      by_year: byYear(own),
      joined_with: found.run.joined,
      joined_halves: found.run.halves.length,
      warnings: warningsOf(wanted, found, limits),
    },
  });
  const leave = await leaveById(writing.db, id);
  await changeLeave(writing, leave, { verdict: found.verdict });
  return { leave: { ...leave, verdict: found.verdict }, needless: refusal === null && wanted.happened !== null };
}

function refuseOwnCover(name: string, cover: string | null): void {
  if (cover !== name) return;
  throw new Refusal('usage', 'own_cover', `代班人不能是请假的${name}本人。`, { hint: '--cover 写代班的另一个人。' });
}

/** Under D-70c what the text does not speak of is not taken. */
function notTaken({ verdict }: Assessment): Refusal | null {
  if (verdict === null || verdict.tier !== 'refused') return null;
  return new Refusal(
    'forbidden',
    'not_taken',
    `${verdict.arithmetic}：${verdict.cite_words}没有规定由谁批准，本居委会选定不受理（D-70c）。`,
    { hint: '已经休了的，加 --happened 理由，如实记录。', cite: verdict.cite },
  );
}

function noWorkdays(name: string, span: LeaveSpan): Refusal {
  return new Refusal('usage', 'no_workdays', `${leaveSpanWords(span)} 里${name}没有要上班的日子，不用请假。`, {
    hint: `放假和调休见：jwh calendar show ${span.from.day.slice(0, 7)}；任职起止见：jwh staff show ${name}`,
  });
}

function refuseOverlap(name: string, overlapping: readonly Leave[]): void {
  const [first] = overlapping;
  if (first === undefined) return;
  const told = overlapping.map((one) => `${one.number}（${leaveKinds[one.kind].label} ${leaveSpanWords(one)}）`);
  throw new Refusal('usage', 'leave_overlaps', `${name}这几天已经请过假：${told.join('、')}。`, {
    hint: `先撤销原来的，或提前销假：jwh leave cancel ${first.number} --reason 理由`,
  });
}
