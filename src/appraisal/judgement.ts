import { type Day, yearOf } from '../calendar/day.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { type Appraisal, type Held, type kinds, lastStep, receivedOn } from './appraisal.ts';

/** 第十六条: a comprehensive appraisal is held 年底: in December (D-51 a), or in the fourth quarter (b) (R-XF3-19). */
export function judgeYearEnd(assessment: Assessment, kind: keyof typeof kinds, day: Day): void {
  if (kind !== 'comprehensive') return;
  const about = { subject: 'year_end', label: '综合评议在年底' };
  const year = yearOf(day);
  const asked = assessment.rule('appraisal.kinds')?.readings.includes('D-51') ? (['D-51'] as const) : [];
  assessment.weigh(
    'appraisal.kinds',
    about,
    (_rule, letter) => {
      const from = asked.length > 0 && letter('D-51') === 'b' ? `${year}-10-01` : `${year}-12-01`;
      const holds = day >= from;
      return { holds, arithmetic: `年底：${from} 至 ${year}-12-31；评议会 ${day}${holds ? '' : '，不在其中'}` };
    },
    asked,
  );
}

/** 第十九条(一): notice to hand in the summary, by the day the meeting was really held (R-XF3-21). */
export function judgeNoticed(assessment: Assessment, one: Appraisal, day: Day): void {
  const about = { subject: 'notice', label: '通知递交工作总结' };
  const done = lastStep(one, 'notified')?.day;
  if (done !== undefined) {
    assessment.notice('appraisal.notice_days', 'D-50', about, { meeting: day, done, act: '通知' });
    return;
  }
  const arithmetic = `${day} 开会，会前没有通知的记录`;
  assessment.weigh('appraisal.notice_days', about, () => ({ holds: false, arithmetic }), []);
}

/** 第十九条(二): summary, plan of the year and survey report are there by the day of the meeting (R-XF3-22). */
export function judgeSurvey(assessment: Assessment, one: Appraisal, day: Day): void {
  const by = (done: Day | null | undefined) => done !== null && done !== undefined && done <= day;
  const given = [
    ...(by(receivedOn(one, 'summary')) ? ['summary'] : []),
    ...(by(receivedOn(one, 'plan')) ? ['plan'] : []),
    ...(by(lastStep(one, 'surveyed')?.day) ? ['report'] : []),
  ];
  assessment.complete('appraisal.survey', { subject: 'survey', label: '会前考察' }, given);
  noteLatePlan(assessment, receivedOn(one, 'plan'), day);
}

/** 第十九条(二) asks for the plan 年初 and names no day: one that came after January is told, not judged. */
export function noteLatePlan(assessment: Assessment, received: Day | null, meeting: Day): void {
  const year = yearOf(meeting);
  if (received === null || received <= `${year}-01-31`) return;
  const rule = assessment.rule('appraisal.survey');
  if (rule === undefined) return;
  assessment.notes.push(
    `全年工作计划 ${received} 才收到；应在年初递交（${rule.citeWords}），“年初”没有天数，1月以后的请核对。`,
  );
}

/** What the minutes must have: the body's report in three parts (R-XF3-31), the four headings (R-XF3-29). */
export function judgeMinutes(assessment: Assessment, { parts, headings }: Held): void {
  const report = { subject: 'self_report', label: '被评议对象的汇报' };
  assessment.complete('appraisal.self_report', report, Object.keys(parts));
  const contents = { subject: 'headings', label: '评议的内容' };
  assessment.complete('appraisal.headings', contents, Object.keys(headings));
}
