import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { addStep, findProceeding, readProceeding } from '../proceeding/store.ts';
import { refuseVoided, type Urging, urgingRow } from './urging.ts';
import { urgingTable } from './urgings.ts';

export const replied = verb<{ text: string; on?: string }>({
  writes: true,
  arguments: [{ name: '<编号>', text: '督促的编号，如 督〔2026〕1号' }],
  options: [
    { flags: '--text <内容>', text: '怎样答复、公开了什么', required: true },
    { flags: '--on <日期>', text: '哪一天答复的（默认：今天）' },
  ],
  examples: ['jwh disclose replied 1 --text 收费标准和依据已张贴在各楼门厅'],
  async run(context, [word], { text, on }) {
    const day = pastDay(on, context.today);
    const said = readPublicWords(text, '答复');
    return context.write(async (writing) => {
      const found = await findProceeding<Urging>(writing.db, 'disclosure_urging', word ?? '', yearOf(context.today));
      refuseVoided(found);
      const { number, answered_on } = urgingRow(found, context.today);
      if (answered_on !== null) {
        throw new Refusal('usage', 'replied_already', `${number}已于 ${answered_on} 登记过答复。`, {
          hint: `记错的先作废：jwh disclose void ${number} --reply --reason 理由；没有写入任何内容。`,
        });
      }
      if (day < found.day) {
        throw new Refusal('usage', 'bad_day', `${day}早于督促函发出的 ${found.day}。`, { hint: '请核对 --on。' });
      }
      await addStep(writing, found.id, { step: 'answered', day, content: { text: said } });
      const row = urgingRow(await readProceeding<Urging>(writing.db, found.id), context.today);
      return { sheet: { title: `${row.number}　${row.to}已答复`, blocks: [urgingTable([row])] }, record: row };
    });
  },
});
