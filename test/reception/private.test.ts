import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

const line =
  'reception log --mode 信箱 --class 投诉 --content 电梯异响 --receiver 孙秀英 --visitor 欧阳明华 --contact 13900002222';

test('who came and the telephone are masked everywhere, and shown for a reason that is logged', async (context) => {
  const { jwh, folder } = await openCounter({ today: '2026-09-18' });
  await jwh('staff add 孙秀英 --post 社工 --from 2026-01-01');
  const outs = [
    await jwh(line),
    await jwh(`${line} --json`),
    await jwh('reception list'),
    await jwh('reception list --json'),
    await jwh('reception show 1 --json'),
  ].map(({ out }) => out);
  await jwh('reception show 1 --pdf 接待.pdf');
  await jwh('reception list --csv 接待.csv');
  const paper = pdfText(join(folder, '接待.pdf'), context);
  for (const text of [...outs, paper]) {
    expect(text).not.toContain('欧阳明华');
    expect(text).not.toContain('13900002222');
  }
  expect(paper).toContain('社区来访接待记录');
  expect(paper).toContain('139****2222');
  const shown = (await jwh('reception show 1 --reveal 回访投诉人 --json')).json().record;
  expect(shown).toMatchObject({ visitor: '欧阳明华', contact: '13900002222', mode: 'mailbox' });
});

test('a resident on file gives the name, and the matter knows whose it is', async () => {
  const { jwh } = await openCounter({ today: '2026-09-18' });
  await jwh('staff add 孙秀英 --post 社工 --from 2026-01-01');
  const { record } = (
    await jwh('reception log --mode 来人 --class 办事 --content 换证 --receiver 孙秀英 --who 孙秀英 --json')
  ).json();
  expect(record.visitor).toBe('孙*英');
  expect((await jwh('matter show 1 --json')).json().record.person).toBe('孙秀英');
  expect((await jwh('reception list --who 孙秀英 --json')).json().rows).toHaveLength(1);
});

test('F-08 the printed record has the answer with its basis, the referral and the day of the answer', async (context) => {
  const { jwh, folder } = await openCounter({ today: '2026-09-18' });
  await jwh('staff add 孙秀英 --post 社工 --from 2026-01-01');
  await jwh(
    'reception log 2026-09-16 --mode 来电 --class 办事 --content 申请廉租房 --receiver 孙秀英 --refer 区住保中心 --contact-there 民生路8号',
  );
  await jwh('matter resolve 1 --result 已受理 --on 2026-09-17');
  await jwh('matter reply 1 --text 排到明年 --basis 轮候办法 --method 电话 --on 2026-09-17');
  expect((await jwh('reception show 1 --pdf 接待.pdf')).code).toBe(0);
  const paper = pdfText(join(folder, '接待.pdf'), context).replace(/\s+/g, '');
  for (const words of [
    '接〔2026〕1号',
    '区住保中心',
    '民生路8号',
    '排到明年',
    '依据：轮候办法',
    '反馈日期2026-09-17',
    '首问负责人',
  ]) {
    expect(paper).toContain(words);
  }
});

test('the signatures of the month’s check never stand alone on a page', async (context) => {
  const { jwh, folder } = await openCounter({ today: '2026-10-20' });
  await jwh('staff add 孙秀英 --post 社工 --from 2026-01-01');
  for (let no = 1; no <= 3; no += 1)
    await jwh(`reception log 2026-10-1${no} --mode 来人 --class 办事 --content 申请廉租房 --receiver 孙秀英`);
  await jwh('reception check --pdf 检查.pdf');
  const pages = pdfText(join(folder, '检查.pdf'), context)
    .split('\f')
    .filter((page) => page.includes('检查人'));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('接〔2026〕3号');
});
