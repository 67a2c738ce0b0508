import { wholeNumber } from '../base/number.ts';
import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { raisedTable } from '../matter/raised_table.ts';
import { readName } from '../person/details.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block } from '../sheet/sheet.ts';
import { isStranger } from '../staff/in_post.ts';
import { raiseLetters, readLetters } from './letters.ts';
import { boxName } from './name.ts';
import { codeOf, insertOpening, readOpenings } from './store.ts';

interface OpenOptions {
  by: string;
  letters: string;
  letter?: string[];
  to?: string;
  note?: string;
}

export const open = verb<OpenOptions>({
  writes: true,
  arguments: [{ name: '[日期]', text: '哪一天开的（默认：今天）' }],
  options: [
    { flags: '--by <姓名>', text: '谁开的', required: true },
    { flags: '--letters <封>', text: '有几封信，没有写 0', required: true },
    { flags: '--letter <内容>', text: '一封信说什么事，登记为事项：内容，或 类别=内容；几封写几次', repeat: true },
    { flags: '--to <姓名>', text: '这些事由哪位工作人员负责' },
    { flags: '--note <备注>', text: '备注' },
  ],
  examples: [
    'jwh mailbox open --by 李敏 --letters 0',
    'jwh mailbox open 2026-10-15 --by 李敏 --letters 2 --note 反映停车',
    'jwh mailbox open --by 李敏 --letters 2 --letter 环境=楼下垃圾桶常满 --letter 停车太乱 --to 孙秀英',
  ],
  async run(context, [text], options) {
    const day = pastDay(text, context.today, '日期');
    const name = readName(options.by);
    const letters = readLetterCount(options.letters);
    const note = publicWordsOrNull(options.note, '备注');
    const read = readLetters(options.letter ?? [], letters);
    return context.write(async (writing) => {
      const opening = await insertOpening(writing, { day, name, letters, note });
      const matters = await raiseLetters(writing, opening, read, options.to);
      const { label } = boxName(await loadRulebook(writing.db), day);
      const times = (await readOpenings(writing.db, day, day)).length;
      const again = times > 1 ? `，是当天第${times}次` : '';
      return {
        sheet: {
          title: label,
          subtitle: day,
          blocks: [
            { kind: 'text', lines: [`${name}开箱${again}，信件${letters}封${note === null ? '' : `；${note}`}。`] },
            ...(await strangerNote(writing.db, name, day)),
            ...(matters.length === 0 ? [] : [raisedTable('登记的事项', matters)]),
            ...rest(letters - read.length),
          ],
        },
        record: { day, by: name, letters, note, code: codeOf(opening), matters },
      };
    });
  },
});

/** More letters than any box holds. */
const mostLetters = 9999;

function readLetterCount(text: string): number {
  const letters = wholeNumber(text, '信件数');
  if (letters <= mostLetters) return letters;
  throw new Refusal('usage', 'bad_letters', `一次开箱 ${letters} 封信，不合情理。`, {
    hint: `写 0 到 ${mostLetters}。`,
  });
}

/** A box may be opened by others than the staff: they are taken and told. */
async function strangerNote(db: Database, name: string, day: Day): Promise<Block[]> {
  if (!(await isStranger(db, name, day))) return [];
  return [{ kind: 'text', tone: 'warn', lines: [`开箱人${name}在 ${day} 不是本居委会在岗的工作人员，请核对。`] }];
}

/** Letters nobody has written down yet: 件件有结果 begins with them on file. */
function rest(letters: number): Block[] {
  if (letters === 0) return [];
  const line = `还有${letters}封没有登记内容：jwh reception log --mode 信箱 --class 类别 --content 内容；或开箱时写 --letter`;
  return [{ kind: 'text', tone: 'warn', lines: [line] }];
}
