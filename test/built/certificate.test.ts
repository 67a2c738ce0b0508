import { expect, test } from 'vitest';
import { jwh, newOffice } from './bin.ts';
import { enter, needsTerminal, pick, talk } from './pty.ts';

test('a certificate asked for by questions at the counter', async (context) => {
  needsTerminal(context);
  const db = await newOffice();
  const { code, screen } = await talk(['certificate', 'request', '--today', '2026-09-18'], db, [
    ['什么证明', pick('其他（另写名称）')],
    ['证明的名称', `志愿服务证明${enter}`],
    ['申请人', `周桂兰${enter}`],
    ['出示什么证件', enter],
    ['证件号码的后四位', `12${enter}`],
    ['四个数字或字母', `\u00151234${enter}`],
    ['作什么用', `评选${enter}`],
    ['哪个单位要求的', enter],
    ['申请人提供的信息', `三次志愿服务${enter}`],
  ]);
  expect(screen).toContain('申〔2026〕1号');
  expect(code).toBe(0);
  const { record } = JSON.parse((await jwh(db, ['certificate', 'show', '2026-1', '--json'])).out);
  expect(record).toMatchObject({
    title: '志愿服务证明',
    applicant: '周桂兰',
    id_document: 'id_card',
    id_tail: '1234',
    purpose: '评选',
    recipient: null,
    information: '三次志愿服务',
  });
}, 40_000);
