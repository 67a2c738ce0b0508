import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { type Basis, basisWords, type Representative, readBasis } from './representative.ts';
import { representativeAnswer } from './sheet.ts';
import { endMembership, representativesCalled, representativesOf } from './store.ts';

interface LeaveOptions {
  on: string;
  reason: string;
  basis?: string;
}

export const leave = verb<LeaveOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--on <日期>', text: '任代表的最后一日', required: true },
    { flags: '--reason <原因>', text: '离任的原因', required: true },
    { flags: '--basis <身份>', text: '只离任这一种身份（默认：全部）' },
  ],
  examples: ['jwh rep leave 赵玉兰 --on 2026-09-30 --reason 迁出本社区'],
  async run(context, [name], options) {
    const called = readName(name as string);
    const on = readDay(options.on, '任代表的最后一日');
    const basis = options.basis === undefined ? undefined : readBasis(options.basis);
    const { person, memberships } = await context.write(async (writing) => {
      const found = onePerson(await representativesCalled(writing.db, called), called, '居民代表');
      const ending = inOfficeOn(await representativesOf(writing.db, found.id), on, basis, found.name);
      for (const { id } of ending) await endMembership(writing, id, on, options.reason);
      return { person: found, memberships: await representativesOf(writing.db, found.id) };
    });
    return representativeAnswer(person, memberships, { show: await context.shown(), day: context.today });
  },
});

/** The open memberships on a day, of one basis or of all. @throws Refusal kind `not_found` when there is none. */
export function inOfficeOn(
  memberships: readonly Representative[],
  day: Day,
  basis: Basis | undefined,
  name: string,
): [Representative, ...Representative[]] {
  const [first, ...others] = memberships.filter(
    (one) => isHeldOn(one, day) && one.until_day === null && (basis === undefined || one.basis === basis),
  );
  if (first !== undefined) return [first, ...others];
  const what = basis === undefined ? '代表' : `“${basisWords[basis]}”代表`;
  throw new Refusal('not_found', 'not_in_office', `${name}在${day}不是在任的${what}，或已登记离任。`, {
    hint: '起止日见：jwh rep list --all',
  });
}
