import { isDay } from '../../calendar/day.ts';
import type { Context } from '../../command/context.ts';
import type { Questions } from '../../command/question.ts';
import { kindWords, votedKinds } from '../kinds/kind.ts';
import { type Draft, type DraftMotion, readDraft } from './draft.ts';
import { countOrNames, headCount, headCountFault } from './head_count.ts';
import type { RecordFlags } from './record_flags.ts';

/** Asks for what the flags leave open, a question at a time. @throws Refusal when nobody sits at a terminal. */
export async function draftFromQuestions(context: Context, flags: RecordFlags): Promise<Draft> {
  const ask = await context.ask('会议的种类（--kind）、日期（--day）或实到人数（--present）');
  const kinds = votedKinds.map((value) => ({ value, name: kindWords[value] }));
  const optional = (message: string, check?: (text: string) => string | null) =>
    ask.text(`${message}（可留空）`, { optional: true, check });
  const head = {
    called: flags.called ?? '',
    kind: flags.kind ?? (await ask.choice('会议的种类', kinds)),
    form: flags.form ?? '',
    day: flags.day ?? (await askDay(ask, context.today)),
    place: flags.place ?? (await optional('地点')),
    chair: flags.chair ?? (await optional('主持人')),
    recorder: flags.recorder ?? (await optional('记录人')),
  };
  const agenda = await askAgenda(ask);
  const entitled = flags.entitled ?? (await optional('应到人数（留空：按名册）', headCountFault));
  const typed = flags.present ?? (await ask.text('实到：人数，或用顿号隔开的姓名'));
  const present = countOrNames(typed, '实到');
  const proxies = flags.proxies ?? (await optional('委托出席的人数', headCountFault));
  const motions = await askMotions(ask, typeof present === 'number' ? present : present.length);
  return readDraft({
    ...Object.fromEntries(Object.entries(head).filter(([, value]) => value !== '')),
    ...(entitled === '' ? {} : { entitled: headCount(entitled, '应到') }),
    ...(proxies === '' ? {} : { proxies: headCount(proxies, '委托') }),
    agenda,
    present,
    motions,
  });
}

function askDay(ask: Questions, today: string): Promise<string> {
  return ask.text('开会的日子', {
    default: today,
    check: (text) => {
      if (!isDay(text)) return '请写成 年-月-日，如 2026-09-18。';
      return text > today ? '这一天还没有到。' : null;
    },
  });
}

async function askAgenda(ask: Questions): Promise<string[]> {
  const typed = await ask.text('议程，用分号隔开（可留空）', { optional: true });
  return typed
    .split(/[；;]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** The motions, each with counts that fit the people there; one that does not fit is asked again at once. */
async function askMotions(ask: Questions, present: number): Promise<Partial<DraftMotion>[]> {
  const motions: Partial<DraftMotion>[] = [];
  while (await ask.confirm(motions.length === 0 ? '有要表决的议题吗' : '还有议题吗', motions.length === 0)) {
    const title = await ask.text(`议题${motions.length + 1}的标题`);
    const ballot = await ask.choice('表决方式', [
      { value: 'open', name: '公开（举手）' },
      { value: 'secret', name: '无记名投票' },
    ]);
    const there = await ask.number('表决时在场', { default: present, max: present });
    const counts = await askCounts(ask, there);
    motions.push({ title, ballot, ...counts, ...(there === present ? {} : { present: there }) });
  }
  return motions;
}

async function askCounts(ask: Questions, there: number) {
  const votesFor = await ask.number('赞成', { max: there });
  const against = await ask.number('反对', { default: 0, max: there - votesFor });
  const abstain = await ask.number('弃权', { default: 0, max: there - votesFor - against });
  const invalid = await ask.number('废票', { default: 0, max: there - votesFor - against - abstain });
  return { for: votesFor, against, abstain, invalid };
}
