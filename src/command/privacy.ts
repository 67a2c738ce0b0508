import { hidden, type MaskEnds, maskIdNumber, maskName, maskPhone, usualEnds } from '../base/mask.ts';
import { Refusal } from '../base/refusal.ts';
import type { Database } from '../database/open.ts';
import type { Shown } from '../sheet/settled.ts';

/** The office's own way of masking, by setting: `mask.phone` and `mask.id_number`, each `head,tail`. */
export async function readMaskEnds(db: Database): Promise<Readonly<Record<'phone' | 'id_number', MaskEnds>>> {
  const rows = await db
    .selectFrom('office_setting')
    .selectAll()
    .where('id', 'in', ['mask.phone', 'mask.id_number'])
    .execute();
  const ends = (id: string): MaskEnds => {
    const value = rows.find((row) => row.id === id)?.value;
    return value === undefined ? usualEnds : (value.split(',').map(Number) as [number, number]);
  };
  return { phone: ends('mask.phone'), id_number: ends('mask.id_number') };
}

/** Private values masked the office's way, or in full where a reason was given. */
export async function shownFor(db: Database, reveal: string | null): Promise<Shown> {
  if (reveal !== null) return (_type, value) => value;
  const ends = await readMaskEnds(db);
  return (type, value) => {
    if (type === 'phone') return maskPhone(value, ends.phone);
    if (type === 'id_number') return maskIdNumber(value, ends.id_number);
    return type === 'private_name' ? maskName(value) : hidden;
  };
}

/** The reason somebody gave for looking. @throws Refusal kind `usage` when it says nothing. */
export function readReveal(text: string | undefined): string | null {
  if (text === undefined) return null;
  const reason = text.trim();
  if ([...reason].length >= 2) return reason;
  throw new Refusal('usage', 'reveal_reason', '--reveal 后面要写查看的理由，会记入查看记录。', {
    hint: '例如：--reveal 核对低保申请',
  });
}
