import { isDay } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { type Draft, readDraft } from './draft.ts';
import { kindWords, type MeetingKind } from './meeting.ts';
import type { RecordFlags } from './record_flags.ts';

/** Asks for what the flags leave open, a question at a time. @throws Refusal when nobody sits at a terminal. */
export async function draftFromQuestions(context: Context, flags: RecordFlags): Promise<Draft> {
  const ask = await context.ask('会议的种类（--kind）、日期（--day）或实到人数（--present）');
  const kinds = Object.entries(kindWords).map(([value, name]) => ({ value: value as MeetingKind, name }));
  const kind = flags.kind ?? (await ask.choice('会议的种类', kinds));
  const optional = (message: string) => ask.text(`${message}（可留空）`, { optional: true });
  const day =
    flags.day ??
    (await ask.text('开会的日子', {
      default: context.today,
      check: (text) => (isDay(text) ? null : '请写成 年-月-日，如 2026-09-18。'),
    }));
  const place = flags.place ?? (await optional('地点'));
  const chair = flags.chair ?? (await optional('主持人'));
  const recorder = flags.recorder ?? (await optional('记录人'));
  const entitled = flags.entitled ?? (await optional('应到人数（留空：按名册）'));
  const present = flags.present ?? String(await ask.number('实到人数'));
  const motions = [];
  while (await ask.confirm(motions.length === 0 ? '有要表决的议题吗' : '还有议题吗', motions.length === 0)) {
    const title = await ask.text(`议题${motions.length + 1}的标题`);
    const [votesFor, against, abstain] = [await ask.number('赞成'), await ask.number('反对'), await ask.number('弃权')];
    motions.push({ title, for: votesFor, against, abstain });
  }
  const given = { kind, day, place, chair, recorder };
  return readDraft({
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
    ...(entitled === '' ? {} : { entitled: Number(entitled) }),
    ...(flags.form === undefined ? {} : { form: flags.form }),
    present: Number(present),
    motions,
  });
}
