import { readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { type DetailOptions, detailOptions, detailsFrom } from './details.ts';
import { type Organisation, organisationKinds } from './organisation.ts';
import { organisationAnswer } from './sheet.ts';
import { insertOrganisation } from './store.ts';

interface AddOptions extends DetailOptions {
  kind: Organisation['kind'];
  on?: string;
}

export const add = verb<AddOptions>({
  writes: true,
  arguments: [{ name: '<名称>', text: '组织或单位的名称' }],
  options: [
    {
      flags: '--kind <种类>',
      text: `种类：${Object.values(organisationKinds).join('、')}`,
      choices: organisationKinds,
      required: true,
    },
    ...detailOptions,
    { flags: '--on <日期>', text: '从哪天起（默认：今天）' },
  ],
  examples: ['jwh organisation add 夕阳红合唱团 --kind 社会组织 --contact 郑淑琴 --on 2026-03-01'],
  async run(context, [called], options) {
    const since = pastDay(options.on, context.today);
    const name = readPublicWords(called ?? '', '名称', 60);
    const details = detailsFrom(options, context.today);
    return context.write(async (writing) =>
      organisationAnswer(await insertOrganisation(writing, { name, kind: options.kind, since, ...details })),
    );
  },
});
