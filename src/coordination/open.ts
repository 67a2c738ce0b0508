import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { stepAnswer } from '../proceeding/answer.ts';
import { assessor } from '../proceeding/assessment.ts';
import { optionalWords, readNames } from '../proceeding/input.ts';
import { findProceeding, openProceeding, readProceeding } from '../proceeding/store.ts';
import type { CoordinationFacts } from './coordination.ts';
import { type HeatedOptions, heatedFlags, heatedFrom, judgeHeated } from './heated.ts';
import { earlierSittings } from './sittings.ts';
import { coordinationStory } from './story.ts';

interface OpenOptions extends HeatedOptions {
  party: string[];
  focus: string;
  matter?: CoordinationFacts['matter'];
  content?: string;
  sameAs?: string;
  on?: string;
}

export const open = verb<OpenOptions>({
  writes: true,
  arguments: [{ name: '<事项>', text: '要协调的事项' }],
  options: [
    { flags: '--party <姓名>', text: '当事人，一人写一次，或用“、”分开', repeat: true, required: true },
    { flags: '--focus <焦点>', text: '矛盾、冲突或分歧的焦点', required: true },
    {
      flags: '--matter <类别>',
      text: '涉及公共利益的矛盾（public）、民事纠纷（civil，默认）、当事人请求的其他矛盾（requested）',
      choices: { public: '涉及公共利益的矛盾', civil: '民事纠纷', requested: '其他矛盾' },
    },
    { flags: '--content <情况>', text: '基本情况' },
    ...heatedFlags,
    { flags: '--same-as <编号>', text: '与这件协调是同一内容（次数合并计算）' },
    { flags: '--on <日期>', text: '哪天受理的（默认今天）' },
  ],
  examples: [
    'jwh coordination open 楼上漏水 --party 张三 --party 李四 --focus 修理费由谁承担 --on 2026-04-08',
    'jwh coordination open 装修扰民 --party 张三、李四 --focus 施工时间 --heated 双方已动手 --heated-by 王建国',
  ],
  async run(context, [title], options) {
    const day = pastDay(options.on, context.today, '--on');
    const name = readWords(title ?? '', '事项', 200);
    const given = factsOf(options);
    return context.write(async (writing) => {
      const { db } = writing;
      const same = options.sameAs === undefined ? null : await numberOf(db, options.sameAs, yearOf(context.today));
      const facts = { ...given, same_as: same };
      const assess = await assessor(db);
      const assessment = await assess(day);
      await judgeHeated(assessment, db, facts.heated);
      const { suggested, said } = await earlierSittings(db, { number: '', facts }, facts, day);
      if (suggested.length > 0) {
        assessment.notes.push(
          `当事人和焦点与 ${suggested.join('、')} 相同；若是同一内容，次数要合并计算：作废本件后重新登记，加 --same-as ${suggested[0]}。`,
        );
      }
      if (said > 0) assessment.notes.push(`同一内容的协调会已开过 ${said} 次（${same}）。`);
      const id = await openProceeding(writing, 'coordination', { title: name, day, facts });
      const one = await readProceeding<object>(db, id);
      return stepAnswer(await coordinationStory(one, context.today, assess), assessment);
    });
  },
});

function factsOf(options: OpenOptions): Omit<CoordinationFacts, 'same_as'> {
  const parties = readNames(options.party, '--party ');
  if (parties.length < 2) {
    throw new Refusal('usage', 'parties_missing', `当事人只有${parties.length}方，协调至少有两方。`, {
      hint: '每一方写一次：--party 张三 --party 李四',
    });
  }
  return {
    parties,
    matter: options.matter ?? 'civil',
    focus: readWords(options.focus, '焦点', 300),
    content: optionalWords(options.content, '情况'),
    heated: heatedFrom(options),
  };
}

async function numberOf(db: Parameters<typeof findProceeding>[0], word: string, year: number): Promise<string> {
  return (await findProceeding(db, 'coordination', word, year)).number;
}
