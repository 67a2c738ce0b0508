import { expect, test } from 'vitest';
import { jwh, newOffice } from './bin.ts';
import { down, enter, needsTerminal, talk } from './pty.ts';

test('a reception logged by questions, a wrong telephone told at once', async (context) => {
  needsTerminal(context);
  const db = await newOffice();
  await jwh(db, ['staff', 'add', '孙秀英', '--post', '社工', '--from', '2026-01-01']);
  const { code, screen } = await talk(['reception', 'log', '--today', '2026-09-18'], db, [
    ['怎样来的', `${down}${enter}`],
    ['什么类别', `${down}${down}${enter}`],
    ['来说什么事', `申请廉租房${enter}`],
    ['来访人姓名', `李华${enter}`],
    ['联系电话', `12${enter}`],
    ['不是11位手机号', `\u001513900002222${enter}`],
    ['首先接待的工作人员', `孙秀英${enter}`],
    ['怎样处理的', `${down}${down}${enter}`],
    ['哪个部门', `区住保中心${enter}`],
    ['那里的地点', `民生路8号${enter}`],
  ]);
  expect(screen).toContain('1 种：转介');
  expect(code).toBe(0);
  const { out } = await jwh(db, ['reception', 'show', '1', '--today', '2026-09-18', '--json']);
  expect(JSON.parse(out).record).toMatchObject({
    mode: 'call',
    class: 'service',
    visitor: '李*',
    contact: '139****2222',
    receiver: '孙秀英',
    disposition: 'referred',
  });
}, 40_000);
