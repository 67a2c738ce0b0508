import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Level, TrainingKind } from './kind.ts';
import { type Attendee, type NewTraining, type Training, type TrainingFacts, trainingNumber } from './training.ts';

/** Enters a training under the next number of the year it began in, in the caller's transaction. */
export async function insertTraining(writing: Writing, training: NewTraining): Promise<Training> {
  const { kind, level, day, to_day, title, organiser, tenths, attendees, ...facts } = training;
  const year = yearOf(day);
  const no = await nextNumber(writing.db, 'training', year);
  const columns = { year, no, kind, level, day, to_day, title, organiser, tenths, facts: JSON.stringify(facts) };
  const { id } = await writing.insert('training', columns);
  for (const [position, one] of attendees.entries()) {
    await writing.insert('training_attendee', {
      training_id: id,
      position,
      person_id: one.person_id,
      present: Number(one.present),
      tenths: one.tenths,
      score: one.score,
      note: one.present ? Number(one.note) : null,
      remark: one.remark,
    });
  }
  return readTraining(writing.db, id);
}

/** Keeps what came in later: notes, scores, that there was an exam. */
export async function putBeside(
  writing: Writing,
  training: Training,
  attendees: readonly Attendee[],
): Promise<Training> {
  const rows = await writing.db
    .selectFrom('training_attendee')
    .select(['id', 'person_id'])
    .where('training_id', '=', training.id)
    .execute();
  for (const { person_id, score, note, present } of attendees) {
    const before = training.attendees.find((one) => one.person_id === person_id);
    const row = rows.find((one) => one.person_id === person_id);
    if (row === undefined || !present || (before?.score === score && before.note === note)) continue;
    await writing.update('training_attendee', row.id, { score, note: Number(note) });
  }
  const exam = training.exam || attendees.some(({ score }) => score !== null);
  return exam === training.exam ? readTraining(writing.db, training.id) : putTraining(writing, training, { exam });
}

/** What may be put right or added afterwards; days, people and hours are entered anew. */
export type Amendment = Partial<Pick<Training, 'title' | 'organiser' | 'level'> & TrainingFacts>;

/** Keeps what was added or put right. */
export async function putTraining(writing: Writing, training: Training, amendment: Amendment): Promise<Training> {
  const { title, organiser, level, ...known } = { ...training, ...amendment };
  const { place, required, required_tenths, exam, materials, discussion, remark } = known;
  const facts: TrainingFacts = { place, required, required_tenths, exam, materials, discussion, remark };
  await writing.update('training', training.id, { title, organiser, level, facts: JSON.stringify(facts) });
  return readTraining(writing.db, training.id);
}

/** Voids a training for a reason; its number stays. */
export async function voidTraining(writing: Writing, id: string, reason: string): Promise<Training> {
  await writing.update('training', id, { voided: reason });
  return readTraining(writing.db, id);
}

/** The training meant by `培〔2026〕4号`, `2026-4` or `4` (of this year). @throws Refusal not_found. */
export async function findTraining(db: Database, word: string, thisYear: number): Promise<Training> {
  const number = recordNumberIn(word, thisYear);
  const id = number === null ? null : await idOfNumber(db, 'training', number);
  if (id !== null) return readTraining(db, id);
  throw new Refusal('not_found', 'no_such_training', `没有编号为“${word}”的培训、学习。`, {
    hint: '编号见 jwh training list',
  });
}

/** The same, where it must stand. @throws Refusal kind `usage` for one that was voided. */
export async function findStanding(db: Database, word: string, thisYear: number): Promise<Training> {
  const training = await findTraining(db, word, thisYear);
  if (training.voided === null) return training;
  throw new Refusal('usage', 'voided_already', `${training.number}已作废（${training.voided}）。`, {
    hint: `查看：jwh training show ${training.number}`,
  });
}

async function readTraining(db: Database, id: string): Promise<Training> {
  return (await readTrainings(db, id))[0] as Training;
}

/** Every training with its people, the earliest first; one only, where an id is given. */
export async function readTrainings(db: Database, id?: string): Promise<Training[]> {
  let wanted = db.selectFrom('training').selectAll().orderBy('day').orderBy('year').orderBy('no');
  let people = db
    .selectFrom('training_attendee')
    .innerJoin('person', 'person.id', 'training_attendee.person_id')
    .selectAll('training_attendee')
    .select('person.name')
    .orderBy('training_attendee.position');
  if (id !== undefined) {
    wanted = wanted.where('id', '=', id);
    people = people.where('training_id', '=', id);
  }
  const attendees = new Map<string, Attendee[]>();
  for (const { training_id, person_id, name, present, tenths, score, note, remark } of await people.execute()) {
    const one = { person_id, name, present: present === 1, tenths, score, note: note === 1, remark };
    attendees.set(training_id, [...(attendees.get(training_id) ?? []), one]);
  }
  return (await wanted.execute()).map(({ year, no, kind, level, facts, ...row }) => ({
    ...(JSON.parse(facts) as TrainingFacts),
    ...row,
    number: trainingNumber(year, no),
    kind: kind as TrainingKind,
    level: level as Level | null,
    attendees: attendees.get(row.id) ?? [],
  }));
}
