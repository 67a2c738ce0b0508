import type { Day } from '../calendar/day.ts';
import { type Moment, momentOf } from '../calendar/moment.ts';
import type { Database } from '../database/open.ts';
import type { FieldsBlock } from '../sheet/sheet.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Story } from './answer.ts';
import type { Assess, Assessment } from './assessment.ts';
import type { Due } from './due.ts';
import { type Proceeding, type Step, typedNumber } from './proceeding.ts';
import type { After } from './resting.ts';

/**
 * A room whose matters are judged as they stand, each time they are looked at: emergencies, invitations, agency, services,
 * admissions. What the rooms share — opening, steps, the story — is in `case_verb.ts`.
 */
export interface CaseRoom<Facts extends object> {
  kind: Proceeding['kind'];
  /** The noun on the command line. */
  noun: string;
  states: Story['states'];
  /** States in which nothing is left to do. */
  ended: readonly string[];
  stepWords: Readonly<Record<string, string>>;
  /** Which step each comes of: it is not earlier than that, and that is not voided while it stands. */
  after?: After;
  said: (step: Step) => string;
  state: (one: Proceeding<Facts>) => string;
  fields: (one: Proceeding<Facts>) => FieldsBlock['fields'];
  /** What comes next, each with its command; `N` is where the number goes. */
  next: (one: Proceeding<Facts>, state: string) => string[];
  /** What is due by when, as it stands now. */
  dues?: (assessment: Assessment, one: Proceeding<Facts>, now: Moment) => Due[];
  /** Judges the whole as it stands now. */
  judge: (assessment: Assessment, one: Proceeding<Facts>, now: Moment) => void;
  /** Puts in what stands in other rooms' records on a day, and drops the steps that fell with them; before all the rest. */
  reckon?: (db: Database, one: Proceeding<Facts>, today: Day) => Promise<Proceeding<Facts>>;
  /** The number meant by a word, where a case is also known by its name; the word itself where it is not. */
  called?: (db: Database, word: string) => Promise<string>;
}

/** A case's story with what else its reader must know. */
export interface CaseStory extends Story {
  notes: string[];
}

/** A case as it is read, with what its room knows from other records. */
export async function reckoned<Facts extends object>(
  { reckon }: Pick<CaseRoom<Facts>, 'reckon'>,
  db: Database,
  one: Proceeding<Facts>,
  today: Day,
): Promise<Proceeding<Facts>> {
  return reckon === undefined ? one : reckon(db, one, today);
}

/**
 * A case as it stands today, judged by the rules of the day it was opened.
 * @param now the minute it is looked at; left out: the one the story is asked for, else the beginning of the day.
 */
export function caseStory<Facts extends object>(room: CaseRoom<Facts>, now?: Moment) {
  return async (
    proceeding: Proceeding<object>,
    today: string,
    assess: Assess,
    asked = momentOf(today, 0),
  ): Promise<CaseStory> => {
    const at = now ?? asked;
    const one = proceeding as Proceeding<Facts>;
    const assessment = await assess(one.day);
    if (one.voided === null) room.judge(assessment, one, at);
    const state = room.state(one);
    return {
      proceeding: one,
      state,
      states: room.states,
      fields: [
        { key: 'number', label: '编号', type: 'text', value: one.number },
        { key: 'title', label: '事项', type: 'text', value: one.title },
        { key: 'day', label: '登记日期', type: 'day', value: one.day },
        ...room.fields(one),
      ],
      stepWords: room.stepWords,
      said: room.said,
      dues: one.voided === null ? (room.dues?.(assessment, one, at) ?? []) : [],
      next:
        one.voided === null ? room.next(one, state).map((line) => line.replace(/\bN\b/, typedNumber(one.number))) : [],
      notes: assessment.notes,
      missing: assessment.missing,
      now: assessment.judged,
    };
  };
}

/** What each kind of step says in one line; a kind that is not there says nothing. */
export function saying(sayings: object): CaseRoom<object>['said'] {
  const known = sayings as Readonly<Record<string, (content: object) => string>>;
  return ({ step, content }) => known[step]?.(content) ?? '';
}

/** The steps of one kind with their content, oldest first. */
export function contentsOf<Content>({ steps }: Pick<Proceeding<object>, 'steps'>, kind: string): Content[] {
  return steps.filter(({ step }) => step === kind).map(({ content }) => content as Content);
}

/** What is only not done yet weighs as a reminder: nothing is broken while there is still time to do it. */
export function whileOpen(judged: Judged | null, open: boolean): void {
  if (judged !== null && open) judged.severity = 'warning';
}
