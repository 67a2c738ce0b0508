import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { type AmendOptions, amendOptions, amendPerson, nothingToAmend, patchFrom } from '../person/amend.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { type Representative, readGroup, readTerm } from './representative.ts';
import { representativeAnswer } from './sheet.ts';
import { amendMembership, representativesCalled, representativesOf } from './store.ts';

interface RepAmendOptions extends AmendOptions {
  group?: string;
  term?: string;
}

export const amend = verb<RepAmendOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    ...amendOptions,
    { flags: '--group <小组>', text: '更正民选代表的居民小组' },
    { flags: '--term <届>', text: '更正民选代表的届次' },
  ],
  examples: ['jwh rep amend 赵玉兰 --group 第4居民小组', 'jwh rep amend 赵玉兰 --phone 13904310002'],
  async run(context, [name], options) {
    const called = readName(name as string);
    const patch = patchFrom(options);
    const seatPatch = {
      ...(options.group === undefined ? {} : { resident_group: readGroup(options.group) }),
      ...(options.term === undefined ? {} : { term_no: readTerm(options.term) }),
    };
    const asked = { person: Object.keys(patch).length > 0, seat: Object.keys(seatPatch).length > 0 };
    if (!asked.person && !asked.seat) throw nothingToAmend('jwh rep amend 赵玉兰 --group 第4居民小组');
    const { person, memberships } = await context.write(async (writing) => {
      const found = onePerson(await representativesCalled(writing.db, called), called, '居民代表');
      const amended = asked.person ? await amendPerson(writing, found, patch) : found;
      const held = await representativesOf(writing.db, found.id);
      if (asked.seat) await amendMembership(writing, lastElected(held, found.name).id, seatPatch);
      return { person: amended, memberships: await representativesOf(writing.db, found.id) };
    });
    return representativeAnswer(person, memberships, { show: await context.shown(), day: context.today });
  },
});

function lastElected(held: readonly Representative[], name: string): Representative {
  const elected = held.filter(({ basis }) => basis === 'elected');
  const last = elected.reduce<Representative | undefined>(
    (best, one) => (best === undefined || one.from_day >= best.from_day ? one : best),
    undefined,
  );
  if (last !== undefined) return last;
  throw new Refusal('not_found', 'not_elected', `${name}不是民选的居民代表，没有小组和届次可更正。`);
}
