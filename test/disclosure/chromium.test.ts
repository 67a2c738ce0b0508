import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

/** What a real Chromium makes of a page; where there is none (`CHROMIUM`, else `chromium` on the path) the test skips aloud. */
function chromium(context: TestContext, ...args: string[]): string {
  const profile = mkdtempSync(join(tmpdir(), 'jwh-chromium-'));
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    `--user-data-dir=${profile}`,
    '--virtual-time-budget=2000',
  ];
  try {
    return execFileSync(process.env.CHROMIUM ?? 'chromium', [...flags, ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
      timeout: 60_000,
    });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
    console.warn(`skipped, Chromium is missing: ${context.task.name}`);
    context.skip();
    return '';
  }
}

const long =
  '公共收益分成（第二季度，含电梯广告、快递柜、停车位和公用房屋的收入，合同编号HT2026ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789）';

test('on a phone nothing is wider than the screen, rows are cards, the type is large; on a desk tables are tables', async (context) => {
  const office = await openCounter({ today: '2026-10-05' });
  await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  for (const [day, amount] of [
    ['07-05', '9999999.99'],
    ['08-05', '0.01'],
  ])
    expect(
      (
        await office.jwh(
          `finance income --day 2026-${day} --amount ${amount} --payer 物业 --method transfer --category ${long.slice(0, 12)} --purpose ${long}`,
        )
      ).err,
    ).toBe('');
  await office.jwh('disclose quarter 2026Q3 --html 网页');
  const page = readFileSync(join(office.folder, '网页', '2026Q3.html'), 'utf8');
  // The measuring page runs a script; the measured one could not, and is let out of its own policy for it.
  const inside = JSON.stringify(page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')).replaceAll(
    '<',
    '\\u003c',
  );
  const frames = [320, 360, 1000].map(
    (width) => `<iframe id="w${width}" style="width:${width}px;height:600px;border:0"></iframe>`,
  );
  writeFileSync(
    join(office.folder, 'measure.html'),
    `<meta charset="utf-8"><body>${frames.join('')}<pre id="out"></pre><script>
const all = [...document.querySelectorAll('iframe')];
Promise.all(all.map((frame) => new Promise((done) => { frame.onload = () => done(frame); frame.srcdoc = ${inside}; }))).then(() => {
  out.textContent = JSON.stringify(all.map((frame) => {
    const { document: inner } = frame.contentWindow;
    const style = (of) => frame.contentWindow.getComputedStyle(inner.querySelector(of));
    return { room: frame.clientWidth, wide: inner.scrollingElement.scrollWidth, size: parseFloat(style('p').fontSize),
      row: style('table.cards tbody tr').display, bars: inner.querySelectorAll('svg rect').length };
  }));
});</script>`,
  );
  const dom = chromium(context, '--dump-dom', `file://${join(office.folder, 'measure.html')}`);
  const measured = JSON.parse(/<pre id="out">([^<]+)<\/pre>/.exec(dom)?.[1] ?? '[]');
  expect(measured).toHaveLength(3);
  for (const { room, wide, size, row, bars } of measured) {
    expect(wide, `${room}`).toBeLessThanOrEqual(room);
    expect(size).toBeGreaterThanOrEqual(18);
    expect(row).toBe(room < 600 ? 'block' : 'table-row');
    expect(bars).toBeGreaterThan(0);
  }
}, 120_000);

test('printed, the sum of a long table stands once, at its end, and its head on every sheet', async (context) => {
  const office = await openCounter({ today: '2026-10-05' });
  await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  for (let at = 1; at <= 70; at += 1)
    await office.jwh(
      `finance income --day 2026-08-${String((at % 28) + 1).padStart(2, '0')} --amount ${at} --payer 物业 --purpose 第${at}笔 --method transfer --category 公共收益`,
    );
  await office.jwh('disclose quarter 2026Q3 --html 网页');
  const pdf = join(office.folder, '印.pdf');
  chromium(context, `--print-to-pdf=${pdf}`, `file://${join(office.folder, '网页', '2026Q3.html')}`);
  const text = pdfText(pdf, context);
  const sheets = text.split('\f').filter((sheet) => /第\d+笔/.test(sheet));
  expect(sheets.length).toBeGreaterThan(1);
  expect(text.match(/收入合计/g)).toHaveLength(1);
  for (const sheet of sheets) expect(sheet).toContain('入账日期');
});
