import { verb } from '../../command/verb.ts';
import type { Item } from '../../rules/value.ts';
import { inWords } from '../../rules/words.ts';
import type { Sheet, TableBlock } from '../../sheet/sheet.ts';
import type { CertificateKind } from '../certificate.ts';
import type { KindBook } from './book.ts';
import { readKindBook } from './book.ts';
import { kindDetails, kindsOf } from './here.ts';
import { negativeTable } from './negative_table.ts';
import { isClosed, type ScopeRule } from './scope.ts';
import { standingOf } from './standing.ts';

const origins = {
  list: { label: '本地清单' },
  office: { label: '本居委会增列' },
  general: { label: '清单以外' },
} as const;

export const types = verb<{ barred?: boolean; bases?: boolean; csv?: unknown; pdf?: unknown; xlsx?: unknown }>({
  options: [
    { flags: '--barred', text: '列出不应出具的证明，和应到哪里办' },
    { flags: '--bases', text: '屏幕上也列出工作依据（印出、导出的总有）' },
  ],
  examples: ['jwh certificate types', 'jwh certificate types --barred --pdf 不应出具的证明.pdf'],
  async run(context, _args, { barred = false, bases = false, csv, pdf, xlsx }) {
    const here = await readKindBook(await context.read(), context.today);
    // What is printed hangs where people ask for them.
    const onPaper = [csv, pdf, xlsx].some((to) => to !== undefined);
    if (barred) {
      const answer = negativeTable(here);
      return { ...answer, sheet: { ...answer.sheet, public: onPaper } };
    }
    const kinds = kindsOf(here.book, here.own, here.day);
    return {
      sheet: { ...typesSheet(here, kinds, bases || onPaper), public: onPaper },
      rows: kinds.map(kindRow(here)),
      basis: scopeBasis(here),
    };
  },
});

function typesSheet(here: KindBook, kinds: readonly CertificateKind[], whole: boolean): Sheet {
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { key: 'series', label: '序号', type: 'count' },
      { key: 'category', label: '类别', type: 'text' },
      { key: 'title', label: '事项', type: 'text', wide: true },
      whole
        ? { key: 'bases', label: '工作依据（→后来取代的）', type: 'text', wide: true }
        : { key: 'bases', label: '工作依据', type: 'text' },
      { key: 'department', label: '职能部门', type: 'text' },
      { key: 'origin', label: '来源', type: 'state', states: origins },
    ],
    rows: kinds.map((kind) => ({
      series: kind.series,
      category: kind.category,
      title: titleWords(here, kind),
      bases: whole ? basesWords(here, kind) : basesCount(here, kind),
      department: departmentWords(kind),
      origin: kind.origin,
    })),
  };
  return {
    title: '可以出具的证明',
    subtitle: `${here.day}适用`,
    orientation: 'landscape',
    day: here.day,
    blocks: [table, { kind: 'text', lines: scopeLines(here) }],
  };
}

function titleWords(here: KindBook, kind: CertificateKind): string {
  if (kind.origin === 'general') return '其他（题目另写，须有依据或经街道批准）';
  const negative = here.book.find('certificate.negative', here.day);
  return isBarred(here, kind) ? `${kind.title}（不应出具：${negative?.citeWords ?? '本地清单'}）` : kind.title;
}

/** On the place's list, but barred by the national one or the office's own. */
function isBarred(here: KindBook, kind: CertificateKind): boolean {
  return standingOf(here, { kind }).outcome === 'barred';
}

/** Bases one under another, each with what stands in its place today; of an addition of the office, where it comes from. */
export function basesWords({ own }: KindBook, { bases, code, origin }: CertificateKind): string | null {
  const added = own.find((item) => origin === 'office' && item.code === code);
  const words = bases.map(({ title, superseded, status }) => {
    if (superseded === null) return title;
    return `${title}→${superseded}${status === 'assumed' ? '（推定未核）' : ''}`;
  });
  return [...words, ...(added === undefined ? [] : [added.cite])].join('；') || null;
}

/** On a screen: how many the list names, how many of them were replaced, and how many bear on it besides. */
function basesCount({ own }: KindBook, { bases, code, origin }: CertificateKind): string | null {
  const listed = bases.filter(({ unlisted }) => unlisted !== true);
  const old = listed.filter(({ superseded }) => superseded !== null).length;
  const parts = [
    `${listed.length}件`,
    ...(old === 0 ? [] : [`${old}件已被取代`]),
    ...(listed.length === bases.length ? [] : [`另有${bases.length - listed.length}件`]),
  ];
  if (bases.length > 0) return parts.join('，');
  return own.find((item) => origin === 'office' && item.code === code)?.cite ?? null;
}

export function departmentWords({ department, department_now }: CertificateKind): string | null {
  return department_now === null ? department : `${department}（现${department_now}）`;
}

/** What the rule says of the scope as a whole, and what the list does not say itself. */
function scopeLines({ book, own, day }: KindBook): string[] {
  const rule = book.find('certificate.scope', day);
  const negative = book.find('certificate.negative', day);
  const unnumbered = isOfficeSet(rule) ? unnumberedTitles(rule.value.items) : [];
  const local = own.filter(({ stance }) => stance === 'may_not').length;
  return [
    rule === undefined
      ? '本地没有证明范围的规定。'
      : isClosed(rule)
        ? `清单（${rule.citeWords}）以外的事项，请当事人找街道；经街道批准的按批准出具。`
        : `范围（${rule.citeWords}）：${inWords(rule.kind, rule.value)}。`,
    ...(unnumbered.length === 0
      ? []
      : [`范围里还有没有序号的事项，用清单以外的证明（0）开，题目写：${unnumbered.join('；')}。`]),
    ...(negative === undefined
      ? []
      : [`另有${negative.value.items.length + local}项不应出具：jwh certificate types --barred`]),
    '没有注明被取代的依据，不等于查过仍然有效，开具前请核对。逐件的依据：jwh certificate check 序号，或加 --bases。',
  ];
}

function isOfficeSet(rule: ScopeRule | undefined): rule is ScopeRule {
  return rule?.cite.status === 'office';
}

/** What the office's own list has beyond the items that are numbered here. */
function unnumberedTitles(items: readonly Item[]): string[] {
  return items.filter(({ code }) => kindDetails[code] === undefined).map(({ title }) => title);
}

function scopeBasis({ book, day }: KindBook) {
  const rule = book.find('certificate.scope', day);
  return rule === undefined ? [] : [rule.cite];
}

function kindRow(here: KindBook) {
  return (kind: CertificateKind) => {
    const item = here.own.find(({ code }) => kind.origin === 'office' && code === kind.code);
    return {
      ...kind,
      barred: isBarred(here, kind),
      cite: item?.cite ?? null,
      from_day: item?.from_day ?? null,
      until_day: item?.until_day ?? null,
    };
  };
}
