import { verb } from '../command/verb.ts';
import { nothingToAmend } from '../person/amend.ts';
import { type BuildingOptions, buildingOptions, patchOf } from './facts.ts';
import { readBuildingName } from './name.ts';
import { oneBuilding, updateBuilding } from './store.ts';
import { viewBuilding } from './view.ts';

interface AmendOptions extends BuildingOptions {
  rename?: string;
}

export const amend = verb<AmendOptions>({
  writes: true,
  arguments: [{ name: '<楼栋>', text: '哪栋，如 3号楼' }],
  options: [{ flags: '--rename <名称>', text: '改后的名称' }, ...buildingOptions],
  examples: ['jwh building amend 3号楼 --zone 第一责任区 --group 第1居民小组'],
  async run(context, [called], options) {
    const { rename, zone, group, address, units, note } = options;
    if ([rename, zone, group, address, units, note].every((given) => given === undefined))
      throw nothingToAmend('jwh building amend 3号楼 --zone 第一责任区');
    return context.write(async (writing) => {
      const found = await oneBuilding(writing.db, called as string);
      const patch = {
        ...(await patchOf(writing.db, options, found.facts)),
        ...(rename === undefined ? {} : { name: readBuildingName(rename) }),
      };
      return viewBuilding(writing.db, await updateBuilding(writing, found.id, patch), context.today);
    });
  },
});
