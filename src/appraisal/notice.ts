import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { recordOf } from '../proceeding/answer.ts';
import { assessor } from '../proceeding/assessment.ts';
import { dueBlocks } from '../proceeding/due.ts';
import { paperOf, textField, whenWords } from '../proceeding/paper.ts';
import { findProceeding } from '../proceeding/store.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { type Appraisal, type AppraisalFacts, kinds, lastStep, parts, plannedOf } from './appraisal.ts';
import { numberArgument } from './step.ts';
import { appraisalStory } from './story.ts';

export const notice = verb<{ pdf?: string | true }>({
  arguments: [numberArgument],
  examples: ['jwh appraisal notice 2026-1', 'jwh appraisal notice 2026-1 --pdf 评议通知.pdf'],
  async run(context, [word], { pdf }) {
    const db = await context.read();
    const one = await findProceeding<AppraisalFacts>(db, 'appraisal', word ?? '', yearOf(context.today));
    const story = await appraisalStory(one, context.today, await assessor(db));
    const sheet = noticeSheet((await readOffice(db)).name, one);
    const dues = story.dues.filter(({ code }) => code === 'notice');
    return {
      sheet: pdf === undefined ? { ...sheet, blocks: [...sheet.blocks, ...dueBlocks(dues)] } : sheet,
      record: recordOf(story),
    };
  },
});

/** 评议通知 (F-50): asks the body for its summary and to the meeting. */
function noticeSheet(office: string, one: Appraisal): Sheet {
  const { body, kind } = one.facts;
  const { planned, time, place } = plannedOf(one);
  const when = whenWords(planned, time);
  const where = place === null ? '' : `在${place}`;
  const told = lastStep(one, 'notified')?.day;
  return paperOf(one, office, '评议会通知', [
    {
      kind: 'text',
      lines: [
        `${body}：`,
        `居委会定于${when}${where}召开评议会，对你单位的工作进行${kinds[kind]}。请在会前向评议小组递交工作总结，并到会汇报${Object.values(parts).join('、')}。`,
      ],
    },
    {
      kind: 'fields',
      fields: [
        ...textField('body', '被评议对象', body),
        ...textField('kind', '形式', kinds[kind]),
        ...textField('time', '时间', when),
        ...textField('place', '地点', place),
      ],
    },
    {
      kind: 'signatures',
      lines: [{ label: '评议小组组长' }],
      seal: office,
      ...(told === undefined ? {} : { day: told }),
    },
  ]);
}
