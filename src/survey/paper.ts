import { Refusal } from '../base/refusal.ts';
import { dayWords, yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { markedBlocks } from '../verdict/table.ts';
import { gradeTable, needsRectification, recordOf, surveyFields, titleOf } from './answer.ts';
import { findSurvey } from './store.ts';
import type { Survey } from './survey.ts';
import { toldNow } from './told.ts';

export const paper = verb({
  arguments: [{ name: '<编号>', text: '测评编号，如 测〔2026〕1号、2026-1，或今年的 1' }],
  examples: ['jwh survey paper 1 --pdf', 'jwh survey paper 1 --pdf 整改通知.pdf'],
  async run(context, [word]) {
    const db = await context.read();
    const survey = await toldNow(db, await findSurvey(db, word ?? '', yearOf(context.today)));
    if (survey.voided !== null) {
      throw new Refusal('usage', 'voided_already', `${survey.number}已作废（${survey.voided}），不再打印。`);
    }
    if (survey.fallen !== null) {
      throw new Refusal('usage', 'meeting_fallen', `${survey.number}不再打印：${survey.fallen}`, {
        hint: `测评另有根据的，请作废后重新登记：jwh survey void ${survey.number} --reason 理由`,
      });
    }
    const { name } = await readOffice(db);
    return { sheet: sheetOf(survey, name), record: recordOf(survey), verdicts: survey.verdicts };
  },
});

/** The result as a form (F-58, F-61); below the bound with the call to put things right. */
function sheetOf(survey: Survey, office: string): Sheet {
  const { number, day, facts } = survey;
  const rectify = needsRectification(survey);
  return {
    title: rectify ? '整改通知' : `${titleOf(survey)}结果表`,
    subtitle: `${office}　${number}`,
    reference: number,
    day,
    public: true,
    blocks: [
      ...(rectify ? [{ kind: 'text' as const, lines: noticeLines(survey, office) }] : []),
      surveyFields(survey),
      gradeTable(survey),
      ...markedBlocks(survey.verdicts, '判断与依据'),
      {
        kind: 'signatures',
        lines: [
          facts.counted_by === null ? { label: '监票人' } : { label: '监票人', name: facts.counted_by },
          { label: '计票人' },
          { label: '会议主持人' },
          ...(rectify ? [{ label: '收到通知的人' }] : []),
        ],
        seal: rectify ? '社区成员代表大会' : office,
      },
    ],
  };
}

function noticeLines({ subject, subject_kind, day, verdicts }: Survey, office: string): string[] {
  const to = subject_kind === 'member' ? `${office}、${subject}` : office;
  const about = subject_kind === 'member' ? `对${subject}` : '对居民委员会';
  const verdict = verdicts.find(({ rule }) => rule === 'appraisal.rectify');
  return [
    `${to}：`,
    `　　${dayWords(day)}，社区成员代表${about}进行了满意度测评，满意率低于规定（${verdict?.cite_words ?? ''}），计算见下表。`,
    '　　请查找原因，提出整改措施和完成期限，书面报告社区成员代表大会。不称职或者工作有严重失误的成员，按照法定程序罢免或者撤换。',
  ];
}
