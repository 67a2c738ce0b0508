import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { nothingToAmend } from '../person/amend.ts';
import { householdRecord } from './record.ts';
import { householdFields } from './sheet.ts';
import { findHousehold, type Household, type Place, placeOf, updateHousehold } from './store.ts';

interface AmendOptions {
  door?: string;
  address?: string;
  note?: string;
}

export const amend = verb<AmendOptions>({
  writes: true,
  arguments: [{ name: '<住户>', text: '楼栋-单元-门牌、地址或编码' }],
  options: [
    { flags: '--door <门牌>', text: '改后的 楼栋-单元-门牌' },
    { flags: '--address <地址>', text: '改后的地址（没有楼栋门牌的）' },
    { flags: '--note <备注>', text: '备注；写 "" 去掉' },
  ],
  examples: ['jwh household amend 3号楼-2-501 --note 门牌已换新'],
  async run(context, [called], { door, address, note }) {
    if (door === undefined && address === undefined && note === undefined)
      throw nothingToAmend('jwh household amend 3号楼-2-501 --note 门牌已换新');
    const amended = await context.write(async (writing) => {
      const found = await findHousehold(writing.db, called as string);
      const place: Partial<Place> =
        door !== undefined
          ? await placeOf(writing.db, door)
          : address !== undefined
            ? { building_id: null, unit: null, room: null, address: readPublicWords(address, '地址', 100) }
            : {};
      return updateHousehold(writing, found.id, { ...place, facts: noted(found, note) });
    });
    return {
      sheet: { title: '住户', blocks: [householdFields(amended)] },
      record: householdRecord(amended, await context.shown()),
    };
  },
});

function noted({ facts: { note: had, ...rest } }: Household, note: string | undefined): Household['facts'] {
  const words = note === undefined ? had : note === '' ? undefined : readPublicWords(note, '备注');
  return { ...rest, ...(words !== undefined && { note: words }) };
}
