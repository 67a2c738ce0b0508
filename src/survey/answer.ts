import { dayWords } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Block, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { markedBlocks } from '../verdict/table.ts';
import { askedWords, gradesOf, percent, type Survey, scales, subjectWords, validOf } from './survey.ts';

/** Surveys just entered, on screen and as JSON. */
export function surveysAnswer(surveys: readonly Survey[], notes: readonly string[]): Answer {
  const verdicts = surveys.flatMap((one) => one.verdicts);
  return {
    sheet: {
      title: surveys.map(({ number }) => number).join('、'),
      blocks: [
        ...surveys.flatMap((one) => surveyBlocks(one, surveys.length > 1)),
        ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: notes.map((line) => `注：${line}`) }]),
        ...surveys.filter(needsRectification).map(
          ({ number }): Block => ({
            kind: 'text',
            tone: 'warn',
            lines: [`整改通知：jwh survey paper ${number} --pdf`],
          }),
        ),
      ],
    },
    record: { surveys: surveys.map(recordOf) },
    verdicts,
    basis: verdicts.map(({ cite }) => cite),
  };
}

export function surveyAnswer(survey: Survey): Answer {
  return {
    sheet: { title: `${survey.number}　${titleOf(survey)}`, reference: survey.number, blocks: surveyBlocks(survey) },
    record: recordOf(survey),
    verdicts: survey.verdicts,
    basis: survey.verdicts.map(({ cite }) => cite),
  };
}

/** `居民委员会满意度测评`, `王建国民主评议`. */
export function titleOf({ subject, scale }: Pick<Survey, 'subject' | 'scale'>): string {
  return `${subject}${scale === 'competence4' ? '民主评议' : '满意度测评'}`;
}

function surveyBlocks(survey: Survey, several = false): Block[] {
  const fields = surveyFields(survey);
  return [
    several ? { ...fields, title: `${survey.number}　${titleOf(survey)}` } : fields,
    ...(survey.fallen === null ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines: [survey.fallen] }]),
    gradeTable(survey),
    ...markedBlocks(survey.verdicts, '判断与依据'),
  ];
}

export function surveyFields(survey: Survey): FieldsBlock {
  const { day, subject_kind, subject, scale, issued, returned, invalid, meeting, facts, voided } = survey;
  return {
    kind: 'fields',
    fields: [
      { key: 'day', label: '日期', type: 'text', value: dayWords(day) },
      { key: 'subject', label: '对象', type: 'text', value: `${subject}（${subjectWords[subject_kind]}）` },
      { key: 'asked', label: '参加测评的', type: 'text', value: askedWords[facts.asked] },
      ...(meeting === null ? [] : [{ key: 'meeting', label: '会议', type: 'text' as const, value: meeting }]),
      { key: 'issued', label: '发出', type: 'count', value: issued },
      { key: 'returned', label: '收回', type: 'count', value: returned },
      { key: 'invalid', label: '无效', type: 'count', value: invalid },
      ...(facts.judged === null
        ? []
        : [
            { key: 'judged', label: '评议会认定', type: 'text' as const, value: gradesOf(scale)[facts.judged] ?? null },
          ]),
      ...(voided === null ? [] : [{ key: 'voided', label: '作废理由', type: 'text' as const, value: voided }]),
    ],
  };
}

/** A line a grade, with its share of the valid ballots. */
export function gradeTable(survey: Survey): TableBlock {
  const valid = validOf(survey);
  return {
    kind: 'table',
    columns: [
      { key: 'grade', label: '等级', type: 'text', wide: true },
      { key: 'votes', label: '票数', type: 'count' },
      { key: 'rate', label: '占有效票', type: 'text' },
    ],
    rows: Object.entries(gradesOf(survey.scale)).map(([code, grade]) => {
      const votes = survey.counts[code] ?? 0;
      return { grade, votes, rate: percent(votes, valid) };
    }),
    total: { grade: '有效票', votes: valid, rate: '' },
  };
}

/** Whether the assembly must urge rectification: below the bound, asked of representatives. */
export function needsRectification({ verdicts, facts }: Survey): boolean {
  return (
    facts.asked === 'representatives' && verdicts.some(({ rule, holds }) => rule === 'appraisal.rectify' && !holds)
  );
}

export function recordOf(survey: Survey): object {
  const { number, day, subject_kind, subject, scale, issued, returned, invalid, counts, meeting, facts, voided } =
    survey;
  return {
    number,
    day,
    about: subject_kind,
    subject,
    scale,
    scale_name: scales[scale].name,
    asked: facts.asked,
    issued,
    returned,
    invalid,
    valid: validOf(survey),
    counts: Object.fromEntries(Object.keys(gradesOf(scale)).map((code) => [code, counts[code] ?? 0])),
    judged: facts.judged,
    counted_by: facts.counted_by,
    meeting,
    meeting_fallen: survey.fallen,
    rectify: needsRectification(survey),
    voided,
  };
}
