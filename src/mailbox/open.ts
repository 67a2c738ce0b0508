import { wholeNumber } from '../base/number.ts';
import { publicWordsOrNull } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { boxName } from './name.ts';
import { codeOf, insertOpening, readOpenings } from './store.ts';

interface OpenOptions {
  by: string;
  letters: string;
  note?: string;
}

export const open = verb<OpenOptions>({
  writes: true,
  arguments: [{ name: '[日期]', text: '哪一天开的（默认：今天）' }],
  options: [
    { flags: '--by <姓名>', text: '谁开的', required: true },
    { flags: '--letters <封>', text: '有几封信，没有写 0', required: true },
    { flags: '--note <备注>', text: '备注' },
  ],
  examples: [
    'jwh mailbox open --by 李敏 --letters 0',
    'jwh mailbox open 2026-10-15 --by 李敏 --letters 2 --note 反映停车',
  ],
  async run(context, [text], options) {
    const day = pastDay(text, context.today, '日期');
    const name = readName(options.by);
    const letters = wholeNumber(options.letters, '信件数');
    const note = publicWordsOrNull(options.note, '备注');
    return context.write(async (writing) => {
      const opening = await insertOpening(writing, { day, name, letters, note });
      const { label } = boxName(await loadRulebook(writing.db), day);
      const times = (await readOpenings(writing.db, day, day)).length;
      const again = times > 1 ? `，是当天第${times}次` : '';
      return {
        sheet: {
          title: label,
          subtitle: day,
          blocks: [
            { kind: 'text', lines: [`${name}开箱${again}，信件${letters}封${note === null ? '' : `；${note}`}。`] },
          ],
        },
        record: { day, by: name, letters, note, code: codeOf(opening) },
      };
    });
  },
});
