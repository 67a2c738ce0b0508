import { isDay } from '../calendar/day.ts';
import { documents } from './document.ts';
import { isRuleKey, keys, type RuleKey } from './key.ts';
import type { DatedRule, Form, Pack } from './pack.ts';
import { isReadingId } from './reading.ts';
import { satisfies } from './test.ts';
import type { Facts, Kind } from './value.ts';

/** Something missing or contradictory in a pack or in what the office has set. */
export interface LintFinding {
  place: string;
  rule: string;
  /** As the entry has it: a day or `pack`. */
  from: string;
  code:
    | 'key_unknown'
    | 'document_missing'
    | 'article_missing'
    | 'start_day'
    | 'until_before_from'
    | 'until_day'
    | 'example_missing'
    | 'example_wrong'
    | 'reading_unknown'
    | 'letter_unknown'
    | 'value_shape'
    | 'cite_missing'
    | 'overlap';
  says: string;
}

type Check = (rule: DatedRule, pack: Pack, key: RuleKey) => Iterable<[LintFinding['code'], string]>;

/** Everything wrong with the packs. Pure, so that it can be given a broken one. */
export function lintPacks(packs: readonly Pack[]): LintFinding[] {
  return packs.flatMap((pack) => rulesOf(pack).flatMap(([key, rules]) => lintRule(pack, key, rules)));
}

/** How many dated rules the packs hold. */
export function countRules(packs: readonly Pack[]): number {
  return packs.reduce((sum, pack) => sum + rulesOf(pack).reduce((n, [, rules]) => n + rules.length, 0), 0);
}

function rulesOf(pack: Pack): [string, readonly DatedRule[]][] {
  return Object.entries(pack.rules);
}

function lintRule(pack: Pack, key: string, rules: readonly DatedRule[]): LintFinding[] {
  const finding = (from: string, code: LintFinding['code'], says: string) => ({
    place: pack.place,
    rule: key,
    from,
    code,
    says,
  });
  if (!isRuleKey(key)) return rules.map(({ from }) => finding(from, 'key_unknown', '没有这个代号'));
  const found = rules.flatMap((rule) =>
    checks.flatMap((check) => [...check(rule, pack, key)].map(([code, says]) => finding(rule.from, code, says))),
  );
  return [
    ...found,
    ...overlaps(pack, rules).map(({ from }) => finding(from, 'overlap', '同一天起有两条，说的是同一种会议')),
  ];
}

const checks: readonly Check[] = [checkCite, checkDays, checkExamples, checkReadings];

function* checkCite({ cite }: DatedRule): ReturnType<Check> {
  if (cite === undefined || !Object.hasOwn(documents, cite.document)) yield ['document_missing', '没有写出处的文件'];
  if (!cite?.article?.trim()) yield ['article_missing', '没有写条款'];
}

function* checkDays(rule: DatedRule, pack: Pack): ReturnType<Check> {
  const start = startOf(rule, pack);
  if (!isDay(start))
    yield ['start_day', rule.from === 'pack' ? `所属规定的起始日“${start}”无效` : `起始日“${start}”无效`];
  if (rule.until === undefined) return;
  if (!isDay(rule.until)) yield ['until_day', `截止日“${rule.until}”无效`];
  else if (rule.until < start) yield ['until_before_from', `截止日${rule.until}早于起始日${start}`];
}

function* checkExamples(rule: DatedRule, _pack: Pack, key: RuleKey): ReturnType<Check> {
  const kind: Kind = keys[key].kind;
  for (const [name, expected, says] of [
    ['holds', true, '达到的举例'],
    ['fails', false, '未达到的举例'],
  ] as const) {
    const fact: Facts[Kind] | undefined = rule[name];
    if (fact === undefined) yield ['example_missing', `没有${says}`];
    else if (satisfies(kind, rule.value, fact) !== expected)
      yield ['example_wrong', `${says}算出来相反：${JSON.stringify(fact)}`];
  }
}

function* checkReadings({ readings = [] }: DatedRule): ReturnType<Check> {
  for (const id of readings) if (!isReadingId(id)) yield ['reading_unknown', `没有${id}这个疑问`];
}

/** Entries that an earlier entry already covers: same first day and a form of meeting in common. */
function overlaps(pack: Pack, rules: readonly DatedRule[]): DatedRule[] {
  return rules.filter((rule, at) =>
    rules
      .slice(0, at)
      .some((other) => startOf(other, pack) === startOf(rule, pack) && shareAForm(other.forms, rule.forms)),
  );
}

function startOf(rule: DatedRule, pack: Pack): string {
  return rule.from === 'pack' ? pack.from.day : rule.from;
}

function shareAForm(one: readonly Form[] | undefined, other: readonly Form[] | undefined): boolean {
  return one === undefined || other === undefined || one.some((form) => other.includes(form));
}
