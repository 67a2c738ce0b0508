import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { type DetailOptions, detailOptions, detailsFrom } from './details.ts';
import type { Organisation } from './organisation.ts';
import { organisationAnswer } from './sheet.ts';
import { oneOrganisation, readLiaisons, updateOrganisation } from './store.ts';

export const amend = verb<DetailOptions & { on?: string }>({
  writes: true,
  arguments: [{ name: '<名称>', text: '组织或单位的名称' }],
  options: [...detailOptions, { flags: '--on <日期>', text: '更正从哪天起' }],
  examples: ['jwh organisation amend 夕阳红合唱团 --filing-no 社备2026-07 --filed-on 2026-06-18'],
  async run(context, [name], options) {
    if (!['contact', 'address', 'facilities', 'filingNo', 'filedOn', 'on'].some((key) => key in options)) {
      throw new Refusal('usage', 'nothing_given', '没有写要改什么。', {
        hint: `例如：jwh organisation amend ${name} --contact 姓名`,
      });
    }
    return context.write(async (writing) => {
      const before = await oneOrganisation(writing.db, name ?? '');
      const since = options.on === undefined ? before.since : pastDay(options.on, context.today);
      await refuseLateStart(writing.db, before, since);
      const details = detailsFrom(options, context.today, before);
      const after = await updateOrganisation(writing, { ...before, ...details, since });
      return organisationAnswer(after);
    });
  },
});

/** It began no later than it ended and than the first contact with it. @throws Refusal kind `usage`. */
async function refuseLateStart(db: Database, one: Organisation, since: Day): Promise<void> {
  if (since <= one.since) return;
  const { liaisons } = await readLiaisons(db, { organisation_id: one.id });
  const first = liaisons.at(-1)?.day ?? one.ended_on;
  if (first === null || first === undefined || since <= first) return;
  throw new Refusal('usage', 'bad_day', `“${one.name}”${first} 已有记录，不会从 ${since} 起。`, {
    hint: `没有写入任何内容。请核对 --on；查看：jwh organisation show ${one.name}`,
  });
}

/** Takes an end back that was a mistake; with the right day it is ended again. */
export const resume = verb({
  writes: true,
  arguments: [{ name: '<名称>', text: '组织或单位的名称' }],
  examples: ['jwh organisation resume 夕阳红合唱团'],
  async run(context, [name]) {
    return context.write(async (writing) => {
      const before = await oneOrganisation(writing.db, name ?? '');
      if (before.ended_on === null) {
        throw new Refusal('usage', 'not_ended', `“${before.name}”没有停用。`, {
          hint: `查看：jwh organisation show ${before.name}`,
        });
      }
      return organisationAnswer(await updateOrganisation(writing, { ...before, ended_on: null }));
    });
  },
});

/** It ends once, not before it began nor before the last contact with it. @throws Refusal kind `usage`. */
function refuseEnding({ name, since, ended_on, last_contact }: Organisation, day: Day): void {
  if (ended_on !== null) {
    throw new Refusal('usage', 'ended_already', `“${name}”${ended_on} 已经停用。`, {
      hint: `记错的，先恢复：jwh organisation resume ${name}`,
    });
  }
  const last = last_contact !== null && last_contact > since ? last_contact : since;
  if (day >= last) return;
  const why = last === since ? `${since} 才登记` : `${last} 还有联系`;
  throw new Refusal('usage', 'bad_day', `“${name}”${why}，不会在 ${day} 停用。`, {
    hint: `请核对 --on 的日期；联系记录：jwh liaison list --with ${name}`,
  });
}

export const end = verb<{ on?: string }>({
  writes: true,
  arguments: [{ name: '<名称>', text: '组织或单位的名称' }],
  options: [{ flags: '--on <日期>', text: '最后一天（默认：今天）' }],
  examples: ['jwh organisation end 夕阳红合唱团 --on 2026-10-30'],
  async run(context, [name], { on }) {
    const day = pastDay(on, context.today);
    return context.write(async (writing) => {
      const before = await oneOrganisation(writing.db, name ?? '');
      refuseEnding(before, day);
      return organisationAnswer(await updateOrganisation(writing, { ...before, ended_on: day }));
    });
  },
});
