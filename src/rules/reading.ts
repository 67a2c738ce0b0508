import { bodyReadings } from './readings/bodies.ts';
import { deadlineReadings } from './readings/deadlines.ts';
import { disclosureReadings } from './readings/disclosure.ts';
import { hourReadings } from './readings/hours.ts';
import { moneyReadings } from './readings/money.ts';
import { practiceReadings } from './readings/practice.ts';
import { premisesReadings } from './readings/premises.ts';
import { sealReadings } from './readings/seal.ts';
import { staffReadings } from './readings/staff.ts';
import { timeReadings } from './readings/time.ts';
import { voteReadings } from './readings/votes.ts';

/** An ambiguity of a text, its possible readings, and the one the program takes unless the office chooses another. */
export interface Reading {
  /** What is in doubt, as a question. */
  question: string;
  /** Each reading in one clause, by its letter. */
  options: Readonly<Record<string, string>>;
  default: string;
  /** Why the default is the default. */
  why: string;
}

/** Every named reading, by the number it has in the catalogue (part D). */
export const readings = {
  ...voteReadings,
  ...bodyReadings,
  ...timeReadings,
  ...deadlineReadings,
  ...hourReadings,
  ...staffReadings,
  ...moneyReadings,
  ...sealReadings,
  ...disclosureReadings,
  ...premisesReadings,
  ...practiceReadings,
} as const satisfies Record<string, Reading>;

export type ReadingId = keyof typeof readings;

/** The chosen letter for each reading that has been chosen; the rest stand at their default. */
export type Choices = Partial<Record<ReadingId, string>>;

export function isReadingId(text: string): text is ReadingId {
  return Object.hasOwn(readings, text);
}

/** The letter in force for one reading. */
export function chosen(id: ReadingId, choices: Choices): string {
  return choices[id] ?? readings[id].default;
}

/** What a reading with its letter (`D-02b`) says, in one clause; empty where there is no such reading. */
export function optionWords(reading: string): string {
  const [id, letter] = [reading.slice(0, -1), reading.slice(-1)];
  return isReadingId(id) ? ((readings[id].options as Record<string, string>)[letter] ?? '') : '';
}
