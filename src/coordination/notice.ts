import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { recordOf } from '../proceeding/answer.ts';
import { assessor } from '../proceeding/assessment.ts';
import { dueBlocks } from '../proceeding/due.ts';
import { paperOf, textField, whenWords } from '../proceeding/paper.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { type Coordination, type Fixed, lastStep, matters, stepsSince } from './coordination.ts';
import { findCoordination } from './find.ts';
import { noticeOf } from './standing.ts';
import { numberArgument } from './step.ts';
import { coordinationStory } from './story.ts';

export const notice = verb<{ pdf?: string | true }>({
  arguments: [numberArgument],
  examples: ['jwh coordination notice 2026-1', 'jwh coordination notice 2026-1 --pdf 书面告知.pdf'],
  async run(context, [word], { pdf }) {
    const db = await context.read();
    const assess = await assessor(db);
    const one = await findCoordination(db, word, yearOf(context.today), assess);
    const fixed = lastStep(one, 'fixed')?.content;
    if (fixed === undefined) {
      throw new Refusal('usage', 'not_fixed', `${one.number}还没有商定时间、地点。`, {
        hint: `先用 jwh coordination fix ${one.number} --day 日期 --place 地点`,
      });
    }
    const story = await coordinationStory(one, context.today, assess);
    const sheet = noticeSheet((await readOffice(db)).name, one, fixed);
    return {
      sheet: pdf === undefined ? { ...sheet, blocks: [...sheet.blocks, ...dueBlocks(story.dues)] } : sheet,
      record: recordOf(story),
    };
  },
});

/** 书面告知 (F-49): what is to be talked over, when and where. */
function noticeSheet(office: string, one: Coordination, fixed: Fixed): Sheet {
  const { parties, matter, focus, content } = one.facts;
  const when = whenWords(fixed.planned, fixed.time);
  const told = noticeOf({ steps: stepsSince(one) })?.day;
  return paperOf(one, office, '协调会书面告知', [
    {
      kind: 'text',
      lines: [
        `${parties.join('、')}及其他与会人员：`,
        `居委会定于${when}在${fixed.place}召开协调会，协商下列事宜，请准时参加，并带上有关的材料。`,
      ],
    },
    {
      kind: 'fields',
      fields: [
        ...textField('title', '需要协商的事宜', one.title),
        ...textField('focus', '焦点', focus),
        ...textField('content', '情况', content),
        ...textField('matter', '类别', matters[matter]),
        ...textField('parties', '当事人', parties.join('、')),
        ...textField('time', '时间', when),
        ...textField('place', '地点', fixed.place),
        ...textField('material', '材料', fixed.material),
      ],
    },
    { kind: 'signatures', lines: [], seal: office, ...(told === undefined ? {} : { day: told }) },
    { kind: 'text', title: '送达', lines: ['以上内容已收到。'] },
    {
      kind: 'signatures',
      lines: [...parties.map((name) => ({ label: `${name}签收` })), { label: '送达人' }, { label: '送达日期' }],
    },
  ]);
}
