import { readCalendar } from '../../attendance/calendar_store.ts';
import { Refusal } from '../../base/refusal.ts';
import { type Day, yearOf } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import type { Rulebook } from '../../rules/book.ts';
import type { Form } from '../../rules/pack.ts';
import { holdBy } from './hold_by.ts';
import type { MeetingRequest, Proposer } from './meeting_request.ts';
import { type Counted, conveneKeys, isBody, ownForm, type WrittenProposer } from './proposer.ts';
import { type CountedProposer, countedProposer } from './request_base.ts';
import { judgeBodies, judgeSupervision } from './request_bodies.ts';
import { conveneRule, formLedTo } from './request_form.ts';
import { judgeCounted } from './request_judgement.ts';
import { type RequestVerdict, strongest } from './request_verdict.ts';

/** A request as it was written down, before anything is looked up. */
export interface WrittenRequest {
  day: Day;
  matter: string;
  form: Form | null;
  proposers: readonly WrittenProposer[];
  of: number | null;
  named: number | null;
  major: boolean;
  decision: string | null;
  pointed_out: Day | null;
}

type Judged = Omit<MeetingRequest, 'id' | 'name' | 'number' | 'state' | 'state_day' | 'state_reason' | 'meeting'>;

/**
 * Verifies a request against the people on file and judges it by the rules of its day, each class of proposers for itself.
 * @throws Refusal kind `usage` for names and numbers that cannot be, `no_rule` where nothing gives a class the right to ask.
 */
export async function judgeRequest(db: Database, asked: WrittenRequest): Promise<Judged> {
  const book = await loadRulebook(db);
  const choices = book.choices(asked.day);
  const classes = countedOf(asked.proposers);
  refuseManyBases(asked, classes);
  const proposers: Proposer[] = [];
  const verdicts: RequestVerdict[] = [];
  for (const by of classes) {
    const form = asked.form ?? ownForm[by];
    const rule = conveneRule(book, by, asked.day, form);
    const written = asked.proposers.filter((one) => classOf(one) === by);
    const counted = await countedProposer(db, by, written, rule, asked.day, asked);
    refuseUnreadable(rule.readings, counted, choices);
    proposers.push(...classesOf(counted, written));
    verdicts.push(...judgeCounted(counted, rule, book.law(conveneKeys[by], asked.day, form), choices, asked));
  }
  const bodies = asked.proposers.map(({ by }) => by).filter(isBody);
  proposers.push(...bodies.map((by) => ({ by, count: null, of: null, names: [] })));
  const speaking = bodies.filter((by) => by !== 'supervision_group');
  if (speaking.length > 0)
    verdicts.push(judgeBodies(speaking, book.require('convene.bodies', asked.day), choices, asked));
  const watched = bodies.includes('supervision_group') ? judgeGroup(book, asked) : null;
  if (watched !== null) verdicts.push(watched);
  const form = asked.form ?? formLedTo(book, asked.day, classes);
  const clock = watched?.holds ? await clockOf(db, book, asked.day, form) : noClock;
  const { day, matter, major, decision, pointed_out } = asked;
  return {
    day,
    matter,
    major,
    decision,
    pointed_out,
    form,
    proposers,
    verdicts,
    effect: strongest(verdicts),
    ...clock,
  };
}

/** The classes as they were written: elected and ex-officio members stay apart, each of its own number. */
function classesOf(counted: CountedProposer, written: readonly WrittenProposer[]): Proposer[] {
  const { by, count, of, names, elected, exOfficio } = counted;
  if (!written.some((one) => one.by === 'ex_officio')) return [{ by, count, of, names: [...names] }];
  return written.map((one) => ({
    ...{ by: one.by, count: one.count, names: [...one.names] },
    of: (one.by === 'ex_officio' ? exOfficio : elected)?.of ?? null,
  }));
}

function judgeGroup(book: Rulebook, { day, pointed_out }: WrittenRequest): RequestVerdict {
  const rule = book.require('convene.supervision_group', day);
  return judgeSupervision(rule, book.choices(day), { day, pointedOut: pointed_out as Day });
}

const noClock = { hold_by: null, hold_last: null, call_by: null, notice_by: null, under: [], words: [] };

async function clockOf(db: Database, book: Rulebook, day: Day, form: Form) {
  const rule = book.require('convene.supervision_group', day);
  const calendar = await readCalendar(db, [yearOf(day), yearOf(day) + 1]);
  const by = holdBy(rule, book.find('assembly.notice_days', day, form), book.choices(day), day, calendar);
  const held = by.reading === 'a';
  return {
    hold_by: held ? by.day : null,
    hold_last: held ? by.last : null,
    call_by: held ? null : by.last,
    notice_by: by.noticeBy,
    under: by.under,
    words: by.words,
  };
}

function classOf({ by }: WrittenProposer): Counted | null {
  if (isBody(by)) return null;
  return by === 'ex_officio' ? 'representatives' : by;
}

function countedOf(proposers: readonly WrittenProposer[]): Counted[] {
  return [...new Set(proposers.map(classOf).filter((by) => by !== null))];
}

function refuseManyBases({ of, proposers }: WrittenRequest, classes: readonly Counted[]): void {
  const twice = proposers.map(({ by }) => by).filter((by, at, all) => all.indexOf(by) !== at);
  if (twice.length > 0) {
    throw new Refusal('usage', 'bad_proposers', '同一种提议人写了两次，请合成一项。', { hint: '例：--by 居民代表=13' });
  }
  if (of === null || classes.length === 1) return;
  throw new Refusal(
    'usage',
    'base_unclear',
    `--of ${of} 是哪一种提议人的总数？这次写了${classes.length}种按人数计的提议人。`,
    {
      hint: '每种各登记一次提议，或先把总数登记到档案（rep import、office set）。',
    },
  );
}

/** A reading the office has chosen must not be passed over because a figure is missing. */
function refuseUnreadable(
  readings: readonly string[],
  counted: CountedProposer,
  choices: ReturnType<Rulebook['choices']>,
): void {
  const { by, named, elected } = counted;
  if (by === 'households' && readings.includes('D-09') && choices['D-09'] === 'b' && named === null) {
    throw new Refusal('usage', 'named_missing', '按选定的读法 D-09b，要以已推出代表的户数为基数，而没有写户数。', {
      hint: '加上 --named 已推出代表的户数；没有写入任何内容。',
    });
  }
  if (by === 'representatives' && readings.includes('D-08') && choices['D-08'] === 'b' && elected === null) {
    throw new Refusal(
      'usage',
      'classes_missing',
      '按选定的读法 D-08b，居民代表和当然代表要分开计算，而这里分不出来。',
      {
        hint: '写提议人的姓名，或分两项：--by 居民代表=15 --by 当然代表=3；没有写入任何内容。',
      },
    );
  }
}
