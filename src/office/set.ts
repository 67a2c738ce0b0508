import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import { verb } from '../command/verb.ts';
import { officeFields } from './office.ts';
import { type ProfileOptions, profileFrom, profileOptions, refuseContradiction } from './profile.ts';
import { updateOffice } from './store.ts';

export const set = verb<ProfileOptions>({
  writes: true,
  options: profileOptions,
  examples: ['jwh office set --households 3102 --operator 李敏', 'jwh office set --fonts C:\\Windows\\Fonts'],
  async run(context, _args, options) {
    const patch = profileFrom(options);
    if (Object.keys(patch).length === 0) {
      throw new Refusal('usage', 'nothing_to_set', '没有写要改什么。', {
        hint: '例如：jwh office set --households 3102',
      });
    }
    refuseMissingFolder(patch.font_folder, context);
    const office = await context.write(async (writing) => {
      const after = await updateOffice(writing, patch);
      refuseContradiction(after);
      return after;
    });
    return { sheet: { title: office.name, blocks: [officeFields(office)] }, record: office };
  },
});

function refuseMissingFolder(folder: string | null | undefined, { world }: Context): void {
  if (!folder || existsSync(resolve(world.cwd, folder))) return;
  throw new Refusal('usage', 'no_such_folder', `没有这个文件夹：${folder}`, { hint: '请写字体所在的文件夹。' });
}
