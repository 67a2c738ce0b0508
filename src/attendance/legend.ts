import width from 'fast-string-width';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { type Legend, putSymbol, readLegend } from './legend_store.ts';
import { readState, type State, stateCodes, states } from './state.ts';

export const legend = verb({
  writes: true,
  arguments: [
    { name: '[状态]', text: '要改符号的状态；不写：列出全部' },
    { name: '[符号]', text: '新的符号，占一格（至多两个字符宽）' },
  ],
  examples: ['jwh attendance legend', 'jwh attendance legend 出勤 √'],
  async run(context, [word, symbol]) {
    const before = await readLegend(await context.read());
    const after = word === undefined ? before : await change();
    return {
      sheet: {
        title: '考勤符号',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'symbol', label: '符号', type: 'text' },
              { key: 'label', label: '状态', type: 'text' },
              { key: 'state', label: '代码', type: 'text' },
            ],
            rows: stateCodes.map((state) => ({ symbol: after[state], label: states[state].label, state })),
          },
        ],
      },
    };

    async function change(): Promise<Legend> {
      const state = readState(word as string);
      const chosen = readSymbol(symbol, state, before);
      await context.write((writing) => putSymbol(writing, state, chosen));
      return { ...before, [state]: chosen };
    }
  },
});

/** A symbol for a cell of the grid. @throws Refusal kind `usage` when it would not fit or means something else already. */
function readSymbol(text: string | undefined, state: State, legend: Legend): string {
  const symbol = text?.trim() ?? '';
  if (symbol === '') throw new Refusal('usage', 'symbol_missing', `没有写“${states[state].label}”的新符号。`);
  if (width(symbol) > 2 || /[\p{Cc}\s]/u.test(symbol)) {
    throw new Refusal('usage', 'bad_symbol', `符号“${symbol}”一格放不下。`, { hint: '用一个汉字，或一两个字符。' });
  }
  const other = stateCodes.find((code) => code !== state && legend[code] === symbol);
  if (other === undefined) return symbol;
  throw new Refusal('usage', 'symbol_taken', `“${symbol}”已经是“${states[other].label}”的符号。`);
}
