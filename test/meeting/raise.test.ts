import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function office(): Promise<Counter> {
  const counter = await openCounter({ place: 'changchun', today: '2026-09-20' });
  await counter.jwh('staff add 孙秀英 --post 社工 --from 2026-01-10');
  return counter;
}

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(`${line} --json`);
  expect(answer.err, line).toBe('');
  return answer.json().record;
}

const record = `种类: 居民代表会议
日期: 2026-09-18
应到: 61
实到: 31
意见:
  - 三号楼电梯常坏
  - { 事由: 快递柜挡路, 类别: 环境, 提出人: 张一, 责任人: 孙秀英, 期限: 2026-09-30 }
事项: 联系物业清理楼道
`;

describe('what is put down at a meeting becomes a matter', () => {
  test('by the record file, in Chinese and in English; joined to the meeting', async () => {
    const counter = await office();
    counter.write('会.yaml', record);
    const { matters } = await done(counter, 'meeting record --file 会.yaml');
    expect(matters).toMatchObject([
      { number: '事〔2026〕1号', title: '三号楼电梯常坏', class: 'opinion', due_day: '2026-10-03', responsible: null },
      { number: '事〔2026〕2号', class: 'environment', responsible: '孙秀英', due_day: '2026-09-30', state: 'open' },
      { number: '事〔2026〕3号', title: '联系物业清理楼道', class: 'other' },
    ]);
    expect(await done(counter, 'matter show 2')).toMatchObject({
      source: 'meeting',
      source_number: '会〔2026〕1号',
      due_origin: 'set',
      content: '提出人：张一',
      day: '2026-09-18',
    });
    expect((await counter.jwh('matter show 2')).out).toContain('会议 会〔2026〕1号');
    expect((await done(counter, 'meeting show 1')).matters).toEqual(matters);
    await done(counter, 'matter resolve 2 --result 已移走');
    const { out } = await counter.jwh('meeting show 1');
    expect(out).toContain('会上提出的事项');
    expect(out).toContain('有结果');
    expect((await counter.jwh('meeting show 1 --csv')).out).toContain('提出事项,事〔2026〕2号');
    const listed = (await counter.jwh('matter list --source 会议 --json')).json().rows;
    expect(listed.map(({ number }: { number: string }) => number).sort()).toEqual(
      matters.map(({ number }: { number: string }) => number),
    );
    counter.write(
      '二.json',
      '{"kind":"representatives","day":"2026-09-19","entitled":61,"present":31,"opinions":"甲"}',
    );
    expect((await done(counter, 'meeting record --file 二.json')).matters).toMatchObject([{ title: '甲' }]);
  });

  test.each([
    ['{ 事由: 甲, 类别: 杂事 }', '没有“杂事”这一类事项'],
    ['{ 事由: 甲, 责任人: 李四 }', '没有叫“李四”的工作人员'],
    ['{ 事由: 甲, 期限: 2026-09-17 }', '早于 2026-09-18'],
    ['{ 事由: 打13900001234 }', '手机号'],
    ['{ 内容: 甲 }', '缺少这一项'],
  ])('a fault in one of them leaves no meeting: %s', async (fault, said) => {
    const counter = await office();
    counter.write('会.yaml', `种类: 居民代表会议\n日期: 2026-09-18\n应到: 61\n实到: 31\n意见:\n  - ${fault}\n`);
    const { code, err } = await counter.jwh('meeting record --file 会.yaml');
    expect(code).not.toBe(0);
    expect(err).toContain(said);
    expect((await counter.jwh('meeting list --json')).json().rows).toEqual([]);
    expect((await counter.jwh('matter list --json')).json().rows).toEqual([]);
  });

  test('afterwards, and the person who said it where he or she is on file; D-64b suggests no day', async () => {
    const counter = await office();
    await done(counter, 'rules read D-64 b --from 2026-01-01 --cite 居委会会议');
    await counter.jwh('rep elect 张一 --group 第1居民小组 --from 2026-02-01');
    await done(counter, 'meeting record --kind representatives --day 2026-09-18 --entitled 61 --present 31');
    const { matters } = await done(counter, 'meeting raise 1 --title 路灯不亮 --who 张一 --to 孙秀英 --class 环境');
    expect(matters).toMatchObject([{ class: 'environment', responsible: '孙秀英', due_day: null }]);
    expect(await done(counter, 'matter show 1')).toMatchObject({ person: '张一', content: null });
    const voided = await done(counter, 'meeting void 1 --reason 重复');
    expect(voided.notes.join()).toContain('事〔2026〕1号（路灯不亮）是这次会议上提出的');
    const late = await counter.jwh('meeting raise 1 --title 甲');
    expect({ code: late.code, err: late.err }).toMatchObject({ code: 2, err: expect.stringContaining('作废') });
  });

  test('a task of a logged meeting, once: its person and its day come along', async () => {
    const counter = await office();
    await done(
      counter,
      'meeting log 早会 --day 2026-09-18 --present 4 --items 甲 --tasks 换楼道灯=孙秀英@2026-09-25；贴通知=物业张强',
    );
    const { matters } = await done(counter, 'meeting raise 1 --task 1 --task 2');
    expect(matters).toMatchObject([
      { title: '换楼道灯', responsible: '孙秀英', due_day: '2026-09-25', class: 'other' },
      { title: '贴通知', responsible: '物业张强', due_day: '2026-10-03' },
    ]);
    const code = async (line: string) => (await counter.jwh(line)).code;
    expect(await code('meeting raise 1 --task 1')).toBe(2);
    expect(await code('meeting raise 1 --task 3')).toBe(3);
    expect(await code('meeting raise 1')).toBe(2);
    expect(await code('meeting raise 1 --task 1 --title 甲')).toBe(2);
    expect((await done(counter, 'meeting show 1')).matters).toHaveLength(2);
    // A matter that was voided makes room for the task again.
    await done(counter, 'matter void 1 --reason 抄错');
    expect(await code('meeting raise 1 --task 1')).toBe(0);
  });

  test('a meeting that is only called has raised nothing yet; a correction adds none', async () => {
    const counter = await office();
    await done(counter, 'meeting call 居民代表会议 --day 2026-10-12 --happened 甲');
    expect((await counter.jwh('meeting raise 1 --title 甲')).code).toBe(2);
    counter.write('会.yaml', record);
    await done(counter, 'meeting record --file 会.yaml');
    counter.write('会.yaml', record.replace('实到: 31', '实到: 32'));
    const { out } = await counter.jwh('meeting correct 2 --reason 核对 --file 会.yaml');
    expect(out).toContain('不随更正登记');
    expect((await done(counter, 'meeting show 2')).matters).toHaveLength(3);
  });
});
