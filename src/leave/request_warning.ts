import { dayCount } from '../attendance/spell.ts';
import type { Assessment } from './assess.ts';
import { leaveKinds } from './kind.ts';
import type { Leave, Warning } from './leave.ts';
import type { Limits } from './limit.ts';

type Wanted = Pick<Leave, 'kind' | 'from' | 'slip' | 'requested_on'>;

/** What somebody should look at before the leave is approved; nothing of it forbids. */
export function warningsOf(
  wanted: Wanted,
  { run, verdict, plan }: Assessment,
  { refusal, warnings }: Limits,
): Warning[] {
  const label = leaveKinds[wanted.kind].label;
  const found: Warning[] = [];
  if (run.halves.length > plan.own.length) {
    const before = [...run.joined, ...(run.unrequested > 0 ? [`已有的${label}标记 ${dayCount(run.unrequested)}`] : [])];
    const counted = verdict?.readings.includes('D-74b') ? '，各算各的（D-74b）' : '';
    const says = `与${before.join('、')}工作日相连，合起来 ${dayCount(run.halves.length)}${counted}`;
    found.push({ code: 'joined', says });
  }
  if (refusal !== null) found.push({ code: refusal.code, says: refusal.message.replace(/。$/, '') });
  if (verdict?.tier === 'gap' && !wanted.slip) {
    found.push({ code: 'slip_advised', says: '条文未涉及这一段天数，建议写请假条（jwh leave show 编号 --pdf）' });
  }
  if (wanted.requested_on > wanted.from.day) {
    found.push({ code: 'asked_late', says: `${wanted.requested_on} 才申请，假从 ${wanted.from.day} 开始` });
  }
  const marks = new Map(plan.marks.map((mark) => [mark.day, mark]));
  const replaced = plan.own.filter(({ day, half }) => (marks.get(day)?.[half] ?? null) !== null);
  if (replaced.length > 0) {
    const days = [...new Set(replaced.map(({ day }) => day))].join('、');
    found.push({ code: 'marked_already', says: `${days} 已有考勤标记，批准后由这次请假代替` });
  }
  return [...found, ...warnings];
}
