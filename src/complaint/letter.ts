import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { readHotline } from '../office/hotline.ts';
import { readOffice } from '../office/store.ts';
import { numberArgument } from './act.ts';
import { resultLetter } from './paper.ts';
import { complaintAnswer } from './sheet.ts';
import { findComplaint } from './store.ts';

export const letter = verb({
  reveals: true,
  arguments: [numberArgument],
  examples: ['jwh complaint letter 3 --pdf 告知书.pdf', 'jwh complaint letter 3 --reveal 寄给投诉人 --pdf 告知书.pdf'],
  async run(context, [word]) {
    const db = await context.read();
    const complaint = await findComplaint(db, word ?? '', context.today);
    if (complaint.voided !== null) throw new Refusal('usage', 'voided', `${complaint.number}已作废。`);
    if (complaint.facts.finding === undefined) throw nothingFound(complaint.number);
    const show = await context.shown();
    const { complainant } = complaint;
    const name = complainant === null ? null : show('private_name', complainant);
    const { name: office } = await readOffice(db);
    const { record, persons = [] } = await complaintAnswer(context, db, complaint);
    const sheet = resultLetter(office, complaint, name, await readHotline(db), context.today);
    return { sheet, ...(record === undefined ? {} : { record }), persons };
  },
});

function nothingFound(number: string): Refusal {
  return new Refusal('usage', 'finding_missing', `${number}还没有认定，没有结果可以告知。`, {
    hint: `先认定：jwh complaint find ${number} 属实 --text 情况`,
  });
}
