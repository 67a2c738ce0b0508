import { idNumberEnds, leastHidden } from '../base/mask.ts';
import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import type { Answer } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import type { FieldsBlock } from '../sheet/sheet.ts';
import { logOpened, readOpened } from './private_phone.ts';
import { publicPhoneNamed, publicPhones, publicPhoneWords } from './public_phone.ts';
import { putSetting, readSettings, type Setting } from './store.ts';

/** How long the numbers are that are masked. */
const masks = {
  phone: { setting: 'mask.phone', label: '手机', words: ['phone', '手机', '电话'], length: 11 },
  id_number: { setting: 'mask.id_number', label: '身份证', words: ['id_number', '身份证', '身份证号'], length: 18 },
} as const;

type Masked = keyof typeof masks;

/** `office set mask 手机 3,4`: how many characters stay readable at the head and at the tail. */
export async function setMask(context: Context, [word, ends]: readonly string[]): Promise<Answer> {
  const kind = (Object.keys(masks) as Masked[]).find((one) =>
    (masks[one].words as readonly string[]).includes(word ?? ''),
  );
  if (kind === undefined || ends === undefined) {
    throw new Refusal('usage', 'unknown_mask', '没有写清掩码的种类和前后位数。', {
      hint: '例如：jwh office set mask 手机 3,4；jwh office set mask 身份证 3,4。',
    });
  }
  return put(context, { id: masks[kind].setting, value: readEnds(ends, masks[kind]) });
}

/** @throws Refusal kind `usage` where too little would be hidden. */
function readEnds(text: string, { label, length }: (typeof masks)[Masked]): string {
  const [, head, tail] = /^(\d{1,2})[,，、](\d{1,2})$/.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? [];
  if (head === undefined || tail === undefined) {
    throw new Refusal('usage', 'bad_mask', `“${text}”看不出前后各留几位。`, { hint: '写成 前,后，如 3,4。' });
  }
  const [most, last] = length === 18 ? idNumberEnds : [length, length];
  if (Number(head) > most || Number(tail) > last) {
    throw new Refusal(
      'usage',
      'mask_shows_birth',
      `前留${Number(head)}位、后留${Number(tail)}位会露出出生日期；${label}最多前留${most}位、后留${last}位。`,
      { hint: '请少留几位，如 3,4；没有写入任何内容。' },
    );
  }
  const left = length - Number(head) - Number(tail);
  if (left >= leastHidden) return `${Number(head)},${Number(tail)}`;
  throw new Refusal(
    'usage',
    'mask_too_short',
    `${label}${length}位，前留${Number(head)}位、后留${Number(tail)}位，只隐去${Math.max(0, left)}位；至少隐去${leastHidden}位。`,
    { hint: '请少留几位，如 3,4；没有写入任何内容。' },
  );
}

/** `office set public-phone 值班电话 0431-85551234`; an office phone says whose: `办公电话 王建国 0431-…`, `王建国办公电话 0431-…`; empty takes it away. */
export async function setPublicPhone(context: Context, words: readonly string[], happened?: string): Promise<Answer> {
  const [word = '', ...rest] = words;
  const number = rest.at(-1);
  const named = publicPhoneNamed(word.trim());
  if (named === undefined || number === undefined) {
    throw new Refusal('usage', 'unknown_public_phone', '没有写清公开电话的种类和号码。', {
      hint: `种类：${Object.values(publicPhones).join('、')}。例如：jwh office set public-phone 值班电话 0431-85551234；办公电话写是谁的：jwh office set public-phone 办公电话 王建国 0431-85551234`,
    });
  }
  const { kind } = named;
  const whose = `${named.whose}${rest.slice(0, -1).join('')}`.trim();
  if (kind === 'office' && whose === '') {
    throw new Refusal('usage', 'whose_phone', '没有写是谁的办公电话。', {
      hint: '例如：jwh office set public-phone 办公电话 王建国 0431-85551234',
    });
  }
  if (kind !== 'office' && whose !== '')
    throw new Refusal('usage', 'two_things', `${publicPhones[kind]}后面只写号码。`);
  const id = `public_phone.${kind}${whose === '' ? '' : `.${whose}`}`;
  const value = number.trim() === '' ? '' : readPublicPhone(number);
  return put(context, { id, value }, async (writing) => {
    const opened = value === '' ? null : await readOpened(writing.db, { phone: value, whose }, happened);
    if (opened !== null) await logOpened(writing, context, opened);
  });
}

/** A line, a mobile on duty, 12345, 400-… @throws Refusal kind `usage`. */
function readPublicPhone(text: string): string {
  const phone = text.normalize('NFKC').replace(/\s/g, '');
  if (/^(1\d{10}|(0\d{2,3}-)?\d{7,8}(-\d{1,6})?|1\d{2,4}|9\d{4}|[48]00-?\d{3}-?\d{4})$/.test(phone)) return phone;
  throw new Refusal('usage', 'bad_phone', `“${text}”不是电话号码。`, { hint: '例如：0431-85551234、12345。' });
}

async function put(
  context: Context,
  setting: Setting,
  before: (writing: Writing) => Promise<void> = async () => {},
): Promise<Answer> {
  const settings = await context.write(async (writing) => {
    await before(writing);
    await putSetting(writing, setting);
    return readSettings(writing.db);
  });
  return {
    sheet: { title: '设定已保存', blocks: [settingFields(settings)] },
    record: { ...setting, label: settingWords(setting.id), value: setting.value || null },
  };
}

/** What the office has set, beside its facts. */
export function settingFields(settings: readonly Setting[]): FieldsBlock {
  const fields = settings
    .filter(({ value }) => value !== '')
    .map(({ id, value }) => ({
      key: id,
      label: settingWords(id),
      type: 'text' as const,
      value: valueWords(id, value),
    }));
  return { kind: 'fields', fields };
}

function settingWords(id: string): string {
  const mask = Object.values(masks).find(({ setting }) => setting === id);
  if (mask !== undefined) return `${mask.label}掩码`;
  return publicPhoneWords(id);
}

function valueWords(id: string, value: string): string {
  if (!id.startsWith('mask.')) return value;
  const [head, tail] = value.split(',');
  return `前留${head}位，后留${tail}位`;
}
