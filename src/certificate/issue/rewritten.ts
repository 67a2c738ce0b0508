import { Refusal } from '../../base/refusal.ts';
import type { Assessment } from '../../proceeding/assessment.ts';
import type { Request } from '../request/request.ts';
import { factOf, isFree } from '../templates/field.ts';
import type { FieldValues } from '../templates/fill.ts';

/** What is given at the paper, beside what was verified and approved. */
interface Given {
  address: string | null;
  fields: FieldValues;
  /** A paper that takes another's place is approved anew, so its free fields may be put right. */
  again: boolean;
}

/**
 * What request, file, inquiries and the day say was approved: at the paper it may be said again, never otherwise (R-CC-17-3).
 * @param known what they say, by field. @throws Refusal kind `forbidden` naming every field that would be rewritten.
 */
export function refuseRewritten(
  { book, day }: Assessment,
  { number, address: approved, facts }: Request,
  { address, fields, again }: Given,
  known: FieldValues,
): void {
  const isOther = ([name, value]: [string, string]) => {
    if (isFree(name)) return !again && facts.fields[name] !== undefined && facts.fields[name] !== value;
    return (known[name] ?? facts.fields[name]) !== value;
  };
  const others = Object.entries(fields).filter(isOther);
  if (address !== null && approved !== null && address !== approved) others.push(['住址', address]);
  if (others.length === 0) return;
  const words = others.map(([name]) => `${name}（${origin(name)}）`).join('、');
  const cite = (book.find('certificate.inquiry', day) ?? book.find('certificate.scope', day))?.cite;
  throw new Refusal('forbidden', 'approved_otherwise', `${number}批准的内容，出具时不能另写：${words}。`, {
    hint: `${again ? '情况有变的，重新申请：jwh certificate request' : `有误的，先作废批准（jwh certificate retract ${number} --step 序号 --reason 理由），重新核实、批准；申请写错的撤回（jwh certificate withdraw ${number} --reason 理由）后重新申请`}。没有写入任何内容。`,
    ...(cite !== undefined && { cite }),
  });
}

function origin(name: string): string {
  return isFree(name) ? '申请时已写明并经批准' : factOf(name);
}
