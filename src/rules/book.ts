import { type Citation, Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { documents } from './document.ts';
import { type KindOf, keys, type RuleKey } from './key.ts';
import type { DatedRule, Force, Form, Pack, Status } from './pack.ts';
import type { Choices, ReadingId } from './reading.ts';
import type { Values } from './value.ts';

/** A value the office has set for itself, with its own citation and start day. */
export interface Override {
  key: RuleKey;
  value: unknown;
  from: Day;
  cite: string;
}

/** A reading the office has chosen, from a day on. */
export interface Choice {
  reading: ReadingId;
  letter: string;
  from: Day;
  cite: string | null;
}

/** The rule that counts on a day: value, where it comes from, and how sure that is. */
export interface InForce<K extends RuleKey = RuleKey> {
  key: K;
  kind: KindOf<K>;
  title: string;
  value: Values[KindOf<K>];
  cite: Citation;
  /** As printed: `长春 三(三)`. */
  citeWords: string;
  from: Day;
  /** How well the start day is known; `office` where the office set it. */
  fromStatus: Status | 'office';
  until: Day | null;
  force: Force;
  /** The place says nothing and the national law stands in. */
  fallback: boolean;
  readings: readonly ReadingId[];
  note: string | null;
}

export interface OfficeRules {
  rulesFrom: Day | null;
  overrides: readonly Override[];
  choices: readonly Choice[];
}

/**
 * Readings under which a rule says nothing at all: `b` of D-171 takes no figure that could not be read in the law, `b` of
 * D-27 reads no figure out of 民主集中制.
 */
const silencing: Choices = { 'D-171': 'b', 'D-27': 'b' };

/** Readings of the very words 过半数以上 and 超过三分之二以上: they go with the text that has them. */
const ofWording: readonly ReadingId[] = ['D-01', 'D-02'];

/** An office's own figure keeps the questions of counting that the text it replaces raised, not those of its wording. */
function countingReadings(ids: readonly ReadingId[] = []): readonly ReadingId[] {
  return ids.filter((id) => !ofWording.includes(id));
}

/** How a value of the kinds that are one word is typed; the others are shown by `rules set` itself. */
const typed: Partial<Record<KindOf<RuleKey>, string>> = {
  share: "'>2/3'、'>=1/2'",
  trigger: "'>=1/5'",
  range: "'5-9'、'<=300元'",
  frequency: 'month、quarter、half_year、year（每月、每季度、每半年、每年一次），或 2/year',
  deadline: '7日内、每月15日',
  years: '5',
};

function typedWords(kind: KindOf<RuleKey>): string {
  return kind in typed ? `\n值可以写：${typed[kind]}` : '';
}

/** The rules of one office: its place's pack, the national law behind it, and what the office has set itself. */
export class Rulebook {
  readonly pack: Pack;
  private readonly national: Pack;
  private readonly office: OfficeRules;

  constructor(pack: Pack, national: Pack, office: OfficeRules) {
    this.pack = pack;
    this.national = national;
    this.office = office;
  }

  /** The rule in force, or undefined where neither the place nor the law has one for that day and form. */
  find<K extends RuleKey>(key: K, day: Day, form?: Form): InForce<K> | undefined {
    const own = latest(this.ownHistory(key), day);
    if (own !== undefined) return own;
    const local = latest(this.packHistory(this.pack, key, form), day);
    const rule = local ?? latest(this.lawHistory(key, form), day);
    return rule !== undefined && this.isSilenced(rule, day) ? undefined : rule;
  }

  /** The rule in force. @throws Refusal kind `no_rule` (exit 5) that says where one could be set. */
  require<K extends RuleKey>(key: K, day: Day, form?: Form): InForce<K> {
    const rule = this.find(key, day, form);
    if (rule !== undefined) return rule;
    throw new Refusal(
      'no_rule',
      'no_rule',
      `${this.pack.name}在${day}没有“${keys[key].title}”（${key}）的规定，国家法也没有可用的规定。`,
      { hint: `若本地另有规定：jwh rules set ${key} 值 --cite "出处" --from ${day}${typedWords(keys[key].kind)}` },
    );
  }

  /** What the national law says beside the place's own rule; undefined where the law is what counts anyway. */
  law<K extends RuleKey>(key: K, day: Day, form?: Form): InForce<K> | undefined {
    const counted = this.find(key, day, form);
    if (counted === undefined || counted.cite.place === 'national') return undefined;
    return latest(this.lawHistory(key, form), day);
  }

  /** Every value the key has had here, oldest first: the office's own, the place's, and the law's as fallback. */
  history<K extends RuleKey>(key: K): InForce<K>[] {
    const local = [...this.packHistory(this.pack, key), ...this.ownHistory(key)];
    const all = local.length > 0 || this.pack === this.national ? local : this.lawHistory(key);
    return all.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  }

  /** The letter chosen for each reading on a day; readings without a choice stand at their default. */
  choices(day: Day): Choices {
    const letters: Choices = {};
    const started = this.office.choices.filter(({ from }) => from <= day);
    for (const { reading, letter } of started.sort((a, b) => (a.from < b.from ? -1 : 1))) letters[reading] = letter;
    return letters;
  }

  private ownHistory<K extends RuleKey>(key: K): InForce<K>[] {
    return this.office.overrides
      .filter((override) => override.key === key)
      .map((override) => ({
        key,
        kind: keys[key].kind,
        title: keys[key].title,
        value: override.value as Values[KindOf<K>],
        cite: { place: this.pack.place, document: '本居委会规定', article: override.cite, status: 'office' },
        citeWords: `本居委会规定：${override.cite}`,
        from: override.from,
        fromStatus: 'office',
        until: null,
        force: 'must',
        fallback: false,
        readings: countingReadings((this.pack.rules[key] ?? this.national.rules[key])?.at(-1)?.readings),
        note: null,
      }));
  }

  private lawHistory<K extends RuleKey>(key: K, form?: Form): InForce<K>[] {
    const fallback = this.pack !== this.national;
    return this.packHistory(this.national, key, form).map((rule) => ({ ...rule, fallback }));
  }

  private packHistory<K extends RuleKey>(pack: Pack, key: K, form?: Form): InForce<K>[] {
    const rules = (pack.rules[key] ?? []) as readonly DatedRule<K>[];
    return rules
      .filter(({ forms }) => form === undefined || forms === undefined || forms.includes(form))
      .map((rule) => this.dated(pack, key, rule));
  }

  private dated<K extends RuleKey>(pack: Pack, key: K, rule: DatedRule<K>): InForce<K> {
    const { short, title } = documents[rule.cite.document];
    const own = pack === this.pack && this.office.rulesFrom !== null;
    const start = own ? { day: this.office.rulesFrom as Day, status: 'office' as const } : pack.from;
    return {
      key,
      kind: keys[key].kind,
      title: keys[key].title,
      value: rule.value,
      cite: { place: pack.place, document: title, article: rule.cite.article, status: rule.status },
      citeWords: `${short} ${rule.cite.article}`,
      from: rule.from === 'pack' ? start.day : rule.from,
      fromStatus: rule.from === 'pack' ? start.status : 'confirmed',
      until: rule.until ?? null,
      force: rule.force ?? 'must',
      fallback: false,
      readings: rule.readings ?? [],
      note: rule.note ?? null,
    };
  }

  private isSilenced(rule: InForce, day: Day): boolean {
    const choices = this.choices(day);
    return rule.readings.some((id) => silencing[id] !== undefined && choices[id] === silencing[id]);
  }
}

function latest<K extends RuleKey>(rules: readonly InForce<K>[], day: Day): InForce<K> | undefined {
  return rules
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .reduce<InForce<K> | undefined>(
      (best, rule) => (best === undefined || rule.from >= best.from ? rule : best),
      undefined,
    );
}
