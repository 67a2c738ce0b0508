import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  return answer;
}

async function office(place: 'jingan' | 'changchun' = 'jingan'): Promise<Counter> {
  const counter = await openCounter({ place, today: '2026-09-18' });
  await done(counter, 'staff add 孙秀英 --post community_worker --from 2025-01-01');
  await done(counter, 'staff add 李敏 --post accountant --from 2025-01-01');
  await done(counter, 'rep elect 林秀兰 --group 第1居民小组 --from 2025-01-01');
  await done(counter, 'group add 第1居民小组 --leader 马德福');
  await done(counter, 'subcommittee found 环境物业委员会 --purpose 环境卫生 --on 2026-03-01');
  return counter;
}

const last = async (counter: Counter, line: string) => (await done(counter, `${line} --json`)).json();

describe('sub-committees (静安 附件1 §1.3, S-JA-10)', () => {
  test('R-JA1-1: a community worker may chair; somebody of the books may not, unless it has happened', async () => {
    const counter = await office();
    const good = await last(counter, 'subcommittee appoint 环境物业委员会 孙秀英 --on 2026-03-02');
    expect(good.record).toMatchObject({
      number: '委〔2026〕1号',
      state: 'standing',
      chair: { name: '孙秀英', posts: ['community_worker'], since: '2026-03-02' },
    });
    expect(good.verdicts).toMatchObject([
      { rule: 'subcommittees.chair', holds: true, arithmetic: '孙秀英任社工', cite: { article: '§1.3' } },
    ]);
    const refused = await counter.jwh('subcommittee appoint 环境物业委员会 李敏 --json');
    expect(refused.code).toBe(4);
    expect(refused.json().error).toMatchObject({ code: 'wrong_chair', cite: { article: '§1.3' } });
    expect((await last(counter, 'subcommittee show 1')).record.chair.name).toBe('孙秀英');
    const kept = await last(counter, 'subcommittee appoint 环境物业委员会 李敏 --happened 上届已定');
    expect(kept.verdicts).toMatchObject([{ rule: 'subcommittees.chair', holds: false, arithmetic: '李敏任会计' }]);
    expect(kept.record.steps.at(-1).happened).toBe('上届已定');
  });

  test('R-JA1-1: a chair who holds no post any more is found out when it is looked at', async () => {
    const counter = await office();
    await done(counter, 'subcommittee appoint 环境物业委员会 孙秀英 --on 2026-03-02');
    await done(counter, 'staff leave 孙秀英 --on 2026-08-31 --reason 调离');
    const shown = await last(counter, 'subcommittee show 环境物业委员会');
    expect(shown.verdicts).toMatchObject([{ rule: 'subcommittees.chair', holds: false }]);
    expect(shown.verdicts[0].arithmetic).toBe('孙秀英不是在任的居委会成员或社区工作者');
  });

  test('R-JA1-2: group leaders and representatives by the roll, activists by word; nobody else', async () => {
    const counter = await office();
    expect((await last(counter, 'subcommittee join 环境物业委员会 林秀兰')).record.members).toMatchObject([
      { name: '林秀兰', source: 'representative', on_roll: ['representative'] },
    ]);
    await done(counter, 'subcommittee join 环境物业委员会 马德福');
    const three = await last(counter, 'subcommittee join 环境物业委员会 周桂兰 --source 积极分子');
    expect(three.record.members.map(({ source }: { source: string }) => source)).toEqual([
      'representative',
      'group_leader',
      'activist',
    ]);
    expect(three.verdicts).toMatchObject([
      { rule: 'subcommittees.members', holds: true, arithmetic: '3人，3人来源相符' },
    ]);
    const outside = await counter.jwh('subcommittee join 环境物业委员会 物业张经理 --source 其他 --json');
    expect(outside.code).toBe(4);
    const claimed = await counter.jwh('subcommittee join 环境物业委员会 王甲 --source 居民代表 --json');
    expect(claimed.code).toBe(4);
    expect(claimed.json().error.message).toContain('王甲（名册上现在不是居民代表）');
    const kept = await last(counter, 'subcommittee join 1 物业张经理 --source 其他 --happened 街道指定');
    expect(kept.verdicts).toMatchObject([{ holds: false, arithmetic: '4人，3人来源相符；不符：物业张经理（其他）' }]);
  });

  test('who has left sits no more, and is told by the rolls of today', async () => {
    const counter = await office();
    await done(counter, 'subcommittee appoint 1 孙秀英 --on 2026-03-02');
    await done(counter, 'subcommittee join 1 林秀兰 --on 2026-03-02');
    expect((await counter.jwh('subcommittee join 1 林秀兰')).code).toBe(2);
    expect((await counter.jwh('subcommittee leave 1 林秀兰 --on 2026-03-01')).code).toBe(2);
    await done(counter, 'subcommittee leave 1 林秀兰 --reason 搬走');
    expect((await counter.jwh('subcommittee leave 1 林秀兰')).code).toBe(3);
    const left = await last(counter, 'subcommittee leave 1 孙秀英');
    expect(left.record).toMatchObject({ state: 'forming', chair: null, members: [] });
    await done(counter, 'subcommittee void 环境物业委员会 --step 4 --reason 记错');
    expect((await last(counter, 'subcommittee list')).rows).toMatchObject([
      { title: '环境物业委员会', chair: '孙秀英', members: 0, state: 'standing' },
    ]);
  });

  test('one of a name at a time; dissolved, it is ended and may be founded anew', async () => {
    const counter = await office();
    expect((await counter.jwh('subcommittee found 环境物业委员会 --json')).json().error.code).toBe(
      'subcommittee_taken',
    );
    await done(counter, 'subcommittee dissolve 环境物业委员会 --reason 换届');
    expect((await counter.jwh('subcommittee join 环境物业委员会 林秀兰')).code).toBe(2);
    const anew = await last(counter, 'subcommittee found 环境物业委员会');
    expect(anew.record).toMatchObject({ number: '委〔2026〕2号', state: 'forming' });
    expect((await last(counter, 'subcommittee list --open')).rows).toHaveLength(1);
  });

  test('a place without the rule keeps the record and borrows no other place’s', async () => {
    const counter = await office('changchun');
    const kept = await last(counter, 'subcommittee appoint 环境物业委员会 李敏');
    expect(kept.verdicts).toEqual([]);
    expect(kept.record.missing_rules).toEqual(['subcommittees.chair', 'subcommittees.members']);
  });
});
