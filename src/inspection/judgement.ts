import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { satisfies } from '../rules/test.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { conductKeys, thingNamed } from './clause.ts';
import type { Desk, Finding, InspectionVerdict, NewInspection, Reception, Who } from './inspection.ts';

/** What an inspection found, article by article and person by person (R-CC-09-1 … -5, R-CC-16-3, -4). Pure. */
export function judgeInspection(book: Rulebook, inspection: NewInspection): InspectionVerdict[] {
  const { day, findings, desks, receptions } = inspection;
  return [
    ...judgeConduct(book, day, findings),
    ...desks.map((desk) => of(desk, judgeDesk(book, day, desk))),
    ...receptions.map((reception) => of(reception, judgeReception(book, day, reception))),
    of(null, judgeInspector(book, inspection)),
  ].filter((one) => one !== null);
}

/** A verdict with the one it is about. */
function of(who: Who | null, judged: Judged | null): InspectionVerdict | null {
  return judged === null ? null : { ...judged, person_id: who?.person_id ?? null, name: who?.name ?? null };
}

/** Each article and each person it was found against, once; an article with nothing against it is kept. */
function judgeConduct(book: Rulebook, day: Day, findings: readonly Finding[]): (InspectionVerdict | null)[] {
  return conductKeys.flatMap((key) => {
    const rule = book.find(key, day);
    if (rule === undefined) return [];
    const subject = key.replace('conduct.', '');
    const judge = (label: string, holds: boolean, arithmetic: string) =>
      judgeBy(rule, { subject, label }, book.choices(day), () => ({ holds, arithmetic }), []);
    const against = findings.filter((one) => one.rule === key);
    const people = [...new Map(against.map((one) => [one.person_id ?? one.name, one])).values()];
    if (people.length === 0) return [of(null, judge(rule.title, true, `${rule.value.fields.length}项，没有登记问题`))];
    return people.map((who) => {
      const own = against.filter(({ person_id, name }) => person_id === who.person_id && name === who.name);
      const told = own.map(({ title, text }) => `${title}：${text}`).join('；');
      return of(who, judge(`${rule.title}　${who.name}`, false, told));
    });
  });
}

/** R-CC-09-1, R-CC-16-4: of one's own things only 口杯 and 笔筒 (D-149 a), or none at all (b). */
function judgeDesk(book: Rulebook, day: Day, { name, items }: Desk): Judged | null {
  const rule = book.find('conduct.desk', day);
  if (rule === undefined) return null;
  const allowed = rule.value.items.map(({ title }) => title);
  return judgeBy(rule, { subject: 'desk', label: `桌面物品　${name}` }, book.choices(day), (letter) => {
    const permitted = letter('D-149') === 'b' ? [] : allowed;
    const wrong = items.filter((item) => !permitted.includes(thingNamed(item)));
    const had = items.length === 0 ? '没有个人物品' : `有 ${items.join('、')}`;
    const may = permitted.length === 0 ? '都不可以摆放' : `可以摆放 ${permitted.join('、')}`;
    return {
      holds: wrong.length === 0,
      arithmetic: wrong.length === 0 ? `${had}；${may}` : `${had}；${may}；不该有：${wrong.join('、')}`,
    };
  });
}

/** R-CC-09-3: a reception is written down on its day. */
function judgeReception(book: Rulebook, at: Day, { name, day, recorded }: Reception): Judged | null {
  const rule = book.find('conduct.reception', at);
  if (rule === undefined) return null;
  const holds = satisfies('deadline', rule.value, { day: recorded, event: day });
  const late = Math.round((Date.parse(recorded) - Date.parse(day)) / 86_400_000);
  return judgeBy(
    rule,
    { subject: 'reception', label: `接待记录　${name}`, notes: rule.note === null ? [] : [`${rule.note}。`] },
    book.choices(at),
    () => ({ holds, arithmetic: `${day} 接待，${recorded} 记录${late === 0 ? '，当天' : `，晚${late}天`}` }),
    [],
  );
}

/** Nobody inspects himself: the record stands, and says so. */
function judgeInspector(book: Rulebook, { day, inspector, people, findings, desks }: NewInspection): Judged | null {
  const rule = book.find('conduct.inspector', day);
  const self = [...people, ...findings, ...desks].some(({ name }) => name === inspector);
  if (rule === undefined || !self) return null;
  return judgeBy(
    rule,
    { subject: 'inspector', label: '检查人', notes: ['请另由他人检查检查人本人。'] },
    book.choices(day),
    () => ({ holds: false, arithmetic: `检查人 ${inspector} 也在被检查的人里` }),
    [],
  );
}
