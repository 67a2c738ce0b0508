import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { buildingOption, putInto, withMoved } from './buildings.ts';
import { insertZone } from './store.ts';
import { viewZone } from './view.ts';

export const add = verb<{ building?: string[]; note?: string }>({
  writes: true,
  arguments: [{ name: '<名称>', text: '责任区的名称，如 第一责任区' }],
  options: [buildingOption, { flags: '--note <备注>', text: '范围等说明' }],
  examples: ['jwh zone add 第一责任区 --building 1号楼 --building 2号楼'],
  async run(context, [name], options) {
    const called = readPublicWords(name as string, '责任区名称', 30);
    const note = publicWordsOrNull(options.note, '备注');
    return context.write(async (writing) => {
      const zone = await insertZone(writing, called, note === null ? {} : { note });
      const moved = await putInto(writing, zone, options.building ?? []);
      return withMoved(await viewZone(writing.db, zone, context.today), moved);
    });
  },
});
