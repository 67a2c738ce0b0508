import { expect, test } from 'vitest';
import { jwh, newOffice } from './bin.ts';
import { enter, needsTerminal, talk } from './pty.ts';

test('a visit logged by questions: a name nobody has is asked for again', async (context) => {
  needsTerminal(context);
  const db = await newOffice();
  await jwh(db, ['staff', 'add', '李敏', '--post', '社工', '--from', '2026-01-01']);
  await jwh(db, ['rep', 'elect', '王秀兰', '--group', '第1居民小组', '--from', '2026-01-01']);
  const { code, screen } = await talk(['visit', 'log', '--today', '2026-09-18'], db, [
    ['谁去走访', `李明${enter}`],
    ['请再写一次', `李敏${enter}`],
    ['走访谁', `王秀兰${enter}`],
    ['为什么去', `每月探望${enter}`],
    ['看到的情况', `身体平稳${enter}`],
    ['居民提出了什么', `楼道灯不亮${enter}`],
    ['还提出了什么', enter],
    ['属于哪一类', enter],
    ['解决时限', enter],
  ]);
  expect(screen).toContain('走〔2026〕1号');
  expect(code).toBe(0);
  const { record } = JSON.parse((await jwh(db, ['visit', 'show', '2026-1', '--json'])).out);
  expect(record).toMatchObject({
    person: '王秀兰',
    purpose: '每月探望',
    seen: '身体平稳',
    class: 'hardship',
    matters: [{ title: '楼道灯不亮', due_day: '2026-10-03', due_origin: 'suggested' }],
  });
}, 40_000);
