import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { OptionSpec } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { type Relation, readRelation } from '../person/relation.ts';
import type { Newcomer } from './change.ts';

/** What every verb that brings members in takes. */
export const newcomerOptions: readonly OptionSpec[] = [
  { flags: '--meeting <编号>', text: '推选的居民会议或居民代表会议' },
  { flags: '--motion <序号>', text: '会议上的第几项议题（不写：标题提到监督小组或推选的人的那一项）' },
  { flags: '--rep <姓名>', text: '没有居民代表名册时，写明谁是居民代表，用顿号隔开；有名册的以名册为准' },
  { flags: '--relation <姓名=关系:成员>', text: '与居委会成员的关系，如 王芳=妹妹:王建国，可写多次', repeat: true },
  { flags: '--happened <理由>', text: '不合规定、但已成事实的推选：如实记录，并留下所违反的规定' },
];

export interface NewcomerOptions {
  meeting?: string;
  motion?: string;
  rep?: string;
  relation?: string[];
  happened?: string;
}

/** The people named with what was written of them. @throws Refusal kind `usage`, also for somebody not among them. */
export function newcomersFrom(
  called: readonly string[],
  { rep, relation = [] }: NewcomerOptions,
  votes: readonly string[] = [],
): Newcomer[] {
  const names = called.map(readName);
  const among = (name: string, flag: string) => {
    if (names.includes(name)) return name;
    throw new Refusal('usage', 'not_named', `${flag} 写了${name}，却不在这次推选的人中。`);
  };
  const reps = (rep ?? '')
    .split(/[、，,]/)
    .filter((word) => word.trim() !== '')
    .map((word) => among(readName(word), '--rep'));
  const relations = new Map(relation.map(relationIn).map(([name, one]) => [among(name, '--relation'), one]));
  const counted = new Map(votes.map(votesIn).map(([name, number]) => [among(name, '--votes'), number]));
  return names.map((name) => ({
    called: name,
    statedRepresentative: reps.includes(name),
    relation: relations.get(name) ?? null,
    votes: counted.get(name) ?? null,
  }));
}

/** Which motion was written, and who is to be elected by it. */
export function motionMeant({ motion }: NewcomerOptions, newcomers: readonly Newcomer[]) {
  return {
    motion: motion === undefined ? null : wholeNumber(motion, '议题序号'),
    newcomers: newcomers.map(({ called }) => called),
  };
}

export function happenedFrom(text: string | undefined): string | null {
  return text === undefined ? null : readWords(text, '--happened 的理由');
}

function relationIn(text: string): [string, Relation] {
  const groups = /^(?<name>[^=]+)=(?<words>[^:：]+)(?:[:：](?<of>.+))?$/.exec(text.trim())?.groups;
  if (groups === undefined) throw unreadable(text, '--relation 王芳=妹妹:王建国');
  const words = (groups.words ?? '').trim();
  const of = groups.of === undefined ? null : readName(groups.of);
  return [readName(groups.name ?? ''), { code: readRelation(words), words, of }];
}

function votesIn(text: string): [string, number] {
  const [name = '', number = ''] = text.split('=');
  if (number.trim() === '') throw unreadable(text, '--votes 王芳=31');
  return [readName(name), wholeNumber(number.trim(), '得票')];
}

function unreadable(text: string, example: string): Refusal {
  return new Refusal('usage', 'bad_value', `看不懂“${text}”。`, { hint: `写法如：${example}` });
}
