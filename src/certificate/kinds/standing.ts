import type { Citation } from '../../base/refusal.ts';
import type { Judged } from '../../verdict/verdict.ts';
import type { CertificateKind, Condition } from '../certificate.ts';
import { barringOf } from './barring.ts';
import type { KindBook } from './book.ts';
import { kindsOf } from './here.ts';
import { localVerdict } from './local.ts';
import type { Instead } from './negative.ts';
import { negativeVerdict } from './negative_verdict.ts';
import { scopeVerdict } from './scope.ts';

/** What is known of a request that bears on whether the matter may be certified at all. */
export interface Circumstances {
  /** The paper is for a notary (`--for 公证`). */
  notary?: boolean;
  /** The matter itself, where the kind leaves it open: what the notary's letter asks for. */
  matter?: string | null;
  /** The law or regulation the office names for what no list has. */
  basis?: string | null;
  /** Number of the sub-district's approval for what is out of scope. */
  consent?: string | null;
}

export const outcomes = {
  may: { label: '可以出具', tone: 'good' },
  by_consent: { label: '街道已批准，可以出具', tone: 'good' },
  unruled: { label: '本地没有规定，不作判断', tone: 'quiet' },
  outside: { label: '不在范围内，须先请示街道', tone: 'warn' },
  barred: { label: '不应出具', tone: 'bad' },
} as const;

/** Whether something may be certified here on a day. */
export interface Standing {
  outcome: keyof typeof outcomes;
  /** What it is called: the kind's title, or the words that were asked. */
  title: string;
  /** The kind it is issued under. */
  kind: CertificateKind;
  /** What must be found out first: the kind's own conditions, and what the circumstances add. */
  conditions: readonly Condition[];
  /** Every rule that was asked; one that does not hold stands in the way. */
  verdicts: Judged[];
  /** Where to go instead; null where the office itself may help, or nobody knows. */
  instead: Instead | null;
}

/**
 * Whether a matter may be certified: the national list of what may not (民发〔2020〕20号) counts everywhere from its day, the
 * office's local lists beside it, then the scope of the place, which a sub-district's approval widens. Pure.
 * @param asked a kind; for the general letter also the title it is to bear.
 */
export function standingOf(
  here: KindBook,
  asked: { kind: CertificateKind; title?: string },
  circumstances: Circumstances = {},
): Standing {
  const title = asked.title?.trim() || asked.kind.title;
  const about = { kind: asked.kind, title, matter: circumstances.matter?.trim() || null };
  const items = here.book.find('certificate.negative', here.day)?.value.items ?? [];
  const barring = barringOf(items, about);
  const excepted = barring.barred?.item.code === 'kinship' && isForNotary(asked.kind, circumstances);
  const kind = excepted ? notarialKind(here, asked.kind) : asked.kind;
  const negative = negativeVerdict(here, barring, { title, matter: about.matter, excepted });
  const local = localVerdict(here, title);
  const barred = negative?.holds === false || local !== undefined;
  const scope = barred ? undefined : scopeVerdict(here, { kind, title, excepted }, circumstances);
  return {
    outcome: barred ? 'barred' : scopeOutcome(scope),
    title,
    kind,
    conditions: excepted ? [...new Set<Condition>([...kind.conditions, 'notary_letter'])] : kind.conditions,
    verdicts: [negative, local?.verdict, scope].filter((one) => one !== undefined),
    instead: barred ? (local?.instead ?? barring.barred?.instead ?? null) : null,
  };
}

/** Every text that an answer rests on; of an item the national list bars, also the place's own list that has it (G-140). */
export function standingBasis({ book, day }: KindBook, { outcome, kind, verdicts }: Standing): Citation[] {
  const own = book.find('certificate.scope', day);
  const isOnBoth = outcome === 'barred' && kind.origin === 'list' && own !== undefined;
  return [...verdicts.map(({ cite }) => cite), ...(isOnBoth ? [own.cite] : [])];
}

function scopeOutcome(scope: Judged | undefined): Standing['outcome'] {
  if (scope === undefined) return 'unruled';
  if (!scope.holds) return 'outside';
  return scope.subject === 'scope_consent' ? 'by_consent' : 'may';
}

function isForNotary({ conditions }: CertificateKind, { notary = false }: Circumstances): boolean {
  return notary || conditions.includes('notary_letter');
}

/** The list's own item for notaries, where it has one. */
function notarialKind({ book, own, day }: KindBook, asked: CertificateKind): CertificateKind {
  if (asked.origin !== 'general') return asked;
  return kindsOf(book, own, day).find(({ conditions }) => conditions.includes('notary_letter')) ?? asked;
}
