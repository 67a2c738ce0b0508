import type { Block } from '../../sheet/sheet.ts';
import type { JudgedDraft } from '../count/judge_draft.ts';
import { isProxy } from '../count/proxy.ts';
import type { GivenProxy } from '../meeting.ts';
import { verdictNotes, verdictTable } from '../verdict_table.ts';
import type { CountField, Counts, Step } from './session.ts';
import { numberOf, pendingMotion, type SessionState, votesWaiting } from './session_state.ts';

/** The verdict on one vote, or on the roll alone, while the meeting goes on. */
export function verdictBlocks({ call: { roll }, judged }: JudgedDraft, no?: number): Block[] {
  const about = ['roll', ...(no === undefined ? [] : [`quorum:${no}`, `motion:${no}`])];
  const verdicts = judged.verdicts.filter(({ subject }) => about.includes(subject));
  const motions = judged.motions.filter((motion) => motion.no === no);
  const shown = { roll, motions, verdicts };
  const notes = verdictNotes(shown);
  return [
    ...(verdicts.length === 0 ? [] : [verdictTable(shown)]),
    ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: notes.map((line) => `注：${line}`) }]),
  ];
}

/** Where the meeting stands, in a line or two. */
export function standLines(state: SessionState): string[] {
  const { opening, came, here, motions, proxies } = state;
  const pending = pendingMotion(state);
  const waiting = votesWaiting(state);
  const out = state.people.filter(({ name, here: there, atRoll }) => !there && (atRoll === true || moved(state, name)));
  return [
    `应到 ${opening.entitled}　实到 ${came}　现在在场 ${here}${proxies.length > 0 ? `　委托 ${proxies.filter(isProxy).length}（另列）` : ''}`,
    ...(proxies.length === 0 ? [] : [`委托：${proxies.map(proxyWords).join('、')}`]),
    ...(out.length === 0 ? [] : [`离会：${out.map(({ name }) => name).join('、')}`]),
    ...motions.map(({ title, counted, withdrawn }, at) => {
      if (withdrawn) return `已撤回：${title}`;
      return `议题 ${numberOf(state, at + 1)}　${title}：${counted === null ? '没有计票' : countWords(counted)}`;
    }),
    ...(pending === null ? [] : [`正在表决：议题 ${numberOf(state, pending.no)}　${pending.motion.title}`]),
    ...(waiting.length === 0 ? [] : [`召集时写明、还没有表决：${waiting.join('、')}`]),
  ];
}

/** Everything that was counted; ballot papers and votes of proxies where there were any. */
function countWords(counted: Counts): string {
  const votes = (['for', 'against', 'abstain', 'invalid'] as const).map(
    (one) => `${fieldWords[one]} ${counted[one] ?? 0}`,
  );
  const beside = (['issued', 'returned', 'proxy_for', 'proxy_against'] as const)
    .filter((one) => counted[one] !== undefined)
    .map((one) => `${fieldWords[one]} ${counted[one]}`);
  return [...votes, ...beside].join('，');
}

function proxyWords({ absent, holder, proof }: GivenProxy): string {
  return `${absent}委托${holder}${proof === false ? '（没有出示委托书，不计）' : ''}`;
}

function moved({ moves }: SessionState, name: string): boolean {
  return moves.some((move) => move.name === name);
}

export const fieldWords: Record<CountField, string> = {
  issued: '发出选票',
  returned: '收回选票',
  for: '赞成',
  against: '反对',
  abstain: '弃权',
  invalid: '废票',
  proxy_for: '委托票赞成',
  proxy_against: '委托票反对',
};

/** A step in the words of the office, for the list and for what an undo takes back. `state`: the session with that step. */
export function stepWords(step: Step, state: SessionState): string {
  const nameAt = (at: number) => state.people[at]?.name ?? '';
  const motion = (no: number) => `议题 ${numberOf(state, no)}`;
  switch (step.step) {
    case 'opened':
      return '开始';
    case 'tick':
      return `点名：${nameAt(step.at)}${step.present ? '到' : '缺'}`;
    case 'absent':
      return step.at.length === 0 ? '点名：全部到会' : `点名：缺 ${step.at.map(nameAt).join('、')}`;
    case 'present_count':
      return `实到 ${step.count} 人`;
    case 'roll_called':
      return '点名结束';
    case 'attendance':
      return `更正：${nameAt(step.at)}${step.present ? '到' : '缺'}`;
    case 'absence':
      return `${nameAt(step.at)}缺席：${step.reason}`;
    case 'arrived':
      return `${nameAt(step.at)}到会`;
    case 'left':
      return `${nameAt(step.at)}离会`;
    case 'arrived_count':
      return `${step.count} 人到会`;
    case 'back_count':
      return `${step.count} 人回来`;
    case 'left_count':
      return `${step.count} 人离会`;
    case 'proxy':
      return `${nameAt(step.absent)}委托${nameAt(step.holder)}${step.proof ? '' : '（没有出示委托书）'}`;
    case 'motion':
      return `提出议题：${step.title}`;
    case 'withdrawn':
      return `撤回议题：${state.motions[step.no - 1]?.title ?? ''}`;
    case 'count':
      return `${motion(step.no)} ${fieldWords[step.field]} ${step.count}`;
    case 'vote':
      return `${motion(step.no)} 的计票`;
    case 'recount':
      return `重新计票：${motion(step.no)}`;
    case 'said':
      return `记录：${step.text}`;
    case 'undo':
      return '撤销';
  }
}
