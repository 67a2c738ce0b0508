import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { LogFacts, LogLine, LogProblem } from './worklog.ts';

/** What a new line says; its problems are numbered when it is written. */
export type NewLine = Pick<LogLine, 'day' | 'name' | 'content' | 'weather' | 'lead'> & {
  problems: readonly Omit<LogProblem, 'no'>[];
};

/** Writes a line under the next number of its day, its problems under the next of the day's. */
export async function insertLine(writing: Writing, line: NewLine): Promise<void> {
  const { day, name, content, weather, lead, problems } = line;
  const ofDay = await allLines(writing.db, day, day);
  const next = ofDay.flatMap((one) => one.problems).reduce((most, { no }) => Math.max(most, no), 0) + 1;
  const facts: LogFacts = {
    line: ofDay.reduce((most, one) => Math.max(most, one.line), 0) + 1,
    ...{ weather, lead },
    problems: problems.map((problem, at) => ({ no: next + at, ...problem })),
  };
  await writing.insert('work_log', { day, name, content, facts: JSON.stringify(facts) });
}

/** What became of a problem, written with the line it came with. */
export async function updateProblem(writing: Writing, line: LogLine, problem: LogProblem): Promise<void> {
  const { line: no, weather, lead } = line;
  const problems = line.problems.map((one) => (one.no === problem.no ? problem : one));
  await writing.update('work_log', line.id, { facts: JSON.stringify({ line: no, weather, lead, problems }) });
}

export async function voidLine(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('work_log', id, { voided: reason });
}

/** The lines of some days that stand, by day and number. */
export async function linesBetween(db: Database, from: Day, to: Day): Promise<LogLine[]> {
  return (await allLines(db, from, to)).filter(({ voided }) => voided === null);
}

async function allLines(db: Database, from: Day, to: Day): Promise<LogLine[]> {
  const rows = await db.selectFrom('work_log').selectAll().where('day', '>=', from).where('day', '<=', to).execute();
  return rows
    .map(({ facts, ...row }) => ({ ...row, ...(JSON.parse(facts) as LogFacts) }))
    .sort((one, other) => (one.day === other.day ? one.line - other.line : one.day < other.day ? -1 : 1));
}

/** The line of a day by its number. @throws Refusal not_found; usage for a voided one. */
export async function standingLine(db: Database, day: Day, no: number): Promise<LogLine> {
  const found = (await allLines(db, day, day)).find(({ line }) => line === no);
  if (found !== undefined && found.voided === null) return found;
  if (found === undefined) {
    throw new Refusal('not_found', 'no_such_line', `${day}的工作日志没有第${no}条。`, {
      hint: `看 jwh worklog show ${day}`,
    });
  }
  throw new Refusal('usage', 'voided', `${day}第${no}条已撤销（${found.voided}）。`, {
    hint: `看 jwh worklog show ${day}`,
  });
}

/** The line of a day that a problem came with. @throws Refusal not_found. */
export async function lineWithProblem(db: Database, day: Day, no: number): Promise<[LogLine, LogProblem]> {
  for (const line of await linesBetween(db, day, day)) {
    const problem = line.problems.find((one) => one.no === no);
    if (problem !== undefined) return [line, problem];
  }
  throw new Refusal('not_found', 'no_such_problem', `${day}的工作日志里没有问题${no}。`, {
    hint: `看 jwh worklog show ${day}；巡查发现的问题用 jwh patrol solve、report`,
  });
}

/** The first day with a line on file; null where there is none. */
export async function firstLine(db: Database): Promise<Day | null> {
  const row = await db
    .selectFrom('work_log')
    .select('day')
    .where('voided', 'is', null)
    .orderBy('day')
    .limit(1)
    .executeTakeFirst();
  return row?.day ?? null;
}
