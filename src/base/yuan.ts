import { Refusal } from './refusal.ts';

const shape = /^(\d{1,12})(?:\.(\d{1,2}))?$/;

/** A number all the same. */
const tooLarge = /^[\d,]{13,}(?:\.\d{1,2})?$/;

/**
 * An amount given in yuan, as integer 分: `300.01` -> 30001. Commas between thousands and full-width digits are taken; never a float (N10).
 * @throws Refusal kind `usage` that names `what`.
 */
export function readYuan(text: string, what: string): number {
  const half = text.trim().replace(/[０-９．，]/g, (wide) => wide.normalize('NFKC'));
  const found = shape.exec(half.replace(/^(\d{1,3})((?:,\d{3})+)(?!\d)/, (all) => all.replaceAll(',', '')));
  if (found !== null) return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  if (tooLarge.test(half)) {
    throw new Refusal('usage', 'bad_amount', `${what}“${text}”太大，最多 12 位整数。`, {
      hint: '金额以元为单位，请核对。',
    });
  }
  throw new Refusal('usage', 'bad_amount', `${what}“${text}”不是金额。`, {
    hint: '金额以元为单位，最多两位小数，如 300、300.5、300.01。',
  });
}
