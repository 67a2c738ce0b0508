import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { readDay } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { refuseLeaksIn } from '../command/posted/leaks.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { addStep, openProceeding, readProceeding } from '../proceeding/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { chosen } from '../rules/reading.ts';
import { letterSheet } from './letter.ts';
import { type UrgedBody, type Urging, urgedBodies, urgedTexts, urgingRow } from './urging.ts';

interface UrgeOptions {
  kind: UrgedBody;
  to: string;
  item?: string[];
  due?: string;
  on?: string;
}

/** Urges the owners' committee or the property manager to publish to the owners (S-XF-27, R-XF4-36). */
export const urge = verb<UrgeOptions>({
  writes: true,
  options: [
    { flags: '--kind <对象>', text: '业主委员会或物业公司', choices: urgedBodies, required: true },
    { flags: '--to <名称>', text: '它的名称', required: true },
    { flags: '--item <内容>', text: '督促公开什么，可写几次（默认：本地规定的各项）', repeat: true },
    { flags: '--due <日期>', text: '请在哪一天前公开并答复（默认：建议15天）' },
    { flags: '--on <日期>', text: '哪一天发出（默认：今天）' },
  ],
  examples: [
    'jwh disclose urge --kind property --to 和顺物业公司',
    'jwh disclose urge --kind owners --to 团结路小区业委会 --item 维修资金使用情况 --due 2026-10-08',
  ],
  async run(context, _args, { kind, to, item, due, on }) {
    const day = pastDay(on, context.today);
    const name = readPublicWords(to, '名称');
    return context.write(async (writing) => {
      const book = await loadRulebook(writing.db);
      const rule = book.find('disclosure.urge', day);
      const items = item?.map((one) => readPublicWords(one, '内容')) ?? rule?.value.fields.map(({ title }) => title);
      if (items === undefined) refuseNothing(book.pack.name);
      await refuseLeaksIn(writing.db, urgedTexts({ to: name, items }), context.today);
      const suggested = due === undefined;
      const due_day = suggested ? addDays(day, 15) : readDay(due, '--due ');
      if (due_day < day)
        throw new Refusal('usage', 'bad_day', `时限 ${due_day} 早于发出的 ${day}。`, { hint: '请核对 --due。' });
      const facts: Urging = { kind, to: name, items, due_day };
      const id = await openProceeding(writing, 'disclosure_urging', { title: `督促${name}公开`, day, facts });
      await addStep(writing, id, { step: 'sent', day });
      const made = await readProceeding<Urging>(writing.db, id);
      const { name: office } = await readOffice(writing.db);
      const advised = suggested && chosen('D-64', book.choices(day)) !== 'b';
      const sheet = letterSheet(made, office, rule?.citeWords ?? null);
      const lines = [
        `印督促函：jwh disclose letter ${made.number} --pdf；答复了：jwh disclose replied ${made.number} --text …`,
        ...(advised
          ? [`时限 ${day} + 15 天 = ${due_day}，原文没有写，是本程序的建议（读法 D-64a）；可用 --due 另定。`]
          : []),
        ...(rule === undefined ? ['本地没有督促业委会、物业公开的规定，照办公室自己的意思发出。'] : []),
      ];
      return {
        sheet: { ...sheet, blocks: [...sheet.blocks, { kind: 'text', tone: 'quiet', screen: true, lines }] },
        record: urgingRow(made, context.today),
        basis: rule === undefined ? [] : [rule.cite],
      };
    });
  },
});

function refuseNothing(place: string): never {
  throw new Refusal('usage', 'items_missing', `${place}没有规定督促公开哪些内容。`, {
    hint: '写上 --item 内容，可写几次。',
  });
}
