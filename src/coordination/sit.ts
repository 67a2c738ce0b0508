import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { holdersOf } from '../proceeding/group.ts';
import { optionalWords } from '../proceeding/input.ts';
import { addStep } from '../proceeding/store.ts';
import {
  type Coordination,
  heatedOf,
  lastStep,
  type Sat,
  type StepOf,
  sinceSitting,
  stepsOf,
  stepsSince,
} from './coordination.ts';
import { judgeHeated } from './heated.ts';
import { refuseMore } from './limit.ts';
import { logSitting } from './meeting.ts';
import { signatureRule, signersOf, signerTable } from './signatures.ts';
import { type SitOptions, satFrom, sitFlags } from './sit_input.ts';
import { noticeOf } from './standing.ts';
import { inCoordination, numberArgument } from './step.ts';

export const sit = verb<SitOptions>({
  writes: true,
  arguments: [numberArgument],
  options: sitFlags,
  examples: [
    'jwh coordination sit 2026-1 --day 2026-09-18 --director 王建国 --mediation-head 赵平 --worker 李敏 --department 司法所刘强 --statement 张三=水从楼上来 --statement 李四=管道老化 --questions 分别问了漏水的时间和损失 --course 双方各让一步 --result agreed --terms 各担一半，一周内付清',
    'jwh coordination sit 1 --director 王建国 --result failed --advice 可以向法院起诉',
  ],
  async run(context, [word], options) {
    const happened = optionalWords(options.happened, '--happened 的理由');
    let rule = false;
    return inCoordination(
      context,
      word,
      async ({ writing, one, assess }) => {
        const input = satFrom(options, one);
        const day = dayOf(options.day, one, context.today);
        refuseAgain(one, day, options.again ?? false);
        const assessment = await assess(day);
        rule = assessment.book.find(signatureRule(input.result), day) !== undefined;
        const { judged, number } = await refuseMore(assessment, writing.db, one, input.focus, happened);
        const sat: Sat = { sitting_no: number, ...input };
        judgeNoticed(assessment, one, day);
        await judgeHeated(assessment, writing.db, heatedOf(one));
        await judgeAttendance(assessment, writing.db, one, sat);
        judgeMinutes(assessment, sat);
        const last = lastStep(one, 'sat');
        if (last?.content.result === 'agreed') assessment.notes.push(`${last.day} 的协调会已达成一致，这是又一次。`);
        if (last !== undefined && sat.requested_by === null) {
          assessment.notes.push('再次召开，没有写由谁要求；应当事人要求的，作废本步重记，加 --request 当事人。');
        }
        const meetingId = await logSitting(writing, one, sat, day);
        await addStep(writing, one.id, {
          step: 'sat',
          day,
          content: sat,
          verdicts: assessment.judged,
          meetingId,
          happened: judged !== null && !judged.holds ? happened : null,
        });
        return assessment;
      },
      (now) => [signerTable(signersOf(now, lastStep(now, 'sat') as StepOf<'sat'>, rule))],
    );
  },
});

/** A second sitting on the day of one on file is more often the same one entered twice. */
function refuseAgain(one: Coordination, day: Day, again: boolean): void {
  const same = stepsOf(one, 'sat').find((sat) => sat.day === day);
  if (same === undefined || again) return;
  throw new Refusal('usage', 'sat_already', `${day} 的协调会已经记过（第${same.no}步，${same.meeting}）。`, {
    hint: '没有写入任何内容。同一天真的又开了一次的，加 --again，并用 --request 写由谁要求。',
  });
}

function dayOf(text: string | undefined, one: Coordination, today: Day): Day {
  const day = readDay(text ?? sinceSitting(one, 'fixed')?.content.planned ?? today, '--day ');
  const last = lastStep(one, 'sat')?.day ?? one.day;
  if (day > today) {
    throw new Refusal('usage', 'future_day', `协调会的日期 ${day} 还没有到（今天是 ${today}）。`, {
      hint: '开过之后才能记。',
    });
  }
  if (day >= last) return day;
  throw new Refusal('usage', 'bad_day', `${day} 早于受理或上一次协调会（${last}）。`, {
    hint: '请核对 --day 的日期。',
  });
}

/** 第十三条(一)1: by the day it was really held; heated cases may be held at any time (R-XF3-13). */
function judgeNoticed(assessment: Assessment, one: Coordination, day: Day): void {
  const heated = heatedOf(one);
  if (heated !== null) {
    assessment.notes.push(`${heated.by}认定“${heated.reason}”，可随时召开，告知的日子不作判断。`);
    return;
  }
  const about = { subject: 'notice', label: '书面告知' };
  const done = noticeOf({ steps: stepsSince(one) })?.day;
  if (done === undefined) {
    const old = sinceSitting(one, 'notified')?.content.planned;
    const arithmetic = `${day} 开会，会前没有书面告知的记录${old === undefined ? '' : `（告知的是 ${old} 的会）`}`;
    assessment.weigh('coordination.notice_days', about, () => ({ holds: false, arithmetic }), []);
  } else assessment.notice('coordination.notice_days', 'D-47', about, { meeting: day, done, act: '告知' });
}

/** 第十一条: the parties, director, head of mediation and a worker of the office (R-XF3-11). */
async function judgeAttendance(
  assessment: Assessment,
  db: Database,
  { facts }: Coordination,
  { parties, others }: Sat,
): Promise<void> {
  const absent = facts.parties.filter((name) => !parties.includes(name));
  const notes = absent.length === 0 ? [] : [`当事人缺席：${absent.join('、')}。`];
  const directors = await holdersOf(db, ['director'], assessment.day);
  const named = others.director ?? [];
  const strange = named.length > 0 && !named.some((name) => directors.includes(name));
  if (strange && directors.length > 0) {
    notes.push(`写的主任是${named.join('、')}，${assessment.day}名册上的主任是${directors.join('、')}。`);
  } else if (strange) notes.push(`${assessment.day}名册上没有主任，${named.join('、')}未能核对。`);
  const present = Object.keys(others).filter((kind) => kind !== 'director' || !strange || directors.length === 0);
  const given = [...(absent.length === 0 ? ['parties'] : []), ...present];
  assessment.complete('coordination.attendees', { subject: 'attendees', label: '参加人', notes }, given);
}

/** 第十三条(二)1: a statement of each party who came, the director's questions, the focus (R-XF3-27). */
function judgeMinutes(assessment: Assessment, { parties, statements, questions, focus }: Sat): void {
  const silent = parties.filter((name) => statements[name] === undefined);
  const given = [
    ...(silent.length === 0 ? ['statements'] : []),
    ...(questions === null ? [] : ['questions']),
    ...(focus === '' ? [] : ['focus']),
  ];
  const notes = silent.length === 0 ? [] : [`没有记录陈述：${silent.join('、')}。`];
  assessment.complete('coordination.minutes', { subject: 'minutes', label: '会议记录', notes }, given);
}
