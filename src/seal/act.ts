import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import type { Answer } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import type { Office } from '../office/office.ts';
import { readOffice } from '../office/store.ts';
import { type Assessment, assessor } from '../proceeding/assessment.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type EventContent, type EventKind, eventWords } from './event.ts';
import type { Named } from './named.ts';
import { type Seal, type SealState, sealStates, stateOn } from './seal.ts';
import { sealAnswer } from './sheet.ts';
import { addEvent, findSeal, readSeal } from './store.ts';

export const sealOption = { flags: '--seal <名称>', text: '哪一枚印章：名称，同名的写启用日期（默认：在用的那一枚）' };
export const onOption = { flags: '--on <日期>', text: '哪一天（默认：今天）' };

export interface At {
  writing: Writing;
  db: Writing['db'];
  seal: Seal;
  day: Day;
  office: Office;
  assessment: Assessment;
}

interface Asked<K extends EventKind> {
  event: K;
  seal: string | undefined;
  on: string | undefined;
  /** Where the seal may be for this to happen. */
  from: readonly SealState[];
  happened: string | null;
  /** It lies in the world and is right to do even late: the finding stands beside it, nothing is refused. */
  recorded?: boolean;
}

interface Done<K extends EventKind> {
  person: Named | null;
  content: EventContent[K];
}

/**
 * Adds one event to the story of a seal: finds it, holds the event against where the seal is and the days before, writes it
 * and answers with the story. What a rule forbids is refused unless it has happened.
 * @throws Refusal kind `not_found`, `usage` where state or day do not fit, `forbidden` by a rule.
 */
export async function sealAct<K extends EventKind>(
  context: Context,
  { event, seal: called, on, from, happened, recorded = false }: Asked<K>,
  make: (at: At) => Promise<Done<K>>,
  follow: (at: At) => Promise<void> = async () => undefined,
): Promise<Answer> {
  const day = pastDay(on, context.today);
  return context.write(async (writing) => {
    const { db } = writing;
    const seal = await findSeal(db, called);
    refuseState(seal, event, from);
    refuseDay(seal, day);
    const at: At = {
      writing,
      db,
      seal,
      day,
      office: await readOffice(db),
      assessment: await (await assessor(db))(day),
    };
    const { person, content } = await make(at);
    if (!recorded) refuseBroken(at.assessment.judged, event, happened);
    await addEvent(writing, seal.id, {
      event,
      day,
      name: person?.name ?? null,
      person_id: person?.person_id ?? null,
      content,
      verdicts: at.assessment.judged,
      happened,
    });
    await follow(at);
    return sealAnswer(db, await readSeal(db, seal.id), context.today, at.assessment);
  });
}

function refuseState(seal: Seal, event: EventKind, from: readonly SealState[]): void {
  const state = stateOn(seal);
  if (from.includes(state)) return;
  const since = seal.ended_on ?? seal.events.at(-1)?.day ?? seal.received_on;
  throw new Refusal(
    'usage',
    'seal_state',
    `${seal.name}${sealStates[state].label}（${since}），不能再登记${eventWords[event]}。`,
    { hint: `经过见：jwh seal show ${seal.name}` },
  );
}

/** Events come in the order of their days. */
function refuseDay({ name, events, received_on }: Seal, day: Day): void {
  const last = events.at(-1)?.day ?? received_on;
  if (day >= last) return;
  throw new Refusal('usage', 'bad_day', `${name}在 ${last} 已有记录，${day} 早于它。`, {
    hint: '请核对 --on 的日期；记错的先作废：jwh seal void 印章名称 --step 序号 --reason 理由',
  });
}

/** @throws Refusal kind `forbidden` with its cite. */
function refuseBroken(judged: readonly Judged[], event: EventKind, happened: string | null): void {
  const broken = judged.find(({ holds, severity }) => !holds && severity === 'error');
  if (broken === undefined || happened !== null) return;
  throw new Refusal(
    'forbidden',
    'against_rule',
    `不能登记${eventWords[event]}：${broken.label}，${broken.arithmetic}（${broken.cite_words}）。`,
    { hint: '已经发生的，加 --happened 理由 如实记录。没有写入任何内容。', cite: broken.cite },
  );
}
