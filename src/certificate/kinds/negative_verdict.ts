import { type Judged, judgeBy } from '../../verdict/verdict.ts';
import type { Barring } from './barring.ts';
import type { KindBook } from './book.ts';

/** What is said of the exception for notaries; known from second hand only. */
const exceptionWords =
  '亲属关系用于公证的例外（没有证件、资料能够证明的，由户籍地或曾户籍地居委会就能核实的情况出具）据二手资料整理，未核原文。';

/** What the place's own list has to say of an item that the national one bars (G-140). */
function listedLines({ book, day }: Pick<KindBook, 'book' | 'day'>): string[] {
  const own = book.find('certificate.scope', day);
  return own === undefined ? [] : [`本地清单（${own.citeWords}）列有这一项；不应出具的，不因列入本地清单而可以出具。`];
}

/** Whether the national list of what may not be certified stands in the way; undefined before its day. */
export function negativeVerdict(
  { book, day }: KindBook,
  { barred, doubt, near }: Barring,
  { title, matter, excepted }: { title: string; matter: string | null; excepted: boolean },
): Judged | undefined {
  const rule = book.find('certificate.negative', day);
  if (rule === undefined) return undefined;
  const asked = [title, ...(matter === null ? [] : [matter])].map((words) => `“${words}”`).join('、');
  const notes = [
    ...(doubt === 'D-121' ? listedLines({ book, day }) : []),
    ...(excepted ? [exceptionWords] : []),
    ...(near === null ? [] : [`与清单第${near.item.no}项“${near.item.item.title}”相近：${near.words}。`]),
  ];
  return judgeBy(
    rule,
    { subject: 'negative_list', label: '不应出具的清单', notes },
    book.choices(day),
    (letter) => {
      if (barred === null) return { holds: true, arithmetic: `${asked}不在${rule.value.items.length}项之列` };
      const which = `是清单第${barred.no}项“${barred.item.title}”`;
      if (excepted) return { holds: true, arithmetic: `${which}；用于公证的例外` };
      const free = doubt !== null && letter(doubt) === 'b';
      return { holds: free, arithmetic: free ? `${which}；按所选读法仍可出具` : which };
    },
    barred === null || doubt === null ? [] : [doubt],
  );
}
