import { wholeNumber } from '../../base/number.ts';
import { Refusal } from '../../base/refusal.ts';
import { yearOf } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import type { Writing } from '../../database/writing.ts';
import { matterClasses } from '../../matter/matter.ts';
import { raisedTable } from '../../matter/raised_table.ts';
import { refuseUnlessStanding } from '../after/state.ts';
import { type MeetingHead, readHead } from '../head.ts';
import { logFactsOf } from '../log/facts.ts';
import { findMeeting } from '../store.ts';
import { mattersOfMeeting, tasksRaised } from './matters.ts';
import { raiseAt } from './raised.ts';
import type { PutDown } from './said.ts';

interface RaiseOptions {
  title?: string;
  task?: string[];
  class?: string;
  content?: string;
  who?: string;
  to?: string;
  due?: string;
}

export const raise = verb<RaiseOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '会议编号，如 会〔2026〕3号、2026-3，或今年的 3' }],
  options: [
    { flags: '--title <事由>', text: '会上提出的意见或要办的事，一句话' },
    { flags: '--task <第几件>', text: '把登记时布置的第几件事转为事项：责任人、期限照布置的；可写多次', repeat: true },
    { flags: '--class <类别>', text: '类别（默认：对工作的意见；布置的事：其他）', choices: matterClasses },
    { flags: '--content <内容>', text: '详细情况' },
    { flags: '--who <姓名>', text: '谁提出的' },
    { flags: '--to <姓名>', text: '由哪位工作人员负责' },
    { flags: '--due <日期>', text: '办结的时限（默认：建议的时限）' },
  ],
  examples: [
    'jwh meeting raise 3 --title 三号楼电梯常坏 --who 张一 --to 孙秀英 --due 2026-10-15',
    'jwh meeting raise 5 --task 1 --task 2',
  ],
  async run(context, [word], options) {
    refuseBoth(options);
    return context.write(async (writing) => {
      const { db } = writing;
      const id = await findMeeting(db, word ?? '', yearOf(context.today));
      const head = await readHead(db, id);
      refuseUnlessStanding(head);
      const before = (await mattersOfMeeting(db, id)).length;
      if (options.title !== undefined) {
        const { to, task: _task, ...said } = options;
        await raiseAt(writing, head, { ...said, title: options.title, responsible: to }, { otherwise: 'opinion' });
      }
      for (const no of options.task ?? []) await raiseTask(writing, head, wholeNumber(no, '--task '), options);
      const matters = (await mattersOfMeeting(db, id)).slice(before);
      const { number, day } = head;
      return {
        sheet: { title: `${number}提出的事项已登记`, blocks: [raisedTable('事项', matters)] },
        record: { number, day, matters },
      };
    });
  },
});

/** @throws Refusal kind `usage`. */
function refuseBoth(options: RaiseOptions): void {
  const { title, task } = options;
  if (title === undefined && task === undefined) {
    throw new Refusal('usage', 'nothing_given', '没有写提出了什么事。', {
      hint: '写 --title 事由；登记时布置过的事：--task 第几件。',
    });
  }
  const beside = (['title', 'content', 'who', 'to', 'due'] as const).filter((key) => options[key] !== undefined);
  if (task === undefined || beside.length === 0) return;
  const names = beside.map((key) => `--${key}`);
  throw new Refusal('usage', 'task_and_more', `--task 的内容照布置的，不能与 ${names.join('、')} 一起写。`, {
    hint: '分两次写；没有写入任何内容。',
  });
}

/** @throws Refusal kind `not_found` for a task that was not given, `usage` for one that is a matter already. */
async function raiseTask(writing: Writing, head: MeetingHead, no: number, options: RaiseOptions): Promise<void> {
  const tasks = logFactsOf(head)?.tasks ?? [];
  const task = tasks[no - 1];
  if (task === undefined) {
    throw new Refusal('not_found', 'no_such_task', `${head.number}没有布置第${no}件事（有${tasks.length}件）。`, {
      hint: `看 jwh meeting show ${head.number}；没有写入任何内容。`,
    });
  }
  const known = (await tasksRaised(writing.db, head.id)).get(no);
  if (known !== undefined) {
    throw new Refusal('usage', 'already', `${head.number}布置的第${no}件事已是${known}。`, {
      hint: `看 jwh matter show ${known}；没有写入任何内容。`,
    });
  }
  const said: PutDown = {
    title: task.task,
    class: options.class,
    responsible: task.person ?? undefined,
    due: task.due_day ?? undefined,
  };
  await raiseAt(writing, head, said, { otherwise: 'other', task: no });
}
