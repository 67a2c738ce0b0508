import { Refusal } from '../base/refusal.ts';
import { dayWords, readDay } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import { readName } from '../person/details.ts';
import { postWords } from '../rules/words.ts';
import { committeePosts } from '../staff/post.ts';
import { readPosts } from '../staff/store.ts';
import { scaleCalled } from './draft.ts';
import { gradesOf, type Scale, scales } from './survey.ts';

interface BallotOptions {
  day?: string;
  scale?: string;
  name?: string[];
}

/** A blank ballot: the committee and each of its members, a grade to be ticked for each (D-28: both are asked about). */
export const ballot = verb<BallotOptions>({
  options: [
    {
      flags: '--scale <等级表>',
      text: Object.entries(scales)
        .map(([code, { name }]) => `${code}（${name}）`)
        .join('；'),
    },
    { flags: '--name <姓名或名称>', text: '测评的对象，可写多次（默认：居委会和在任的各成员）', repeat: true },
    { flags: '--day <日期>', text: '测评的日子（默认：今天）' },
  ],
  examples: ['jwh survey ballot --pdf 测评票.pdf', 'jwh survey ballot --scale competence4 --name 王建国 --pdf'],
  async run(context, _args, options) {
    const db = await context.read();
    const day = options.day === undefined ? context.today : readDay(options.day, '--day ');
    const scale = scaleCalled(options.scale ?? 'satisfied3');
    const subjects =
      options.name?.map((name) => ({ name: readName(name), post: null })) ?? (await members(db, day, scale));
    if (subjects.length === 0) {
      throw new Refusal('usage', 'nobody_to_survey', `${day}没有在任的居委会成员可以评议。`, {
        hint: '登记成员：jwh staff add 姓名 --post 委员；或用 --name 写明对象。',
      });
    }
    const grades = gradesOf(scale);
    const { name } = await readOffice(db);
    return {
      sheet: {
        title: scale === 'competence4' ? '民主评议票' : '满意度测评票',
        subtitle: `${name}　${dayWords(day)}`,
        day,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'subject', label: '测评对象', type: 'text', wide: true },
              { key: 'post', label: '职务', type: 'text' },
              ...Object.entries(grades).map(([key, label]) => ({ key, label, type: 'text' as const })),
            ],
            rows: subjects.map((one) => ({
              subject: one.name,
              post: one.post ?? '',
              ...Object.fromEntries(Object.keys(grades).map((code) => [code, '□'])),
            })),
          },
          {
            kind: 'text',
            lines: ['请在每一行选一格画“√”；一行选了两格或两格以上的，该行无效；不画的作未选。', '意见和建议：'],
          },
        ],
      },
      rows: subjects.map((one) => ({ subject: one.name, post: one.post, scale })),
    };
  },
});

/** The committee as a whole where satisfaction is asked for, and every member in office. */
async function members(db: Database, day: string, scale: Scale): Promise<{ name: string; post: string | null }[]> {
  const held = (await readPosts(db)).filter((one) => committeePosts.includes(one.post) && isHeldOn(one, day));
  const people = held.map(({ name, post }) => ({ name, post: postWords[post] }));
  return scale === 'competence4' ? people : [{ name: '居民委员会', post: null }, ...people];
}
