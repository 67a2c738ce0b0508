import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import { refuseLeaksIn } from '../command/posted/leaks.ts';
import { verb } from '../command/verb.ts';
import { type HoursOptions, setHours } from './hours.ts';
import { officeFields } from './office.ts';
import { type ProfileOptions, profileFrom, profileOptions, refuseContradiction } from './profile.ts';
import { setMask, setPublicPhone } from './setting.ts';
import { updateOffice } from './store.ts';

export const set = verb<ProfileOptions & HoursOptions & { happened?: string }>({
  writes: true,
  arguments: [
    {
      name: '[设定]',
      text: 'hours（作息时间）、mask（掩码：号码前后各留几位）、public-phone（公开电话）、hotline（投诉热线）；不写：修改下列基本情况',
    },
    {
      name: '[值...]',
      text: '作息时间的各段，如 8:30-11:30 13:30-17:00；掩码如 手机 3,4；公开电话如 值班电话 0431-85551234；热线的号码',
    },
  ],
  options: [
    ...profileOptions,
    { flags: '--from <日期>', text: '作息时间从哪一天起' },
    { flags: '--until <日期>', text: '季节作息（如夏令时）的末日；--from 是首日' },
    { flags: '--yearly', text: '季节作息每年同样的日子都用' },
    { flags: '--cite <出处>', text: '作息时间的依据' },
    { flags: '--happened <理由>', text: '公开电话是档案中某人的私人电话时：为什么公开（记入查看记录）' },
  ],
  examples: [
    'jwh office set --households 3102 --operator 李敏',
    'jwh office set --fonts C:\\Windows\\Fonts',
    'jwh office set hours 8:30-11:30 13:30-17:00 --from 2026-10-01',
    'jwh office set hours 夏季 8:30-11:30 14:00-17:00 --from 2026-05-01 --until 2026-09-30 --yearly',
    'jwh office set hotline 0431-85551234',
    'jwh office set mask 手机 3,4',
    'jwh office set public-phone 值班电话 0431-85551234',
  ],
  async run(context, [what, ...rest], options) {
    const patch = profileFrom(options);
    const isEmpty = Object.keys(patch).length === 0;
    if (what !== undefined) {
      const words = rest.flat().filter((text) => text !== undefined);
      if (!isEmpty) throw new Refusal('usage', 'two_things', `${what}和基本情况请分两次设定。`);
      if (what === 'hours' || what === '作息时间') return setHours(context, words, options);
      if (what === 'mask' || what === '掩码') return setMask(context, words);
      if (what === 'public-phone' || what === '公开电话') return setPublicPhone(context, words, options.happened);
      if (what === 'hotline' || what === '投诉热线')
        return setPublicPhone(context, ['hotline', ...words], options.happened);
      throw unknownWhat(what);
    }
    if (isEmpty) {
      throw new Refusal('usage', 'nothing_to_set', '没有写要改什么。', {
        hint: '例如：jwh office set --households 3102',
      });
    }
    refuseMissingFolder(patch.font_folder, context);
    const office = await context.write(async (writing) => {
      // Both stand on every paper for the public.
      const { name = null, subdistrict = null } = patch;
      await refuseLeaksIn(
        writing.db,
        [
          ['居委会的名称', name],
          ['所属街道（镇）', subdistrict],
        ],
        context.today,
      );
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

function unknownWhat(what: string): Refusal {
  return new Refusal('usage', 'unknown_setting', `没有“${what}”这项设定。`, {
    hint: '有 hours（作息时间）、mask（掩码）、public-phone（公开电话）、hotline（投诉热线）；其他用选项，见 --help。',
  });
}
