import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { oneHousehold, onePersonKnown } from '../resident/lookup.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { staffInPost } from '../staff/in_post.ts';
import { readDue } from './due.ts';
import { type MatterClass, matterClasses } from './matter.ts';
import { openMatter } from './open.ts';
import { matterAnswer } from './sheet.ts';
import { readMatter } from './store.ts';
import { suggestedDue } from './suggested_due.ts';

interface AddOptions {
  class: MatterClass;
  title: string;
  content?: string;
  who?: string;
  at?: string;
  to?: string;
  due?: string;
  on?: string;
}

export const add = verb<AddOptions>({
  writes: true,
  options: [
    { flags: '--title <事由>', text: '什么事，一句话', required: true },
    {
      flags: '--class <类别>',
      text: `类别：${Object.values(matterClasses).join('、')}`,
      choices: matterClasses,
      required: true,
    },
    { flags: '--content <内容>', text: '详细情况' },
    { flags: '--who <居民>', text: '哪位居民的事（姓名或编码）' },
    { flags: '--at <住户>', text: '哪一户，如 3号楼-2-501' },
    { flags: '--to <姓名>', text: '由谁负责' },
    { flags: '--due <日期>', text: '办结的时限（默认：建议的天数）' },
    { flags: '--on <日期>', text: '登记的日期（默认：今天）' },
  ],
  examples: ['jwh matter add --title 三号楼门前路灯不亮 --class 环境 --due 2026-10-15'],
  async run(context, _args, options) {
    const day = pastDay(options.on, context.today);
    const title = readPublicWords(options.title, '事由', 60);
    const content = publicWordsOrNull(options.content, '内容', 5000);
    return context.write(async (writing) => {
      const where = await placeOf(writing, options);
      const responsible = options.to === undefined ? null : await staffInPost(writing.db, options.to, day);
      const book = await loadRulebook(writing.db);
      const set = options.due === undefined ? null : readDue(options.due, day);
      const due = set ?? suggestedDue(book, day);
      const { id } = await openMatter(writing, {
        day,
        class: options.class,
        title,
        content,
        ...where,
        source: 'other',
        source_id: null,
        responsible: responsible?.name ?? null,
        responsible_id: responsible?.id ?? null,
        due_day: due,
        due_origin: due === null ? null : set === null ? 'suggested' : 'set',
        facts: {},
      });
      return matterAnswer(await readMatter(writing.db, id), book, context.today);
    });
  },
});

/** Whose matter it is and where, as far as it was said. */
async function placeOf(
  writing: Writing,
  { who, at }: Pick<AddOptions, 'who' | 'at'>,
): Promise<{ person_id: string | null; household_id: string | null; building_id: string | null }> {
  const person = who === undefined ? null : await onePersonKnown(writing.db, who);
  const home = at === undefined ? person : await oneHousehold(writing.db, at);
  return {
    person_id: person?.person_id ?? null,
    household_id: home?.household_id ?? null,
    building_id: home?.building_id ?? null,
  };
}
