import { Refusal } from '../base/refusal.ts';
import type { Roll, Vote } from './meeting.ts';

/** Refuses counts that cannot be, all of them at once, with their numbers. @throws Refusal kind `usage`. */
export function refuseImpossible(roll: Roll, votes: readonly Vote[]): void {
  const faults = [...rollFaults(roll), ...votes.flatMap((vote) => voteFaults(roll, vote))];
  if (faults.length === 0) return;
  throw new Refusal(
    'usage',
    'impossible_counts',
    `人数或票数不可能是这样：\n${faults.map((f) => `  ${f}`).join('\n')}`,
    {
      hint: '没有写入任何内容。请核对签到表和计票单。',
    },
  );
}

function rollFaults({ entitled, present, proxies, form, exOfficioBeside, unnamedHouseholds }: Roll): string[] {
  const faults: string[] = [];
  if (entitled === 0) faults.push('应到人数是 0');
  if (present > entitled) faults.push(`实到 ${present} 多于应到 ${entitled}`);
  else if (present + proxies > entitled) {
    faults.push(`实到 ${present} 加委托 ${proxies} 共 ${present + proxies}，多于应到 ${entitled}`);
  }
  if (form === 'households' && (exOfficioBeside ?? 0) > entitled)
    faults.push(`另计的当然代表 ${exOfficioBeside} 多于应到 ${entitled}`);
  if ((unnamedHouseholds ?? 0) < 0) faults.push('已推代表的户数多于全部户数');
  return faults;
}

function voteFaults(roll: Roll, vote: Vote): string[] {
  const faults: string[] = [];
  const name = `议题${vote.no}“${vote.title}”`;
  const present = vote.presentAtVote ?? roll.present;
  const cast = vote.for + vote.against + vote.abstain + vote.invalid;
  if (present < 0) faults.push(`${name}：离会的人多于实到 ${roll.present}`);
  else if (present > roll.present)
    faults.push(`${name}：表决时在场 ${present} 多于实到 ${roll.present}（后到的人请补签，计入实到）`);
  if (cast > present) {
    const sum = `赞成 ${vote.for} + 反对 ${vote.against} + 弃权 ${vote.abstain} + 废票 ${vote.invalid} = ${cast}`;
    faults.push(`${name}：${sum}，多于在场 ${present}`);
  }
  const byProxy = vote.proxyFor + vote.proxyAgainst;
  if (byProxy > roll.proxies) faults.push(`${name}：委托票 ${byProxy} 多于委托 ${roll.proxies}`);
  return faults;
}
