import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

const mobile = '13804310001';
const idNumber = '220102195003071229';

async function office(): Promise<Counter> {
  const counter = await openCounter({ today: '2026-11-22' });
  for (const line of [
    'staff add 李敏 --post 主任 --from 2026-01-10',
    'building add 3号楼 --units 2',
    'building add 5号楼',
    `resident add 张桂兰 --at 3号楼-2-501 --phone ${mobile} --id-number ${idNumber}`,
    'resident add 刘志强 --at 5号楼-1203 --phone 0431-85551234',
    'resident add 赵淑华 --at 5号楼-301',
  ])
    expect((await counter.jwh(line)).err, line).toBe('');
  return counter;
}

/** What a note comes out as: in the answer to whoever typed it, and whenever it is shown. */
async function told(counter: Counter, note: string): Promise<string[]> {
  const { out, code, err } = await counter.run('resident', 'amend', '赵淑华', '--note', note, '--json');
  expect([code, err], note).toEqual([0, '']);
  return [out, (await counter.jwh('resident show 赵淑华 --json')).out];
}

const close = (text: string) => text.normalize('NFKC').replace(/[^\dXx]/g, '');

test.each([
  ['2026-11-22 138 0431 0001', '2026-11-22 138****0001'],
  ['2026-12-15 138 0431 0001', '2026-12-15 138****0001'],
  ['2026.12.15 138-0431-0001', '2026.12.15 138****0001'],
  ['1200 138 0431 0001', '1200 138****0001'],
  ['1500 138 0431 0001', ''],
  [`身份证${idNumber} 138 0431 0001`, '身份证220***********1229 138****0001'],
  ['013804310001', '0138****0001'],
  ['138    0431    0001', '138****0001'],
  ['110000 13804 310001', '110000 138****0001'],
  ['138/0431/0001', '138****0001'],
  ['138、0431、0001', '138****0001'],
  ['138−0431−0001', '138****0001'],
  ['138・0431・0001', '138****0001'],
  ['138转0431转0001', '138****0001'],
  ['1️⃣3️⃣8️⃣0️⃣4️⃣3️⃣1️⃣0️⃣0️⃣0️⃣1️⃣', '138****0001'],
  ['١٣٨٠٤٣١٠٠٠١', '138****0001'],
  ['一三八零四三一〇〇〇一', '138****0001'],
  [`${idNumber}x`, '220***********1229x'],
  [`${idNumber}0`, '220***********12290'],
  ['220102/1950/0307/1229', '220***********1229'],
  ['+8643185551234', '+86431****1234'],
  ['+86-431-85551234', '+86-431****1234'],
  ['431-85551234', '431****1234'],
  ['43185551234', '431****1234'],
  ['8555.1234', '********'],
  ['8555·1234', '********'],
  ['8555 12 34', '********'],
  ['85551234，0431-85551234', '********，043*****1234'],
  ['0431-85551234-12', '043*****1234-12'],
])('a number on file, written as “%s”, is masked', async (note, shown) => {
  const counter = await office();
  for (const out of await told(counter, `联系${note}。`)) {
    expect(out).toContain(shown);
    for (const number of [mobile, idNumber, '85551234', '04310001']) expect(close(out)).not.toContain(number);
  }
});

test('over two lines of a content too; an answer with a reason opens it and says whose it was', async () => {
  const counter = await office();
  await counter.run('matter', 'add', '--title', '回电', '--class', '办事', '--content', '138\n    0431\n    0001');
  expect(close((await counter.jwh('matter show 1 --json')).out)).not.toContain(mobile);
  expect(close((await counter.jwh('matter show 1 --json --reveal 回电话')).out)).toContain(mobile);
  expect((await counter.jwh('access list --json')).json().rows[0].persons).toMatchObject([{ name: '张桂兰' }]);
});

/** What people put between digits. */
const between = fc.constantFrom(
  '',
  '',
  ' ',
  '-',
  '.',
  '·',
  '/',
  '、',
  '，',
  '_',
  '−',
  '—',
  '    ',
  ' - ',
  '*',
  '\u200b',
  '|',
);
const ends = fc.constantFrom('', '2026-11-22 ', '1200 ', '2026.12.15 ', '12-15 ', '110000 ', '0', '电话', '3-2-');

test('whatever stands between the digits of a number on file, before it and behind it', async () => {
  const counter = await office();
  const number = fc.constantFrom(mobile, idNumber, '043185551234');
  const spelled = number.chain((digits) =>
    fc
      .tuple(ends, fc.array(between, { minLength: digits.length, maxLength: digits.length }), ends)
      .map(
        ([before, gaps, behind]) =>
          [digits, before + [...digits].map((one, at) => one + gaps[at]).join('') + behind] as const,
      ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(spelled, { minLength: 5, maxLength: 5 }), async (notes) => {
      const outs = await told(counter, notes.map(([, note]) => note).join('；以及：'));
      for (const out of outs)
        for (const [digits, note] of notes)
          expect(out.split('以及').map(close).join('以及'), note).not.toContain(digits);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('no false alarm on amounts, days, times, numbers of papers, versions and rooms, five hundred of them', async () => {
  const counter = await office();
  const texts: string[] = [];
  for (let n = 1; n <= 100; n += 1) {
    const two = String((n % 28) + 1).padStart(2, '0');
    texts.push(
      `${(n % 12) + 1}号楼维修支出${n * 137}.${two}元，共1,380,431.${two}元`,
      `2026-09-${two} 14:${two} 第${n}号票据 ${20260000000 + n * 7919}`,
      `长绿街发〔2026〕${n}号，涉及${n}户${n * 3}人，走〔2026〕${15000 + n}号`,
      `2026-09-${two}至2026-10-${two}，8:30-17:30 公示，版本 v1.${n}.${two}.2026`,
      `85551234元、¥85551234、85551234.${two}、2026-85551234、0432-85551234、活动室${100 + n}室`,
    );
  }
  for (let from = 0; from < texts.length; from += 50) {
    const some = texts.slice(from, from + 50).join('；');
    const { code } = await counter.run('matter', 'add', '--title', '台账', '--class', '其他', '--content', some);
    expect(code).toBe(0);
    const { out } = await counter.jwh(`matter show ${from / 50 + 1} --json`);
    expect(JSON.parse(out).record.content).toBe(some);
  }
});

test('the telephone of a caller or a complainant whom nobody has on file is masked in texts too', async () => {
  const counter = await office();
  const logged = await counter.run(
    ...['reception', 'log', '--mode', '来电', '--class', '咨询', '--visitor', '陈大妈', '--contact', '0431-86667777'],
    ...['--receiver', '李敏', '--content', '问低保，回电86667777或0431-86667777，票号86667778'],
  );
  expect([logged.code, logged.err]).toEqual([0, '']);
  for (const line of ['reception show 1', 'reception list', 'reception show 1 --json']) {
    const { out } = await counter.jwh(line);
    expect(close(out), line).not.toContain('86667777');
  }
  expect(logged.out).toContain('票号86667778');
});
