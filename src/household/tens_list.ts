import { wholeNumber } from '../base/number.ts';
import { verb } from '../command/verb.ts';
import { oneTenGroup } from './ten_store.ts';
import { viewTenGroup } from './tens_show.ts';
import { viewTens } from './tens_view.ts';

interface TensOptions {
  no?: string;
  households?: string;
}

export const tens = verb<TensOptions>({
  reveals: true,
  options: [
    { flags: '--no <组号>', text: '只看这一组：十户长、各户、推荐' },
    { flags: '--households <户数>', text: '按这么多户算要编几组（默认：登记的户数，没有登记的按本居委会的户数）' },
  ],
  examples: ['jwh household tens', 'jwh household tens --no 3 --pdf 第3组.pdf', 'jwh household tens --households 3076'],
  async run(context, _args, options) {
    const db = await context.read();
    if (options.no !== undefined) {
      const group = await oneTenGroup(db, wholeNumber(options.no, '组号'));
      return viewTenGroup(db, group, context.today, await context.shown());
    }
    const assumed = options.households === undefined ? undefined : wholeNumber(options.households, '户数');
    return viewTens(db, context.today, assumed);
  },
});
