import type { MeetingRecord } from '../meeting.ts';
import { isProxy } from './proxy.ts';

/** What a reader must know of the counting itself: proxies without their writing, ballots that did not come back. */
export function countNotes({ proxyList, motions }: Pick<MeetingRecord, 'proxyList' | 'motions'>): string[] {
  return [
    ...proxyList
      .filter((proxy) => !isProxy(proxy))
      .map(({ absent, holder }) => `${absent} 委托 ${holder}，没有出示委托书，不作委托。`),
    ...unsaid(proxyList.filter(({ proof }) => proof === null).map(({ absent }) => absent)),
    ...motions.flatMap(({ no, issued, returned }) =>
      issued !== null && returned !== null && returned < issued
        ? [`议题 ${no}：发出选票 ${issued} 张，收回 ${returned} 张，${issued - returned} 张没有收回。`]
        : [],
    ),
  ];
}

function unsaid(absent: readonly string[]): string[] {
  return absent.length === 0 ? [] : [`${absent.join('、')} 的委托：记录没有写明是否出示了委托书，请补记。`];
}
