import { refusePrivate } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { RollMember } from '../representative/roll.ts';
import { readRoll } from '../representative/store.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { kindWords, type ProposalKind, type Proposer } from './kind.ts';

/** The people named, each looked up in the roll of that day by name or code; null: the roll is empty, nothing to look in. */
export async function readProposers(
  db: Database,
  named: readonly string[],
  day: Day,
): Promise<{ persons: Proposer[]; rolled: boolean }> {
  const { members } = await readRoll(db, day);
  const words = [...new Set(named.flatMap((text) => text.split(/[、，,]/)).map(plainWords))].filter(
    (one) => one !== '',
  );
  for (const word of words) refusePrivate(word, '--by ');
  if (words.length === 0) {
    throw new Refusal('usage', 'nobody', '没有写是哪位代表。', { hint: '写 --by 张一；联名的每人一个 --by。' });
  }
  return { persons: words.map((word) => inRoll(members, word)), rolled: members.length > 0 };
}

function inRoll(members: readonly RollMember[], word: string): Proposer {
  const found = members.filter(({ name, person_id }) => name === word || person_id.startsWith(word.toLowerCase()));
  const [one, ...others] = found;
  if (others.length > 0) {
    throw new Refusal('usage', 'same_name', `有${found.length}位代表叫“${word}”。`, {
      hint: `请写代号：${found.map(({ person_id, resident_group }) => `${person_id.slice(0, 8)}（${resident_group ?? '无小组'}）`).join('、')}`,
    });
  }
  if (one === undefined) return { name: word, person_id: null, representative: false };
  return { name: one.name, person_id: one.person_id, representative: true };
}

/**
 * Whether all who bring it are representatives on that day (R-ZZ-7 … -9: the right is theirs). Null where the place gives no
 * such right a rule, or has no roll to look in. Pure.
 */
export function judgeProposers(
  book: Rulebook,
  kind: ProposalKind,
  day: Day,
  { persons, rolled }: { persons: readonly Proposer[]; rolled: boolean },
): Judged | null {
  const rule = book.find(kindWords[kind].rule, day);
  if (rule === undefined || !rolled) return null;
  const strangers = persons.filter(({ representative }) => !representative).map(({ name }) => name);
  const arithmetic =
    strangers.length === 0
      ? `${persons.length}人在${day}的代表名册上`
      : `${persons.length}人中${strangers.length}人不在${day}的代表名册上：${strangers.join('、')}`;
  const about = { subject: 'proposers', label: `${kindWords[kind].persons}是代表` };
  return judgeBy(rule, about, book.choices(day), () => ({ holds: strangers.length === 0, arithmetic }), []);
}

/** The right belongs to representatives: others are refused unless it is told why it is kept. */
export function refuseStrangers(judged: Judged | null, happened: string | null): void {
  if (judged === null || judged.holds || happened !== null) return;
  throw new Refusal('forbidden', 'not_representative', `${judged.arithmetic}。`, {
    cite: judged.cite,
    hint: '请核对姓名和日期：jwh rep list；居民已经提出、仍要照记的，加上 --happened 理由。',
  });
}
