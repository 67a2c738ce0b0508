import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { recordOf } from '../proceeding/answer.ts';
import { assessor } from '../proceeding/assessment.ts';
import { dueBlocks } from '../proceeding/due.ts';
import { paperOf, textField, whenWords } from '../proceeding/paper.ts';
import { findProceeding } from '../proceeding/store.ts';
import { inWords } from '../rules/words.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { type Fixed, type Hearing, type HearingFacts, lastStep, matters } from './hearing.ts';
import { numberArgument } from './step.ts';
import { hearingStory } from './story.ts';

export const notice = verb<{ pdf?: string | true }>({
  arguments: [numberArgument],
  examples: ['jwh hearing notice 2026-1 --pdf', 'jwh hearing notice 2026-1 --pdf 听证通知.pdf'],
  async run(context, [word], { pdf }) {
    const db = await context.read();
    const hearing = await findProceeding<HearingFacts>(db, 'hearing', word ?? '', yearOf(context.today));
    const fixed = lastStep(hearing, 'fixed')?.content;
    if (fixed === undefined) {
      throw new Refusal('usage', 'not_fixed', `${hearing.number}还没有定时间、地点、人员。`, {
        hint: `先用 jwh hearing fix ${hearing.number} --day 日期 --place 地点`,
      });
    }
    const assess = await assessor(db);
    const story = await hearingStory(hearing, context.today, assess);
    const quorum = (await assess(fixed.planned)).rule('hearing.quorum');
    const needed = quorum === undefined ? null : inWords('share', quorum.value);
    const sheet = noticeSheet((await readOffice(db)).name, hearing, fixed, needed);
    const dues = story.dues.filter(({ code }) => code === 'notify');
    const shown = pdf !== undefined ? sheet.blocks : [...sheet.blocks, ...dueBlocks(dues)];
    return { sheet: { ...sheet, public: true, blocks: shown }, record: recordOf(story) };
  },
});

/** 听证会通知 (F-48): to the department and to everybody who takes part. */
function noticeSheet(office: string, hearing: Hearing, fixed: Fixed, needed: string | null): Sheet {
  const { department, matter, content } = hearing.facts;
  const to = [...hearing.facts.concerns, '听证小组各位成员'].join('、');
  const when = whenWords(fixed.planned, fixed.time);
  const opening =
    department === null
      ? `就“${hearing.title}”，居委会定于${when}在${fixed.place}召开听证会，请准时出席。`
      : `就${department}提出的“${hearing.title}”，居委会定于${when}在${fixed.place}召开听证会，请准时出席。`;
  return paperOf(hearing, office, '听证会通知', [
    { kind: 'text', lines: [`${to}：`, opening] },
    {
      kind: 'fields',
      fields: [
        ...textField('title', '听证事项', hearing.title),
        ...textField('matter', '类别', matters[matter]),
        ...textField('content', '要求和内容', content),
        ...textField('time', '时间', when),
        ...textField('place', '地点', fixed.place),
        ...textField('leader', '听证小组组长', fixed.leader),
        ...textField('residents', '居民群众代表', fixed.residents.join('、')),
        ...textField('representatives', '居民会议代表', fixed.representatives.join('、')),
        ...textField('units', '社区单位代表', fixed.units.join('、')),
        ...textField('others', '其他成员', fixed.others.join('、')),
        ...textField('invited', '列席', fixed.invited.join('、')),
        ...textField('entitled', '应到人数', fixed.entitled === null ? null : `听证小组${fixed.entitled}人`),
      ],
    },
    {
      kind: 'text',
      lines: [`${needed === null ? '' : `须有${needed}出席，听证会方可举行。`}因故不能出席的，请提前告知居委会。`],
    },
    { kind: 'signatures', lines: [], seal: office, ...dayOf(lastStep(hearing, 'notified')?.day) },
  ]);
}

function dayOf(day: string | undefined): { day?: string } {
  return day === undefined ? {} : { day };
}
