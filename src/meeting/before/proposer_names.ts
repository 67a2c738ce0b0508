import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { RollMember } from '../../representative/roll.ts';

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
