import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { nothingToAmend } from '../person/amend.ts';
import { buildingOption, putInto, withMoved } from './buildings.ts';
import { oneZone, updateZone, type ZoneFacts } from './store.ts';
import { viewZone } from './view.ts';

interface AmendOptions {
  rename?: string;
  note?: string;
  building?: string[];
}

export const amend = verb<AmendOptions>({
  writes: true,
  arguments: [{ name: '<责任区>', text: '责任区的名称' }],
  options: [
    { flags: '--rename <名称>', text: '改后的名称' },
    { flags: '--note <备注>', text: '范围等说明；写 "" 去掉' },
    buildingOption,
  ],
  examples: ['jwh zone amend 第一责任区 --building 3号楼', 'jwh zone amend 第一责任区 --rename 东片'],
  async run(context, [called], { rename, note, building }) {
    if (rename === undefined && note === undefined && building === undefined)
      throw nothingToAmend('jwh zone amend 第一责任区 --building 3号楼');
    return context.write(async (writing) => {
      const found = await oneZone(writing.db, called as string);
      const zone =
        rename === undefined && note === undefined
          ? found
          : await updateZone(writing, found, {
              ...(rename === undefined ? {} : { name: readPublicWords(rename, '责任区名称', 30) }),
              facts: noted(found.facts, note),
            });
      const moved = await putInto(writing, zone, building ?? []);
      return withMoved(await viewZone(writing.db, zone, context.today), moved);
    });
  },
});

function noted({ note: had, ...rest }: ZoneFacts, note: string | undefined): ZoneFacts {
  const words = note === undefined ? had : note === '' ? undefined : readPublicWords(note, '备注');
  return { ...rest, ...(words !== undefined && { note: words }) };
}
