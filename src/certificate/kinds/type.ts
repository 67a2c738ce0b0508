import { readPublicWords } from '../../base/public_words.ts';
import { Refusal } from '../../base/refusal.ts';
import { readDay } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import { readKindBook } from './book.ts';
import { conditionShort } from './condition_words.ts';
import { type AddOptions, newItem } from './item_new.ts';
import { itemAnswer } from './item_sheet.ts';
import { endItem, insertItem, oneItem } from './item_write.ts';

interface TypeOptions extends AddOptions {
  on?: string;
}

const acts = ['add', 'end', '增列', '停用'];

export const type = verb<TypeOptions>({
  writes: true,
  arguments: [
    { name: '<做什么>', text: 'add（增列）或 end（停用）' },
    { name: '<证明>', text: '名称；停用时也可以写序号' },
  ],
  options: [
    { flags: '--barred', text: '是本地不应出具的，不是可以出具的' },
    { flags: '--cite <出处>', text: '依据的文件和条款（增列时必须写）' },
    { flags: '--from <日期>', text: '从哪天起（默认：今天）' },
    { flags: '--category <类别>', text: '证明类别，如 居住证明' },
    { flags: '--department <部门>', text: '职能部门' },
    { flags: '--basis <依据>', text: '工作依据；可写几次', repeat: true },
    {
      flags: '--condition <条件>',
      text: `出具前要查明的，可写几次：${Object.values(conditionShort).join('、')}`,
      repeat: true,
    },
    { flags: '--instead <办法>', text: '不应出具的：应到哪里办' },
    { flags: '--on <日期>', text: '停用：最后一天（默认：今天）' },
  ],
  examples: [
    'jwh certificate type add 居住证明 --cite "区民政局〔2026〕5号 清单第1项" --category 居住证明 --condition 住在本社区',
    'jwh certificate type add 转学证明 --barred --cite "省清单第21项" --instead 由学校办理',
    'jwh certificate type end 居住证明 --on 2026-12-31',
  ],
  async run(context, [act = '', word = ''], options) {
    if (!acts.includes(act)) {
      throw new Refusal('usage', 'bad_act', `“${act}”不是要做的事。`, { hint: '请写 add（增列）或 end（停用）。' });
    }
    const title = readPublicWords(word, '证明的名称', 60);
    const isAdding = act === 'add' || act === '增列';
    return context.write(async (writing) => {
      if (isAdding) {
        const from = options.from === undefined ? context.today : readDay(options.from, '--from ');
        const here = await readKindBook(writing.db, from);
        return itemAnswer(await insertItem(writing, newItem(here, title, options)), '已增列');
      }
      const day = options.on === undefined ? context.today : readDay(options.on, '--on ');
      return itemAnswer(await endItem(writing, await oneItem(writing.db, title), day), '已停用');
    });
  },
});
