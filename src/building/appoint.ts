import { Refusal } from '../base/refusal.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { personNamed } from '../person/named.ts';
import { type RoleCode, roleWords } from './role.ts';
import { endRole, insertRole, readRoleHistory } from './role_store.ts';
import { type Building, oneBuilding } from './store.ts';
import { viewBuilding } from './view.ts';

interface RoleOptions {
  from?: string;
  end?: string;
}

export const appoint = verb<RoleOptions>({
  writes: true,
  arguments: [
    { name: '<楼栋>', text: '哪栋，如 3号楼' },
    { name: '<角色>', text: Object.values(roleWords).join('、') },
    { name: '[姓名]', text: '谁；原来的人到前一天为止。只卸任时不写' },
  ],
  options: [
    { flags: '--from <日期>', text: '从哪天起（默认：今天）' },
    { flags: '--end <日期>', text: '卸任：现在的人做到哪天为止' },
  ],
  examples: ['jwh building role 3号楼 楼组长 周桂兰', 'jwh building role 3号楼 调解员 --end 2026-09-30'],
  async run(context, [called, word, name], options) {
    const role = readRole(word as string);
    const from = options.from === undefined ? context.today : readDay(options.from, '--from ');
    const end = options.end === undefined ? null : readDay(options.end, '--end ');
    if ((name === undefined) === (end === null)) {
      throw new Refusal('usage', 'role_unclear', '要么写由谁担任，要么用 --end 写卸任的日期。', {
        hint: '例如：jwh building role 3号楼 楼组长 周桂兰',
      });
    }
    return context.write(async (writing) => {
      const building = await oneBuilding(writing.db, called as string);
      await endHeld(writing, building, role, end ?? addDays(from, -1), end === null);
      if (name !== undefined) {
        const who = await personNamed(writing.db, name);
        await insertRole(writing, { building_id: building.id, role, ...who, from_day: from, until_day: null });
      }
      return viewBuilding(writing.db, building, from > context.today ? from : context.today);
    });
  },
});

/** Ends whoever holds the role now. @throws Refusal kind `usage` where the day does not fit; `not_found` where nobody holds it. */
async function endHeld(writing: Writing, building: Building, role: RoleCode, until: Day, replaced: boolean) {
  const held = (await readRoleHistory(writing.db, building.id)).filter((one) => one.role === role);
  const open = held.find(({ until_day }) => until_day === null);
  if (open === undefined) {
    if (replaced) return;
    throw new Refusal('not_found', 'role_not_held', `${building.name}没有在任的${roleWords[role]}。`);
  }
  if (open.from_day > until) {
    throw new Refusal(
      'usage',
      'days_reversed',
      `${open.name}自 ${open.from_day} 起任${roleWords[role]}，不能到 ${until} 为止。`,
    );
  }
  await endRole(writing, open, until);
}

function readRole(word: string): RoleCode {
  const said = word.trim();
  const found = Object.entries(roleWords).find(([code, label]) => code === said || label === said);
  if (found !== undefined) return found[0] as RoleCode;
  throw new Refusal('usage', 'bad_role', `没有“${said}”这个角色。`, {
    hint: `可以写：${Object.values(roleWords).join('、')}。`,
  });
}
