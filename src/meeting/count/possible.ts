import { Refusal } from '../../base/refusal.ts';
import type { Roll, Vote } from '../meeting.ts';

/**
 * Refuses counts that cannot be, all of them at once, with their numbers.
 * @param proxiesVote whether proxies are given ballots (D-173b, c).
 * @throws Refusal kind `usage`.
 */
export function refuseImpossible(roll: Roll, votes: readonly Vote[], proxiesVote = false): void {
  const faults = [...rollFaults(roll), ...votes.flatMap((vote) => faultsOf(roll, vote, proxiesVote))];
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

/** The numbers of the motions whose counts cannot be. */
export function impossibleVotes(roll: Roll, votes: readonly Vote[], proxiesVote: boolean): number[] {
  return votes.filter((vote) => faultsOf(roll, vote, proxiesVote).length > 0).map(({ no }) => no);
}

function faultsOf(roll: Roll, vote: Vote, proxiesVote: boolean): string[] {
  return [...voteFaults(roll, vote), ...ballotFaults(roll, vote, proxiesVote)];
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
  const proxies = vote.proxiesAtVote ?? roll.proxies;
  if (byProxy > proxies) faults.push(`${name}：委托票 ${byProxy} 多于委托 ${proxies}`);
  return faults;
}

/** Ballot papers: no more out than voters, no more back than out, and every one that came back counted once. */
function ballotFaults(roll: Roll, vote: Vote, proxiesVote: boolean): string[] {
  const { no, title, issued, returned } = vote;
  const faults: string[] = [];
  const name = `议题${no}“${title}”`;
  const present = vote.presentAtVote ?? roll.present;
  const proxies = proxiesVote ? (vote.proxiesAtVote ?? roll.proxies) : 0;
  if (issued !== null && issued > present + proxies) {
    const voters = proxies > 0 ? `在场 ${present} 加委托 ${proxies} = ${present + proxies}` : `在场 ${present}`;
    faults.push(`${name}：发出 ${issued} 张选票，多于${voters}`);
  }
  if (issued !== null && returned !== null && returned > issued)
    faults.push(`${name}：收回 ${returned} 张选票，多于发出 ${issued}`);
  const byProxy = proxiesVote ? vote.proxyFor + vote.proxyAgainst : 0;
  const counted = vote.for + vote.against + vote.abstain + vote.invalid + byProxy;
  if (returned !== null && returned !== counted) {
    const terms = [vote.for, vote.against, vote.abstain, vote.invalid, ...(byProxy > 0 ? [byProxy] : [])].join(' + ');
    faults.push(
      `${name}：赞成、反对、弃权、废票${byProxy > 0 ? '、委托票' : ''} ${terms} = ${counted}，与收回的 ${returned} 张不符`,
    );
  }
  return faults;
}
