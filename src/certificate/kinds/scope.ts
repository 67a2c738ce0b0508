import type { InForce } from '../../rules/book.ts';
import { type Judged, judgeBy } from '../../verdict/verdict.ts';
import type { CertificateKind } from '../certificate.ts';
import type { KindBook } from './book.ts';
import { officeCitation } from './local.ts';
import type { Circumstances } from './standing.ts';
import { matterOf } from './title.ts';

export type ScopeRule = InForce<'certificate.scope'>;

interface Scoped {
  kind: CertificateKind;
  title: string;
  /** Kinship for a notary: the exception of the national list is its basis. */
  excepted: boolean;
}

/** Whether a matter is within what this place certifies; undefined where neither the place nor the law says. */
export function scopeVerdict(here: KindBook, about: Scoped, circumstances: Circumstances): Judged | undefined {
  const { book, day } = here;
  const { kind } = about;
  const own = here.own.find(({ code }) => kind.origin === 'office' && code === kind.code);
  if (own !== undefined) return addedItem(own, book.pack.place);
  const rule = book.find('certificate.scope', day);
  if (rule === undefined) return undefined;
  if (kind.origin === 'list' || isNamed(rule, about.title)) return listedItem(here, rule, about);
  return isClosed(rule) ? closedList(here, rule, about, circumstances) : openScope(here, rule, about, circumstances);
}

/** A list whose use is prescribed (静安 附件1 §3.4.3): what is not in it is outside. */
export function isClosed({ readings }: Pick<ScopeRule, 'readings'>): boolean {
  return readings.includes('D-117');
}

function addedItem(own: KindBook['own'][number], place: string): Judged {
  return {
    ...officeCitation(own, place),
    rule: 'certificate.scope',
    subject: 'scope',
    label: '可以出具的范围',
    holds: true,
    severity: 'error',
    arithmetic: `是本居委会增列的第${own.series}项“${own.title}”`,
    readings: [],
    others: [],
    notes: [],
  };
}

/** The list names it although it has no number here: an office may set a list of its own (`rules set certificate.scope`). */
function isNamed({ value }: ScopeRule, title: string): boolean {
  return value.items.some((item) => matterOf(item.title) === matterOf(title));
}

function listedItem({ book, day }: KindBook, rule: ScopeRule, { kind, title }: Scoped): Judged {
  const broad = rule.readings.includes('D-121');
  const notes = broad ? ['章程要求签署意见的范围较宽，且早于民发〔2020〕20号；只签职责范围内、能核实的事实。'] : [];
  return judgeBy(
    rule,
    { subject: 'scope', label: '可以出具的范围', notes, severity: broad ? 'warning' : 'error' },
    book.choices(day),
    () => ({ holds: true, arithmetic: `是清单内事项：${kind.series === 0 ? title : `${kind.series} ${kind.title}`}` }),
    [],
  );
}

function closedList(
  { book, day }: KindBook,
  rule: ScopeRule,
  { title, excepted }: Scoped,
  { consent }: Circumstances,
): Judged {
  const count = rule.value.items.length;
  return judgeBy(
    rule,
    { subject: consent == null ? 'scope' : 'scope_consent', label: '可以出具的范围' },
    book.choices(day),
    (letter) => {
      const outside = `“${title}”不在${count}项清单内`;
      if (excepted) return { holds: true, arithmetic: '用于公证，属于民发〔2020〕20号的例外' };
      if (consent != null) return { holds: true, arithmetic: `${outside}；街道批准：${consent}` };
      if (letter('D-117') === 'b') return { holds: true, arithmetic: `${outside}；清单仅供参考，请慎重` };
      return { holds: false, arithmetic: outside };
    },
    excepted || consent != null ? [] : ['D-117'],
  );
}

/** No list item by item: the office names the law or regulation it certifies by. */
function openScope(
  { book, day }: KindBook,
  place: ScopeRule,
  { excepted }: Scoped,
  { basis, consent }: Circumstances,
): Judged {
  const law = book.law('certificate.scope', day);
  const rule = place.readings.includes('D-121') && law !== undefined ? law : place;
  return judgeBy(
    rule,
    { subject: consent == null ? 'scope' : 'scope_consent', label: '可以出具的范围' },
    book.choices(day),
    () => {
      if (excepted) return { holds: true, arithmetic: '用于公证，属于民发〔2020〕20号的例外' };
      if (basis != null) return { holds: true, arithmetic: `依据：${basis}` };
      if (consent != null) return { holds: true, arithmetic: `街道批准：${consent}` };
      return { holds: false, arithmetic: '没有写明法律、法规依据（--basis），也没有街道批准' };
    },
    [],
  );
}
