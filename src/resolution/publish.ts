import { readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import {
  type PublicationSubject,
  publicationSubjects,
  publicationTable,
  publishResolution,
  readPublications,
} from './publication.ts';
import { findResolution } from './store.ts';

interface PublishOptions {
  subject: PublicationSubject;
  on?: string;
  channel: string;
}

export const publish = verb<PublishOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '决议编号，如 决〔2026〕5号、2026-5，或今年的 5' }],
  options: [
    {
      flags: '--subject <内容>',
      text: '公布什么：resolution（决议本身）、result（实施结果）',
      choices: publicationSubjects,
      required: true,
    },
    { flags: '--on <日期>', text: '哪一天公布（默认：今天）' },
    { flags: '--channel <方式>', text: '在哪里公布，如 公开栏、居民群', required: true },
  ],
  examples: [
    'jwh resolution publish 2026-1 --subject resolution --channel 公开栏',
    'jwh resolution publish 2026-1 --subject result --on 2026-12-20 --channel 公开栏',
  ],
  async run(context, [word], { subject, on, channel }) {
    const day = pastDay(on, context.today);
    const where = readPublicWords(channel, '公布方式', 60);
    return context.write(async (writing) => {
      const resolution = await findResolution(writing.db, word ?? '', context.today);
      await publishResolution(writing, resolution, { subject, day, channel: where });
      const publications = await readPublications(writing.db, resolution.id);
      const { number, title, state } = resolution;
      const early = subject === 'result' && state !== 'done';
      return {
        sheet: {
          title: `${number}　${title}`,
          blocks: [
            publicationTable(publications),
            ...(early
              ? [
                  {
                    kind: 'text' as const,
                    tone: 'warn' as const,
                    lines: [`实施结果已公布，而落实还没有记为完成：jwh resolution progress ${number} --state done`],
                  },
                ]
              : []),
          ],
        },
        record: { number, title, publications },
      };
    });
  },
});
