import type { Assessment } from '../proceeding/assessment.ts';
import { whileOpen } from '../proceeding/casework.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type Admission, acceptedOf, owners, provisionOf, taskClasses } from './admission.ts';

/** Everything this place asks of a task that is handed down. Pure. */
export function judgeAdmission(assessment: Assessment, one: Admission): void {
  judgeOwner(assessment, one);
  judgeProvision(assessment, one);
  const { class: group } = one.facts;
  if (group !== null) {
    assessment.listed('admission.classes', { subject: 'class', label: '类别' }, group, taskClasses[group]);
  }
  judgeListed(assessment, one, acceptedOf(one)?.listed ?? null);
}

/** R-QHD-7-1: what a government has to do itself is not shifted to the committee. */
export function judgeOwner(assessment: Assessment, { facts: { owner } }: Admission) {
  if (owner === null) return null;
  return assessment.weigh(
    'admission.owner',
    { subject: 'owner', label: '不得转嫁' },
    ({ value }) => {
      const barred = value.items.some(({ code }) => code === owner);
      return { holds: !barred, arithmetic: `${owners[owner]}${barred ? '在' : '不在'}不得转嫁之列` };
    },
    [],
  );
}

/** R-QHD-7-2, -3: funds and conditions for what is assisted; an agreement besides for what is entrusted. */
export function judgeProvision(assessment: Assessment, one: Admission): Judged | null {
  const { owner } = one.facts;
  if (owner !== 'assisted' && owner !== 'entrusted') return null;
  const given = Object.entries(provisionOf(one)).flatMap(([code, said]) => (said === null ? [] : [code]));
  const judged = assessment.complete(
    `admission.${owner}`,
    { subject: 'provision', label: `${owners[owner]}的保障` },
    given,
  );
  whileOpen(judged, acceptedOf(one) === undefined);
  return judged;
}

/**
 * R-JA1-76: an item of the list of assistance, by its own name or the one it is said to be; the list itself is not in the
 * source (D-152 a), and none is made up.
 */
export function judgeListed(assessment: Assessment, one: Admission, listed: string | null): Judged | null {
  const list = assessment.book.find('admission.list', one.day);
  if (list !== undefined) {
    const called = [one.title, ...(listed === null ? [] : [listed])];
    const there = list.value.items.find(({ code, title }) => called.includes(code) || called.includes(title));
    const words = called.map((name) => `“${name}”`).join('、');
    return assessment.weigh(
      'admission.list',
      { subject: 'listed', label: '协助清单' },
      () => ({
        holds: there !== undefined,
        arithmetic: there === undefined ? `${words}不在清单上` : `“${there.title}”在清单上`,
      }),
      [],
    );
  }
  const named = assessment.book.find('admission.list_named', one.day);
  if (named === undefined) return null;
  const said = listed === null ? '' : `本办公室写的是：${listed}。`;
  assessment.notes.push(
    `${named.value.label}原文没有，清单上有没有这一项无法核对（${named.citeWords}，D-152a）。${said}`,
  );
  return null;
}

/** What must be known before the committee takes a task on, as this place asks it; null where nothing is missing. */
export function questionBefore(assessment: Assessment, one: Admission): { what: string; hint: string } | null {
  const { book } = assessment;
  const { owner, class: group } = one.facts;
  if (owner === null && book.find('admission.owner', one.day) !== undefined) {
    return { what: '没有写明是政府职责、依法协助还是委托服务', hint: '--owner 依法协助（或 委托服务、政府职责）' };
  }
  if (group === null && book.find('admission.classes', one.day) !== undefined) {
    return { what: '没有写明类别', hint: '--class 公共服务（或 公共管理、公共安全）' };
  }
  return null;
}
