import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import type { Rulebook } from '../../rules/book.ts';
import type { CertificateKind } from '../certificate.ts';
import type { KindDetail } from './detail.ts';
import { jinganDetails } from './jingan.ts';
import { itemFacts } from './office_item.ts';
import { type OfficeItem, readOfficeItems } from './store.ts';
import { zizhiDetails } from './zizhi.ts';

/** What the lists say of each of their items, by its code. */
export const kindDetails: Readonly<Record<string, KindDetail>> = { ...jinganDetails, ...zizhiDetails };

/** The letter for what no list names: its title is given with the request. */
export const generalKind: CertificateKind = {
  code: 'general',
  series: 0,
  title: '证明',
  category: null,
  bases: [],
  department: null,
  department_now: null,
  conditions: [],
  origin: 'general',
};

/** The kinds that the office has on a day: its place's list, its own additions, and last the general letter. */
export async function kindsHere(db: Database, day: Day): Promise<CertificateKind[]> {
  return kindsOf(await loadRulebook(db), await readOfficeItems(db, day), day);
}

/** The same from what was read before. An item of the list that has no number here is none of them. */
export function kindsOf(book: Rulebook, own: readonly OfficeItem[], day: Day): CertificateKind[] {
  const listed = book.find('certificate.scope', day)?.value.items ?? [];
  return [
    ...listed.flatMap(({ code, title }) => {
      const detail = kindDetails[code];
      return detail === undefined ? [] : [listedKind(code, title, detail)];
    }),
    ...own.filter(({ stance }) => stance === 'may').map(officeKind),
    generalKind,
  ];
}

function listedKind(code: string, title: string, detail: KindDetail): CertificateKind {
  const { series, category, bases, department, department_now, conditions } = detail;
  return { code, series, title, category, bases, department, department_now, conditions, origin: 'list' };
}

function officeKind(item: OfficeItem): CertificateKind {
  const { code, series, title } = item;
  const { category, bases, department, conditions } = itemFacts(item);
  return { code, series, title, category, bases, department, department_now: null, conditions, origin: 'office' };
}
