import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { officeFields } from './office.ts';
import { type ProfileOptions, profileFrom, profileOptions } from './profile.ts';
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
    const office = await context.write((writing) => updateOffice(writing, patch));
    return { sheet: { title: office.name, blocks: [officeFields(office)] }, record: office };
  },
});
