import { Refusal } from '../base/refusal.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { type DetailOptions, detailOptions, detailsFrom, newOption, readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { inOfficeOn } from './leave.ts';
import { type Representative, readBasis, readGroup } from './representative.ts';
import { seat } from './seat.ts';
import { representativeAnswer } from './sheet.ts';
import { endMembership, representativesCalled, representativesOf } from './store.ts';

interface ReplaceOptions extends DetailOptions {
  on: string;
  reason: string;
  group?: string;
  basis?: string;
  new?: boolean;
}

export const replace = verb<ReplaceOptions>({
  writes: true,
  arguments: [
    { name: '<原代表>', text: '被更换的代表' },
    { name: '<新代表>', text: '接替的代表，同一居民小组、同一届' },
  ],
  options: [
    { flags: '--on <日期>', text: '新代表的起始日；原代表任到前一日', required: true },
    { flags: '--reason <原因>', text: '更换的原因', required: true },
    { flags: '--group <小组>', text: '居民小组，用来核对' },
    { flags: '--basis <身份>', text: '更换的是哪一种身份（默认：民选）' },
    ...detailOptions,
    newOption,
  ],
  examples: ['jwh rep replace 赵玉兰 孙国强 --on 2026-10-01 --reason 迁出本社区'],
  async run(context, [oldName, newName], options) {
    const called = readName(oldName as string);
    const on = readDay(options.on, '新代表的起始日');
    const basis = options.basis === undefined ? 'elected' : readBasis(options.basis);
    const successor = {
      called: readName(newName as string),
      details: detailsFrom(options),
      isNew: options.new ?? false,
    };
    const { old, person, memberships } = await context.write(async (writing) => {
      const found = onePerson(await representativesCalled(writing.db, called), called, '居民代表');
      const [left] = inOfficeOn(await representativesOf(writing.db, found.id), addDays(on, -1), basis, found.name);
      refuseOtherGroup(left, readGroup(options.group));
      await endMembership(writing, left.id, addDays(on, -1), options.reason);
      const seated = await seat(writing, {
        ...successor,
        basis,
        group: left.resident_group,
        term: left.term_no,
        from: on,
        replaces: left.id,
      });
      if (seated.id === found.id) throw new Refusal('usage', 'same_person', `${found.name}不能接替自己。`);
      return { old: found, person: seated, memberships: await representativesOf(writing.db, seated.id) };
    });
    const answer = representativeAnswer(person, memberships, { show: await context.shown(), day: context.today });
    const told = { kind: 'text', lines: [`接替${old.name}（任到${addDays(on, -1)}，${options.reason}）。`] } as const;
    return {
      ...answer,
      sheet: { ...answer.sheet, blocks: [...answer.sheet.blocks, told] },
      record: {
        ...answer.record,
        replaces: { id: old.id, name: old.name, until_day: addDays(on, -1), reason: options.reason },
      },
    };
  },
});

/** The seat stays with its group (xingfu 第十条, zizhi 第八条). */
function refuseOtherGroup({ resident_group, name }: Representative, group: string | null): void {
  if (group === null || group === resident_group) return;
  throw new Refusal(
    'usage',
    'other_group',
    `${name}是${resident_group ?? '未写小组'}的代表，接替的人也应由这个小组推选，不是${group}。`,
    {
      hint: '去掉 --group，或先用 rep amend 更正小组。',
    },
  );
}
