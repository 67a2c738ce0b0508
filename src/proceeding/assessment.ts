import { readCalendar } from '../attendance/calendar_store.ts';
import type { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { type keys, type RuleKey, keys as ruleKeys } from '../rules/key.ts';
import type { Choices, ReadingId } from '../rules/reading.ts';
import { satisfies } from '../rules/test.ts';
import type { Kind } from '../rules/value.ts';
import { judgeNotice, judgeWithin, type Start } from '../verdict/in_time.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

type KeyOf<K extends Kind> = { [R in RuleKey]: (typeof keys)[R]['kind'] extends K ? R : never }[RuleKey];

/** What was judged, as a code and as a word. */
export interface About {
  subject: string;
  label: string;
  notes?: readonly string[];
}

/**
 * One step held against the rules of a day: collects what was judged, and which rules this place does not have. A rule that
 * is not there is never replaced by another place's: the record is kept and the answer says so.
 */
export class Assessment {
  readonly judged: Judged[] = [];
  readonly missing: RuleKey[] = [];
  readonly notes: string[] = [];
  readonly day: Day;
  readonly choices: Choices;
  readonly book: Rulebook;
  readonly calendar: WorkCalendar;

  constructor(book: Rulebook, day: Day, calendar: WorkCalendar) {
    this.book = book;
    this.day = day;
    this.choices = book.choices(day);
    this.calendar = calendar;
  }

  /** The rule in force; where there is none, its key is remembered as missing. */
  rule<K extends RuleKey>(key: K): InForce<K> | undefined {
    const rule = this.book.find(key, this.day);
    if (rule === undefined && !this.missing.includes(key)) this.missing.push(key);
    return rule;
  }

  /** Something was done `done` in a period from `start` on. */
  within(key: KeyOf<'deadline'>, about: About, start: Start, done: { day: Day; act: string }): Judged | null {
    const rule = this.rule(key);
    return rule === undefined ? null : this.add(judgeWithin(rule, about, start, done, this.choices, this.calendar));
  }

  /** Notice of a meeting was given. */
  notice(
    key: KeyOf<'deadline'>,
    doubt: 'D-47' | 'D-50',
    about: About,
    given: { meeting: Day; done: Day; act: string },
  ): Judged | null {
    const rule = this.rule(key);
    return rule === undefined ? null : this.add(judgeNotice(rule, doubt, about, given, this.choices));
  }

  /** Everything a list asks for is there. `given` holds codes of the list; `notAsked` those that have no place here. */
  complete(
    key: KeyOf<'required'>,
    about: About,
    given: readonly string[],
    notAsked: readonly string[] = [],
  ): Judged | null {
    return this.weigh(
      key,
      about,
      ({ value }) => {
        const asked = value.fields.filter(({ code }) => !notAsked.includes(code));
        const lacking = asked.filter(({ code }) => !given.includes(code)).map(({ title }) => title);
        const count = `应有${asked.length}项，有${asked.length - lacking.length}项`;
        return {
          holds: lacking.length === 0,
          arithmetic: lacking.length === 0 ? count : `${count}，缺：${lacking.join('、')}`,
        };
      },
      [],
    );
  }

  /** Something belongs to a closed list, or is not on a list of what is barred. */
  listed(key: KeyOf<'list' | 'barred'>, about: About, item: string, words: string): Judged | null {
    return this.weigh(
      key,
      about,
      (rule) => {
        const holds = satisfies(rule.kind, rule.value, { item });
        const where = rule.kind === 'list' ? '所列之内' : '除外之内';
        const inside = rule.kind === 'list' ? holds : !holds;
        return { holds, arithmetic: `${words}${inside ? '在' : '不在'}${where}` };
      },
      [],
    );
  }

  /** Any other judgement by a rule. */
  weigh<K extends RuleKey>(
    key: K,
    about: About,
    decide: (rule: InForce<K>, letter: (id: ReadingId) => string) => { holds: boolean; arithmetic: string },
    asked?: readonly ReadingId[],
  ): Judged | null {
    const rule = this.rule(key);
    if (rule === undefined) return null;
    return this.add(judgeBy(rule, about, this.choices, (letter) => decide(rule, letter), asked));
  }

  add(judged: Judged): Judged {
    this.judged.push(judged);
    return judged;
  }

  /** Refuses what a rule forbids, unless it has happened already and is to be recorded so. */
  refuse(judged: Judged | null, happened: string | null, refusal: (judged: Judged) => Refusal): void {
    if (judged !== null && !judged.holds && happened === null) throw refusal(judged);
  }
}

/** Makes assessments by the rules of a day, each with the working calendar of that year and the next. */
export type Assess = (day: Day) => Promise<Assessment>;

/** The office's rules and calendars, read once for all that is assessed in one command. */
export async function assessor(db: Database): Promise<Assess> {
  const book = await loadRulebook(db);
  const calendars = new Map<number, WorkCalendar>();
  return async (day) => {
    const year = yearOf(day);
    const calendar = calendars.get(year) ?? (await readCalendar(db, [year, year + 1]));
    calendars.set(year, calendar);
    return new Assessment(book, day, calendar);
  };
}

/** One sentence that names every rule this place does not have; none where nothing is missing. */
export function missingLines(missing: readonly RuleKey[]): string[] {
  if (missing.length === 0) return [];
  const names = missing.map((key) => `${ruleKeys[key].title}（${key}）`).join('、');
  return [
    `本地没有这些规定，只作记录，不作判断：${names}。`,
    '本居委会另有规定的，可以设定：jwh rules set 代号 值 --cite "出处" --from 日期',
  ];
}
