import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { kindInfo, kindWords, type MeetingKind } from './kind.ts';

/**
 * What the place calls a meeting on its papers (C-51): `社区成员代表大会`. Which form a residents' meeting takes stands in the
 * text of a paper, not in its heading.
 */
export async function paperName(db: Database, kind: MeetingKind, day: Day): Promise<string> {
  const generic = kindWords[kind].replace(/（.*）/, '');
  if (kindInfo(kind).pass !== 'assembly.pass') return generic;
  const form = kind === 'adults' || kind === 'households' || kind === 'representatives' ? kind : undefined;
  const label = (await loadRulebook(db)).find('assembly.name', day, form)?.value.label;
  // The generic name of the organ is no name of the place's own.
  return label === undefined || label === '居民会议' ? generic : label;
}
