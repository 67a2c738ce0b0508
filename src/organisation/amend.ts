import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { type DetailOptions, detailOptions, detailsFrom } from './details.ts';
import { organisationAnswer } from './sheet.ts';
import { oneOrganisation, updateOrganisation } from './store.ts';

export const amend = verb<DetailOptions>({
  writes: true,
  arguments: [{ name: '<名称>', text: '组织或单位的名称' }],
  options: detailOptions,
  examples: ['jwh organisation amend 夕阳红合唱团 --filing-no 社备2026-07 --filed-on 2026-06-18'],
  async run(context, [name], options) {
    if (!['contact', 'address', 'facilities', 'filingNo', 'filedOn'].some((key) => key in options)) {
      throw new Refusal('usage', 'nothing_given', '没有写要改什么。', {
        hint: `例如：jwh organisation amend ${name} --contact 姓名`,
      });
    }
    return context.write(async (writing) => {
      const before = await oneOrganisation(writing.db, name ?? '');
      const after = await updateOrganisation(writing, { ...before, ...detailsFrom(options, context.today, before) });
      return organisationAnswer(after);
    });
  },
});

export const end = verb<{ on?: string }>({
  writes: true,
  arguments: [{ name: '<名称>', text: '组织或单位的名称' }],
  options: [{ flags: '--on <日期>', text: '最后一天（默认：今天）' }],
  examples: ['jwh organisation end 夕阳红合唱团 --on 2026-10-30'],
  async run(context, [name], { on }) {
    const day = pastDay(on, context.today);
    return context.write(async (writing) => {
      const before = await oneOrganisation(writing.db, name ?? '');
      if (before.ended_on !== null || day < before.since) {
        const why = before.ended_on === null ? `${before.since} 才登记` : `${before.ended_on} 已经停用`;
        throw new Refusal('usage', 'bad_day', `“${before.name}”${why}。`, { hint: '请核对 --on 的日期。' });
      }
      return organisationAnswer(await updateOrganisation(writing, { ...before, ended_on: day }));
    });
  },
});
