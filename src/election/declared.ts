import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { Held } from './held.ts';
import type { ElectionRules } from './rules.ts';

/** Who stood for several posts has the seat that the count gives, else the first. */
export function declaredPlaces({ draft, candidates }: Held, counted: readonly number[]): number[] | null {
  const { elected } = draft;
  if (elected === undefined) return null;
  return [...new Set(elected)].flatMap((name) => {
    const places = candidates.flatMap((one, at) => (one.name === name ? [at] : []));
    return places.find((at) => counted.includes(at)) ?? places[0] ?? [];
  });
}

/** What was declared at the election stands as it was declared; where the count says otherwise, that is said. */
export function judgeDeclared(
  held: Held,
  { pass, choices }: ElectionRules,
  declared: readonly number[] | null,
  counted: readonly number[] | null,
): Judged[] {
  if (pass === undefined || declared === null || counted === null) return [];
  const names = namesOf(held);
  const holds = names(declared) === names(counted);
  const arithmetic = holds
    ? `宣布当选的与票数相符：${names(declared)}`
    : `宣布当选：${names(declared)}；按票数：${names(counted)}`;
  return [judgeBy(pass, { subject: 'declared', label: '宣布的结果' }, choices, () => ({ holds, arithmetic }), [])];
}

/** The same where no rule says who is elected: the count is no finding then, but it is told. */
export function unlikeCount(
  held: Held,
  { pass }: ElectionRules,
  declared: number[] | null,
  counted: readonly number[] | null,
) {
  if (pass !== undefined || declared === null || counted === null) return [];
  const names = namesOf(held);
  if (names(declared) === names(counted)) return [];
  return [`宣布当选：${names(declared)}；按得票多少：${names(counted)}。请核对；以选举会议宣布的为准。`];
}

const namesOf = (held: Held) => (places: readonly number[]) =>
  [...places]
    .sort((one, other) => one - other)
    .map((at) => held.candidates[at]?.name ?? '')
    .join('、') || '无';
