import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { readTime, timeWords } from '../calendar/time_of_day.ts';
import { pastDay } from '../command/past_day.ts';
import type { Database } from '../database/open.ts';
import { onePerson } from '../person/match.ts';
import type { Rulebook } from '../rules/book.ts';
import { readPosts, staffCalled } from '../staff/store.ts';
import { type Clause, clauseNamed, clausesOn } from './clause.ts';
import type { InspectionDraft } from './draft.ts';
import {
  type Finding,
  type Measure,
  measureWords,
  type NewInspection,
  officeNames,
  type Reception,
  type Who,
} from './inspection.ts';

/** A draft with its people and clauses looked up. @throws Refusal kinds `usage`, `not_found`. */
export async function prepare(
  db: Database,
  book: Rulebook,
  draft: InspectionDraft,
  today: Day,
): Promise<NewInspection> {
  const day = pastDay(draft.day, today, '日期');
  const inspector = readPublicWords(draft.inspector, '检查人', 40);
  const who = (name: string) => whoIs(db, name);
  const clauses = clausesOn(book, day);
  const findings: Finding[] = [];
  for (const one of draft.findings) findings.push(findingOf(await who(one.name), one, clauses));
  const desks = [];
  for (const { name, items } of draft.desks) {
    desks.push({ ...(await who(name)), items: items.map((item) => readPublicWords(item, '物品', 30)) });
  }
  const receptions: Reception[] = [];
  for (const one of draft.receptions) receptions.push(receptionOf(await who(one.name), one, day));
  const measures: Measure[] = [];
  for (const one of draft.measures) measures.push(measureOf(await who(one.name), one, inspector));
  const named = draft.people === undefined ? await inOffice(db, day, inspector) : await everyOne(draft.people, who);
  const told = [...findings, ...desks, ...receptions].map(({ person_id, name }) => ({ person_id, name }));
  return {
    day,
    inspector,
    time: draft.time === undefined ? null : timeWords(readTime(draft.time, '--time ')),
    place: draft.place === undefined ? null : readPublicWords(draft.place, '地点', 100),
    people: onlyOnce([...named, ...told.filter(({ person_id }) => person_id !== null)]),
    findings,
    desks,
    receptions,
    measures,
    remark: draft.remark === undefined ? null : readPublicWords(draft.remark, '备注', 1000),
  };
}

/** Somebody who holds or held a post, or the office itself. */
async function whoIs(db: Database, called: string): Promise<Who> {
  if (officeNames.includes(called)) return { person_id: null, name: called };
  const { id, name } = onePerson(await staffCalled(db, called), called, '工作人员');
  return { person_id: id, name };
}

async function everyOne(names: readonly string[], who: (name: string) => Promise<Who>): Promise<Who[]> {
  const all = [];
  for (const name of names) all.push(await who(name));
  return all;
}

async function inOffice(db: Database, day: Day, inspector: string): Promise<Who[]> {
  const held = (await readPosts(db)).filter((post) => isHeldOn(post, day) && post.name !== inspector);
  return held.map(({ person_id, name }) => ({ person_id, name }));
}

function onlyOnce(people: readonly Who[]): Who[] {
  return [...new Map(people.map((one) => [one.person_id ?? one.name, one])).values()];
}

/** Where the place has rules of conduct the clause must be one of them; elsewhere the words stand as they are. */
function findingOf(
  who: Who,
  { clause: word, text }: InspectionDraft['findings'][number],
  clauses: readonly Clause[],
): Finding {
  const said = readPublicWords(text, '发现的情况', 500);
  if (clauses.length === 0) {
    return { ...who, rule: null, clause: null, title: readPublicWords(word, '事项', 60), text: said };
  }
  const { rule, code, title } = clauseNamed(clauses, word);
  return { ...who, rule: rule.key, clause: code, title, text: said };
}

function receptionOf(who: Who, written: InspectionDraft['receptions'][number], inspected: Day): Reception {
  const [day, recorded] = [readDay(written.day, '接待日'), readDay(written.recorded, '记录日')];
  if (recorded >= day && recorded <= inspected) return { ...who, day, recorded };
  throw new Refusal(
    'usage',
    'days_reversed',
    `接待记录的日子不对：${day} 接待，${recorded} 记录，${inspected} 检查。`,
    {
      hint: '次序应为 接待日、记录日、检查日。',
    },
  );
}

function measureOf(who: Who, { measure: word, by }: InspectionDraft['measures'][number], inspector: string): Measure {
  const codes = Object.keys(measureWords) as (keyof typeof measureWords)[];
  const measure = codes.find((code) => code === word || measureWords[code] === word);
  if (measure !== undefined) return { ...who, measure, by: by ?? inspector };
  throw new Refusal('usage', 'unknown_measure', `没有“${word}”这种告诫。`, {
    hint: `可选：${Object.values(measureWords).join('、')}（长春 六(四)所列的方式）`,
  });
}
