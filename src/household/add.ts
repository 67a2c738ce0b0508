import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { householdRecord } from './record.ts';
import { householdTable } from './sheet.ts';
import { type Household, insertHousehold, placeOf } from './store.ts';

interface AddOptions {
  address?: string;
  note?: string;
}

export const add = verb<AddOptions>({
  writes: true,
  arguments: [{ name: '[住户...]', text: '楼栋-单元-门牌，可写几户，如 3号楼-2-501；没有单元的写 3号楼-501' }],
  options: [
    { flags: '--address <地址>', text: '没有楼栋门牌的（平房等），写地址' },
    { flags: '--note <备注>', text: '备注' },
  ],
  examples: ['jwh household add 3号楼-2-501 3号楼-2-502', 'jwh household add --address 向阳院6号'],
  async run(context, args, options) {
    const doors = (args as readonly unknown[]).flat().filter((door) => door !== undefined) as string[];
    const address = options.address === undefined ? null : readPublicWords(options.address, '地址', 100);
    const note = publicWordsOrNull(options.note, '备注');
    if (doors.length === 0 && address === null) {
      throw new Refusal('usage', 'door_missing', '没有写哪一户。', { hint: '例如：jwh household add 3号楼-2-501' });
    }
    const facts = note === null ? {} : { note };
    const made = await context.write(async (writing) => {
      const all: Household[] = [];
      for (const door of doors) all.push(await insertHousehold(writing, await placeOf(writing.db, door), facts));
      if (address !== null)
        all.push(await insertHousehold(writing, { building_id: null, unit: null, room: null, address }, facts));
      return all;
    });
    const show = await context.shown();
    return {
      sheet: { title: '登记住户', blocks: [householdTable(made)] },
      record: { households: made.map((one) => householdRecord(one, show)) },
    };
  },
});
