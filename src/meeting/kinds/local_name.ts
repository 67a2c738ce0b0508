import type { Day } from '../../calendar/day.ts';
import type { InForce, Rulebook } from '../../rules/book.ts';
import type { Form } from '../../rules/pack.ts';
import { kindInfo, kindMeant, kindNames, type MeetingKind } from './kind.ts';

/** The organ without a name of the place's own; its forms have the names that are generic here. */
const genericOrgan = '居民会议';

/** Meetings of one organ that differ by who is counted; a local name of the organ serves all of them. */
const formSuffix: Partial<Record<MeetingKind, string>> = { adults: '（全体居民）', households: '（户代表）' };

/** What a kind of meeting is called in this place on a day (C-51), as papers and lists print it: `社区成员代表大会`. */
export function localName(book: Rulebook, kind: MeetingKind, day: Day): string {
  const label = labelRule(book, kind, day)?.value.label;
  if (label === undefined || label === genericOrgan) return kindInfo(kind).name;
  return `${label}${formSuffix[kind] ?? ''}`;
}

/**
 * The kind meant by its code, its local name or any other name. The place's own words come first: an 办公例会 is the weekly
 * meeting in 幸福 and the committee's half-monthly one in 静安.
 * @throws Refusal kind `usage` that lists every kind.
 */
export function kindNamed(book: Rulebook, word: string, day: Day): MeetingKind {
  const text = word.trim();
  return (
    kindNames.find((kind) => kind === text) ??
    kindNames.find((kind) => ownLabel(book, kind, day) === text) ??
    kindNames.find((kind) => kindInfo(kind).name === text) ??
    kindNames.find((kind) => localAliases(book, kind, day).includes(text)) ??
    kindMeant(text)
  );
}

/** The form of the residents' meeting that a kind is, where it is one: its rules differ by form. */
export function formOf(kind: MeetingKind): Form | undefined {
  const { body } = kindInfo(kind);
  return body === 'adults' || body === 'households' || body === 'representatives' ? body : undefined;
}

function ownLabel(book: Rulebook, kind: MeetingKind, day: Day): string | undefined {
  const rule = labelRule(book, kind, day);
  return rule === undefined || rule.fallback ? undefined : localName(book, kind, day);
}

function localAliases(book: Rulebook, kind: MeetingKind, day: Day): readonly string[] {
  const rule = labelRule(book, kind, day);
  return rule === undefined || rule.fallback ? [] : (rule.value.aliases ?? []);
}

function labelRule(book: Rulebook, kind: MeetingKind, day: Day): InForce<'assembly.name'> | undefined {
  const { label } = kindInfo(kind);
  return label === undefined
    ? undefined
    : (book.find(label, day, formOf(kind)) as InForce<'assembly.name'> | undefined);
}
