import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { oneGroup } from '../group/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { type Household, readHouseholds, updateHousehold } from './store.ts';
import { insertTenGroup, readTenGroups } from './ten_store.ts';
import { divide, remainderLetter, sizeOf } from './tens.ts';
import { viewTens } from './tens_view.ts';

interface DivideOptions {
  group?: string;
  size?: string;
}

export const divideInTens = verb<DivideOptions>({
  writes: true,
  options: [
    { flags: '--group <小组>', text: '只编这个居民小组的住户' },
    { flags: '--size <户数>', text: '几户一组（本地没有十户联包的规定时要写）' },
  ],
  examples: ['jwh household divide', 'jwh household divide --size 10 --group 第1居民小组 --dry-run'],
  async run(context, _args, options) {
    const asked = options.size === undefined ? undefined : wholeNumber(options.size, '户数');
    if (asked === 0) throw new Refusal('usage', 'bad_number', '一组至少 1 户。');
    return context.write(async (writing) => {
      const { db } = writing;
      const book = await loadRulebook(db);
      const size = asked ?? sizeOf(ruleOr(book, context.today)) ?? 10;
      const group = options.group === undefined ? null : await oneGroup(db, options.group);
      const left = (await readHouseholds(db)).filter(
        (one) => one.ten_group_id === null && (group === null || one.group === group.name),
      );
      if (left.length === 0) {
        throw new Refusal('usage', 'nothing_to_divide', '没有还没编组的住户。', {
          hint: '登记住户：jwh household add 3号楼-2-501；各组见：jwh household tens',
        });
      }
      await makeGroups(writing, left, {
        size,
        letter: remainderLetter(book, context.today),
        group_id: group?.id ?? null,
      });
      return viewTens(db, context.today);
    });
  },
});

/** @throws Refusal kind `no_rule` that names what does without one. */
function ruleOr(book: Rulebook, day: Day): InForce<'household.tens'> {
  const rule = book.find('household.tens', day);
  if (rule !== undefined) return rule;
  throw new Refusal('no_rule', 'no_rule', `${book.pack.name}在${day}没有十户联包（几户一组）的规定。`, {
    hint: '居委会自己定的，写明几户一组：jwh household divide --size 10',
  });
}

/** Makes the groups in the order of the doors and puts the households into them. */
async function makeGroups(
  writing: Writing,
  households: readonly Household[],
  { size, letter, group_id }: { size: number; letter: string; group_id: string | null },
): Promise<void> {
  const { groups } = divide(households.length, size, letter);
  const first = ((await readTenGroups(writing.db)).at(-1)?.no ?? 0) + 1;
  for (let at = 0; at < groups; at += 1) {
    const id = await insertTenGroup(writing, first + at, group_id);
    const end = at === groups - 1 ? households.length : (at + 1) * size;
    for (const household of households.slice(at * size, end)) {
      await updateHousehold(writing, household.id, { ten_group_id: id });
    }
  }
}
