import { maskNumber } from '../base/mask.ts';
import { type MaskNumber, Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import {
  type DetailOptions,
  type Details,
  detailOptions,
  detailsFrom,
  newOption,
  readName,
} from '../person/details.ts';
import { enrol } from '../person/enrol.ts';
import { codeOf, describe, isCode } from '../person/person.ts';
import { personsCalled, updatePerson } from '../person/store.ts';
import { cardAnswer } from './answer.ts';
import { readCard } from './card.ts';
import { evidence } from './import_match.ts';
import { householdFor, type LivingOptions, livingFrom, livingOptions, refuseSecondHead } from './living.ts';
import { insertResident, residentOf, updateResident } from './store.ts';

interface AddOptions extends DetailOptions, LivingOptions {
  at?: string;
  note?: string;
  new?: true;
}

export const add = verb<AddOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；档案中已有的人（工作人员、代表）写编码也可' }],
  options: [
    { flags: '--at <住户>', text: '住在哪一户，如 3号楼-2-501；没有登记过的户随即登记' },
    ...livingOptions,
    ...detailOptions,
    { flags: '--note <备注>', text: '备注' },
    newOption,
  ],
  examples: [
    'jwh resident add 王建国 --at 3号楼-2-501 --relation 户主 --registration 户籍 --phone 13804310001',
    'jwh resident add 王小明 --at 3号楼-2-501 --relation 子 --birth-day 2015-06-01',
  ],
  async run(context, [name], options) {
    const called = readName(name as string);
    // As an import has it: what is all figures and signs came out of a wrong cell.
    if (!isCode(called) && !/\p{L}/u.test(called)) throw new Refusal('usage', 'bad_name', `“${called}”不是姓名。`);
    const details = detailsFrom(options);
    refuseFuture(details.birth_day, context.today);
    const living = livingFrom(options);
    const note = options.note === undefined ? null : readWords(options.note, '备注', 200);
    const notes: string[] = [];
    const card = await context.write(async (writing) => {
      const { db } = writing;
      if (options.new === undefined) await refuseNameAlone(db, called, details);
      const enrolled = await enrol(writing, { called, details, isNew: options.new ?? false });
      const person = note === null ? enrolled : await updatePerson(writing, enrolled.id, { note });
      const home = options.at === undefined ? null : await householdFor(writing, options.at);
      if (home?.isNew) notes.push('这一户原来没有登记，已一并登记。');
      const known = await residentOf(db, person.id);
      if (known !== undefined && known.moved_out === null) throw alreadyHere(person.name);
      const household_id = home?.id ?? null;
      await refuseSecondHead(db, { household_id, relation: living.relation ?? null, person_id: person.id });
      const row = {
        person_id: person.id,
        household_id,
        relation: living.relation ?? null,
        registration: living.registration ?? null,
        moved_in: living.moved_in ?? null,
        moved_out: null,
      };
      const resident =
        known === undefined
          ? await insertResident(writing, { ...row, facts: {} })
          : await updateResident(writing, known, { ...row, facts: cameBack(known) });
      if (known !== undefined) notes.push(`${person.name}原来已迁出（${known.moved_out}），现重新登记。`);
      return readCard(db, person, resident, context.today);
    });
    return cardAnswer(context, card, notes);
  },
});

/**
 * Somebody on file who is no resident yet is not taken for the new one by the name alone: there are many of one name.
 * @throws Refusal kind `usage` that tells who is on file.
 */
async function refuseNameAlone(db: Database, called: string, details: Details): Promise<void> {
  if (isCode(called)) return;
  const given = details.id_number ?? null;
  const [person, ...others] = (await personsCalled(db, called)).filter(
    ({ id_number }) => given === null || id_number === null || id_number === given,
  );
  if (person === undefined || others.length > 0) return;
  const { agree } = evidence({ details, door: null }, { details: person, door: null });
  if (agree.length > 0 || (await residentOf(db, person.id)) !== undefined) return;
  const worded = (mask: MaskNumber, today: Day | null) =>
    `档案中已有一位${person.name}，还不是居民，看不出是不是同一人：\n  ${describe(person, mask, today)}`;
  throw new Refusal('usage', 'same_name', worded(maskNumber, null), {
    hint: `是同一人：姓名处写编码 ${codeOf(person)}；是同名的另一人：加 --new`,
    worded,
  });
}

function alreadyHere(name: string): Refusal {
  return new Refusal('usage', 'resident_known', `${name}已经登记为居民。`, {
    hint: `搬家：jwh resident move ${name} --at 楼栋-单元-门牌；更正：jwh resident amend ${name}；同名的另一人：加 --new`,
  });
}

/** @throws Refusal kind `usage` for somebody who is not born yet. */
export function refuseFuture(birthDay: string | null | undefined, today: string): void {
  if (birthDay === undefined || birthDay === null || birthDay <= today) return;
  throw new Refusal('usage', 'future_birth', `出生日期 ${birthDay} 晚于今天（${today}）。`, { hint: '请核对。' });
}

/** @throws Refusal kind `usage` for somebody who has died. */
function cameBack({ facts, household_id, moved_out }: NonNullable<Awaited<ReturnType<typeof residentOf>>>) {
  const { left, lived = [] } = facts;
  if (left === 'died') {
    throw new Refusal('usage', 'resident_died', `档案中这位居民已于 ${moved_out} 去世。`, {
      hint: '同名的另一人，请加 --new。',
    });
  }
  if (household_id === null) return { lived };
  return { lived: [...lived, { household_id, until_day: moved_out as string }] };
}
