import { isDay } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { isRuleKey, keys } from '../rules/key.ts';
import type { LintFinding } from '../rules/lint.ts';
import { isReadingId, readings } from '../rules/reading.ts';
import { fitted } from './value_shape.ts';

type Found = readonly [LintFinding['code'], string];

/** What the office has set itself, as it lies in the file: also what no command of this program would write. */
export async function lintOffice(db: Database): Promise<{ checked: number; findings: LintFinding[] }> {
  const overrides = await db.selectFrom('rule_override').selectAll().orderBy('from_day').execute();
  const choices = await db.selectFrom('reading_choice').selectAll().orderBy('from_day').execute();
  const findings = [
    ...overrides.flatMap(({ rule, from_day, value, cite }) =>
      named(rule, from_day, [...checkOverride(rule, value), ...checkDay(from_day), ...checkCite(cite)]),
    ),
    ...choices.flatMap(({ reading, from_day, letter }) =>
      named(reading, from_day, [...checkChoice(reading, letter), ...checkDay(from_day)]),
    ),
    ...twice(overrides.map(({ rule, from_day }) => ({ name: rule, from: from_day }))),
    ...twice(choices.map(({ reading, from_day }) => ({ name: reading, from: from_day }))),
  ];
  return { checked: overrides.length + choices.length, findings };
}

function named(rule: string, from: string, found: readonly Found[]): LintFinding[] {
  return found.map(([code, says]) => ({ place: 'office', rule, from, code, says }));
}

function checkOverride(rule: string, value: string): Found[] {
  if (!isRuleKey(rule)) return [['key_unknown', '没有这个代号']];
  const result = fitted(keys[rule].kind, parsed(value));
  return 'misfit' in result ? [['value_shape', `值的写法不对：${value}`]] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checkDay(from: string): Found[] {
  return isDay(from) ? [] : [['start_day', `起始日“${from}”无效`]];
}

function checkCite(cite: string): Found[] {
  return cite.trim() === '' ? [['cite_missing', '没有写出处']] : [];
}

function checkChoice(reading: string, letter: string): Found[] {
  if (!isReadingId(reading)) return [['reading_unknown', `没有${reading}这个疑问`]];
  return Object.hasOwn(readings[reading].options, letter)
    ? []
    : [['letter_unknown', `${reading}没有“${letter}”这种读法`]];
}

function twice(entries: readonly { name: string; from: string }[]): LintFinding[] {
  return entries
    .filter(({ name, from }, at) => entries.slice(0, at).some((other) => other.name === name && other.from === from))
    .flatMap(({ name, from }) => named(name, from, [['overlap', '同一天起设定了两次']]));
}
