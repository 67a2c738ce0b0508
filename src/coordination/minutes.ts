import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { basisOf, recordOf } from '../proceeding/answer.ts';
import { assessor } from '../proceeding/assessment.ts';
import { paperOf, part } from '../proceeding/paper.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { Coordination, StepOf } from './coordination.ts';
import { findCoordination } from './find.ts';
import { sittingFields, sittingOf } from './sitting_paper.ts';
import { adviceOf } from './standing.ts';
import { numberArgument } from './step.ts';
import { coordinationStory } from './story.ts';

export const minutes = verb<{ sitting?: string }>({
  arguments: [numberArgument],
  options: [{ flags: '--sitting <次>', text: '第几次协调会（默认：最近一次）' }],
  examples: ['jwh coordination minutes 2026-1 --pdf 协调记录.pdf', 'jwh coordination minutes 2026-1 --sitting 1'],
  async run(context, [word], options) {
    const db = await context.read();
    const assess = await assessor(db);
    const one = await findCoordination(db, word, yearOf(context.today), assess);
    const { sat } = sittingOf(one, options.sitting);
    const story = await coordinationStory(one, context.today, assess);
    return {
      sheet: minutesSheet((await readOffice(db)).name, one, sat),
      record: recordOf(story),
      verdicts: sat.verdicts,
      basis: basisOf(sat.verdicts),
    };
  },
});

/** 协调会记录 (F-49): statements first, then questions and the focus, then how it went (第十三条(二)1). */
function minutesSheet(office: string, one: Coordination, sat: StepOf<'sat'>): Sheet {
  const { statements, questions, focus, course, result, terms, recorder, others, parties } = sat.content;
  const said = parties.map((name) => `${name}：${statements[name] ?? '（未记录）'}`);
  const director = others.director?.[0];
  return paperOf({ ...one, day: sat.day }, office, '协调会记录', [
    sittingFields(one, sat),
    { kind: 'text', title: '一、当事人陈述', lines: said },
    part('二、主任询问', questions),
    part('三、焦点', focus),
    part('四、协调经过', course),
    part('五、结果', result === 'agreed' ? `达成一致：${terms}` : '未达成一致。'),
    ...(result === 'failed' ? [part('六、告知其他途径', adviceOf(one, sat))] : []),
    {
      kind: 'signatures',
      lines: [
        { label: director === undefined ? '主任签名' : `主任（${director}）签名` },
        { label: recorder === null ? '记录人签名' : `记录人（${recorder}）签名` },
      ],
    },
  ]);
}
