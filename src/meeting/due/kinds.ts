import type { Day } from '../../calendar/day.ts';
import type { InForce, Rulebook } from '../../rules/book.ts';
import type { Form } from '../../rules/pack.ts';
import { kindInfo, kindNames, type MeetingKind } from '../kinds/kind.ts';
import type { KeyOf } from '../kinds/kind_rules.ts';
import { standingOf } from '../kinds/kind_standing.ts';
import { formOf, localName } from '../kinds/local_name.ts';

export type FrequencyRuleInForce = InForce<KeyOf<'frequency'>>;

/** Meetings that are due together: of one kind, or of one organ in the forms that a rule speaks of. */
export interface DueKind {
  /** The kind that stands for them. */
  kind: MeetingKind;
  /** Every kind that counts. */
  kinds: readonly MeetingKind[];
  name: string;
  /** Forms of the residents' meeting that count; null for other kinds. */
  forms: readonly Form[] | null;
  /** Whether a rule asks for a quorum on that day, so that a meeting nobody has checked for it stands out. */
  hasQuorum(day: Day): boolean;
  ruleOn(day: Day): FrequencyRuleInForce | undefined;
  /** The day of the week it is on, where the rule names one. */
  weekdayOn(day: Day): InForce<'meetings.weekly.day'> | undefined;
}

const forms = ['adults', 'households', 'representatives'] as const;

/** What is due in a place: every kind that its rules hold and say how often. The residents' meeting is one organ. */
export function dueKinds(book: Rulebook, day: Day): DueKind[] {
  const others = kindNames.filter((kind) => formOf(kind) === undefined && kindInfo(kind).per !== undefined);
  return [...assemblies(book, day), ...others.filter((kind) => standingOf(book, kind, day) !== 'none').map(ofOne)];

  function ofOne(kind: MeetingKind): DueKind {
    const { per, weekday } = kindInfo(kind);
    return {
      kind,
      kinds: [kind],
      name: localName(book, kind, day),
      forms: null,
      hasQuorum: () => false,
      ruleOn: (at) => book.find(per as KeyOf<'frequency'>, at),
      weekdayOn: (at) => (weekday === undefined ? undefined : book.find(weekday as 'meetings.weekly.day', at)),
    };
  }
}

/** The residents' meeting in the forms the place holds, together where one rule speaks of them. */
function assemblies(book: Rulebook, day: Day): DueKind[] {
  const own = forms.filter((form) => standingOf(book, form, day) === 'own');
  const held = own.length > 0 ? own : forms;
  const groups = new Map<string, Form[]>();
  for (const form of held) {
    const rule = book.find('assembly.per', day, form);
    if (rule === undefined) continue;
    const identity = JSON.stringify([rule.citeWords, rule.value, rule.from]);
    groups.set(identity, [...(groups.get(identity) ?? []), form]);
  }
  return [...groups.values()].map((group) => {
    const kind = group.includes('representatives') ? 'representatives' : (group[0] as Form);
    return {
      kind,
      kinds: [...group, 'recall'],
      name: group.length === 1 ? localName(book, kind, day) : organName(book, day, kind),
      forms: group,
      hasQuorum: (at) => book.find('assembly.quorum', at, kind) !== undefined,
      ruleOn: (at) => book.find('assembly.per', at, kind),
      weekdayOn: () => undefined,
    };
  });
}

function organName(book: Rulebook, day: Day, form: Form): string {
  return book.find('assembly.name', day, form)?.value.label ?? '居民会议';
}
