import { Refusal } from '../../base/refusal.ts';
import { yearOf } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import { refuseWhileLive } from '../live/session_store.ts';
import { callAnswer } from './call_answer.ts';
import { type CallPlan, type PlanOptions, planOptions, readPlan } from './call_plan.ts';
import { prepareCall, refuseForbidden } from './call_prepare.ts';
import { type Call, findCalled, readCall, updateCall } from './call_store.ts';
import { readNotices } from './notice_store.ts';
import { requestsFor } from './request_store.ts';

export const amend = verb<PlanOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '已召集、还没有开的会议，如 会〔2026〕3号、2026-3，或今年的 3' }],
  options: [{ flags: '--day <日期>', text: '改到哪一天' }, ...planOptions],
  examples: [
    'jwh meeting amend 2026-3 --day 2026-10-20',
    'jwh meeting amend 2026-3 --agenda 听取工作报告 --vote 停车位改造方案     （整个议程换成这些）',
  ],
  async run(context, [word], options) {
    const changed = readPlan(options);
    if (Object.keys(changed).length === 0) {
      throw new Refusal('usage', 'nothing_to_amend', '没有写要改什么。', {
        hint: '例：--day 2026-10-20、--place 居民活动室，或 --agenda / --vote（整个议程换成所写的）',
      });
    }
    if (changed.day !== undefined && changed.day < context.today) {
      throw new Refusal('usage', 'past_day', `开会的日子 ${changed.day} 已经过了（今天是 ${context.today}）。`, {
        hint: '已经开过的，请记录：jwh meeting record --called 编号；没有写入任何内容。',
      });
    }
    return context.write(async (writing) => {
      const { db } = writing;
      const before = await findCalled(db, word ?? '', yearOf(context.today), '不能更改');
      await refuseWhileLive(db, before.id, '不能更改');
      const plan = { ...planOf(before), ...changed, ...agendaChange(before, changed) };
      const prepared = await prepareCall(db, {
        ...{ kind: before.kind, form: before.form, plan, calledOn: before.call?.called_on ?? context.today },
        ...{ requests: await requestsFor(db, before.id), today: context.today, except: before.id },
      });
      refuseForbidden(prepared);
      await updateCall(writing, before.id, prepared.entry);
      const after = await readCall(db, before.id);
      const stale = (await readNotices(db, after)).filter(({ outdated }) => outdated);
      const notes = [
        ...prepared.notes,
        ...(stale.length === 0 ? [] : [`已发出的 ${stale.length} 次通知写的是原来的安排，请再发通知。`]),
      ];
      return callAnswer(after, prepared.notice, notes);
    });
  },
});

/** The call as it stands, as somebody would have typed it. */
function planOf({ title, day, time, place, convener, chair, recorder, call }: Call): CallPlan & { day: string } {
  const words = { title, time, place, convener, chair, recorder, happened: call?.happened ?? null };
  const known = Object.entries(words).filter(([, value]) => value !== null);
  return { day, ...(Object.fromEntries(known) as CallPlan) };
}

/** A new agenda stands in place of the whole of the old one. */
function agendaChange({ agenda, call }: Call, { agenda: items, votes }: CallPlan): CallPlan {
  if (items === undefined && votes === undefined) return { agenda, votes: call?.votes ?? [] };
  return { agenda: items ?? [], votes: votes ?? [] };
}
