import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { type MatterClass, matterClasses } from '../matter/matter.ts';
import { openMatter } from '../matter/open.ts';
import { suggestedDue } from '../matter/suggested_due.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { judgeWritten } from './judgement.ts';
import { entryAnswer } from './sheet.ts';
import { codeOf, findEntry, insertEntry } from './store.ts';

interface AddOptions {
  on?: string;
  by?: string;
  place?: string;
  met?: string;
  done?: string;
  matter?: string;
  class?: MatterClass;
  due?: string;
}

export const add = verb<AddOptions>({
  writes: true,
  arguments: [{ name: '<内容>', text: '听到、看到了什么' }],
  options: [
    { flags: '--on <日期>', text: '哪一天的事（默认：今天）' },
    { flags: '--by <姓名>', text: '民情联络员（默认：经办人）' },
    { flags: '--place <院落>', text: '哪个院落' },
    { flags: '--met <姓名>', text: '见到了谁' },
    { flags: '--done <情况>', text: '办理情况、后续' },
    { flags: '--matter <事由>', text: '转为事项：要办什么' },
    { flags: '--class <类别>', text: `事项的类别：${Object.values(matterClasses).join('、')}`, choices: matterClasses },
    { flags: '--due <日期>', text: '事项的时限（默认：建议的时限）' },
  ],
  examples: [
    'jwh diary add 院内排水不畅，居民自发清理 --place 平房区 --met 张大爷 --by 李敏',
    'jwh diary add 路灯不亮 --place 东院 --by 李敏 --matter 修东院路灯 --class 环境',
  ],
  async run(context, [text], options) {
    const day = pastDay(options.on, context.today);
    refuseLoose(options);
    const title = options.matter === undefined ? null : readPublicWords(options.matter, '事由', 60);
    const said = {
      day,
      place: publicWordsOrNull(options.place, '院落'),
      met: publicWordsOrNull(options.met, '见到的人'),
      content: readPublicWords(text ?? '', '内容', 2000),
      follow_up: publicWordsOrNull(options.done, '办理情况'),
    };
    const named = publicWordsOrNull(options.by, '联络员') ?? context.settings.operator;
    return context.write(async (writing) => {
      const name = named ?? (await readOffice(writing.db)).default_operator;
      if (name === null) throw nobody();
      const book = await loadRulebook(writing.db);
      const id = await insertEntry(writing, { ...said, name });
      if (title !== null) await raise(writing, book, { id, title, ...said }, options);
      return entryAnswer(await findEntry(writing.db, id), judgeWritten(book, day, context.today));
    });
  },
});

/** Makes a matter of an entry, in the caller's transaction. @throws Refusal kind `usage`. */
async function raise(
  writing: Writing,
  book: Rulebook,
  entry: { id: string; day: Day; title: string; content: string },
  { class: kind, due }: AddOptions,
): Promise<void> {
  const { id, day, title, content } = entry;
  const set = due === undefined ? null : readDay(due, '时限 ');
  if (set !== null && set < day) throw new Refusal('usage', 'due_before', `时限 ${set} 早于 ${day}。`);
  const due_day = set ?? suggestedDue(book, day);
  await openMatter(writing, {
    ...{ day, title, content, due_day },
    class: kind ?? 'request',
    person_id: null,
    household_id: null,
    building_id: null,
    source: 'diary',
    source_id: id,
    responsible: null,
    responsible_id: null,
    due_origin: set !== null ? 'set' : due_day === null ? null : 'suggested',
    facts: { source_number: codeOf({ id }) },
  });
}

/** A class or due day is one of a matter. @throws Refusal kind `usage`. */
function refuseLoose({ matter, class: kind, due }: AddOptions): void {
  if (matter !== undefined || (kind === undefined && due === undefined)) return;
  throw new Refusal('usage', 'matter_missing', '--class、--due 是事项的，没有写事项。', { hint: '加 --matter 事由。' });
}

function nobody(): Refusal {
  return new Refusal('usage', 'name_missing', '没有写谁记的。', { hint: '写 --by 姓名，或用 --as 姓名。' });
}
