import { Refusal } from '../base/refusal.ts';
import { isDay } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { EventContent, EventKind, SealEvent } from './event.ts';
import type { Seal } from './seal.ts';

/** Every seal the office ever had with its story: those in use first, then by the day they came. */
export async function readSeals(db: Database): Promise<Seal[]> {
  const seals = await db.selectFrom('seal').selectAll().orderBy('received_on').orderBy('name').execute();
  const rows = await db.selectFrom('seal_event').selectAll().orderBy('seal_id').orderBy('position').execute();
  const stories = rows.map(asEvent);
  const all = seals.map(({ facts, ...row }) => {
    const entered = stories
      .filter(({ seal_id }) => seal_id === row.id)
      .map(({ seal_id: _, ...event }) => event as SealEvent);
    return { ...row, facts: JSON.parse(facts), entered, events: entered.filter((one) => one.voided === null) } as Seal;
  });
  return [...all.filter(({ ended_on }) => ended_on === null), ...all.filter(({ ended_on }) => ended_on !== null)];
}

function asEvent({ position, content, verdicts, ...row }: EventRow) {
  return { ...row, no: position, content: JSON.parse(content), verdicts: JSON.parse(verdicts) };
}

type EventRow = {
  id: string;
  seal_id: string;
  position: number;
  event: string;
  day: string;
  name: string | null;
  person_id: string | null;
  content: string;
  verdicts: string;
  happened: string | null;
  voided: string | null;
};

export async function readSeal(db: Database, id: string): Promise<Seal> {
  const seal = (await readSeals(db)).find((one) => one.id === id);
  if (seal === undefined) throw new Error(`no seal ${id}`);
  return seal;
}

/**
 * The seals a word may mean: a code, a name, the day one came into use (alone or behind the name: a new seal usually bears
 * the name of the old one), else part of a name.
 */
export function sealsCalled(seals: readonly Seal[], word: string): Seal[] {
  const exact = seals.filter(({ name, id }) => name === word || id === word);
  if (exact.length > 0) return exact;
  const day = word.slice(-10);
  if (!isDay(day)) return seals.filter(({ name }) => name.includes(word));
  const name = word.slice(0, -10).trim();
  return seals.filter((one) => one.received_on === day && one.name.includes(name));
}

/**
 * The seal meant by its name or part of it, its code or its first day; the one in use where nothing is said.
 * @throws Refusal kind `not_found`, or `usage` where several may be meant.
 */
export async function findSeal(db: Database, called: string | undefined): Promise<Seal> {
  const seals = await readSeals(db);
  const word = called?.trim() ?? '';
  const meant = sealsCalled(seals, word);
  const inUse = meant.filter(({ ended_on }) => ended_on === null);
  const isOneName = new Set(meant.map(({ name }) => name)).size === 1;
  // A new seal usually bears the name of the old one.
  const likely = word === '' || (isOneName && inUse.length > 0) ? inUse : meant;
  const [only, ...others] = likely;
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined) {
    throw new Refusal('not_found', 'no_such_seal', word === '' ? '没有登记在用的印章。' : `没有叫“${word}”的印章。`, {
      hint: '登记：jwh seal add 名称 --issuer 制发机关；已登记的：jwh seal show',
    });
  }
  throw new Refusal(
    'usage',
    'several_seals',
    `有${likely.length}枚印章：${likely.map(({ name, received_on }) => `${name}（${received_on}启用）`).join('、')}。`,
    {
      hint: '请写明哪一枚：名称，同名的写启用日期。',
    },
  );
}

export async function insertSeal(writing: Writing, seal: Omit<Seal, 'id' | 'entered' | 'events'>): Promise<string> {
  const { id } = await writing.insert('seal', { ...seal, facts: JSON.stringify(seal.facts) });
  return id;
}

export async function endSeal(writing: Writing, id: string, patch: Pick<Seal, 'ended_on' | 'ending'>): Promise<void> {
  await writing.update('seal', id, patch);
}

export type NewEvent<K extends EventKind = EventKind> = Omit<
  SealEvent,
  'id' | 'no' | 'event' | 'content' | 'voided'
> & {
  event: K;
  content: EventContent[K];
};

/** Adds to the story of a seal within the caller's transaction. Judges nothing. */
export async function addEvent<K extends EventKind>(
  writing: Writing,
  seal_id: string,
  event: NewEvent<K>,
): Promise<void> {
  const last = await writing.db
    .selectFrom('seal_event')
    .select('position')
    .where('seal_id', '=', seal_id)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  await writing.insert('seal_event', {
    ...event,
    seal_id,
    position: (last?.position ?? 0) + 1,
    content: JSON.stringify(event.content),
    verdicts: JSON.stringify(event.verdicts),
  });
}

export async function voidEvent(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('seal_event', id, { voided: reason });
}
