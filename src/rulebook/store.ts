import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Choice, Override } from '../rules/book.ts';
import { isRuleKey, type RuleKey } from '../rules/key.ts';
import { isReadingId, type ReadingId } from '../rules/reading.ts';

/** What the office has set itself, oldest first. Keys this program does not know are left out. */
export async function readOverrides(db: Database): Promise<Override[]> {
  const rows = await db
    .selectFrom('rule_override')
    .selectAll()
    .where('voided', 'is', null)
    .orderBy('from_day')
    .execute();
  return rows.flatMap(({ rule, value, from_day, cite }) =>
    isRuleKey(rule) ? [{ key: rule, value: JSON.parse(value), from: from_day, cite }] : [],
  );
}

export async function readChoices(db: Database): Promise<Choice[]> {
  const rows = await db
    .selectFrom('reading_choice')
    .selectAll()
    .where('voided', 'is', null)
    .orderBy('from_day')
    .execute();
  return rows.flatMap(({ reading, letter, from_day, cite }) =>
    isReadingId(reading) ? [{ reading, letter, from: from_day, cite }] : [],
  );
}

export async function insertOverride(writing: Writing, { key, value, from, cite }: Override): Promise<void> {
  await writing.insert('rule_override', { rule: key, value: JSON.stringify(value), from_day: from, cite });
}

export async function insertChoice(writing: Writing, { reading, letter, from, cite }: Choice): Promise<void> {
  await writing.insert('reading_choice', { reading, letter, from_day: from, cite });
}

/** The office's own value of this rule that holds from this very day on; null where it has none. */
export async function overrideOn(db: Database, key: RuleKey, from: Day): Promise<string | null> {
  const row = await db
    .selectFrom('rule_override')
    .select('id')
    .where('voided', 'is', null)
    .where('rule', '=', key)
    .where('from_day', '=', from)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The office's choice of this reading from this very day on; null where it has none. */
export async function choiceOn(db: Database, reading: ReadingId, from: Day): Promise<string | null> {
  const row = await db
    .selectFrom('reading_choice')
    .select('id')
    .where('voided', 'is', null)
    .where('reading', '=', reading)
    .where('from_day', '=', from)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Takes back what the office has set or chosen; it stays in the file with the reason. */
export async function voidSetting(
  writing: Writing,
  table: 'rule_override' | 'reading_choice',
  id: string,
  reason: string,
): Promise<void> {
  await writing.update(table, id, { voided: reason });
}
