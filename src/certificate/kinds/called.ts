import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { CertificateKind } from '../certificate.ts';
import { kindDetails, kindsHere } from './here.ts';
import { aboutOf, matterOf, plainTitle } from './title.ts';

/**
 * The kind that goes by a code, a number in its list, a title or a part of one. @throws Refusal kind `not_found` where none
 * does, `usage` where several do.
 */
export async function kindCalled(db: Database, day: Day, word: string): Promise<CertificateKind> {
  return oneKind(await kindsHere(db, day), word);
}

/** The same among kinds that were read before. */
export function oneKind(kinds: readonly CertificateKind[], word: string): CertificateKind {
  const found = kindsCalled(kinds, word);
  const [kind] = found;
  if (kind !== undefined && found.length === 1) return kind;
  const all = { hint: '种类和序号：jwh certificate types' };
  if (kind === undefined) throw new Refusal('not_found', 'no_kind', `本居委会没有“${word}”这一种证明。`, all);
  const names = found.map(({ series, title }) => `${series} ${title}`).join('；');
  throw new Refusal('usage', 'several_kinds', `“${word}”可以是几种证明：${names}。`, {
    hint: '请用序号，例如 --kind 2',
  });
}

/**
 * Kinds that have in their title what a paper is about, stand under its name, or go near it: 困难证明 is none of them, but a
 * clerk may have meant one.
 */
export function similarKinds(kinds: readonly CertificateKind[], word: string): CertificateKind[] {
  const matter = matterOf(word);
  return kinds.filter(({ code, origin, title }) => {
    if (origin === 'general') return false;
    const detail = kindDetails[code];
    const isAkin = detail?.akin?.includes(matter) ?? false;
    return plainTitle(title).includes(matter) || isAkin || matterOf(detail?.category ?? '') === matter;
  });
}

/**
 * Every kind that goes by a word; the code, the number and the whole title count first, then what the word is about or what
 * people also call it, then a part of the title.
 */
export function kindsCalled(kinds: readonly CertificateKind[], word: string): CertificateKind[] {
  const plain = plainTitle(word);
  if (plain === '') return [];
  const whole = kinds.filter(
    ({ code, series, title }) =>
      code === word.trim() || String(series) === plain || plainTitle(title) === plain || matterOf(title) === plain,
  );
  if (whole.length > 0) return whole;
  const about = aboutOf(word);
  const listed = kinds.filter(
    ({ code, origin, title }) =>
      origin !== 'general' && (matterOf(title) === about || kindDetails[code]?.also?.includes(about)),
  );
  if (listed.length > 0) return listed;
  return kinds.filter(({ origin, title }) => origin !== 'general' && plainTitle(title).includes(plain));
}
