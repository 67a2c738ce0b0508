import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { RollMember } from '../../representative/roll.ts';
import { proposerWords, type WrittenProposer } from './proposer.ts';

/** A person asks once. @throws Refusal kind `usage`. */
export function refuseTwice(names: readonly string[]): void {
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  if (twice.length === 0) return;
  throw new Refusal('usage', 'bad_proposers', `提议人名单里重复：${twice.join('、')}。`, {
    hint: '一人只算一次；没有写入任何内容。',
  });
}

/** Every name stands on the roll of the day, and only once. @throws Refusal kind `usage` naming each that does not. */
export function refuseUnknown(names: readonly string[], body: readonly RollMember[], day: Day): void {
  const times = (name: string) => body.filter((member) => member.name === name).length;
  const faults = names.flatMap((name) => {
    if (times(name) === 1) return [];
    if (times(name) === 0) return [`${name} 不在 ${day} 的代表名册上`];
    return [`名册上有 ${times(name)} 位${name}，分不清是哪一位：请改报人数`];
  });
  if (faults.length === 0) return;
  throw new Refusal(
    'usage',
    'bad_proposers',
    `提议人有${faults.length}处不对：\n${faults.map((f) => `  ${f}`).join('\n')}`,
    {
      hint: '名册见 jwh rep list；没有写入任何内容。',
    },
  );
}

/** No more of a class ask than belong to it. @throws Refusal kind `usage` with both numbers. */
export function refuseMoreThanClass(written: readonly WrittenProposer[], elected: number, exOfficio: number): void {
  for (const { by, count, names } of written) {
    const of = by === 'ex_officio' ? exOfficio : elected;
    if (names.length > 0 || count === null || count <= of) continue;
    throw new Refusal('usage', 'impossible_counts', `提议的${proposerWords[by]} ${count} 多于在册的 ${of}。`, {
      hint: `在册居民代表 ${elected}、当然代表 ${exOfficio}：两种分开写（--by 居民代表=… --by 当然代表=…），名册见 jwh rep list；没有写入任何内容。`,
    });
  }
}

/** Where the classes are told apart, each name stands under its own. @throws Refusal kind `usage` naming each that does not. */
export function refuseOtherClass(
  written: readonly WrittenProposer[],
  body: readonly RollMember[],
  isElected: (member: RollMember) => boolean,
): void {
  if (!written.some(({ by }) => by === 'ex_officio')) return;
  const faults = written.flatMap(({ by, names }) => {
    const other = by === 'ex_officio' ? 'representatives' : 'ex_officio';
    return names
      .filter((name) => body.some((member) => member.name === name && isElected(member) === (by === 'ex_officio')))
      .map((name) => `${name} 在册的身份是${proposerWords[other]}，不是${proposerWords[by]}`);
  });
  if (faults.length === 0) return;
  throw new Refusal('usage', 'bad_proposers', `${faults.join('；')}。`, {
    hint: '每人写在自己的身份下；名册见 jwh rep list；没有写入任何内容。',
  });
}
