import type { Assessment } from '../proceeding/assessment.ts';
import { whileOpen } from '../proceeding/casework.ts';
import { type Admission, acceptedOf, owners, provisionOf, taskClasses } from './admission.ts';

/** Everything this place asks of a task that is handed down. Pure. */
export function judgeAdmission(assessment: Assessment, one: Admission): void {
  judgeOwner(assessment, one);
  judgeProvision(assessment, one);
  const { class: group } = one.facts;
  if (group !== null) {
    assessment.listed('admission.classes', { subject: 'class', label: '类别' }, group, taskClasses[group]);
  }
  judgeListed(assessment, one);
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
function judgeProvision(assessment: Assessment, one: Admission): void {
  const { owner } = one.facts;
  if (owner !== 'assisted' && owner !== 'entrusted') return;
  const given = Object.entries(provisionOf(one)).flatMap(([code, said]) => (said === null ? [] : [code]));
  const judged = assessment.complete(
    `admission.${owner}`,
    { subject: 'provision', label: `${owners[owner]}的保障` },
    given,
  );
  whileOpen(judged, acceptedOf(one) === undefined);
}

/** R-JA1-76: an item of the list of assistance; the list itself is not in the source (D-152 a), and none is made up. */
function judgeListed(assessment: Assessment, one: Admission): void {
  const list = assessment.book.find('admission.list', one.day);
  if (list !== undefined) {
    const there = list.value.items.find(({ code, title }) => code === one.title || title === one.title);
    assessment.weigh(
      'admission.list',
      { subject: 'listed', label: '协助清单' },
      () => ({ holds: there !== undefined, arithmetic: `“${one.title}”${there === undefined ? '不在' : '在'}清单上` }),
      [],
    );
    return;
  }
  const named = assessment.book.find('admission.list_named', one.day);
  if (named === undefined) return;
  const listed = acceptedOf(one)?.listed ?? null;
  const said = listed === null ? '' : `本办公室写的是：${listed}。`;
  assessment.notes.push(
    `${named.value.label}原文没有，清单上有没有这一项无法核对（${named.citeWords}，D-152a）。${said}`,
  );
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
