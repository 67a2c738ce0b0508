import { describe, expect, test } from 'vitest';
import { fitted } from '../../src/rulebook/value_shape.ts';
import { readValue, valueText } from '../../src/rulebook/value_text.ts';
import { type KindOf, keys, type RuleKey } from '../../src/rules/key.ts';
import { places } from '../../src/rules/place.ts';
import type { Kind, Values } from '../../src/rules/value.ts';

const currents = {
  share: { of: 'present', moreThan: [1, 2] },
  trigger: { of: 'adults', binding: 'must', atLeast: [1, 5] },
  range: { unit: '人', min: 5, max: 9 },
} as const;
const money = { unit: '分', max: 30000 };

const taken: [kind: Kind, text: string, current: unknown, value: unknown][] = [
  ['share', '>2/3', currents.share, { of: 'present', moreThan: [2, 3] }],
  ['share', '＞ 2/3', currents.share, { of: 'present', moreThan: [2, 3] }],
  ['share', '>=1/2', currents.share, { of: 'present', atLeast: [1, 2] }],
  ['share', '≥1/2', currents.share, { of: 'present', atLeast: [1, 2] }],
  ['share', '过半数', currents.share, { of: 'present', moreThan: [1, 2] }],
  ['share', '{"of":"adults","moreThan":[1,2]}', undefined, { of: 'adults', moreThan: [1, 2] }],
  ['trigger', '>=1/10', currents.trigger, { of: 'adults', binding: 'must', atLeast: [1, 10] }],
  ['range', '5-9', currents.range, { unit: '人', min: 5, max: 9 }],
  ['range', '7至11人', currents.range, { unit: '人', min: 7, max: 11 }],
  ['range', '7', currents.range, { unit: '人', min: 7, max: 7 }],
  ['range', '>=5,<9', currents.range, { unit: '人', min: 5, below: 9 }],
  ['range', '<=300元', money, { unit: '分', max: 30000 }],
  ['range', '不超过300.5', money, { unit: '分', max: 30050 }],
  ['range', '>1000元', money, { unit: '分', above: 100000 }],
  ['frequency', 'half_year', undefined, { per: 'half_year', atLeast: 1 }],
  ['frequency', '2/year', undefined, { per: 'year', atLeast: 2 }],
  ['frequency', '每季度', undefined, { per: 'quarter', atLeast: 1 }],
  ['deadline', '3日前', undefined, { before: 3 }],
  ['deadline', '每月10日', undefined, { dayOfMonth: 10 }],
  ['deadline', '{"endOf":"quarter"}', undefined, { endOf: 'quarter' }],
  ['years', '5', undefined, { years: 5 }],
  ['years', '3年', undefined, { years: 3 }],
  ['name', '居务监督小组', undefined, { label: '居务监督小组' }],
  ['posts', '主任', undefined, { anyOf: ['director'] }],
  ['posts', '主任或书记', undefined, { anyOf: ['director', 'secretary'] }],
  ['posts', '主任和会计', undefined, { allOf: ['director', 'accountant'] }],
  ['posts', '{"anyOf":["director"]}', undefined, { anyOf: ['director'] }],
  [
    'hours',
    '{"spans":[{"name":"上午","from":"08:30","to":"11:30"}]}',
    undefined,
    { spans: [{ name: '上午', from: '08:30', to: '11:30' }] },
  ],
];

const refused: [kind: Kind, text: string, current: unknown, why: string][] = [
  ['share', '>2/3', undefined, 'a share without a base'],
  ['share', '>3/2', currents.share, 'more than the whole'],
  ['share', '>1/1', currents.share, 'more than all of them'],
  ['share', '>=0/2', currents.share, 'a share that everybody reaches'],
  ['share', '66.7%', currents.share, 'a decimal'],
  ['share', '{"of":"nobody","moreThan":[1,2]}', currents.share, 'an unknown base'],
  ['share', '{"of":"present","moreThan":[1,2],"atLeast":[1,2]}', currents.share, 'both at once'],
  ['range', '<=300人', money, 'another unit'],
  ['range', '<=300.555元', money, 'a third decimal'],
  ['range', '5.5', currents.range, 'half a person'],
  ['range', '9-5', currents.range, 'upside down'],
  ['range', '>5,<6', currents.range, 'nothing between'],
  ['range', '{"unit":"人"}', currents.range, 'no bound'],
  ['frequency', '0/year', undefined, 'never'],
  ['frequency', 'fortnight', undefined, 'an unknown period'],
  ['deadline', '每月32日', undefined, 'no such day'],
  ['years', '0', undefined, 'no years'],
  ['years', 'five', undefined, 'a word'],
  ['name', ' ', undefined, 'nothing'],
  ['posts', '{}', undefined, 'nobody'],
  ['posts', '{"anyOf":["king"]}', undefined, 'an unknown post'],
  ['posts', '皇帝', undefined, 'an unknown post'],
  ['list', '{"items":[]}', undefined, 'an empty list'],
  ['hours', '{"spans":[{"name":"上午","from":"8:30","to":"11:30"}]}', undefined, 'a clock without its zero'],
  ['tiers', '{"steps":[{"upTo":30000.5,"approver":"director"}]}', undefined, 'part of a 分'],
  ['tiers', '{"steps":', undefined, 'broken JSON'],
];

describe('values as they are typed', () => {
  test.each(taken)('%s %s', (kind, text, current, value) => {
    expect(readValue(kind, text, current as Values[Kind])).toEqual({ value });
  });

  test.each(refused)('%s %s is refused', (kind, text, current) => {
    expect(readValue(kind, text, current as Values[Kind])).toHaveProperty('misfit');
  });

  test('a misfit is named by its place in the JSON', () => {
    expect(readValue('list', '{"items":[{"code":"a"}]}', undefined)).toEqual({ misfit: 'items.0.title' });
  });
});

test('every value of every pack fits its kind and comes back from its own text', async () => {
  for (const { load } of Object.values(places)) {
    const pack = await load();
    for (const key of Object.keys(pack.rules) as RuleKey[]) {
      const kind: KindOf<RuleKey> = keys[key].kind;
      for (const { value } of pack.rules[key] ?? []) {
        expect(fitted(kind, value), `${pack.place} ${key}`).toEqual({ value });
        expect(readValue(kind, valueText(kind, value), value), `${pack.place} ${key}`).toEqual({ value });
      }
    }
  }
});
