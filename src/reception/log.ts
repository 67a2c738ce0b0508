import { readPublicWords } from '../base/public_words.ts';
import { readTime } from '../calendar/time_of_day.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { contactOption, readAsker, whoOption } from './asker.ts';
import { dutyOf, refuseNeedless } from './duty.ts';
import { leaderSaid } from './leader.ts';
import { askLog } from './questions.ts';
import { raiseMatter } from './raise.ts';
import { readReceiver, whoEnters } from './receiver.ts';
import { classes, type Mode, modes, type ReceptionClass } from './reception.ts';
import { readSaid, type Said, type SaidOptions, saidOptions } from './said.ts';
import { receptionAnswer, standing } from './sheet.ts';
import { addReceptionSteps, insertReception, type NewReception, readReception, updateReception } from './store.ts';

export interface LogOptions extends SaidOptions {
  mode?: Mode;
  class?: ReceptionClass;
  content?: string;
  time?: string;
  visitor?: string;
  contact?: string;
  who?: string;
  receiver?: string;
  withinDuty?: boolean;
  unclear?: boolean;
  withoutMatter?: string;
}

export const log = verb<LogOptions>({
  writes: true,
  arguments: [{ name: '[日期]', text: '哪一天来的（默认：今天）' }],
  options: [
    { flags: '--mode <方式>', text: `怎样来的：${Object.values(modes).join('、')}`, choices: modes },
    { flags: '--class <类别>', text: `类别：${Object.values(classes).join('、')}`, choices: classes },
    { flags: '--content <内容>', text: '来说什么事' },
    { flags: '--time <时间>', text: '几点，如 9:30' },
    { flags: '--visitor <姓名>', text: '来访人（显示时隐去一字）' },
    contactOption,
    whoOption,
    { flags: '--receiver <姓名>', text: '首先接待的工作人员（默认：经办人），此后不变' },
    { flags: '--within-duty', text: '属于职责范围' },
    { flags: '--outside [说明]', text: '不属于社区管辖；向对方说明了什么' },
    ...saidOptions,
    { flags: '--unclear', text: '不清楚、不确切的问题，要请示' },
    { flags: '--without-matter <理由>', text: '没有当场办完，也不转为事项：为什么' },
  ],
  examples: [
    'jwh reception log --mode 来人 --class 咨询 --content 问老年卡怎样办 --receiver 孙秀英 --solved 凭身份证到窗口办 --basis 办事指南',
    'jwh reception log 2026-09-17 --mode 来电 --class 办事 --content 申请廉租房 --receiver 孙秀英 --refer 区住保中心 --contact-there 民生路8号',
    'jwh reception log --mode 热线 --class 投诉 --content 夜间施工扰民 --receiver 孙秀英',
  ],
  async run(context, [word], typed) {
    const day = pastDay(word, context.today, '日期');
    const options = complete(typed) ? typed : await askLog(context, typed);
    const { mode, class: kind } = options;
    const content = readPublicWords(options.content, '内容');
    return context.write(async (writing) => {
      const receiver = await readReceiver(writing.db, context, options.receiver, day);
      const asker = await readAsker(writing.db, { ...options, name: options.visitor });
      const said = readSaid(options, day, receiver.name, await leaderSaid(writing.db, options, receiver.name, day));
      refuseNeedless(options, said);
      const reception: NewReception = {
        day,
        time: options.time === undefined ? null : readTime(options.time, '--time '),
        mode,
        class: kind,
        visitor: asker.name,
        contact: asker.contact,
        person_id: asker.known?.person_id ?? null,
        content,
        receiver: receiver.name,
        receiver_id: receiver.id,
        disposition: said.disposition,
        ...dutyOf(options, context.today, await whoEnters(writing.db, context)),
      };
      const id = await enter(writing, context, reception, said, asker.known);
      return receptionAnswer(context, writing.db, await readReception(writing.db, id));
    });
  },
});

type Complete = LogOptions & Required<Pick<LogOptions, 'mode' | 'class' | 'content'>>;

function complete(options: LogOptions): options is Complete {
  return options.mode !== undefined && options.class !== undefined && options.content !== undefined;
}

/** Writes it with its steps, its matter and what was judged; gives its id. */
async function enter(
  writing: Writing,
  { today }: Context,
  reception: NewReception,
  { disposition, steps }: Said,
  known: Awaited<ReturnType<typeof readAsker>>['known'],
): Promise<string> {
  const book = await loadRulebook(writing.db);
  const { id, number } = await insertReception(writing, reception);
  await addReceptionSteps(writing, id, 0, steps);
  const isDone = disposition === 'solved_on_spot' || disposition === 'reason_given';
  const matter_id =
    isDone || reception.facts.without_matter !== undefined
      ? null
      : await raiseMatter(writing, book, { id, number, reception, known, steps });
  const entered = await readReception(writing.db, id);
  const { judged } = await standing(writing.db, book, { ...entered, matter_id }, today);
  await updateReception(writing, id, { verdicts: judged, ...(matter_id === null ? {} : { matter_id }) });
  return id;
}
