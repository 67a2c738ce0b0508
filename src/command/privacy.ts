import { hidden, maskIdNumber, maskName, maskPhone } from '../base/mask.ts';
import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';
import { isChildsNumber } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Shown } from '../sheet/settled.ts';
import { phoneDigits, readNumberSettings } from './numbers.ts';

/**
 * Private values masked the office's way, or in full where a reason was given. A telephone that the office has made public
 * (the duty line, a member's desk) is nobody's secret; of a child's ID number nothing is read, its tail tells boy or girl.
 */
export async function shownFor(db: Database, reveal: string | null, today?: Day): Promise<Shown> {
  if (reveal !== null) return (_type, value) => value;
  const { ends, publicPhones } = await readNumberSettings(db);
  return (type, value) => {
    if (type === 'phone') return publicPhones.has(phoneDigits(value)) ? value : maskPhone(value, ends.phone);
    if (type === 'id_number') {
      const isChilds = today !== undefined && isChildsNumber(value, today);
      return maskIdNumber(value, isChilds ? [0, 0] : ends.id_number);
    }
    return type === 'private_name' ? maskName(value) : hidden;
  };
}

/** The reason somebody gave for looking. @throws Refusal kind `usage` when it says nothing. */
export function readReveal(text: string | undefined): string | null {
  if (text === undefined) return null;
  const reason = plainWords(text);
  const { length } = [...reason];
  if (length >= 2 && length <= 200) return reason;
  const why =
    length === 0 ? '没有写理由' : length < 2 ? `“${reason}”太短，至少2个字` : `${length} 个字太长，最多200个字`;
  throw new Refusal('usage', 'reveal_reason', `--reveal 后面要写查看的理由，会记入查看记录（${why}）。`, {
    hint: '例如：--reveal 核对低保申请',
  });
}
