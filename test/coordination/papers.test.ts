import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function office(...sitting: string[]): Promise<Counter> {
  const counter = await openCounter({ place: 'xingfu', today: '2026-10-31' });
  for (const line of [
    'coordination open 楼上漏水 --party 张三 --party 李四 --focus 修理费由谁承担 --on 2026-04-01',
    'coordination fix 1 --day 2026-04-20 --time 14:00 --place 调解室 --agreed --material 图纸 --on 2026-04-02',
    'coordination notify 1 --on 2026-04-13',
    ...sitting,
  ]) {
    const { code, err } = await counter.jwh(line);
    expect(code, err).toBe(0);
  }
  return counter;
}

const everybody = '--director 王建国 --mediation-head 赵平 --worker 李敏 --department 街道司法所刘强';

async function printed(counter: Counter, line: string, context: Parameters<typeof pdfText>[1]): Promise<string> {
  const { code, err } = await counter.jwh(`${line} --pdf paper.pdf`);
  expect(code, err).toBe(0);
  return pdfText(join(counter.folder, 'paper.pdf'), context).replace(/\s+/g, '');
}

test('F-49 the written notice has what is to be talked over, and a line for each party', async (context) => {
  const text = await printed(await office(), 'coordination notice 1', context);
  for (const part of [
    '协调会书面告知',
    '楼上漏水',
    '2026年4月20日14:00',
    '调解室',
    '张三签收',
    '李四签收',
    '2026年4月13日',
  ]) {
    expect(text).toContain(part);
  }
});

test('F-49 agreed: the terms, and a line for the parties and the department', async (context) => {
  const counter = await office(`coordination sit 1 ${everybody} --result agreed --terms 各担一半，一周内付清`);
  const text = await printed(counter, 'coordination instrument 1', context);
  for (const part of ['协调文书', '各担一半，一周内付清', '当事人张三：', '当事人李四：', '街道司法所刘强：']) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('李敏：');
  expect(text).not.toContain('调委会主任赵平：');
});

test('F-49 not agreed: everybody signs, the other ways are written down', async (context) => {
  const counter = await office(
    `coordination sit 1 ${everybody} --result failed --advice 可以向法院起诉`,
    'coordination sign 1 --by 李四 --refused --witness 周明、吴芳 --on 2026-04-20',
  );
  const text = await printed(counter, 'coordination instrument 1', context);
  for (const part of [
    '协调文书（未达成一致）',
    '可以向法院起诉',
    '社区工作人员李敏：',
    '拒签',
    '见证人周明：',
    '见证人吴芳：',
  ]) {
    expect(text).toContain(part);
  }
  const screen = await counter.jwh('coordination instrument 1');
  expect(screen.out).toContain('应签6人，签齐1人');
});

test('the record follows the order of the procedure', async (context) => {
  const counter = await office(
    `coordination sit 1 ${everybody} --statement 张三=水从楼上来 --questions 何时发现 --course 双方各让一步 --result agreed --terms 各担一半`,
  );
  const text = await printed(counter, 'coordination minutes 1', context);
  const places = ['一、当事人陈述', '水从楼上来', '二、主任询问', '三、焦点', '四、协调经过', '五、结果'].map((part) =>
    text.indexOf(part),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

test('no paper of a sitting that was not', async () => {
  const counter = await office();
  expect((await counter.jwh('coordination instrument 1')).code).toBe(3);
  expect((await counter.jwh('coordination minutes 1 --sitting 2')).code).toBe(3);
});
