import { Refusal } from '../../base/refusal.ts';
import type { CertificateKind } from '../certificate.ts';
import type { KindBook } from './book.ts';
import { kindsCalled } from './called.ts';
import { generalKind, kindsOf } from './here.ts';
import { localBar } from './local.ts';
import { barredTitle } from './negative.ts';
import { plainTitle } from './title.ts';

/**
 * The kind that a word at the counter means: one of the kinds here by its code, number or whole title; else, where a list of
 * what may not be certified has the word, the general letter of that title; else a kind by part of its title; else the
 * general letter. @throws Refusal kind `usage` where part of a title leaves several, `not_found` for a number no kind has.
 */
export function kindAsked(here: KindBook, word: string): { kind: CertificateKind; title: string } {
  const { book, own, day } = here;
  const kinds = kindsOf(book, own, day);
  const [kind, ...others] = kindsCalled(kinds, word);
  if (kind !== undefined && others.length === 0 && isWhole(kind, word)) return { kind, title: kind.title };
  if (kind === undefined && /^\d+$/u.test(plainTitle(word))) throw noSuchItem(word);
  const items = book.find('certificate.negative', day)?.value.items ?? [];
  const free = { kind: generalKind, title: word.trim() };
  if (barredTitle(items, word) !== null || localBar(own, word) !== undefined || kind === undefined) return free;
  if (others.length === 0) return { kind, title: kind.title };
  const names = [kind, ...others].map(({ series, title }) => `${series} ${title}`).join('；');
  throw new Refusal('usage', 'several_kinds', `“${word}”可以是几种证明：${names}。`, {
    hint: '请写序号，或把名称写全。',
  });
}

/** A number is no name. */
export function noSuchItem(word: string): Refusal {
  return new Refusal('not_found', 'no_kind', `没有第${plainTitle(word)}项。`, {
    hint: '种类见 jwh certificate types；清单以外的（0），请写要证明什么的名称。',
  });
}

/** The code, the number or the whole title, not a part of it. */
function isWhole({ code, series, title }: CertificateKind, word: string): boolean {
  const plain = plainTitle(word);
  return (
    code === word.trim() ||
    String(series) === plain ||
    plainTitle(title) === plain ||
    plainTitle(title) === `${plain}证明`
  );
}
