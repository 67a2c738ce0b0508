import { Refusal } from '../../base/refusal.ts';
import { isCounted, type MeetingHead } from '../head.ts';

/** Refuses what only a meeting that was held, and is not signed yet, lets happen to it. @throws Refusal kind `usage`. */
export function refuseUnlessHeld(head: MeetingHead): void {
  refuseUnlessStanding(head);
  if (head.state !== 'closed') return;
  const { number, state_day, state_reason } = head;
  throw new Refusal('usage', 'meeting_closed', `${number}已于${state_day}定稿（${state_reason}），不再改动。`, {
    hint: `要改，另立一版并写明理由：jwh meeting correct ${number} --reason … --file 文件`,
  });
}

/** Refuses what only a meeting that was held lets happen to it, signed or not. @throws Refusal kind `usage`. */
export function refuseUnlessStanding(head: MeetingHead): void {
  const { number, state, state_day, state_reason } = head;
  if (state === 'called') throw notHeld(head);
  if (state !== 'voided' && state !== 'cancelled') return;
  const done = state === 'voided' ? '作废' : '取消';
  throw new Refusal(
    'usage',
    `meeting_${state}`,
    `${number}已于${state_day}${done}（${state_reason ?? '没有写理由'}）。`,
    {
      hint: `查看：jwh meeting show ${number}`,
    },
  );
}

/** Refuses what needs a count where the meeting was only logged. @throws Refusal kind `usage`. */
export function refuseUncounted(head: MeetingHead): void {
  if (isCounted(head)) return;
  const { number } = head;
  throw new Refusal('usage', 'meeting_not_counted', `${number}是登记的会议，没有点名和表决，不另立版本。`, {
    hint: `登记错了：jwh meeting void ${number} --reason 登记错误，再重新登记。`,
  });
}

/** Refuses what needs a count of the meeting, whatever became of it since. @throws Refusal kind `usage`. */
export function refuseNotHeld(head: MeetingHead): void {
  if (!isCounted(head)) throw notHeld(head);
}

function notHeld({ number, state }: MeetingHead): Refusal {
  if (state === 'called') {
    return new Refusal('usage', 'meeting_not_held', `${number}已召集，还没有开会的记录。`, {
      hint: `开会时：jwh meeting live ${number}；开过之后：jwh meeting record --called ${number} …`,
    });
  }
  return new Refusal('usage', 'meeting_not_counted', `${number}没有点名和表决的记录。`, {
    hint: `查看：jwh meeting show ${number}`,
  });
}
