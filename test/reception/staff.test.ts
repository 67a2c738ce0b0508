import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** An office of four, of whom one has left; 李敏 sits at the keyboard. */
async function desk(): Promise<Counter> {
  const counter = await openCounter({ today: '2026-10-20' });
  const { jwh } = counter;
  await jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  await jwh('staff add 李敏 --post 副主任 --from 2026-01-10');
  await jwh('staff add 孙秀英 --post 委员 --from 2026-01-10');
  await jwh('staff add 周红 --post 社工 --from 2026-01-10');
  await jwh('staff add 林文斌 --post 社工 --from 2026-01-10');
  await jwh('staff leave 林文斌 --post 社工 --on 2026-10-15');
  return counter;
}

const asked = 'reception log --mode 来人 --class 办事 --content 申请廉租房 --receiver 孙秀英';
const code = async (answered: ReturnType<Counter['jwh']>) => (await answered).json().error?.code;

describe('a referral that does not say whom to turn to', () => {
  test('is told what is missing, and completed by its contact, in the matter too', async () => {
    const { jwh } = await desk();
    const { out } = await jwh(`${asked} --refer 区住保中心`);
    expect(out.replace(/\s+/g, '')).toContain('补上部门的联系方式：jwhreceptionrefer接〔2026〕1号区住保中心');
    const { record, verdicts } = (await jwh('reception refer 1 区住保中心 --contact 民生路8号 --json')).json();
    expect(record.disposition).toBe('referred');
    expect(verdicts.find(({ subject }: { subject: string }) => subject === 'disposition')).toMatchObject({
      holds: true,
      arithmetic: '1 种：转介',
    });
    expect((await jwh('matter show 1 --json')).json().record.steps).toMatchObject([
      { step: 'refer' },
      { step: 'refer', content: { contact: '民生路8号' } },
    ]);
  });

  test('another department is a second disposition, and so is the same one once it has its contact', async () => {
    const { jwh } = await desk();
    await jwh(`${asked} --refer 区住保中心`);
    expect(await code(jwh('reception refer 1 区民政局 --contact 民生路9号 --json'))).toBe('two_dispositions');
    await jwh('reception refer 1 区住保中心 --contact 民生路8号');
    expect(await code(jwh('reception refer 1 区住保中心 --contact 民生路9号 --json'))).toBe('two_dispositions');
  });
});

describe('who did a step', () => {
  test.each([
    ['answer', '--text 可以办 --basis 优待办法'],
    ['explain', '--text 暂不能办'],
    ['refer', '区住保中心 --contact 民生路8号'],
    ['escalate', '王建国'],
    ['hand', '--to 周红 --reason 休假'],
  ])('%s: whoever enters it, or who is named, in the reception and in the matter', async (verb, words) => {
    for (const [who, name] of [
      ['--as 李敏', '李敏'],
      ['--as 李敏 --by 周红', '周红'],
    ]) {
      const { jwh } = await desk();
      await jwh(asked);
      const { record } = (await jwh(`reception ${verb} 1 ${words} ${who} --json`)).json();
      expect(record.steps.at(-1)).toMatchObject({ step: verb, name });
      expect((await jwh('matter show 1 --json')).json().record.steps.at(-1)).toMatchObject({ name });
    }
  });
});

describe('somebody of the staff, in post on that day', () => {
  test.each([
    'matter add --title 路灯不亮 --class 环境 --to',
    'reception log --mode 来电 --class 办事 --content 换证 --receiver',
    'reception hand 1 --reason 休假 --to',
    'complaint log --subject 态度生硬 --to',
    'complaint assign 1 --reason 主任指定',
    'mailbox open --by 李敏 --letters 1 --letter 停车太乱 --to',
    'reception answer 1 --text 好 --basis 规定 --by',
  ])('who has left is refused, who is there is taken: %s', async (line) => {
    const { jwh } = await desk();
    await jwh(asked);
    await jwh('complaint log --subject 态度生硬');
    const refused = await jwh(`${line} 林文斌 --json`);
    expect(refused.code).toBe(2);
    expect(refused.json().error).toMatchObject({
      code: 'not_in_post',
      message: '林文斌在 2026-10-20 不在岗（社工2026-01-10至2026-10-15）。',
    });
    expect((await jwh(`${line} 周红`)).code).toBe(0);
  });

  test('on the last day in post it still goes, on the next it does not', async () => {
    const { jwh } = await desk();
    const line = (day: string) =>
      jwh(`reception log ${day} --mode 来电 --class 办事 --content 换证 --receiver 林文斌 --json`);
    expect((await line('2026-10-15')).code).toBe(0);
    expect(await code(line('2026-10-16'))).toBe('not_in_post');
  });

  test('of two of one name it is the one who is there', async () => {
    const { jwh } = await desk();
    await jwh('staff add 林文斌 --new --post 委员 --from 2026-10-16');
    expect((await jwh('matter add --title 路灯不亮 --class 环境 --to 林文斌 --json')).json().record.responsible).toBe(
      '林文斌',
    );
  });
});

describe('the leader who is asked (八(三))', () => {
  test.each([
    ['孙秀英', 'own_leader'],
    ['周红', 'no_leader'],
    ['林文斌', 'not_in_post'],
  ])('%s: %s, on the spot and later', async (who, why) => {
    const { jwh } = await desk();
    expect(await code(jwh(`${asked} --escalate ${who} --json`))).toBe(why);
    await jwh(asked);
    expect(await code(jwh(`reception escalate 1 ${who} --json`))).toBe(why);
  });

  test('the director is taken; somebody of another office is taken and told', async () => {
    const { jwh } = await desk();
    const said = async (who: string) => (await jwh(`${asked} --escalate ${who} --json`)).json().record.steps[0].said;
    expect(await said('王建国')).toBe('请示 王建国');
    expect(await said('没有人')).toBe('请示 没有人（不是本居委会在岗的工作人员，请核对）');
  });
});
