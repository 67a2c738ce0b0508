import { stretchWords, timeWords } from '../calendar/time_of_day.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import type { Block, FieldsBlock, Sheet } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { readAway } from './absence_store.ts';
import { stretchesWords } from './coverage.ts';
import { givenWords } from './given.ts';
import { judgeDuty, readJudgeGround } from './log_day.ts';
import type { Log } from './log_store.ts';
import { neededOn } from './need.ts';
import { type Overview, readOverview } from './overview.ts';
import { type Remark, remarksOn } from './remarks.ts';
import { dutyRules } from './rules.ts';
import { slots } from './slot.ts';

/** One duty as it was: its record, what was judged of it, and what does not fit the roster. Also the paper (F-40). */
export async function logAnswer(db: Database, log: Log, onPaper = false): Promise<Answer> {
  const { day, slot, person_id } = log;
  const overview = await readOverview(db, { from: day, to: day, words: day });
  const { calendar, shifts, logs, book } = overview;
  const ground = await readJudgeGround(db, book);
  const leadPlanned = shifts.some((one) => one.slot === slot && one.lead);
  const duty = { day, slot, kind: calendar.kindOf(day), isUrgent: overview.isUrgent(day), logs, leadPlanned };
  const judged = (log.voided === null ? judgeDuty(duty, ground) : []).filter((one) => isAbout(one, log));
  const away = person_id !== null && (await readAway(db, day, day))(person_id, day);
  const due = dueOf(log, overview);
  const remarks = remarksOn(log, overview, { isAway: away, workStart: ground.workStart(day), judged });
  const late = due === null ? null : Math.max(0, log.arrived - due.from);
  const early = due === null || log.departed === null ? null : Math.max(0, due.to - log.departed);
  const record = { ...logJson(log), due, late, early };
  return {
    sheet: await logSheet(
      db,
      log,
      { due, late, early },
      judged,
      onPaper ? remarks.map((one) => ({ ...one, next: null })) : remarks,
    ),
    record,
    verdicts: judged,
    basis: [...new Map(judged.map(({ cite, cite_words }) => [cite_words, cite])).values()],
    findings: remarks,
  };
}

/** Of the day's judgements those of this record, and those of the duty as a whole. */
function isAbout({ subject }: Judged, { number }: Log): boolean {
  const [, of] = subject.split(':');
  return of === undefined || !of.startsWith('值〔') || of === number;
}

export function logJson(log: Log): object {
  const { number, day, slot, name, person_id, lead, arrived, departed, visits, calls, compensation, amount, voided } =
    log;
  const { events, away, cleaned, note, halves } = log.facts;
  const times = { arrived, departed, away };
  const what = { visits, calls, events, cleaned, note };
  return {
    number,
    day,
    slot,
    person: name,
    volunteer: person_id === null,
    lead,
    ...times,
    ...what,
    compensation,
    halves,
    amount,
    voided,
  };
}

/** From when to when the person was to be there: by the rule's hours, else by the roster; null where nobody said. */
function dueOf({ day, slot, person_id, name }: Log, { book, calendar, shifts }: Overview) {
  const spans = neededOn(day, calendar.kindOf(day), dutyRules(book, day)).find((need) => need.slot === slot)?.spans;
  if (spans != null) return { from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? 1440 };
  const own = shifts.find((one) => one.slot === slot && one.person_id === person_id && one.name === name);
  return own === undefined || slot === 'cleaning' ? null : { from: own.start, to: own.finish };
}

async function logSheet(
  db: Database,
  log: Log,
  { due, late, early }: { due: { from: number; to: number } | null; late: number | null; early: number | null },
  judged: readonly Judged[],
  remarks: readonly Remark[],
): Promise<Sheet> {
  const { name } = await readOffice(db);
  const blocks: Block[] = [
    fieldsOf(log, due, [
      late === null || late === 0 ? '' : `晚到${late}分钟`,
      early === null || early === 0 ? '' : `早走${early}分钟`,
    ]),
    ...(log.facts.events.length === 0 ? [] : [eventsTable(log)]),
    ...judgedBlocks(judged, '核对'),
    ...(remarks.length === 0
      ? []
      : [
          {
            kind: 'text',
            tone: 'warn',
            lines: remarks.map(({ says, next }) => `${says}${next === null ? '' : next}`),
          } satisfies Block,
        ]),
  ];
  return { title: '值班记录', subtitle: `${name}　${log.number}`, reference: log.number, day: log.day, blocks };
}

function fieldsOf(log: Log, due: { from: number; to: number } | null, lateness: readonly string[]): FieldsBlock {
  const { day, slot, name, person_id, lead, arrived, departed, visits, calls, facts, voided } = log;
  const times = departed === null ? `${timeWords(arrived)} 到岗` : stretchWords({ from: arrived, to: departed });
  const remarks = lateness.filter(Boolean).join('，');
  const who = `${name}${person_id === null ? '（志愿者）' : ''}${lead ? '（带班）' : ''}`;
  const text = (key: string, label: string, value: string | null) => ({ key, label, type: 'text' as const, value });
  return {
    kind: 'fields',
    fields: [
      { key: 'day', label: '日期', type: 'day', value: day },
      text('slot', '班别', `${slots[slot].label}${due === null ? '' : `（${stretchWords(due)}）`}`),
      text('who', '值班人', who),
      text('times', '到离岗', `${times}${remarks === '' ? '' : `，${remarks}`}`),
      ...(facts.away.length === 0 ? [] : [text('away', '中途离开', stretchesWords(facts.away))]),
      ...(slot === 'cleaning'
        ? [text('cleaned', '清洁整理', facts.cleaned === true ? '已完成' : null)]
        : [
            { key: 'visits', label: '来访', type: 'count' as const, value: visits },
            { key: 'calls', label: '来电', type: 'count' as const, value: calls },
            text('given', '补休或值班费', givenWords({ ...log, halves: facts.halves })),
          ]),
      ...(facts.note === null ? [] : [text('note', '备注', facts.note)]),
      ...(voided === null ? [] : [text('voided', '已撤销', voided)]),
    ],
  };
}

function eventsTable({ facts }: Log): Block {
  return {
    kind: 'table',
    title: '突发事件和处理',
    columns: [
      { key: 'event', label: '事件', type: 'text', wide: true },
      { key: 'handled', label: '处理', type: 'text', wide: true },
    ],
    rows: facts.events.map(({ event, handled }) => ({ event, handled: handled ?? '（未记）' })),
  };
}
