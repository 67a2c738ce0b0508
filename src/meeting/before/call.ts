import { Refusal } from '../../base/refusal.ts';
import { yearOf } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import type { Database } from '../../database/open.ts';
import { type Body, kindCalled, kindInfo, kindWords, type MeetingKind } from '../kinds/kind.ts';
import { kindNamedHere } from '../kinds/names_here.ts';
import { callAnswer } from './call_answer.ts';
import { type PlanOptions, planOptions, readPlan } from './call_plan.ts';
import { prepareCall, refuseForbidden } from './call_prepare.ts';
import { insertCall, readCall } from './call_store.ts';
import type { MeetingRequest } from './meeting_request.ts';
import { findRequest, linkRequest } from './request_store.ts';

interface CallOptions extends PlanOptions {
  day: string;
  form?: string;
  request?: string[];
}

export const call = verb<CallOptions>({
  writes: true,
  arguments: [{ name: '<种类>', text: '会议的种类：representatives（居民代表会议）、office（办公例会）……' }],
  options: [
    { flags: '--day <日期>', text: '开会的日子', required: true },
    ...planOptions,
    { flags: '--form <形式>', text: '罢免会议的形式：adults、households 或 representatives' },
    { flags: '--request <编号>', text: '据以召集的提议，如 提〔2026〕1号，可写多次', repeat: true },
  ],
  examples: [
    'jwh meeting call representatives --day 2026-10-16 --time 14:30 --place 社区会议室 --agenda 听取上半年工作报告 --vote 小区停车位改造方案',
    'jwh meeting call 居民代表会议 --day 2026-10-16 --request 提〔2026〕1号',
  ],
  async run(context, [word], { form: formWord, request, ...options }) {
    const plan = { ...readPlan(options), day: readPlan(options).day as string };
    const kind = await kindNamedHere(await context.read(), word ?? '', plan.day);
    const form = formOf(kind, formWord);
    const { today } = context;
    if (plan.day < today) {
      throw new Refusal('usage', 'past_day', `开会的日子 ${plan.day} 已经过了（今天是 ${today}）。`, {
        hint: `开过的会议请直接记录：jwh meeting record --kind ${kind} --day ${plan.day} …`,
      });
    }
    return context.write(async (writing) => {
      const requests = await openRequests(writing.db, request ?? [], yearOf(today));
      const prepared = await prepareCall(writing.db, { kind, form, plan, calledOn: today, today, requests });
      refuseForbidden(prepared);
      const id = await insertCall(writing, prepared.entry);
      for (const one of requests) await linkRequest(writing, one.id, id);
      return callAnswer(await readCall(writing.db, id), prepared.notice, prepared.notes);
    });
  },
});

/** The body that is called; only a recall has a choice of forms. @throws Refusal kind `usage`. */
function formOf(kind: MeetingKind, word: string | undefined): Body | null {
  const { body } = kindInfo(kind);
  if (word === undefined) return body;
  const form = kindCalled(word.trim());
  const isForm = form === 'adults' || form === 'households' || form === 'representatives';
  if (isForm && (kind === 'recall' || form === kind)) return form;
  throw new Refusal('usage', 'form_contradicts_kind', `${kindWords[kind]}没有“${word}”这种形式。`, {
    hint: '形式（--form）只用于罢免会议：adults（全体居民）、households（户代表）或 representatives（居民代表）；没有写入任何内容。',
  });
}

async function openRequests(db: Database, words: readonly string[], year: number): Promise<MeetingRequest[]> {
  const found: MeetingRequest[] = [];
  for (const word of words) {
    const request = await findRequest(db, word, year);
    if (found.some(({ id }) => id === request.id)) continue;
    if (request.state !== 'open' && request.state !== 'below') {
      const how = request.state === 'called' ? `已据以召集 ${request.meeting}` : `已了结（${request.state_reason}）`;
      throw new Refusal('usage', 'request_ended', `${request.number}${how}。`, {
        hint: `查看：jwh meeting requests ${request.number}；没有写入任何内容。`,
      });
    }
    found.push(request);
  }
  return found;
}
