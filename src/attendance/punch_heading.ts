import { Refusal } from '../base/refusal.ts';

/** What a column of a punch clock's table may hold. */
export type Field = 'name' | 'number' | 'day' | 'in' | 'out' | 'at' | 'kind' | 'result';
export type TimeField = 'in' | 'out' | 'at';

export const timeFields: readonly TimeField[] = ['in', 'out', 'at'];

/** How the program calls them; `--map` takes these words. */
export const fieldWords: Readonly<Record<Field, string>> = {
  name: '姓名',
  number: '工号',
  day: '日期',
  in: '上班打卡',
  out: '下班打卡',
  at: '打卡时间',
  kind: '打卡类型',
  result: '打卡结果',
};

/** What punch clocks, DingTalk (钉钉) and WeCom (企业微信) call their columns. */
const words: Readonly<Record<Field, readonly string[]>> = {
  name: ['姓名', '人员姓名', '员工姓名', '名字'],
  number: ['工号', '人员编号', '员工编号', '编号', '编码'],
  day: ['日期', '考勤日期', '打卡日期', '刷卡日期', '出勤日期', '归属日期'],
  in: ['上班打卡', '上班打卡时间', '签到', '签到时间'],
  out: ['下班打卡', '下班打卡时间', '签退', '签退时间'],
  at: [
    ...['打卡时间', '刷卡时间', '打卡记录', '刷卡记录', '日期时间', '打卡', '实际打卡时间', '打卡时间记录', '打卡明细'],
    ...['最早', '最晚', '最早打卡', '最晚打卡', '最早打卡时间', '最晚打卡时间', '首次打卡', '末次打卡'],
  ],
  kind: ['打卡类型', '考勤类型', '签到类型'],
  result: ['打卡结果', '打卡状态'],
};

/**
 * What may as well be the planned time (DingTalk's 考勤时间, a clock's 上班时间) or the day (WeCom's 时间): a time only
 * where no column says so more plainly.
 */
const weak: Readonly<Record<TimeField, readonly string[]>> = {
  in: ['上班时间', '上班'],
  out: ['下班时间', '下班'],
  at: ['考勤时间', '时间'],
};

/** 上班1打卡时间, 上午上班, 签到2, 打卡一. */
const numbered: Readonly<Record<TimeField, RegExp>> = {
  in: /^(?:(?:上午|下午|加班)(?:上班|签到)|(?:上班|签到)\d)(?:打卡)?(?:时间)?$/,
  out: /^(?:(?:上午|下午|加班)(?:下班|签退)|(?:下班|签退)\d)(?:打卡)?(?:时间)?$/,
  at: /^(?:打卡|刷卡)(?:时间)?[一二三四五六七八九十]$/,
};

/** Columns by the office's own words: what `--map` says. */
export type Mapped = ReadonlyMap<string, Field>;

export interface Meaning {
  field: Field;
  isWeak: boolean;
}

/** What a heading means, `plain` as `plainHeading` gives it; undefined for one nothing is taken from. Pure. */
export function meaningOf(plain: string, mapped: Mapped): Meaning | undefined {
  const given = mapped.get(plain);
  if (given !== undefined) return { field: given, isWeak: false };
  const field = (Object.keys(words) as Field[]).find((one) => words[one].includes(plain));
  if (field !== undefined) return { field, isWeak: false };
  // 打卡时间2, 打卡时间(2), 打卡时间第2次
  const unnumbered = plain.replace(/[(第]?\d+[)次]?$/, '');
  const time = timeFields.find(
    (one) => numbered[one].test(plain) || (unnumbered !== plain && words[one].includes(unnumbered)),
  );
  if (time !== undefined) return { field: time, isWeak: false };
  const vague = timeFields.find((one) => weak[one].includes(plain) || weak[one].includes(unnumbered));
  return vague === undefined ? undefined : { field: vague, isWeak: true };
}

/** A heading in one width of characters and without spaces and line breaks. */
export function plainHeading(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** @throws Refusal kind `usage` on a field that does not exist and on two columns for what there is one of. */
export function readMapped(pairs: readonly string[]): Mapped {
  const mapped = new Map<string, Field>();
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    const [column, word] = [plainHeading(pair.slice(0, Math.max(at, 0))), pair.slice(at + 1).trim()];
    const field = (Object.keys(words) as Field[]).find(
      (key) => key === word || words[key].includes(word) || (weak[key as TimeField] ?? []).includes(word),
    );
    if (at < 1 || field === undefined) {
      throw new Refusal('usage', 'bad_map', `--map “${pair}”看不懂。`, {
        hint: `写成 文件里的列名=字段，字段可以是：${Object.values(fieldWords).join('、')}`,
      });
    }
    const before = [...mapped].find(([name, known]) => known === field && name !== column)?.[0];
    if (before !== undefined && !(timeFields as readonly string[]).includes(field)) {
      throw new Refusal('usage', 'map_twice', `--map 把“${before}”和“${column}”两列都当作${word}，只能有一列。`);
    }
    mapped.set(column, field);
  }
  return mapped;
}
