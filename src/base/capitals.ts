const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿'];

/**
 * An amount in capitals as it stands on a voucher: `100105` 分 -> `壹仟零壹元零伍分`. Whole yuan and whole 角 end in 整; what
 * is below nothing begins with 负. By the habits of bills (正确填写票据和结算凭证的基本规定): one 零 for a run of noughts within the figure,
 * 元零伍分 and 元伍角整.
 */
export function capitals(fen: number): string {
  const [sign, amount] = [fen < 0 ? '负' : '', Math.abs(fen)];
  const [whole, jiao, rest] = [Math.floor(amount / 100), Math.floor(amount / 10) % 10, amount % 10];
  if (amount === 0) return '零元整';
  const yuan = whole === 0 ? '' : `${wholeWords(whole)}元`;
  if (jiao === 0 && rest === 0) return `${sign}${yuan}整`;
  const gap = whole > 0 && jiao === 0 ? '零' : '';
  const tenths = jiao === 0 ? '' : `${digits[jiao]}角`;
  return `${sign}${yuan}${gap}${tenths}${rest === 0 ? '整' : `${digits[rest]}分`}`;
}

/** A whole number by groups of four figures; a group that does not begin at its thousands is led by 零. */
function wholeWords(number: number): string {
  let words = '';
  let zero = false;
  for (const [at, figure] of [...String(number)].entries()) {
    const place = String(number).length - 1 - at;
    if (figure === '0') zero = true;
    else {
      words += `${zero && words !== '' ? '零' : ''}${digits[Number(figure)]}${places[place % 4]}`;
      zero = false;
    }
    if (place % 4 === 0 && place > 0) {
      const group = Math.floor(number / 10 ** place) % 10_000;
      if (group > 0) words += groups[place / 4];
    }
  }
  return words;
}
