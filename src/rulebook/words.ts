import type { Force, Form, Status } from '../rules/pack.ts';
import type { Column } from '../sheet/sheet.ts';

type States = NonNullable<Column['states']>;

/** How sure a value is, as people read it. */
export const statusStates: Record<Status | 'office', States[string]> = {
  confirmed: { label: '已核原文', tone: 'good' },
  reconstructed: { label: '据片段整理', tone: 'warn' },
  assumed: { label: '推定未核', tone: 'warn' },
  office: { label: '本居委会自定', tone: 'good' },
};

/** How binding the text is (catalogue 0.2). */
export const forceStates: Record<Force, States[string]> = {
  must: { label: '必须' },
  should: { label: '原则上应当' },
  may: { label: '可以' },
  definition: { label: '说明性规定' },
  target: { label: '阶段性目标（已过期）', tone: 'quiet' },
  legacy: { label: '已被后来的法律取代，仅供查阅旧记录', tone: 'quiet' },
};

/** Said of a value that the place itself does not have. */
export const fallbackWords = '本地无规定，按国家法';

/** The forms of meeting a text can be limited to. */
export const formWords: Record<Form, string> = {
  adults: '全体居民会议',
  households: '户代表会议',
  representatives: '居民代表会议',
};
