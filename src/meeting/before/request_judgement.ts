import { shareWords, weigh } from '../../base/share.ts';
import type { InForce } from '../../rules/book.ts';
import { type Choices, chosen, type ReadingId } from '../../rules/reading.ts';
import { baseWords } from '../../rules/words.ts';
import { type Judged, judgeBy } from '../../verdict/verdict.ts';
import { type Counted, type conveneKeys, proposerWords } from './proposer.ts';
import type { CountedProposer, Part } from './request_base.ts';
import { type Binding, type Circumstances, effectWords, type RequestVerdict } from './request_verdict.ts';

export type ConveneRule = InForce<(typeof conveneKeys)[Counted]>;
/**
 * One class against the place's rule, and against the law beside it. A confirmed law that binds stands above a rule that
 * only allows (D-14, D-158); any other law is only told. Pure. Source: R-CC-03-3, R-XF2-9, R-ZZ-12.
 */
export function judgeCounted(
  proposer: CountedProposer,
  rule: ConveneRule,
  law: ConveneRule | undefined,
  choices: Choices,
  about: Circumstances,
): RequestVerdict[] {
  const own = ownVerdict(proposer, rule, choices, about);
  if (law === undefined) return [withBinding(own, rule, choices, false)];
  const part = partFor(proposer, rule, law);
  if (part === null) return [withBinding(withNotes(own, [lawNote(law, null)]), rule, choices, false)];
  const beside = weigh(part.count, part.of, law.value);
  const mustByLaw = beside.holds && law.value.binding === 'must' && own.effect !== 'must' && lawStands(law, choices);
  const told = withBinding(own, rule, choices, mustByLaw);
  if (mustByLaw) return [told, lawVerdict(proposer, law, beside)];
  const same = beside.holds === own.holds && (!beside.holds || law.value.binding === own.effect);
  return [same ? told : withNotes(told, [lawNote(law, beside)])];
}

function ownVerdict(
  proposer: CountedProposer,
  rule: ConveneRule,
  choices: Choices,
  { major }: Circumstances,
): RequestVerdict {
  const { by } = proposer;
  const judged = judgeBy(
    rule,
    { subject: by, label: `${proposerWords[by]}提议`, severity: 'note', notes: [...proposer.notes, ...silence(rule)] },
    choices,
    (letter) => {
      const told = weighUnder(proposer, rule, letter);
      const weighty = major || !rule.readings.includes('D-167') || letter('D-167') !== 'b';
      return weighty ? told : { holds: false, arithmetic: `${told.arithmetic}，但没有写明是重大事项` };
    },
    rule.readings.filter((id) => bears(id, proposer)),
  );
  return { ...judged, effect: judged.holds ? bindingOf(rule, choices) : 'none' };
}

function silence({ fallback, citeWords }: ConveneRule): string[] {
  return fallback ? [`本地制度没有写这种提议，以国家法为后备（${citeWords}）。`] : [];
}

/** A confirmed law on who may convene goes before the place's own rule, unless the office reads it otherwise. */
function lawStands(law: ConveneRule, choices: Choices): boolean {
  return law.cite.status === 'confirmed' && chosen('D-158', choices) === 'a' && choices['D-14'] !== 'a';
}

/** Readings that can change this result, and those that change how it binds. */
function bears(id: ReadingId, { by, elected, exOfficio, named }: CountedProposer): boolean {
  if (id === 'D-08') return by === 'representatives' && elected !== null && exOfficio !== null;
  if (id === 'D-09') return named !== null;
  return true;
}

function weighUnder(proposer: CountedProposer, rule: ConveneRule, letter: (id: ReadingId) => string) {
  const { count, elected, exOfficio } = proposer;
  const asks = (id: ReadingId) => rule.readings.includes(id) && bears(id, proposer) && letter(id) === 'b';
  if (asks('D-08') && elected !== null && exOfficio !== null) return weighEach(elected, exOfficio, rule);
  let of = asks('D-09') && proposer.named !== null ? proposer.named : proposer.of;
  if (asks('D-05')) of += proposer.vacancies;
  if (asks('D-06')) of += proposer.duplicates;
  return toldOf({ count, of }, rule, proposer.by);
}

/** A third of each class (D-08b); a class nobody belongs to asks for nothing. */
function weighEach(elected: Part, exOfficio: Part, rule: ConveneRule) {
  const parts = [
    { name: proposerWords.representatives, ...elected },
    { name: proposerWords.ex_officio, ...exOfficio },
  ].filter(({ of }) => of > 0);
  const weighed = parts.map(({ name, count, of }) => ({ name, ...weigh(count, of, rule.value) }));
  return {
    holds: weighed.every(({ holds }) => holds),
    arithmetic: weighed.map(({ name, arithmetic }) => `${name} ${arithmetic}`).join('；'),
  };
}

function toldOf({ count, of }: Part, rule: ConveneRule, by: Counted) {
  const { holds, arithmetic, short } = weigh(count, of, rule.value);
  const missing = holds ? '' : `，差 ${short} ${by === 'groups' ? '个' : by === 'households' ? '户' : '人'}`;
  return { holds, arithmetic: `${arithmetic}${missing}` };
}

/** May or must (D-13, D-14): a choice of the office counts for every class. */
function bindingOf(rule: ConveneRule, choices: Choices): Binding {
  if (rule.value.binding === 'must') return 'must';
  if (rule.readings.includes('D-13') && chosen('D-13', choices) === 'b') return 'must';
  // The default b of D-14 rests on a law that binds: without one (representatives, a law not confirmed) the text stands.
  if (rule.readings.includes('D-14') && choices['D-14'] === 'b') return 'must';
  return 'may';
}

/** Which letter of D-13 or D-14 the effect rests on, and what the other would make of it. */
function withBinding(verdict: RequestVerdict, rule: ConveneRule, choices: Choices, byLaw: boolean): RequestVerdict {
  const id = rule.readings.find((one) => one === 'D-13' || one === 'D-14');
  const binding = byLaw ? 'must' : bindingOf(rule, choices);
  const letter = binding === 'must' ? 'b' : 'a';
  const readings = verdict.readings.map((one) => (one.slice(0, -1) === id ? `${id}${letter}` : one));
  if (!verdict.holds || rule.value.binding === 'must') return { ...verdict, readings };
  const other = letter === 'a' ? effectWords.must : effectWords.may;
  return withNotes({ ...verdict, readings }, [
    ...(id === undefined ? [] : [`${verdict.label}：若按读法 ${id}${letter === 'a' ? 'b' : 'a'}，则${other}。`]),
    ...(binding === 'may' ? ['原文是“可以”：开不开由居委会决定，请研究后答复提议人。'] : []),
  ]);
}

/** The proposers as the law counts them; null where the figures do not tell elected and ex-officio members apart. */
function partFor({ count, of, elected }: CountedProposer, rule: ConveneRule, law: ConveneRule): Part | null {
  if (law.value.of !== 'representatives') return { count, of };
  if (elected !== null) return elected;
  return rule.value.of === 'representatives' ? { count, of } : null;
}

function lawVerdict({ by }: CountedProposer, law: ConveneRule, { arithmetic }: { arithmetic: string }): RequestVerdict {
  return {
    ...{
      rule: law.key,
      subject: `law:${by}`,
      label: `${proposerWords[by]}提议（依法）`,
      holds: true,
      severity: 'note',
    },
    ...{ arithmetic, readings: [], others: [] },
    notes: [`本地制度写的是“可以”或另有尺度；会议的召集以已核原文的法律为准（${law.citeWords}）。`],
    ...{ cite: law.cite, cite_words: law.citeWords, effect: 'must' as const },
  };
}

function lawNote(law: ConveneRule, weighed: { holds: boolean; arithmetic: string } | null): string {
  const asks = `${baseWords[law.value.of]}的${shareWords(law.value).replace('（含本数）', '')}提议，${law.value.binding === 'must' ? '应当' : '可以'}召开`;
  const result = weighed === null ? '' : `；按其计算${weighed.holds ? '达到' : '未达到'}（${weighed.arithmetic}）`;
  const status = {
    confirmed: '已核原文',
    reconstructed: '据片段整理，未核原文',
    assumed: '推定，未核原文',
    office: '自定',
  };
  const counts = law.cite.status === 'confirmed' ? '' : '，不以此为准';
  return `国家法：${asks}（${law.citeWords}，${status[law.cite.status]}${counts}）${result}。`;
}

function withNotes<V extends Judged>(verdict: V, notes: readonly string[]): V {
  return { ...verdict, notes: [...verdict.notes, ...notes] };
}
