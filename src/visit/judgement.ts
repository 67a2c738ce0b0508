import type { Day } from '../calendar/day.ts';
import { judgeEntry } from '../matter/judgement.ts';
import type { Matter } from '../matter/store.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { noAnswer, type Visit, visitClasses } from './visit.ts';

/**
 * What the place's rules say of a visit: the class of what was asked (R-CC-11-5), each request submitted and with its due day
 * (R-CC-11-1, -2), opinions fed back to the departments (R-XF1-8), the resident's file kept up (R-CC-11-4). Pure.
 * @param updated the day the file of the person visited was last written; null where nobody on file was visited.
 */
export function judgeVisit(book: Rulebook, visit: Visit, updated: Day | null): Judged[] {
  if (visit.voided !== null || visit.class === noAnswer) return [];
  const matters = visit.matters.filter(({ state }) => state !== 'voided');
  return [
    ...judgeClasses(book, visit, matters),
    ...matters.flatMap((matter) => [
      ...judgeEntry(book, matter).map((one) => named(one, matter)),
      ...judgeFeedback(book, matter),
    ]),
    ...judgeFile(book, visit, updated),
  ];
}

function judgeClasses(book: Rulebook, { day, class: own }: Visit, matters: readonly Matter[]): Judged[] {
  const rule = book.find('visit.classes', day);
  if (rule === undefined) return [];
  const titles = rule.value.items.map(({ title }) => title);
  const about = { subject: 'class', label: '走访内容的类别' };
  const classes: string[] = [...new Set([...(own === null ? [] : [own]), ...matters.map((one) => one.class)])];
  if (classes.length === 0) {
    const arithmetic = `没有写类别：${titles.length} 类（${titles.join('、')}）须有 1 类，现有 0 类`;
    const judged = { ...about, severity: 'warning' } as const;
    return [judgeBy(rule, judged, book.choices(day), () => ({ holds: false, arithmetic }))];
  }
  const words = classes.map((code) => visitClasses[code as keyof typeof visitClasses] ?? code);
  return [
    judgeBy(rule, about, book.choices(day), () => ({
      holds: classes.every((code) => rule.value.items.some((item) => item.code === code)),
      arithmetic: `${words.join('、')}：${titles.length} 类（${titles.join('、')}）之内`,
    })),
  ];
}

/** 及时 has no number (D-65): what is not yet fed back is a reminder, and what is gets no praise for its speed. */
function judgeFeedback(book: Rulebook, matter: Matter): Judged[] {
  const rule = book.find('visit.feedback', matter.day);
  if (rule === undefined || matter.class !== 'opinion') return [];
  const referred = matter.steps.find((one) => one.step === 'refer');
  const about = { subject: 'feedback', label: '反馈有关部门', severity: 'warning' } as const;
  const judged = judgeBy(
    rule,
    about,
    book.choices(matter.day),
    () => ({
      holds: referred !== undefined,
      arithmetic:
        referred?.step === 'refer'
          ? `${referred.day} 转 ${referred.content.to}（“及时”没有数）`
          : '还没有转给部门（“及时”没有数）',
    }),
    [],
  );
  return [named(judged, matter)];
}

function named(judged: Judged, { number }: Matter): Judged {
  return { ...judged, label: `${judged.label} ${number}` };
}

function judgeFile(book: Rulebook, { day, person_id }: Visit, updated: Day | null): Judged[] {
  const rule = book.find('visit.file', day);
  if (rule === undefined || person_id === null) return [];
  const kept = updated !== null && updated >= day;
  return [
    judgeBy(rule, { subject: 'file', label: '居民信息档案', severity: 'note' }, book.choices(day), () => ({
      holds: kept,
      arithmetic:
        updated === null
          ? '档案里没有记录'
          : `档案 ${updated} 更新，${kept ? `不早于走访的 ${day}` : `早于走访的 ${day}，情况有变化的请更新`}`,
    })),
  ];
}
