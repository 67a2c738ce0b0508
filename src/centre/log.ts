import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readClass, readMode } from './kind.ts';
import { itemAnswer } from './sheet.ts';
import { insertItem, itemsBetween, readItem } from './store.ts';

interface LogOptions {
  class: string;
  mode: string;
  title: string;
  handler?: string;
  passedTo?: string;
}

export const log = verb<LogOptions>({
  writes: true,
  arguments: [{ name: '[日期]', text: '哪一天（默认：今天）' }],
  options: [
    { flags: '--class <类别>', text: '低保、就业、养老、治安、法律、计生、助残、救助，或 其他=名目', required: true },
    { flags: '--mode <方式>', text: '受理、承办、代办、转办', required: true },
    { flags: '--title <事项>', text: '谁的什么事', required: true },
    { flags: '--handler <姓名>', text: '经办人' },
    { flags: '--passed-to <部门>', text: '转给哪个部门（转办的）' },
  ],
  examples: [
    'jwh centre log 2026-10-09 --class 低保 --mode 受理 --title 3号楼王某申请低保 --handler 李敏',
    'jwh centre log --class 其他=独居老人送餐 --mode 转办 --title 5号楼两户 --passed-to 街道民政科',
  ],
  async run(context, [typed], options) {
    const day = pastDay(typed, context.today, '日期');
    const kind = readClass(options.class);
    const title = readPublicWords(options.title, '事项', 300);
    const handler = publicWordsOrNull(options.handler, '经办人');
    const passed_to = publicWordsOrNull(options.passedTo, '部门');
    return context.write(async (writing) => {
      const book = await loadRulebook(writing.db);
      const mode = readMode(options.mode, book, day);
      if (passed_to !== null && mode !== 'transfer') throw notTransferred();
      const same = (await itemsBetween(writing.db, day, day)).find(
        (one) => one.state !== 'voided' && one.title === title && one.class === kind.class && one.mode === mode,
      );
      if (same !== undefined) {
        throw new Refusal('usage', 'already', `${day}的这件事已经登记：${same.number}。`, {
          hint: `看 jwh centre show ${same.number}；确是另一件的，把事项写得不同。`,
        });
      }
      const state = passed_to === null ? ('open' as const) : ('passed_on' as const);
      const passed = {
        passed_to,
        passed_on: passed_to === null ? null : day,
        state_day: passed_to === null ? null : day,
      };
      const id = await insertItem(writing, { day, ...kind, mode, title, handler, state, ...passed });
      return itemAnswer(await readItem(writing.db, id), book);
    });
  },
});

function notTransferred(): Refusal {
  return new Refusal('usage', 'not_transferred', '写了 --passed-to，方式却不是转办。', {
    hint: '写 --mode 转办；先受理、后来转出的，登记之后用 jwh centre pass 编号 --to 部门。',
  });
}
